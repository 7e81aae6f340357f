import { latestHour } from '../china-time'
import type { LevelKey } from '../people/roles'
import type { Instant } from '../registration/instant'
import type { Backlog, BacklogPlace } from './backlog'
import { thresholdOf, type PushRules, type Threshold } from './rules'

const HOUR = 3_600_000
/** So long after its hour a digest is still sent: a timer that stood still does not send yesterday's. */
const DIGEST_LATE_MS = HOUR

/** Why somebody is told of a backlog. */
export const backlogCauses = ['many', 'old', 'closing'] as const
export type BacklogCause = (typeof backlogCauses)[number]

export const pushKinds = ['begun', 'escalated', 'digest'] as const
export type PushKind = (typeof pushKinds)[number]

/** A cause that stands and was told; it is told again only after it has ended. */
export interface ToldCause extends BacklogPlace {
  readonly cause: BacklogCause
  readonly since: Instant
  /** When the level above was told; null: not yet. */
  readonly escalatedAt: Instant | null
}

/** What is known of earlier pushes of a cohort. */
export interface PushMemory {
  readonly told: readonly ToldCause[]
  /** The latest digest, and what it said: the same is not said twice. */
  readonly digest: { readonly at: Instant; readonly said: string }
}

export const nothingTold: PushMemory = { told: [], digest: { at: 0, said: '' } }

/** One backlog in a push, with why; of a digest possibly without any cause. */
export interface PushLine extends Backlog {
  readonly causes: readonly BacklogCause[]
  /** Whether it was told otherwise before; in a digest, what has not changed since the last one is no news. */
  readonly isNews: boolean
  /** Of one recipient: others decide about it; they look after it. */
  readonly aside?: true
  /** Of one recipient: only single classes of the college are theirs, and `waiting` is of all of it. */
  readonly beyond?: true
}

export interface Push {
  readonly kind: PushKind
  readonly at: Instant
  readonly lines: readonly PushLine[]
}

export interface Deciding {
  readonly backlogs: readonly Backlog[]
  readonly rules: PushRules
  readonly memory: PushMemory
  readonly now: Instant
}

/** Who hears of it when nobody at the level has done anything; null: nobody is above. */
export const above: Readonly<Record<LevelKey, LevelKey | null>> = {
  counselor: 'college',
  college: 'office',
  office: null,
}

/**
 * What is to be told now, and what is remembered of it: every cause once when it begins, once more to the level above
 * when it has stood too long, and all that waits at the hours of the digest where it differs from the last one. The
 * same memory and the same instant give the same again.
 */
export function decidePushes(deciding: Deciding): { pushes: readonly Push[]; memory: PushMemory } {
  const { backlogs, rules, memory, now } = deciding
  if (!rules.on) return { pushes: [], memory: { ...memory, told: [] } }
  const standing = backlogs.flatMap((backlog) => standingOf(deciding, backlog))
  const begun = standing.filter(({ before }) => before === undefined)
  const late = standing.filter(({ before, backlog: { level } }) => isLate(before, level, deciding))
  const told = standing.map(({ backlog: { collegeId, flow, level }, cause, before }): ToldCause => {
    const since = before?.since ?? now
    const escalated = late.some((one) => one.before !== undefined && one.before === before)
    return {
      collegeId,
      flow,
      level,
      cause,
      since,
      escalatedAt: escalated ? now : (before?.escalatedAt ?? null),
    }
  })
  const digest = digestOf(deciding, standing)
  return {
    pushes: [
      ...pushOf('begun', now, linesOf(begun)),
      ...pushOf('escalated', now, linesOf(late)),
      ...pushOf('digest', now, digest.lines),
    ],
    memory: { told, digest: digest.memory },
  }
}

/** A cause that holds for a backlog, and what was told of it before. */
export interface Standing {
  readonly backlog: Backlog
  readonly cause: BacklogCause
  readonly before: ToldCause | undefined
}

export const isSamePlace = (one: BacklogPlace, other: BacklogPlace): boolean =>
  one.collegeId === other.collegeId && one.flow === other.flow && one.level === other.level

/** What holds for a backlog now; a cause that stood already ends later than it began. */
export function standingOf({ rules, memory, now }: Deciding, backlog: Backlog): readonly Standing[] {
  const threshold = thresholdOf(rules, backlog.collegeId, backlog.level)
  return backlogCauses.flatMap((cause) => {
    const before = memory.told.find((one) => one.cause === cause && isSamePlace(one, backlog))
    const stands = holds[cause]({ backlog, threshold, now, stood: before !== undefined })
    return stands ? [{ backlog, cause, before }] : []
  })
}

interface Asked {
  readonly backlog: Backlog
  readonly threshold: Threshold
  readonly now: Instant
  /** It stood already: it ends below half of what it began with, so that one record more or less tells nobody anew. */
  readonly stood: boolean
}

const holds: Readonly<Record<BacklogCause, (asked: Asked) => boolean>> = {
  many: ({ backlog, threshold: { waiting }, stood }) =>
    waiting !== null && backlog.waiting >= (stood ? waiting / 2 : waiting),
  old: ({ backlog: { oldestAt }, threshold: { oldestHours }, now, stood }) =>
    oldestHours !== null &&
    oldestAt !== null &&
    now - oldestAt >= (stood ? oldestHours / 2 : oldestHours) * HOUR,
  closing: ({ backlog: { closesAt }, threshold: { closingHours }, now }) =>
    closingHours !== null && closesAt !== null && closesAt - now <= closingHours * HOUR,
}

function isLate(before: ToldCause | undefined, level: LevelKey, { rules, now }: Deciding): boolean {
  const { escalateAfterHours } = rules
  if (before === undefined || escalateAfterHours === null || above[level] === null) return false
  return before.escalatedAt === null && now - before.since >= escalateAfterHours * HOUR
}

/** A line for each place, with all its causes. */
function linesOf(standing: readonly Standing[]): readonly PushLine[] {
  const places = new Map<Backlog, BacklogCause[]>()
  for (const { backlog, cause } of standing) places.set(backlog, [...(places.get(backlog) ?? []), cause])
  return [...places].map(([backlog, causes]) => ({ ...backlog, causes, isNews: true }))
}

const pushOf = (kind: PushKind, at: Instant, lines: readonly PushLine[]): readonly Push[] =>
  lines.length === 0 ? [] : [{ kind, at, lines }]

function digestOf(
  { backlogs, rules, memory, now }: Deciding,
  standing: readonly Standing[],
): { readonly lines: readonly PushLine[]; readonly memory: PushMemory['digest'] } {
  const hour = Math.max(0, ...rules.digestHours.map((one) => latestHour(now, one)))
  const nothing = { lines: [], memory: memory.digest }
  if (hour <= memory.digest.at || now - hour >= DIGEST_LATE_MS) return nothing
  const said = backlogs.map(saidOf).join(' ')
  if (said === memory.digest.said) return { lines: [], memory: { at: hour, said } }
  const before = memory.digest.said.split(' ')
  const lines = backlogs.map((backlog) => ({
    ...backlog,
    isNews: !before.includes(saidOf(backlog)),
    causes: standing.filter((one) => one.backlog === backlog).map(({ cause }) => cause),
  }))
  return { lines, memory: { at: hour, said } }
}

/** What a digest says of one backlog. */
const saidOf = ({ collegeId, flow, level, waiting }: Backlog): string =>
  [collegeId, flow, level, String(waiting)].join('/')
