import type { AlarmKind } from '../../domain/health/alarms'
import type { SignName } from '../../domain/health/signs'
import type { SendingEnd } from '../../domain/people/sending'
import type { Push, PushKind, PushLine, PushMemory } from '../../domain/push/decide'
import type { Instant } from '../../domain/registration/registration'
import type { Database, Filter, Span } from './database'
import { removeSome } from './remove-some'
import { sha256 } from './sha256'

const MEMORIES = 'pushMemories'
const COLLECTION = 'pushes'

/** What was decided and is not spread to its recipients yet; its number makes the ids of what follows from it. */
export interface PendingPush extends Push {
  readonly number: number
}

/** What is remembered of a cohort's pushes: one document, one guarded write. */
export interface StoredMemory extends PushMemory {
  /** The cohort's id. */
  readonly _id: string
  readonly rev: number
  /** Pushes decided so far. */
  readonly count: number
  readonly pending: readonly PendingPush[]
}

export const pushChannels = ['inbox', 'message', 'robot'] as const
export type PushChannel = (typeof pushChannels)[number]

/**
 * How a push to one person, or to the robot, stands. `sending` for ever: the run broke off, and nobody knows whether it
 * left. `notAgreed`: the person agreed to no message of WeChat. `settled`: it was over before it could leave.
 */
export const pushStates = [
  'waiting',
  'sending',
  'sent',
  'refused',
  'failed',
  'unknown',
  'notAgreed',
  'settled',
] as const
export type PushState = (typeof pushStates)[number]

/** One push to one person, or to the robot, over one channel. */
export interface PushRow {
  readonly _id: string
  readonly campusId: string
  readonly cohortId: string
  /** The college that it is about; `*` of several. */
  readonly collegeId: string
  readonly kind: PushKind | 'trial' | AlarmKind
  readonly lines: readonly PushLine[]
  /** Of an alarm: what it is about. */
  readonly signs?: readonly SignName[]
  readonly channel: PushChannel
  /** openid; '' of the robot. */
  readonly to: string
  readonly toName: string
  readonly state: PushState
  /** WeChat's or the robot's errcode; '' while there is none. */
  readonly code: string
  readonly tries: number
  readonly at: Instant
  readonly dueAt: Instant
  readonly endedAt: Instant | null
}

export interface PushPlace {
  readonly at: Instant
  readonly id: string
}

type Ended = Pick<PushRow, 'state' | 'code'> & Partial<Pick<PushRow, 'lines' | 'tries' | 'dueAt' | 'endedAt'>>

/**
 * The id of a push: of what, and to whom. It is told with the history, so it names nobody: of a random openid nobody
 * finds out what stands behind its hash.
 */
export const pushId = (of: readonly string[], openid: string): string =>
  [...of, openid === '' ? '' : sha256(openid).slice(0, 20)].join('_')

/** What is remembered of backlogs that were told, and every push with what became of it. */
export function pushes(database: Database) {
  return {
    memory: async (cohortId: string): Promise<StoredMemory | null> => {
      const [found] = await database.find(MEMORIES, { _id: cohortId }, { limit: 1 })
      return (found as StoredMemory | undefined) ?? null
    },

    /** Stores what follows from what was read (null: there was none); false when somebody was faster. */
    remember: async (before: StoredMemory | null, after: StoredMemory): Promise<boolean> => {
      if (before === null) return (await database.insert(MEMORIES, [{ ...after, rev: 1 }])) === 'inserted'
      const { _id, rev: _replaced, ...fields } = after
      const update = { set: { ...fields, rev: before.rev + 1 } }
      return (await database.update(MEMORIES, { filter: { _id, rev: before.rev }, update })) === 1
    },

    /** Adds rows; one whose id stands already stays as it is. */
    add: async (rows: readonly PushRow[]): Promise<void> => {
      if (rows.length === 0 || (await database.insert(COLLECTION, rows)) === 'inserted') return
      for (const row of rows) await database.insert(COLLECTION, [row])
    },

    /** Removes those of a cohort made at the instant or before; answers how many of at most `limit`. */
    removeOlder: (cohortId: string, until: Instant, limit: number): Promise<number> =>
      removeSome(database, COLLECTION, { filter: { cohortId, at: { lte: until } }, by: 'at', limit }),

    one: async (_id: string): Promise<PushRow | null> => {
      const [found] = await database.find(COLLECTION, { _id }, { limit: 1 })
      return (found as PushRow | undefined) ?? null
    },

    /** What is to leave by now, the longest due first. */
    due: async (now: Instant, limit: number): Promise<PushRow[]> =>
      (await database.find(
        COLLECTION,
        { state: 'waiting', dueAt: { lte: now } },
        { order: [['dueAt', 'asc']], limit },
      )) as PushRow[],

    /** How many that were due in a span failed, or left without anybody knowing whether they arrived. */
    countUndelivered: (dueAt: Span, most: number): Promise<number> =>
      database.countUpTo(COLLECTION, { state: { in: ['failed', 'unknown'] }, dueAt }, { most }),

    /** Says that it is being sent now; false where somebody else said so. */
    reserve: async (_id: string): Promise<boolean> =>
      (await database.update(COLLECTION, {
        filter: { _id, state: 'waiting' },
        update: { set: { state: 'sending' } },
      })) === 1,

    /** Says what became of one that the caller had reserved. */
    ended: (_id: string, set: Ended): Promise<number> =>
      database.update(COLLECTION, { filter: { _id, state: 'sending' }, update: { set: { ...set } } }),

    /** Ends or puts off one that nobody has reserved; one that leaves meanwhile stays as it is. */
    unsent: (_id: string, set: Ended): Promise<number> =>
      database.update(COLLECTION, { filter: { _id, state: 'waiting' }, update: { set: { ...set } } }),

    /** Of a cohort, of these colleges (null: of all), the newest first, behind a place. */
    of: async (
      cohortId: string,
      collegeIds: readonly string[] | null,
      { after, limit }: { readonly after: PushPlace | null; readonly limit: number },
    ): Promise<PushRow[]> => {
      const filter: Filter = {
        cohortId,
        ...(collegeIds !== null && { collegeId: { in: collegeIds } }),
        ...(after !== null && { at: { lte: after.at } }),
      }
      const anyOf = after === null ? [] : [{ at: { lt: after.at } }, { _id: { after: after.id } }]
      const order = [
        ['at', 'desc'],
        ['_id', 'asc'],
      ] as const
      return (await database.find(COLLECTION, filter, { order, limit, anyOf })) as PushRow[]
    },
  }
}

export type PushEnd = Exclude<SendingEnd, 'plainly'>
