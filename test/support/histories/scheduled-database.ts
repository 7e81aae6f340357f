import { DatabaseBusy, type Database } from '../../../cloudfunctions/store/database'
import type { Instant, Registration } from '../../../domain/registration/registration'
import type { Delivery, FaultKind, Operation, Version } from './history'
import type { School } from './open-school'
import type { Scheduler } from './scheduler'

/** What all deliveries of one history share: turns, faults, and the log of what really happened. */
export interface Stage {
  readonly school: School
  readonly now: () => Instant
  readonly scheduler: Scheduler
  /** The fault of this operation, by its number in the history; null = none. */
  readonly faultAt: (operation: number) => FaultKind | null
  readonly operations: Operation[]
  readonly versions: Version[]
  /** Registrations as they stand, by id. */
  readonly standing: Map<string, Registration>
}

export interface OnStage {
  readonly stage: Stage
  readonly delivery: Delivery
  /** Ends the instance: nobody hears of it again. */
  readonly die: () => void
}

interface Asked<T> {
  readonly kind: Operation['kind']
  readonly collection: string
  readonly asked: unknown
  readonly work: () => Promise<T>
  /** The registration that may have changed; null = any of them. */
  readonly touches?: string | null
}

/**
 * The school's database as one delivery sees it: before each operation it waits for its turn, the instance
 * may die before or after it, the platform may be busy before it or lose its answer, and all is written down.
 */
export function scheduledDatabase({ stage, delivery, die }: OnStage): Database {
  const base = stage.school.database
  const who = labelOf(delivery)

  async function operate<T>(asked: Asked<T>): Promise<T> {
    await stage.scheduler.turn(who)
    const number = stage.operations.length + 1
    const fault = stage.faultAt(number)
    const log = (returned: readonly string[], answer: string): void => {
      const { kind, collection, asked: question } = asked
      const at = stage.now()
      stage.operations.push({
        number,
        at,
        delivery,
        kind,
        collection,
        asked: question,
        fault,
        returned,
        answer,
      })
    }
    const dead = (): Promise<never> => {
      die()
      return new Promise(() => undefined)
    }
    if (fault === 'crashBefore' || fault === 'busyBefore') {
      log([], 'not carried out')
      if (fault === 'crashBefore') return dead()
      throw new DatabaseBusy('over quota')
    }
    const answer = await asked.work()
    log(idsOf(answer), Array.isArray(answer) ? '' : String(answer))
    if (asked.touches !== undefined) noteVersions(stage, { number, delivery, id: asked.touches })
    if (fault === 'crashAfter') return dead()
    if (fault === 'busyAfter') throw new DatabaseBusy('the answer was lost')
    return answer
  }

  return {
    find: (collection, filter, options) =>
      operate({
        kind: 'find',
        collection,
        asked: { ...filter, ...(options.anyOf !== undefined && { anyOf: options.anyOf }) },
        work: () => base.find(collection, filter, options),
      }),
    insert: (collection, documents) =>
      operate({
        kind: 'insert',
        collection,
        asked: idsOf(documents),
        work: () => base.insert(collection, documents),
      }),
    update: (collection, change) =>
      operate({
        kind: 'update',
        collection,
        asked: { ...change.filter, sets: Object.keys(change.update.set ?? {}) },
        work: () => base.update(collection, change),
        ...(collection === 'registrations' && {
          touches: typeof change.filter['_id'] === 'string' ? change.filter['_id'] : null,
        }),
      }),
    remove: (collection, filter) =>
      operate({ kind: 'remove', collection, asked: filter, work: () => base.remove(collection, filter) }),
    countUpTo: (collection, filter, options) =>
      operate({
        kind: 'count',
        collection,
        asked: { ...filter, ...(options.allOf !== undefined && { allOf: options.allOf }) },
        work: () => base.countUpTo(collection, filter, options),
      }),
    countGroups: (collection, filter, by) =>
      operate({
        kind: 'count',
        collection,
        asked: filter,
        work: () => base.countGroups(collection, filter, by),
      }),
  }
}

export const labelOf = ({ client, number }: Delivery): string => `${client}#${String(number)}`

const idsOf = (documents: unknown): readonly string[] =>
  Array.isArray(documents) ? documents.map((document: { readonly _id?: string }) => document._id ?? '?') : []

/** Compares what stands with what stood: whoever wrote it, however, it is in the log. */
function noteVersions(
  { school, standing, versions }: Stage,
  {
    number,
    delivery,
    id,
  }: { readonly number: number; readonly delivery: Delivery; readonly id: string | null },
): void {
  for (const one of id === null ? [...standing.keys()] : [id]) {
    const after = school.standing(one)
    const before = standing.get(one)
    if (after === undefined || before === undefined || isSame(before, after)) continue
    standing.set(one, after)
    versions.push({ operation: number, delivery, before, after })
  }
}

const isSame = (before: Registration, after: Registration): boolean =>
  before === after || (before.rev === after.rev && JSON.stringify(before) === JSON.stringify(after))
