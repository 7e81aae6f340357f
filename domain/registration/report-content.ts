import type { Policy } from '../cohort/policy'
import { categoryOf } from './categories'
import { destinationFields, type DestinationField } from './destination-fields'
import { effectiveValues } from './effective-values'
import { fields, type FieldKey } from './fields'
import type { Registration, ReportKind, ReportLine } from './registration'

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
  'archive.receiver',
  'archive.address',
  'archive.contact',
  'archive.phone',
] as const satisfies readonly DestinationField[]

/**
 * What a report says, line by line, in the words of the forms. A line without a value is left out; nobody
 * receives more than the office that takes the archive or the household needs.
 */
export function reportContent(registration: Registration, policy: Policy, kind: ReportKind): ReportLine[] {
  const record = effectiveValues(registration)
  const destination: Readonly<Record<string, string>> = registration.destination.frozen?.values ?? {}
  const category = categoryOf(policy.destination.categoryTable, registration.destination.category)
  const own = person.map((field) => ({ label: fields[field].label, value: record[field] ?? '' }))
  const document = { label: '证件号码后四位', value: registration.documentLast4 }
  const where = [
    { label: '毕业去向', value: category?.name ?? '' },
    ...going.map((field) => ({ label: destinationFields[field].label, value: destination[field] ?? '' })),
  ]
  const way: Readonly<Record<ReportKind, readonly ReportLine[]>> = {
    archive: archiveWay.map((field) => ({
      label: destinationFields[field].label,
      value: destination[field] ?? '',
    })),
    household: [
      { label: '户口是否转入学校', value: registration.household.moved ? '是' : '否' },
      ...Object.entries(registration.household.values).map(([label, value]) => ({ label, value })),
    ],
  }
  return [...own, document, ...where, ...way[kind]].filter(({ value }) => value !== '')
}
