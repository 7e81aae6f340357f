import { normaliseDocument } from '../../../domain/people/documents'
import { normaliseName } from '../../../domain/people/names'
import type { FieldProblem } from '../../../domain/registration/field-checks'
import type { Output } from '../../../domain/contract/contract'

export type BindableCohort = Output<'me.get'>['cohorts'][number]
export type BindPolicy = BindableCohort['bind']

/** What binding may ask for, in the order of the page. */
export const parts = ['name', 'studentNo', 'documentNo'] as const
export type Part = (typeof parts)[number]
export type Typed = Readonly<Record<Part, string>>
export const nothingTyped: Typed = { name: '', studentNo: '', documentNo: '' }

export const isPart = (name: string): name is Part => parts.some((part) => part === name)

const SECRET_LENGTH = 6
/** As the server has it: the shortest document number that is looked at whole. */
const SHORTEST_DOCUMENT = 7

const asked: Readonly<Record<Part, (bind: BindPolicy) => boolean>> = {
  name: (bind) => bind.name,
  studentNo: (bind) => bind.key === 'studentNo',
  documentNo: () => true,
}

export const partsAsked = (bind: BindPolicy): readonly Part[] => parts.filter((part) => asked[part](bind))

/** Whether the last six characters are enough; a document number that finds the record is always whole. */
export const asksLastSix = ({ key, secret }: BindPolicy): boolean =>
  key === 'studentNo' && secret === 'lastSix'

/** A pattern of digits only is typed on the keyboard of numbers. */
export const isDigitsOnly = ({ studentNoPattern }: BindPolicy): boolean =>
  !/[A-Za-z]/.test(studentNoPattern.replaceAll('\\d', ''))

/** The first part that is still empty. */
export const missingPart = (bind: BindPolicy, typed: Typed): Part | null =>
  partsAsked(bind).find((part) => typed[part].trim() === '') ?? null

const checks: Readonly<Record<Part, (bind: BindPolicy, value: string) => FieldProblem | null>> = {
  name: (_bind, value) => (normaliseName(value).ok ? null : 'required'),
  studentNo: (bind, value) =>
    new RegExp(bind.studentNoPattern).test(normaliseDocument(value)) ? null : 'studentNoPattern',
  documentNo: (bind, value) => {
    const { length } = normaliseDocument(value)
    const fits = asksLastSix(bind) ? length === SECRET_LENGTH : length >= SHORTEST_DOCUMENT
    return fits ? null : 'documentIncomplete'
  },
}

/** What is wrong with the form of what was typed. Nothing here knows whether such a number exists. */
export function formProblems(bind: BindPolicy, typed: Typed): Partial<Record<Part, FieldProblem>> {
  const problems = partsAsked(bind).flatMap((part): [Part, FieldProblem][] => {
    const problem = checks[part](bind, typed[part])
    return problem === null ? [] : [[part, problem]]
  })
  return Object.fromEntries(problems)
}

/** Graduation years as people choose them, the earliest first; by name where two cohorts share a year. */
export function yearChoices(
  cohorts: readonly BindableCohort[],
  label: (year: number) => string,
): readonly { readonly key: string; readonly label: string }[] {
  const years = cohorts.map(({ year }) => year)
  const shared = new Set(years).size < years.length
  return [...cohorts]
    .sort((one, other) => one.year - other.year)
    .map(({ id, name, year }) => ({ key: id, label: shared ? name : label(year) }))
}

/** A cohort's work begins in the summer before it graduates: July, counted from 0. */
const SEASON_BEGINS = 6

/** Whom the page asks at first: the link's cohort, else the one of this season, else the latest. */
export function likelyCohort(
  cohorts: readonly BindableCohort[],
  wanted: string,
  now: number,
): BindableCohort | undefined {
  const today = new Date(now)
  const season = today.getFullYear() + (today.getMonth() >= SEASON_BEGINS ? 1 : 0)
  return (
    cohorts.find(({ id }) => id === wanted) ??
    cohorts.find(({ year }) => year === season) ??
    [...cohorts].sort((one, other) => other.year - one.year)[0]
  )
}
