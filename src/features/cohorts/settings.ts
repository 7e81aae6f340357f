import type { Input, Output } from '../../../domain/contract/contract'
import { levelKinds } from '../../../domain/roster/level-kinds'
import { withText, type Texts } from '../../lib/field-texts'
import { closing } from '../../lib/time'
import { settingLabels, texts, type Setting } from '../../texts/cohorts'
import { texts as kit } from '../../texts/kit'

export type CohortView = Output<'cohort.get'>
type Saved = Omit<Input<'cohort.save'>, 'id' | 'rev'>

/** What can be changed on the page; each as text while it is typed. */
export const settingKeys = [
  'name',
  'levels',
  'hmt',
  'international',
  'completers',
  'cutOffAt',
  'serviceEndsMonths',
  'graceSeconds',
  'resubmitDays',
] as const satisfies readonly Setting[]
export type SettingKey = (typeof settingKeys)[number]

const YES = 'yes'
const BETWEEN = '、'
const flag = (on: boolean): string => (on ? YES : '')

/** The settings as they are typed. */
export const typedOf = (cohort: CohortView): Readonly<Record<SettingKey, string>> => ({
  name: cohort.name,
  levels: cohort.scope.levels.join(BETWEEN),
  hmt: flag(cohort.scope.hmt),
  international: flag(cohort.scope.international),
  completers: flag(cohort.scope.completers),
  cutOffAt: cohort.cutOffAt === null ? '' : String(cohort.cutOffAt),
  serviceEndsMonths: String(cohort.serviceEndsMonths),
  graceSeconds: String(cohort.graceSeconds),
  resubmitDays: String(cohort.resubmitDays),
})

export const isOn = (typed: Texts, key: SettingKey): boolean => typed[key] === YES
export const toggled = (typed: Texts, key: SettingKey): Texts => withText(typed, key, flag(!isOn(typed, key)))

const levelsIn = (typed: Texts): readonly string[] =>
  (typed['levels'] ?? '').split(BETWEEN).filter((level) => level !== '')

/** Levels to choose from: those that rosters name, and what this cohort has beside them. */
export const levelsOf = (typed: Texts): readonly { readonly level: string; readonly on: boolean }[] => {
  const own = levelsIn(typed)
  return [...new Set([...levelKinds, ...own])].map((level) => ({ level, on: own.includes(level) }))
}

export function withLevel(typed: Texts, level: string): Texts {
  const own = levelsIn(typed)
  const next = own.includes(level) ? own.filter((one) => one !== level) : [...own, level]
  return withText(typed, 'levels', next.join(BETWEEN))
}

export const cutOffIn = (typed: Texts): number | null => {
  const text = typed['cutOffAt'] ?? ''
  return text === '' ? null : Number(text)
}

export type SettingProblem = keyof typeof texts.problems

/** Most of each, as the contract has it. */
const most = { serviceEndsMonths: 36, graceSeconds: 3600, resubmitDays: 60 } as const
const numbers = Object.keys(most) as readonly (keyof typeof most)[]

const wholeNumber = (text: string): number =>
  /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN

/** What has to be mended before it can be saved; null: nothing. */
export function problemOf(typed: Texts): SettingProblem | null {
  if ((typed['name'] ?? '').trim() === '') return 'name'
  if (levelsIn(typed).length === 0) return 'levels'
  return numbers.find((key) => !(wholeNumber(typed[key] ?? '') <= most[key])) ?? null
}

/** The cohort with what was typed, as `cohort.save` takes it. */
export function savedOf(cohort: CohortView, typed: Texts): Saved {
  const { campusId, year, paused } = cohort
  return {
    campusId,
    year,
    paused,
    name: (typed['name'] ?? '').trim(),
    scope: {
      levels: [...levelsIn(typed)],
      hmt: isOn(typed, 'hmt'),
      international: isOn(typed, 'international'),
      completers: isOn(typed, 'completers'),
    },
    cutOffAt: cutOffIn(typed),
    serviceEndsMonths: wholeNumber(typed['serviceEndsMonths'] ?? ''),
    graceSeconds: wholeNumber(typed['graceSeconds'] ?? ''),
    resubmitDays: wholeNumber(typed['resubmitDays'] ?? ''),
  }
}

export interface Change {
  readonly key: SettingKey
  readonly before: string
  readonly after: string
}

/** What differs between two sets of typed settings, in the order of the page. */
export const changesOf = (before: Texts, after: Texts): readonly Change[] =>
  settingKeys.flatMap((key) => {
    const [was, is] = [(before[key] ?? '').trim(), (after[key] ?? '').trim()]
    return was === is ? [] : [{ key, before: was, after: is }]
  })

interface Meanwhile {
  readonly before: Texts
  readonly newest: Texts
  readonly typed: Texts
}

/** After somebody else has saved: what was typed stays, what was not touched is the newest. */
export const merged = ({ before, newest, typed }: Meanwhile): Texts => ({
  ...newest,
  ...Object.fromEntries(changesOf(before, typed).map(({ key }) => [key, typed[key] ?? ''])),
})

const yesNo = (value: string): string => (value === YES || value === 'true' ? texts.yes : texts.no)
const asIs = (value: string): string => (value === '' ? texts.unset : value)

const words: Readonly<Record<Setting, (value: string, now: number) => string>> = {
  name: asIs,
  year: asIs,
  paused: (value) => (value === 'true' ? kit.paused : texts.running),
  levels: asIs,
  hmt: yesNo,
  international: yesNo,
  completers: yesNo,
  cutOffAt: (value, now) => (value === '' ? texts.unset : closing(Number(value), now)),
  serviceEndsMonths: (value) => texts.months(Number(value)),
  graceSeconds: (value) => texts.seconds(Number(value)),
  resubmitDays: (value) => texts.days(Number(value)),
}

/** A value of a setting as people read it. */
export const settingWords = (key: Setting, value: string, now: number): string => words[key](value, now)

/** `宽限：120秒 改成 60秒`. */
export const changeSentence = ({ key, before, after }: Change, now: number): string =>
  texts.change(settingLabels[key], settingWords(key, before, now), settingWords(key, after, now))
