import type { Grant } from '../../domain/people/staff'
import type { Instant, Registration } from '../../domain/registration/registration'
import type { FlowName } from '../../domain/registration/standing'
import { behind, type Place } from './behind'
import type { Database, Filter } from './database'
import { scopeFilter } from './scope'

const COLLECTION = 'registrations'

/** Whose decision is awaited, in which cohort and flow. */
export interface Queue {
  readonly cohortId: string
  readonly flow: FlowName
  /** Queue keys, e.g. `inReview:counselor`. */
  readonly keys: readonly string[]
  /** Who asks. */
  readonly openid: string
}

interface Candidates {
  readonly request: string
  readonly now: Instant
  readonly skip: number
  readonly limit: number
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
    candidates: (grant: Grant, queue: Queue, { request, now, skip, limit }: Candidates) => {
      const anyOf: Filter[] = [{ 'lease.until': { notAfter: now } }, { 'lease.request': request }]
      const order = [[`queue.${queue.flow}At`, 'asc']] as const
      return find(queueFilter(grant, queue), { order, limit, skip, anyOf })
    },

    /** All that wait behind a place (null: from the front), held or not; the longest waiting first. */
    behind: (grant: Grant, queue: Queue, page: { after: Place | null; limit: number }) =>
      find(...behind(queueFilter(grant, queue), `queue.${queue.flow}At`, page)),

    /** One record, if it waits in this queue. */
    one: async (grant: Grant, queue: Queue, _id: string): Promise<Registration | null> => {
      const [found] = await find({ ...queueFilter(grant, queue), _id }, { limit: 1 })
      return found ?? null
    },
  }
}

function queueFilter(grant: Grant, { cohortId, flow, keys, openid }: Queue): Filter {
  return {
    ...scopeFilter({ ...grant, cohortIds: null }),
    cohortId,
    [`queue.${flow}`]: { in: keys },
    [`queue.${flow}Barred`]: { without: openid },
  }
}
