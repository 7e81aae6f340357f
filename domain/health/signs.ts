import type { Instant } from '../registration/instant'
import { sumOf, summaryOf, type CallCounts } from './call-counts'
import type { Heartbeat } from './heartbeat'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

interface Threshold {
  /** From here on somebody should look at it; null: it cannot come to that. */
  readonly watch: number | null
  readonly alarm: number | null
  /** What it means where nothing is known. */
  readonly unknown: 'unknown' | 'alarm'
  /** Whether the timer tells of it: of its own death it cannot. */
  readonly rings: boolean
}

/**
 * What tells whether all goes well, from which value on it does not, in the unit that `values` says. The timer runs
 * every minute; ten missed runs are no hiccup. Rates are told only where something went wrong a few times.
 */
// prettier-ignore
export const signTable = {
  timer:      { watch: 3 * MINUTE, alarm: 10 * MINUTE, unknown: 'alarm',   rings: false },
  jobs:       { watch: 2,          alarm: 5,           unknown: 'unknown', rings: true },
  waits:      { watch: 30,         alarm: 360,         unknown: 'unknown', rings: true },
  outbox:     { watch: 3 * MINUTE, alarm: 10 * MINUTE, unknown: 'unknown', rings: true },
  pushes:     { watch: 5 * MINUTE, alarm: 15 * MINUTE, unknown: 'unknown', rings: true },
  undelivered:{ watch: 1,          alarm: 20,          unknown: 'unknown', rings: true },
  unexpected: { watch: 5,          alarm: 50,          unknown: 'unknown', rings: true },
  busy:       { watch: 10,         alarm: 100,         unknown: 'unknown', rings: true },
  storage:    { watch: 3 * DAY,    alarm: null,        unknown: 'unknown', rings: false },
  audit:      { watch: null,       alarm: 1,           unknown: 'unknown', rings: true },
} as const satisfies Record<string, Threshold>

export type SignName = keyof typeof signTable
export const signNames = Object.keys(signTable) as [SignName, ...SignName[]]
export const signStates = ['alarm', 'watch', 'fine', 'unknown'] as const
export type SignState = (typeof signStates)[number]

/** Work that waits: since when the oldest does (null: none), and how much of it; no more than `most` is counted. */
export interface Waiting {
  readonly oldestAt: Instant | null
  readonly count: number
  readonly most: number
}

/** Files that were summed up, and when. */
export interface StorageSum {
  readonly at: Instant
  readonly files: number
  readonly bytes: number
}

/** The latest check of the audit chain. */
export interface AuditState {
  readonly at: Instant
  /** Lines and blocks that are not as they were written. */
  readonly findings: number
}

/** Everything that is looked at; null is what nothing is known of, or what could not be read just now. */
export interface Readings {
  readonly heartbeat: Heartbeat | null
  /** Work of records that is due. */
  readonly outbox: Waiting | null
  readonly pushes: Waiting | null
  /** Pushes of the last day that failed. */
  readonly undelivered: number | null
  /** Calls of this hour and the one before, of all functions. */
  readonly recent: readonly CallCounts[] | null
  readonly storage: StorageSum | null
  readonly audit: AuditState | null
}

export interface Sign {
  readonly sign: SignName
  /** Null: nothing is known. */
  readonly value: number | null
  readonly state: SignState
}

/** How often something has to go wrong before its rate is worth a word. */
const FEW = 5

const age = (at: Instant | null | undefined, now: Instant): number | null =>
  at === null || at === undefined ? null : Math.max(0, now - at)

/** Nothing that waits is nothing late. */
const overdue = (waiting: Waiting | null, now: Instant): number | null =>
  waiting === null ? null : (age(waiting.oldestAt, now) ?? 0)

/** Of a thousand calls. */
function perThousand({ recent }: Readings, what: 'unexpected' | 'busy'): number | null {
  if (recent === null) return null
  const { calls, [what]: count } = summaryOf(sumOf(recent))
  return count < FEW ? 0 : Math.round((count * 1_000) / calls)
}

function worst({ heartbeat }: Readings, what: 'failures' | 'waits'): number | null {
  if (heartbeat === null) return null
  return Math.max(0, ...Object.values(heartbeat.jobs).map((job) => job[what]))
}

const values: Readonly<Record<SignName, (readings: Readings, now: Instant) => number | null>> = {
  /** Milliseconds since the end of the latest run. */
  timer: ({ heartbeat }, now) => age(heartbeat?.endedAt, now),
  /** Runs in a row in which a job failed. */
  jobs: (readings) => worst(readings, 'failures'),
  /** Runs in a row in which there was no time for a job. */
  waits: (readings) => worst(readings, 'waits'),
  /** Milliseconds for which something is overdue. */
  outbox: ({ outbox }, now) => overdue(outbox, now),
  pushes: ({ pushes }, now) => overdue(pushes, now),
  /** Pushes of a day. */
  undelivered: ({ undelivered }) => undelivered,
  /** Of a thousand calls. */
  unexpected: (readings) => perThousand(readings, 'unexpected'),
  busy: (readings) => perThousand(readings, 'busy'),
  /** Milliseconds since it was measured. */
  storage: ({ storage }, now) => age(storage?.at, now),
  /** Findings. */
  audit: ({ audit }) => audit?.findings ?? null,
}

/** Every sign with its value and what it means, in the order of the table. */
export const signsOf = (readings: Readings, now: Instant): readonly Sign[] =>
  signNames.map((sign) => {
    const value = values[sign](readings, now)
    return { sign, value, state: stateOf(signTable[sign], value) }
  })

function stateOf({ watch, alarm, unknown }: Threshold, value: number | null): SignState {
  if (value === null) return unknown
  if (alarm !== null && value >= alarm) return 'alarm'
  return watch !== null && value >= watch ? 'watch' : 'fine'
}
