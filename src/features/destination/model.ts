import {
  categoryOf,
  categoryTables,
  CURRENT_CATEGORIES,
  type Category,
} from '../../../domain/destination/categories'
import {
  archiveRequires,
  BACK_HOME,
  destinationFields,
  destinationValueProblems,
  transferKinds,
  type DestinationField,
} from '../../../domain/destination/fields'
import type { FieldProblem } from '../../../domain/registration/field-checks'
import type { DestinationStatus } from '../../../domain/registration/registration'
import type { OwnRecord } from '../../lib/me'
import { readableDate } from '../../lib/time'

export type Values = Readonly<Record<string, string>>
export type Group = Category['group']
export type Problems = Readonly<Record<string, FieldProblem | 'badInput'>>

/** Where the student is: filling in, waiting for a decision, or past it. */
export type Stage = 'filling' | 'waiting' | 'reviewed' | 'confirmed'

const stages: Readonly<Record<DestinationStatus, Stage>> = {
  none: 'filling',
  draft: 'filling',
  returned: 'filling',
  inReview: 'waiting',
  reviewed: 'reviewed',
  confirmed: 'confirmed',
}

export const stageOf = ({ destination }: OwnRecord): Stage => stages[destination.status as DestinationStatus]

export const groups = [
  'employed',
  'study',
  'startup',
  'freelance',
  'unemployed',
] as const satisfies readonly Group[]

export interface CategoryChoice {
  readonly code: string
  readonly name: string
}

/** Every category, as the student chooses among them: by name, in its group. */
export const categoriesOf = (group: Group): readonly CategoryChoice[] =>
  Object.entries(categoryTables[CURRENT_CATEGORIES])
    .filter(([, category]) => category.group === group)
    .map(([code, { name }]) => ({ code, name }))

export const categoryChosen = (code: string): Category | null => categoryOf(CURRENT_CATEGORIES, code)

export interface FormField {
  readonly name: DestinationField
  readonly label: string
  readonly required: boolean
  readonly maxLength: number
  readonly kind: 'text' | 'long' | 'date'
}

/** What may be added to what a category requires. */
const optional: Readonly<Record<Group, readonly DestinationField[]>> = {
  employed: [
    'unitName',
    'unitPlace',
    'creditCode',
    'unitKind',
    'unitIndustry',
    'unitAddress',
    'jobKind',
    'signedOn',
  ],
  study: ['studyMajor'],
  startup: ['creditCode', 'unitPlace', 'unitIndustry', 'unitAddress'],
  freelance: ['unitPlace'],
  unemployed: [],
}

const receiverFields = ['archive.receiver', 'archive.address', 'archive.contact', 'archive.phone'] as const

/** Fields that want more than one line, and those that are a day. */
const kinds: Readonly<Partial<Record<DestinationField, FormField['kind']>>> = {
  work: 'long',
  signedOn: 'date',
}

const fieldOf = (name: DestinationField, required: boolean): FormField => ({
  name,
  label: destinationFields[name].label,
  required,
  maxLength: destinationFields[name].maxLength,
  kind: kinds[name] ?? 'text',
})

const isField = (name: string): name is DestinationField => Object.hasOwn(destinationFields, name)

/** What the category asks for, first what it needs. */
export function fieldsOf(code: string): readonly FormField[] {
  const category = categoryChosen(code)
  if (category === null) return []
  const required = category.requires.filter(isField)
  const more = optional[category.group].filter((name) => !required.includes(name))
  return [...required.map((name) => fieldOf(name, true)), ...more.map((name) => fieldOf(name, false))]
}

/** Who takes the archive; nobody has to be named when it goes back to the source place. */
export function receiverOf(transfer: string): readonly FormField[] {
  const required = archiveRequires({ 'archive.transfer': transfer })
  if (transfer === '' || required.length === 1) return []
  return receiverFields.map((name) => fieldOf(name, required.includes(name)))
}

const [, EMPLOYER, SUPERIOR, TRUSTEE, SCHOOL] = transferKinds

const suits: Readonly<Record<Group, readonly (typeof transferKinds)[number][]>> = {
  employed: [EMPLOYER, SUPERIOR, TRUSTEE, BACK_HOME],
  study: [SCHOOL, BACK_HOME],
  startup: [TRUSTEE, BACK_HOME],
  freelance: [TRUSTEE, BACK_HOME],
  unemployed: [BACK_HOME, TRUSTEE],
}

/** The ways that suit a category; what was chosen before stays among them. */
export function transfersOf(code: string, chosen: string): readonly string[] {
  const category = categoryChosen(code)
  const own: readonly string[] = category === null ? transferKinds : suits[category.group]
  return chosen === '' || own.includes(chosen) ? own : [...own, chosen]
}

/** Names of the fields that count for these values; what was typed for another category does not. */
function countedFields(values: Values): ReadonlySet<string> {
  const fields = fieldsOf(values['category'] ?? '')
  const receiver = receiverOf(values['archive.transfer'] ?? '')
  return new Set(['category', 'archive.transfer', ...[...fields, ...receiver].map(({ name }) => name)])
}

/** What is sent of a draft: what counts, and, of what the server has and counts no more, its removal. */
export function toSend(draft: Values, onServer: Values): Values {
  const counted = countedFields({ ...onServer, ...draft })
  const sent = Object.entries(draft).filter(([field]) => counted.has(field))
  const gone = Object.keys(onServer).filter((field) => !counted.has(field) && isField(field))
  return Object.fromEntries([...sent, ...gone.map((field): [string, string] => [field, ''])])
}

/** What stands between these values and a submission, by field. */
export function problemsOf(values: Values): Problems {
  const counted = countedFields(values)
  return destinationValueProblems(
    Object.fromEntries(Object.entries(values).filter(([field]) => counted.has(field))),
    CURRENT_CATEGORIES,
  )
}

export interface Shown {
  readonly label: string
  readonly value: string
}

export interface Preview {
  readonly category: string
  readonly destination: readonly Shown[]
  readonly archive: readonly Shown[]
}

/** The values as they are read: by label, without what is empty. */
export function previewOf(values: Values): Preview {
  const shown = Object.keys(destinationFields)
    .filter(isField)
    .flatMap((name) => {
      const value = (values[name] ?? '').trim()
      return name === 'category' || value === ''
        ? []
        : [{ name, label: destinationFields[name].label, value: readableDate(value) }]
    })
  const isArchive = ({ name }: { name: string }): boolean => name.startsWith('archive.')
  const plain = ({ label, value }: Shown): Shown => ({ label, value })
  const code = values['category'] ?? ''
  return {
    category: categoryChosen(code)?.name ?? code,
    destination: shown.filter((one) => !isArchive(one)).map(plain),
    archive: shown.filter(isArchive).map(plain),
  }
}

/** Names of fields, as a sentence lists them. */
export const labelsOf = (names: readonly string[]): string =>
  names
    .filter(isField)
    .map((name) => destinationFields[name].label)
    .join('、')
