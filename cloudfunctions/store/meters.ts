import type { CallCounts } from '../../domain/health/call-counts'
import type { Instant } from '../../domain/registration/registration'
import type { Database } from './database'
import { removeSome } from './remove-some'

const COLLECTION = 'meters'
const HOUR_MS = 3_600_000
/** A day of hours and one, of more functions than there are. */
const MOST = 200

/** Call → what was counted of it. */
export type CountsByCall = ReadonlyMap<string, CallCounts>

/** What instances of one function counted in one hour; `at` is when the hour began. */
export interface MeteredHour {
  readonly at: Instant
  readonly function: string
  readonly calls: CountsByCall
}

interface StoredHour {
  readonly at: Instant
  readonly function: string
  readonly calls: Readonly<Record<string, CallCounts>>
}

/** A dot would make two steps of a path of what is one key. */
const keyOf = (call: string): string => call.replace('.', '_')
const callOf = (key: string): string => key.replace('_', '.')

/** Beginning of the hour of an instant. */
export const hourOf = (at: Instant): Instant => at - (at % HOUR_MS)

/** Counts of calls by hour and function: numbers alone, nothing of anybody. */
export function meters(database: Database) {
  return {
    /**
     * Adds counts; one operation but for the first of an hour. Where the answer is lost they may be added twice:
     * the meter asks for nothing to be exact that a call would have to wait for.
     */
    add: async ({ at, function: name, calls }: MeteredHour): Promise<void> => {
      const _id = `${String(at)}_${name}`
      const change = { filter: { _id }, update: { inc: increments(calls) } }
      if ((await database.update(COLLECTION, change)) === 1) return
      const stored = Object.fromEntries([...calls].map(([call, counts]) => [keyOf(call), counts]))
      const first = { _id, at, function: name, calls: stored }
      if ((await database.insert(COLLECTION, [first])) === 'duplicate')
        await database.update(COLLECTION, change)
    },

    /** The hours that began after an instant. */
    after: async (instant: Instant, now: Instant): Promise<readonly MeteredHour[]> => {
      const filter = { at: { above: instant, upTo: now } }
      const found = await database.find(COLLECTION, filter, { order: [['at', 'desc']], limit: MOST })
      return (found as StoredHour[]).map(({ at, function: name, calls }) => ({
        at,
        function: name,
        calls: new Map(Object.entries(calls).map(([key, counts]) => [callOf(key), counts])),
      }))
    },

    /** Removes hours that began by then, the oldest first; answers how many. */
    sweep: (until: Instant, limit: number): Promise<number> =>
      removeSome(database, COLLECTION, { filter: { at: { lte: until } }, by: 'at', limit }),
  }
}

function increments(calls: CountsByCall): Record<string, number> {
  const all = [...calls].flatMap(([call, counts]) => {
    const path = `calls.${keyOf(call)}`
    return [
      ...(['calls', 'ms', 'operations'] as const).map((what) => [`${path}.${what}`, counts[what]] as const),
      ...(['outcomes', 'spans'] as const).flatMap((what) =>
        Object.entries(counts[what]).map(([key, count]) => [`${path}.${what}.${key}`, count] as const),
      ),
    ]
  })
  return Object.fromEntries(all)
}
