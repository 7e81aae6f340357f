import { categoryOf } from '../destination/categories'
import { destinationFields, readableValue, type DestinationField } from '../destination/fields'
import { householdFields } from '../destination/households'
import type { Attempt } from './attempt'
import { reportedFields } from './confirmation'
import { effectiveValues } from './effective-values'
import { fields, type FieldKey } from './fields'
import type { ReportKind, ReportLine } from './registration'

/** What the paper is called. */
export const reportTitles: Readonly<Record<ReportKind, string>> = {
  archive: '去向登记核验报告',
  household: '户口迁移核验报告',
}

/** Of the record, for both kinds: who it is, for somebody who holds the archive bag in the hand. */
const person = [
  'name',
  'sex',
  'studentNo',
  'college',
  'major',
  'level',
  'graduatesOn',
] as const satisfies readonly FieldKey[]

/** Of the reviewed destination. */
const going = ['unitName', 'schoolName', 'country', 'work'] as const satisfies readonly DestinationField[]
const archiveWay = [
  'archive.transfer',
  'archive.place',
  'archive.receiver',
  'archive.department',
  'archive.address',
  'archive.contact',
  'archive.phone',
] as const satisfies readonly DestinationField[]

/** What a report is made of. */
export type Reported = Pick<Attempt, 'registration' | 'policy' | 'places'>

/**
 * What a report says, line by line, in the words of the forms. A line without a value is left out; nobody
 * receives more than the office that takes the archive or the household needs.
 */
export function reportContent({ registration, policy, places }: Reported, kind: ReportKind): ReportLine[] {
  const record = effectiveValues(registration)
  const destination: Readonly<Record<string, string>> = registration.destination.frozen?.values ?? {}
  const category = categoryOf(policy.destination.categoryTable, registration.destination.category)
  const own = person.map((field) => ({ label: fields[field].label, value: record[field] ?? '' }))
  const document = { label: '证件号码后四位', value: registration.documentLast4 }
  const said = (field: DestinationField): ReportLine => ({
    label: destinationFields[field].label,
    value: readableValue(field, destination[field] ?? '', places.nameOf),
  })
  const way: Readonly<Record<ReportKind, readonly ReportLine[]>> = {
    archive: archiveWay.map(said),
    household: [
      { label: '户口是否转入学校', value: registration.household.moved ? '是' : '否' },
      ...householdKeys.map((key) => ({
        label: householdFields[key].label,
        value: registration.household.values[key] ?? '',
      })),
    ],
  }
  const where = [{ label: '毕业去向', value: category?.name ?? '' }, ...going.map(said)]
  return [...own, document, ...where, ...way[kind]].filter(({ value }) => value !== '')
}

const householdKeys = ['kind', 'address', 'station'] as const satisfies (keyof typeof householdFields)[]

/** Everything that a confirmation stands for: the lines of every report that may be had of it (N8). */
export const confirmedContents = (reported: Reported): Readonly<Record<ReportKind, ReportLine[]>> => ({
  archive: reportContent(reported, 'archive'),
  household: reported.registration.household.moved ? reportContent(reported, 'household') : [],
})

/**
 * What a confirmation names it by: the lines of the reports, and what of the record is confirmed along with them
 * (N5), as far as a change of it would end the confirmation.
 */
export function contentsDigest(attempt: Reported & Pick<Attempt, 'hash'>): string {
  const record = effectiveValues(attempt.registration)
  const basics = reportedFields.map((field) => record[field] ?? '')
  return attempt.hash(JSON.stringify([confirmedContents(attempt), basics]))
}
