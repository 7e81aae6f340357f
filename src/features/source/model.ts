import { holds } from '../../../domain/cohort/policy'
import type { Output } from '../../../domain/contract/contract'
import type { StaffRole } from '../../../domain/people/roles'
import { fieldChecks, type FieldProblem } from '../../../domain/registration/field-checks'
import { fieldOptions } from '../../../domain/registration/field-options'
import { fieldKeys, fields, type FieldClass, type FieldKey } from '../../../domain/registration/fields'
import { partsOf, type PartKey } from '../../../domain/registration/sections'

type Me = Output<'me.get'>
/** The own record, as `me.get` tells it. */
export type Own = Me['records'][number]
/** What was typed here and is not known to be on the server. */
export type Draft = Readonly<Record<string, string>>
export type Problem = FieldProblem | 'badInput'
export type Problems = Readonly<Record<string, Problem>>

/** How a field is changed. */
export type Editor = 'options' | 'date' | 'place' | 'class' | 'text'
export type Rule = Own['rules'][string]

export interface FieldView {
  readonly key: FieldKey
  readonly label: string
  readonly fieldClass: FieldClass
  /** What the student says now: draft, else claim, else record. */
  readonly value: string
  /** What the roster says; '' when it says nothing. */
  readonly roster: string
  /** Says something else than the roster. */
  readonly changed: boolean
  /** Has to be filled in and is not. */
  readonly missing: boolean
  readonly editor: Editor
  readonly mendedBy: readonly StaffRole[]
  /** Why it is locked; null where it is not. */
  readonly locked: Rule['locked']
  /** From when on it will be locked; null where no date is set. */
  readonly locksAt: number | null
  /** What the cohort says of it, before anything that is said of it everywhere; '' for nothing. */
  readonly help: string
  /** R4: it follows the class; `pending` until a class that was just chosen has been saved. */
  readonly follows: 'class' | 'pending' | null
  readonly problem: Problem | null
}

/** A part of the form that a student goes through; what staff keep is in none. */
export interface FormSection {
  readonly key: PartKey
  readonly label: string
  readonly views: readonly FieldView[]
}
export type Section = PartKey
/** In the order in which the cohort asks. */
export type Form = readonly FormSection[]

/** What is known beside the record: problems found when it was last looked at, and what only places can tell. */
export interface Found {
  readonly problems?: Problems
  readonly placeProblem?: (code: string) => Problem | null
}

const at = (values: Readonly<Record<string, string>>, field: string): string | undefined =>
  Object.hasOwn(values, field) ? values[field] : undefined

/** What the server has from the student: pending claims, and otherwise what the record says. */
export const savedValues = (own: Own): Readonly<Record<string, string>> => valuesOf(own, {})

const rosterValue = (own: Own, field: string): string => at(own.roster, field) ?? at(own.record, field) ?? ''

/** Everything the student says now, by field. */
export const valuesOf = (own: Own, draft: Draft): Readonly<Record<string, string>> => ({
  ...own.record,
  ...own.source.claims,
  ...draft,
})

/** What is wrong with a value as far as this device can tell; the server looks again. */
export function formProblem(field: FieldKey, value: string): FieldProblem | null {
  if (value === '') return null
  if ([...value].length > fields[field].maxLength) return 'tooLong'
  return fieldChecks[field]?.(value) ?? null
}

const editorOf = (field: FieldKey): Editor => {
  if (field === 'sourcePlace') return 'place'
  if (field === 'birthDate') return 'date'
  if (field === 'class') return 'class'
  return fieldOptions[field] === undefined ? 'text' : 'options'
}

/** The whole form, part by part. */
export function formOf(own: Own, draft: Draft, { problems = {}, placeProblem }: Found = {}): Form {
  const values = valuesOf(own, draft)
  // A locked value is the school's to mend.
  const asked = (own.fields['sourcePlace'] ?? 'locked') === 'locked' ? undefined : placeProblem
  const place = asked?.(values['sourcePlace'] ?? '') ?? null
  const found: Problems = { ...(place !== null && { sourcePlace: place }), ...problems }
  const view = (key: FieldKey): FieldView =>
    fieldView(own, values, {
      key,
      problem: found[key] ?? null,
      follows: followsFrom(own, draft, key),
    })
  return partsOf(own.sections).map(({ key, label, fields: keys }) => ({
    key,
    label,
    views: keys.filter((field) => isAsked(own, values, field)).map(view),
  }))
}

