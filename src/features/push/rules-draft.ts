import type { Output } from '../../../domain/contract/contract'
import { levelKeys, type LevelKey } from '../../../domain/people/roles'
import type { Threshold } from '../../../domain/push/rules'
import { texts } from '../../texts/push'

export type Rules = Output<'push.get'>['rules']
export type Colleges = Output<'push.get'>['colleges']

/** Where a threshold counts: in a college of its own, or (null) in every other one. */
export interface ThresholdPlace {
  readonly collegeId: string | null
  readonly level: LevelKey
}

/** What is set for a place; null: nothing of its own. */
export const ownThreshold = (rules: Rules, { collegeId, level }: ThresholdPlace): Threshold | null =>
  collegeId === null ? rules.levels[level] : (rules.colleges[collegeId]?.[level] ?? null)

/** The rules with another threshold in a place; null of a college: as the school's again. */
export function withThreshold(
  rules: Rules,
  { collegeId, level }: ThresholdPlace,
  threshold: Threshold | null,
): Rules {
  if (collegeId === null)
    return threshold === null ? rules : { ...rules, levels: { ...rules.levels, [level]: threshold } }
  const { [collegeId]: own = {}, ...others } = rules.colleges
  const { [level]: _before, ...rest } = own
  const next = threshold === null ? rest : { ...rest, [level]: threshold }
  return { ...rules, colleges: Object.keys(next).length === 0 ? others : { ...others, [collegeId]: next } }
}

/** Places of colleges that have thresholds of their own, in the order of the colleges. */
export const ownPlaces = (
  rules: Rules,
  colleges: Colleges,
): readonly (ThresholdPlace & { readonly collegeId: string; readonly college: string })[] =>
  colleges.flatMap(({ id, name }) =>
    levelKeys
      .filter((level) => ownThreshold(rules, { collegeId: id, level }) !== null)
      .map((level) => ({ collegeId: id, college: name, level })),
  )

/** `待审30条起，或最久等了48小时`. */
export function thresholdWords({ waiting, oldestHours, closingHours }: Threshold): string {
  const parts = [
    ...(waiting === null ? [] : [texts.waiting(waiting)]),
    ...(oldestHours === null ? [] : [texts.oldest(oldestHours)]),
    ...(closingHours === null ? [] : [texts.closing(closingHours)]),
  ]
  return parts.length === 0 ? texts.never : parts.join(texts.or)
}

interface Said {
  readonly key: string
  readonly label: string
  readonly words: string
}

const quietWords = ({ quiet }: Rules): string =>
  quiet === null ? texts.noQuiet : texts.span(texts.hour(quiet.from), texts.hour(quiet.until))

export const digestWords = ({ digestHours }: Pick<Rules, 'digestHours'>): string =>
  digestHours.length === 0 ? texts.noDigest : digestHours.map(texts.hour).join('、')

export const escalationWords = (hours: number | null): string =>
  hours === null ? texts.noEscalation : texts.afterHours(hours)

/** The rules as sentences, one for each thing that can be set. */
const saidOf = (rules: Rules, colleges: Colleges): readonly Said[] => [
  { key: 'on', label: texts.on, words: rules.on ? texts.yes : texts.no },
  ...levelKeys.map((level) => ({
    key: level,
    label: texts.levelNames[level],
    words: thresholdWords(rules.levels[level]),
  })),
  ...colleges.flatMap(({ id, name }) =>
    levelKeys.map((level) => {
      const own = ownThreshold(rules, { collegeId: id, level })
      return {
        key: `${id}/${level}`,
        label: `${name}，${texts.levelNames[level]}`,
        words: own === null ? texts.asSchool : thresholdWords(own),
      }
    }),
  ),
  { key: 'digest', label: texts.digest, words: digestWords(rules) },
  { key: 'quiet', label: texts.quiet, words: quietWords(rules) },
  { key: 'escalate', label: texts.escalate, words: escalationWords(rules.escalateAfterHours) },
  { key: 'message', label: texts.message, words: rules.channels.message ? texts.send : texts.sendNot },
  { key: 'robot', label: texts.robot, words: rules.channels.robot ? texts.send : texts.sendNot },
]

export interface Change {
  readonly key: string
  readonly label: string
  readonly before: string
  readonly after: string
}

/** What two sets of rules say differently, in the order of the page. */
export function changesBetween(was: Rules, is: Rules, colleges: Colleges): readonly Change[] {
  const before = new Map(saidOf(was, colleges).map(({ key, words }) => [key, words]))
  return saidOf(is, colleges).flatMap(({ key, label, words }) => {
    const old = before.get(key) ?? ''
    return old === words ? [] : [{ key, label, before: old, after: words }]
  })
}

interface Versions<Of> {
  readonly before: Of
  readonly theirs: Of
  readonly mine: Of
}

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Mine where I have changed it, otherwise theirs. */
const merged = <Of>({ before, theirs, mine }: Versions<Of>): Of => (isSame(mine, before) ? theirs : mine)

/** Number by number: two people may each have changed another one. */
function mergedThreshold({ before, theirs, mine }: Versions<Threshold | null>): Threshold | null {
  if (before === null || theirs === null || mine === null) return merged({ before, theirs, mine })
  const pick = (key: keyof Threshold): number | null =>
    merged({ before: before[key], theirs: theirs[key], mine: mine[key] })
  return { waiting: pick('waiting'), oldestHours: pick('oldestHours'), closingHours: pick('closingHours') }
}

/** What somebody else saved meanwhile, with what was changed here on top of it: nothing of either is lost. */
export function rebased({ before, theirs, mine }: Versions<Rules>): Rules {
  const of = <Key extends keyof Rules>(key: Key): Rules[Key] =>
    merged({ before: before[key], theirs: theirs[key], mine: mine[key] })
  const channel = (key: keyof Rules['channels']): boolean =>
    merged({ before: before.channels[key], theirs: theirs.channels[key], mine: mine.channels[key] })
  const start: Rules = {
    ...theirs,
    on: of('on'),
    digestHours: of('digestHours'),
    quiet: of('quiet'),
    escalateAfterHours: of('escalateAfterHours'),
    channels: { message: channel('message'), robot: channel('robot') },
  }
  const ids = [before, theirs, mine].flatMap(({ colleges }) => Object.keys(colleges))
  const places = [null, ...new Set(ids)].flatMap((collegeId) =>
    levelKeys.map((level): ThresholdPlace => ({ collegeId, level })),
  )
  return places.reduce((rules, place) => {
    const [was, their, own] = [before, theirs, mine].map((one) => ownThreshold(one, place))
    return withThreshold(
      rules,
      place,
      mergedThreshold({ before: was ?? null, theirs: their ?? null, mine: own ?? null }),
    )
  }, start)
}

/** What both have changed, and not to the same: told, and saved as it was written here. */
export function clashes({ before, theirs, mine }: Versions<Rules>, colleges: Colleges): readonly Change[] {
  const saved = rebased({ before, theirs, mine })
  const changedByThem = new Set(changesBetween(before, theirs, colleges).map(({ key }) => key))
  return changesBetween(theirs, saved, colleges).filter(({ key }) => changedByThem.has(key))
}
