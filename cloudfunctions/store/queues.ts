import type { Grant } from '../../domain/people/staff'
import type { Instant, Registration } from '../../domain/registration/registration'
import type { FlowName } from '../../domain/registration/standing'
import { behind, type Place } from './behind'
import type { Database, Filter } from './database'
import { scopeFilter } from './scope'

const COLLECTION = 'registrations'

/** What is asked for: lists of the desk in one cohort and flow. */
export interface Queue {
  readonly cohortId: string
  readonly flow: FlowName
  /** Words of desk-lists.ts, e.g. `inReview:counselor`. */
  readonly lists: readonly string[]
  /** Only graduates of this major; null: of all. */
  readonly majorId: string | null
  /** Only what has waited since before this instant. */
  readonly since: Instant | null
  /** Who asks. */
  readonly openid: string
}

interface Candidates {
  readonly request: string
  readonly now: Instant
  /** Records that were skipped in this sitting. */
  readonly passOver: readonly string[]
  readonly skip: number
  readonly limit: number
}

interface Renewal {
  readonly ids: readonly string[]
  readonly by: string
  readonly now: Instant
  readonly until: Instant
  /** Only leases that end by then. */
  readonly endsBy: Instant
}

/** Where a record stands in a queue. */
export const placeIn = ({ _id: id, queue }: Registration, flow: FlowName): Place => ({
  at: queue[`${flow}At`],
  id,
})

/**
 * Registrations that wait for somebody's decision. What a grant reaches, whose decision it is and who may not
 * decide is part of every query.
 */
export function queues(database: Database) {
  const find = async (filter: Filter, options: Parameters<Database['find']>[2]) =>
    (await database.find(COLLECTION, filter, options)) as Registration[]
  return {
    /** Records that nobody holds, or that this very request holds; the longest waiting first. */
    candidates: (grant: Grant, queue: Queue, { request, now, passOver, skip, limit }: Candidates) => {
      const anyOf: Filter[] = [{ 'lease.until': { notAfter: now } }, { 'lease.request': request }]
      const page = { after: null, limit, since: queue.since }
      const [filter, options] = behind(queueFilter(grant, queue), `queue.${queue.flow}At`, page)
      const wanted = passOver.length === 0 ? filter : { ...filter, _id: { noneOf: passOver } }
      return find(wanted, { ...options, skip, anyOf })
    },

    /** All that wait behind a place (null: from the front), held or not; the longest waiting first. */
    behind: (grant: Grant, queue: Queue, page: { after: Place | null; limit: number }) =>
      find(...behind(queueFilter(grant, queue), `queue.${queue.flow}At`, { ...page, since: queue.since })),

    /** Prolongs live leases of one person on records that a grant reaches; answers how many. One operation. */
    renew: (grant: Grant, { ids, by, now, until, endsBy }: Renewal): Promise<number> =>
      database.update(COLLECTION, {
        filter: {
          ...scopeFilter(grant),
          _id: { in: ids },
          'lease.by': by,
          'lease.until': { above: now, upTo: endsBy },
        },
        update: { set: { 'lease.until': until }, inc: { rev: 1 } },
      }),

    /** One record, if it waits in this queue. */
    one: async (grant: Grant, queue: Queue, _id: string): Promise<Registration | null> => {
      const [found] = await find({ ...queueFilter(grant, queue), _id }, { limit: 1 })
      return found ?? null
    },
  }
}

function queueFilter(grant: Grant, { cohortId, flow, lists, majorId, openid }: Queue): Filter {
  return {
    ...scopeFilter({ ...grant, cohortIds: null }),
    ...(majorId !== null && { majorId }),
    cohortId,
    [`queue.${flow}Lists`]: { in: lists },
    [`queue.${flow}Barred`]: { without: openid },
  }
}