/** What the cohort's policy says of a field; one that it does not name asks nothing of anybody. */
const ruleOf = (own: Own, field: FieldKey): Rule =>
  own.rules[field] ?? { required: false, mendedBy: [], help: '', locked: null, locksAt: null }

/** R4: 专业 is never chosen by itself where the class can be. */
function followsFrom(own: Own, draft: Draft, key: FieldKey): FieldView['follows'] {
  if ((key !== 'major' && key !== 'majorCode') || (own.fields['class'] ?? 'locked') === 'locked') return null
  return Object.hasOwn(draft, 'class') ? 'pending' : 'class'
}

/** A field that only some have (定向或委培单位) is asked of those, and shown to whoever has a value in it. */
function isAsked(own: Own, values: Readonly<Record<string, string>>, key: FieldKey): boolean {
  const { required } = ruleOf(own, key)
  return typeof required === 'boolean' || (values[key] ?? '') !== '' || holds(required, values)
}

function fieldView(
  own: Own,
  values: Readonly<Record<string, string>>,
  { key, problem, follows }: Pick<FieldView, 'key' | 'problem' | 'follows'>,
): FieldView {
  const { required, mendedBy, locked, locksAt, help } = ruleOf(own, key)
  const fieldClass = follows === null ? (own.fields[key] ?? 'locked') : 'locked'
  const value = values[key] ?? ''
  const roster = rosterValue(own, key)
  const needed = typeof required === 'boolean' ? required : holds(required, values)
  return {
    key,
    label: fields[key].label,
    fieldClass,
    value,
    roster,
    changed: value !== roster,
    // A locked value is the school's to mend; nobody is stopped by it.
    missing: needed && value === '' && fieldClass !== 'locked',
    editor: editorOf(key),
    mendedBy,
    locked,
    locksAt,
    help,
    follows,
    problem,
  }
}

export const allFields = (form: Form): readonly FieldView[] => form.flatMap(({ views }) => views)
/** The fields of one part; none for a part that the cohort does not have. */
export const viewsOf = (form: Form, part: string): readonly FieldView[] =>
  form.find(({ key }) => key === part)?.views ?? []
export const changedFields = (form: Form): readonly FieldView[] =>
  allFields(form).filter(({ changed }) => changed)

/** How many fields of each class there are: the legend above the step. */
export function legendOf(views: readonly FieldView[]): Readonly<Record<FieldClass, number>> {
  const count = (fieldClass: FieldClass): number =>
    views.filter((view) => view.fieldClass === fieldClass).length
  return { locked: count('locked'), proof: count('proof'), free: count('free') }
}

/** How much of a step is filled in: 0 to 1. */
export const shareOf = (views: readonly FieldView[]): number =>
  views.length === 0 ? 1 : views.filter(({ value }) => value !== '').length / views.length

/** What keeps this form from being submitted, as far as this device can tell. */
export function openProblems(form: Form): Problems {
  const found = allFields(form).flatMap(({ key, value, missing, fieldClass, problem }) => {
    const own = missing ? 'required' : fieldClass === 'locked' ? null : formProblem(key, value)
    const shown = own ?? problem
    return shown === null ? [] : [[key, shown] as const]
  })
  return Object.fromEntries(found)
}

/** Where to open the wizard: the first part with something missing or wrong; null when all is well. */
export function firstOpenSection(form: Form): Section | null {
  const open = openProblems(form)
  return form.find(({ views }) => views.some(({ key }) => Object.hasOwn(open, key)))?.key ?? null
}

/** The draft in two parts: what can be sent, and what is wrong with the rest. */
export function sendable(draft: Draft): { readonly claims: Draft; readonly problems: Problems } {
  const problems: Record<string, Problem> = {}
  const claims: Record<string, string> = {}
  for (const [field, value] of Object.entries(draft)) {
    const problem = isKnown(field) ? formProblem(field, value) : 'unknownField'
    if (problem === null) claims[field] = value
    else problems[field] = problem
  }
  return { claims, problems }
}

const isKnown = (field: string): field is FieldKey => fieldKeys.some((key) => key === field)

/** The own record after a save, without asking for all of it again. */
export function afterSave(own: Own, saved: Output<'source.save'>): Own {
  const differing = Object.keys(saved.record).flatMap((field) => {
    const roster = rosterValue(own, field)
    return roster === saved.record[field] ? [] : [[field, roster] as const]
  })
  return {
    ...own,
    record: saved.record,
    roster: Object.fromEntries(differing),
    source: { ...own.source, claims: saved.claims },
  }
}
