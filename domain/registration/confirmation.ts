import { effectiveValues } from './effective-values'
import type { FieldKey } from './fields'
import { sameValues } from './differing'
import type { Registration } from './registration'

/**
 * Fields that a confirmed record reports to those who receive the archive or the household (seed N: 去向登记
 * 信息核验报告). A change of one of them voids the confirmation; a new phone number does not.
 */
export const reportedFields = [
  'name',
  'sex',
  'birthDate',
  'documentType',
  'studentNo',
  'college',
  'major',
  'level',
  'years',
  'graduatesOn',
  'sourcePlace',
  'householdMoved',
  'archiveMoved',
] as const satisfies readonly FieldKey[]

const reported: ReadonlySet<string> = new Set(reportedFields)

/** Whether a confirmation of the destination ends when one of these fields changes. */
export const endsConfirmation = (changed: readonly string[]): boolean =>
  changed.some((field) => reported.has(field))

/** A confirmation taken away; the graduate confirms again (N11). */
export function voidConfirmation(registration: Registration): Pick<Registration, 'destination'> {
  const { destination } = registration
  if (destination.confirmation === null) return { destination }
  return { destination: { ...destination, status: 'reviewed', confirmation: null } }
}

/**
 * The record after a change: its confirmation stands only while everything it reports reads the same, the end
 * of the document number included.
 */
export function keepingConfirmation(before: Registration, after: Registration): Registration {
  if (after.destination.confirmation === null) return after
  const [was, is] = [effectiveValues(before), effectiveValues(after)]
  const stands =
    before.documentLast4 === after.documentLast4 &&
    sameValues(before.household.values, after.household.values) &&
    reportedFields.every((field) => (was[field] ?? '') === (is[field] ?? ''))
  return stands ? after : { ...after, ...voidConfirmation(after) }
}
