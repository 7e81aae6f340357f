import { levelKeys, type LevelKey } from '../people/roles'
import { hourOf, nextHour } from '../china-time'
import type { Instant } from '../registration/instant'

/** From when on waiting work is a backlog; null: this is never one. */
export interface Threshold {
  /** So many wait. */
  readonly waiting: number | null
  /** The oldest has waited so many hours. */
  readonly oldestHours: number | null
  /** So many hours before a closing something still waits. */
  readonly closingHours: number | null
}

/** Hours of the day in China, `from` on and before `until`; over midnight where `from` is the later one. */
export interface Quiet {
  readonly from: number
  readonly until: number
}

/** When who is told that work piles up (B10); a cohort's. */
export interface PushRules {
  readonly on: boolean
  readonly levels: Readonly<Record<LevelKey, Threshold>>
  /** Colleges with thresholds of their own. */
  readonly colleges: Readonly<Record<string, Readonly<Partial<Record<LevelKey, Threshold>>>>>
  /** Hours of the day at which everything that waits is summed up. */
  readonly digestHours: readonly number[]
  /** When WeChat and the robot are silent; the inbox never is. Null: never. */
  readonly quiet: Quiet | null
  /** Hours after which a backlog that still stands is told to the level above; null: never. */
  readonly escalateAfterHours: number | null
  readonly channels: { readonly message: boolean; readonly robot: boolean }
}

/**
 * Where nobody has set anything. Three days is what notices promise for a review (seed R); two of them leave one.
 * Quiet hours are those in which WeChat messages of schools are complained about.
 */
export const defaultPushRules: PushRules = {
  on: true,
  levels: {
    counselor: { waiting: 30, oldestHours: 48, closingHours: 24 },
    college: { waiting: 50, oldestHours: 48, closingHours: 24 },
    office: { waiting: 100, oldestHours: 72, closingHours: 24 },
  },
  colleges: {},
  digestHours: [9, 16],
  quiet: { from: 22, until: 7 },
  escalateAfterHours: 24,
  channels: { message: true, robot: true },
}

/** A cohort of before there were such rules has the default. */
export const pushRulesOf = ({ push }: { readonly push?: PushRules }): PushRules => push ?? defaultPushRules

/** What counts in one college at one level. */
export const thresholdOf = ({ levels, colleges }: PushRules, collegeId: string, level: LevelKey): Threshold =>
  (Object.hasOwn(colleges, collegeId) ? colleges[collegeId]?.[level] : undefined) ?? levels[level]

/** From how many hours on a wait in one college is a long one, for each level; null: never. */
export const longWaitHours = (
  rules: PushRules,
  collegeId: string,
): Readonly<Record<LevelKey, number | null>> => ({
  counselor: thresholdOf(rules, collegeId, 'counselor').oldestHours,
  college: thresholdOf(rules, collegeId, 'college').oldestHours,
  office: thresholdOf(rules, collegeId, 'office').oldestHours,
})

/** When a message that is due now may leave: now, or when the quiet hours end. */
export function leavesWhenLoud({ quiet }: Pick<PushRules, 'quiet'>, now: Instant): Instant {
  if (quiet === null || quiet.from === quiet.until) return now
  const hour = hourOf(now)
  const silent =
    quiet.from < quiet.until
      ? quiet.from <= hour && hour < quiet.until
      : quiet.from <= hour || hour < quiet.until
  return silent ? nextHour(now, quiet.until) : now
}

type Said = Readonly<Record<string, string | number | boolean | null>>

const thresholdSaid = (name: string, { waiting, oldestHours, closingHours }: Threshold): Said => ({
  [`${name}.waiting`]: waiting,
  [`${name}.oldestHours`]: oldestHours,
  [`${name}.closingHours`]: closingHours,
})

/** The rules one by one, as the edits of a cohort tell them. */
export function saidOf(rules: PushRules): Said {
  const { on, levels, colleges, digestHours, quiet, escalateAfterHours, channels } = rules
  const each = [
    ...levelKeys.map((level) => thresholdSaid(level, levels[level])),
    ...Object.entries(colleges).flatMap(([collegeId, own]) =>
      levelKeys.flatMap((level) => {
        const threshold = own[level]
        return threshold === undefined ? [] : [thresholdSaid(`${collegeId}.${level}`, threshold)]
      }),
    ),
  ]
  return {
    on,
    digestHours: digestHours.join('、'),
    quietFrom: quiet?.from ?? null,
    quietUntil: quiet?.until ?? null,
    escalateAfterHours,
    message: channels.message,
    robot: channels.robot,
    ...Object.fromEntries(each.flatMap((one) => Object.entries(one))),
  }
}

/** What two sets of rules say differently. */
export function differences(was: Said, is: Said): { readonly before: Said; readonly after: Said } {
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (key) => was[key] !== is[key],
  )
  const only = (said: Said): Said => Object.fromEntries(changed.map((key) => [key, said[key] ?? null]))
  return { before: only(was), after: only(is) }
}
