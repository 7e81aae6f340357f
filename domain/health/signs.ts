import type { Instant } from '../registration/instant'
import { sumOf, summaryOf, type CallCounts } from './call-counts'
import type { Heartbeat, JobState } from './heartbeat'

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
  stalled:    { watch: 10 * MINUTE, alarm: 30 * MINUTE, unknown: 'unknown', rings: true },
  waits:      { watch: 30,         alarm: 360,         unknown: 'unknown', rings: true },
  outbox:     { watch: 3 * MINUTE, alarm: 10 * MINUTE, unknown: 'unknown', rings: true },
  failing:    { watch: 30 * MINUTE, alarm: 60 * MINUTE, unknown: 'unknown', rings: true },
  pushes:     { watch: 5 * MINUTE, alarm: 15 * MINUTE, unknown: 'unknown', rings: true },
  undelivered:{ watch: 1,          alarm: 20,          unknown: 'unknown', rings: true },
  unexpected: { watch: 5,          alarm: 50,          unknown: 'unknown', rings: true },
  busy:       { watch: 10,         alarm: 100,         unknown: 'unknown', rings: true },
  storage:    { watch: 3 * DAY,    alarm: null,        unknown: 'unknown', rings: false },
  audit:      { watch: null,       alarm: 1,           unknown: 'unknown', rings: true },
  verified:   { watch: 2 * DAY,    alarm: 4 * DAY,     unknown: 'unknown', rings: true },
} as const satisfies Record<string, Threshold>

export type SignName = keyof typeof signTable
export const signNames = Object.keys(signTable) as [SignName, ...SignName[]]
/** The worst first; what is not known of one part of a sign hides nothing of another. */
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

/** The latest check of the audit chain, or what was found before and still counts (domain/audit/standing.ts). */
export interface AuditState {
  readonly at: Instant
  /** Lines and blocks that are not as they were written. */
  readonly findings: number
  /** When the latest nightly verification ended; null before the first. */
  readonly verifiedAt: Instant | null
}

/**
 * Everything that is looked at; null is what nothing is known of, or what could not be read just now. A timer that
 * never ran is known of: `none`.
 */
export interface Readings {
  readonly heartbeat: Heartbeat | null | 'none'
  /** Work of records that is due. */
  readonly outbox: Waiting | null
  /** Since when the oldest work that fails and is tried again should be done; null inside: none fails. */
  readonly failing: { readonly since: Instant | null } | null
  readonly pushes: Waiting | null
  /** Pushes of the last day that failed. */
  readonly undelivered: number | null
  /** Calls of this hour and the one before, of all functions. */
  readonly recent: readonly CallCounts[] | null
  readonly storage: StorageSum | null
  readonly audit: AuditState | null
}

/** What a sign is made of, each told by itself: one job of all, findings of one number; '' where there is only one. */
export interface Part {
  readonly of: string
  readonly state: SignState
}

export interface Sign {
  readonly sign: SignName
  /** The worst; null: nothing is known. */
  readonly value: number | null
  readonly state: SignState
  readonly parts: readonly Part[]
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

/** Of each job; nothing where nothing is known. */
const ofJobs = (
  { heartbeat }: Readings,
  valueOf: (job: JobState, beat: Heartbeat) => number | null,
): Values =>
  heartbeat === null || heartbeat === 'none'
    ? []
    : Object.entries(heartbeat.jobs).map(([of, job]) => ({ of, value: valueOf(job, heartbeat) }))

/**
 * How long a job has not come to its end, without the minutes that are accounted for: what fails or waits is told by
 * its own sign, and a timer that stands by its own. What is left are runs that broke off in the middle of it.
 */
function unaccounted({ succeededAt, failures, waits }: JobState, { endedAt }: Heartbeat): number | null {
  const since = age(succeededAt, endedAt)
  return since === null ? null : Math.max(0, since - (failures + waits) * MINUTE)
}

type Values = readonly { readonly of: string; readonly value: number | null }[]

/** A value of the whole, or nothing that is known. */
const one = (value: number | null, of = ''): Values => (value === null ? [] : [{ of, value }])

const values: Readonly<Record<SignName, (readings: Readings, now: Instant) => Values>> = {
  /** Milliseconds since the end of the latest run; of one that never ran nothing, and that is bad. */
  timer: ({ heartbeat }, now) =>
    heartbeat === 'none' ? [{ of: '', value: null }] : one(age(heartbeat?.endedAt, now)),
  /** Runs in a row in which a job failed. */
  jobs: (readings) => ofJobs(readings, ({ failures }) => failures),
  /** Milliseconds that nothing is known of. */
  stalled: (readings) => ofJobs(readings, unaccounted),
  /** Runs in a row in which there was no time for a job. */
  waits: (readings) => ofJobs(readings, ({ waits }) => waits),
  /** Milliseconds for which something is overdue. */
  outbox: ({ outbox }, now) => one(overdue(outbox, now)),
  failing: ({ failing }, now) => one(failing && (age(failing.since, now) ?? 0)),
  pushes: ({ pushes }, now) => one(overdue(pushes, now)),
  /** Pushes of a day. */
  undelivered: ({ undelivered }) => one(undelivered),
  /** Of a thousand calls. */
  unexpected: (readings) => one(perThousand(readings, 'unexpected')),
  busy: (readings) => one(perThousand(readings, 'busy')),
  /** Milliseconds since it was measured. */
  storage: ({ storage }, now) => one(age(storage?.at, now)),
  /** Findings: another number of them is something new. */
  audit: ({ audit }) => (audit === null ? [] : one(audit.findings, String(audit.findings))),
  /** Milliseconds since the latest verification. */
  verified: ({ audit }, now) => one(age(audit?.verifiedAt, now)),
}

/** Every sign with its value and what it means, in the order of the table. */
export const signsOf = (readings: Readings, now: Instant): readonly Sign[] =>
  signNames.map((sign) => {
    const found = values[sign](readings, now)
    const parts = found.map(({ of, value }) => ({ of, state: stateOf(signTable[sign], value) }))
    const known = found.flatMap(({ value }) => (value === null ? [] : [value]))
    const state = signStates.find((some) => parts.some((part) => part.state === some)) ?? 'unknown'
    return { sign, value: known.length === 0 ? null : Math.max(...known), state, parts }
  })

function stateOf({ watch, alarm, unknown }: Threshold, value: number | null): SignState {
  if (value === null) return unknown
  if (alarm !== null && value >= alarm) return 'alarm'
  return watch !== null && value >= watch ? 'watch' : 'fine'
}
