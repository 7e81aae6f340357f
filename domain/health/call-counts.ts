/** Upper ends of the spans by which durations are counted, in milliseconds; what takes longer is counted behind them. */
export const durationBounds = [50, 100, 200, 400, 800, 1_600, 3_200, 6_400] as const

/** How a call ended: `ok`, or the code of its refusal. `busy` and `unexpected` are ours, the others an answer. */
export interface CallEnd {
  /** `noun.verb`; `unknown` of what is no call. */
  readonly call: string
  readonly outcome: string
  /** Milliseconds. */
  readonly ms: number
  /** Of the database. */
  readonly operations: number
}

/** What was counted of one call. */
export interface CallCounts {
  readonly calls: number
  readonly ms: number
  readonly operations: number
  /** Outcome → how many. */
  readonly outcomes: Readonly<Record<string, number>>
  /** Index in `durationBounds` → how many; its length: longer than all of them. */
  readonly spans: Readonly<Record<string, number>>
}

export const nothingCounted: CallCounts = { calls: 0, ms: 0, operations: 0, outcomes: {}, spans: {} }

/** The same counts with one call more. */
export const withCall = (
  counts: CallCounts,
  { outcome, ms, operations }: Omit<CallEnd, 'call'>,
): CallCounts =>
  sumOf([counts, { calls: 1, ms, operations, outcomes: { [outcome]: 1 }, spans: { [spanOf(ms)]: 1 } }])

function spanOf(ms: number): string {
  const index = durationBounds.findIndex((bound) => ms <= bound)
  return String(index === -1 ? durationBounds.length : index)
}

export const sumOf = (all: readonly CallCounts[]): CallCounts => ({
  calls: total(all.map(({ calls }) => calls)),
  ms: total(all.map(({ ms }) => ms)),
  operations: total(all.map(({ operations }) => operations)),
  outcomes: totals(all.map(({ outcomes }) => outcomes)),
  spans: totals(all.map(({ spans }) => spans)),
})

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

function totals(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums = new Map<string, number>()
  for (const [key, count] of all.flatMap((one) => Object.entries(one)))
    sums.set(key, (sums.get(key) ?? 0) + count)
  return Object.fromEntries(sums)
}

/** What is told of some calls. */
export interface CallSummary {
  readonly calls: number
  readonly unexpected: number
  readonly busy: number
  /** Typed answers that are no `ok`: rules that held, and no fault of ours. */
  readonly refused: number
}

export function summaryOf({ calls, outcomes }: CallCounts): CallSummary {
  const { ok = 0, unexpected = 0, busy = 0 } = outcomes
  return { calls, unexpected, busy, refused: Math.max(0, calls - ok - unexpected - busy) }
}

/** Operations of the database for one call, to a tenth; null where there was none. */
export const meanOperations = ({ calls, operations }: CallCounts): number | null =>
  calls === 0 ? null : Math.round((operations * 10) / calls) / 10

/** A duration that so large a part of the calls did not exceed. */
export interface Percentile {
  /** Milliseconds: the end of the span in which it lies. */
  readonly ms: number
  /** It lies behind the last span. */
  readonly longer: boolean
}

/** @param part 0 to 1; null where nothing was counted */
export function percentile({ spans }: Pick<CallCounts, 'spans'>, part: number): Percentile | null {
  const counts = [...durationBounds.keys(), durationBounds.length].map((index) => spans[String(index)] ?? 0)
  const wanted = Math.ceil(total(counts) * part)
  if (wanted === 0) return null
  let seen = 0
  const index = counts.findIndex((count) => (seen += count) >= wanted)
  const last = durationBounds[durationBounds.length - 1] ?? 0
  return { ms: durationBounds[index] ?? last, longer: index >= durationBounds.length }
}
