import { nothingCounted, withCall, type CallCounts, type CallEnd } from '../../domain/health/call-counts'
import type { Instant } from '../../domain/registration/registration'
import { hourOf, type MeteredHour } from './meters'

/** What a call took. */
export type Spent = Pick<CallEnd, 'ms' | 'operations'>

/** Counts the calls of one function instance in memory, and writes the sums down now and then. */
export interface Meter {
  /** Begins to measure a call; an instance serves one at a time. */
  begin(): () => Spent
  /** Counts a call that is over. Never throws: an answer does not depend on it. */
  count(end: CallEnd, now: Instant): Promise<void>
}

/** When sums are written down: after so many calls, or so long after the last time, whatever comes first. */
export interface MeterPace {
  /** 0: never. */
  readonly calls: number
  readonly ms: number
}

const PACE: MeterPace = { calls: 100, ms: 5 * 60_000 }

/** @param setting QIHANG_METER_CALLS: how many calls are counted before they are written down; 0 never, '' as usual */
export function paceOf(setting = ''): MeterPace {
  if (setting === '') return PACE
  if (!/^\d{1,6}$/u.test(setting)) throw new Error('QIHANG_METER_CALLS must be a number')
  return { ...PACE, calls: Number(setting) }
}

interface MeterMeans {
  readonly name: string
  readonly pace: MeterPace
  /** Milliseconds that never go back. */
  readonly clock: () => number
  readonly operations: () => number
  readonly write: (hour: MeteredHour) => Promise<void>
}

/** A busy database gets its rest, and who is nobody makes us write nothing: such calls wait for the next one. */
const unwritten: ReadonlySet<string> = new Set(['busy', 'noIdentity'])

/** What an instance that ends has not written down is lost: a few calls, of which nobody has to know. */
export function openMeter({ name, pace, clock, operations, write }: MeterMeans): Meter {
  let hour: Instant = 0
  let calls = new Map<string, CallCounts>()
  let counted = 0
  let triedAt = clock()

  /** Counts that could not be written stay for the next time; a busy database is not asked again at once. */
  const flush = async (): Promise<void> => {
    triedAt = clock()
    counted = 0
    try {
      await write({ at: hour, function: name, calls })
      calls = new Map()
    } catch {
      // The call that was counted has its answer, and the numbers come with the next ones.
    }
  }
  const isDue = (): boolean => counted >= pace.calls || clock() - triedAt >= pace.ms

  return {
    begin: () => {
      const startedAt = clock()
      const before = operations()
      return () => ({ ms: Math.round(clock() - startedAt), operations: operations() - before })
    },
    count: async ({ call, ...end }, now) => {
      if (pace.calls === 0) return
      const mayWrite = !unwritten.has(end.outcome)
      if (mayWrite && calls.size > 0 && hourOf(now) !== hour) await flush()
      if (calls.size === 0) hour = hourOf(now)
      calls.set(call, withCall(calls.get(call) ?? nothingCounted, end))
      counted += 1
      if (mayWrite && isDue()) await flush()
    },
  }
}

/** Of who is not measured. */
export const noMeter: Meter = {
  begin: () => () => ({ ms: 0, operations: 0 }),
  count: () => Promise.resolve(),
}
