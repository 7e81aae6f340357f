import type { Policy } from '../../../domain/cohort/policy'
import { categoryOf } from '../../../domain/destination/categories'
import { destinationFields, isDestinationField, readableValue } from '../../../domain/destination/fields'
import { placeName } from '../../../domain/places/places'
import { fields, isFieldKey } from '../../../domain/registration/fields'
import type { ReportKind } from '../../../domain/registration/registration'
import { reportTitles } from '../../../domain/registration/report-content'

type Named = Pick<Policy, 'slots'>

/** What a field, a picture's place, a report or a whole record is called; null where no table knows. */
function nameIn({ slots }: Named, key: string): string | null {
  if (key === 'general') return '整份信息'
  if (isFieldKey(key)) return fields[key].label
  if (isDestinationField(key)) return destinationFields[key].label
  if (Object.hasOwn(reportTitles, key)) return reportTitles[key as ReportKind]
  return (Object.hasOwn(slots, key) ? slots[key]?.name : undefined) ?? null
}

/** What no table knows keeps its key. */
export const labelIn = (policy: Named, key: string): string => nameIn(policy, key) ?? key

/** What no table knows is left unsaid, as on the page of the history. */
export const namesIn = (policy: Named, keys: readonly string[]): string =>
  keys.flatMap((key) => nameIn(policy, key) ?? []).join('、')

/** A value as people read it: codes by the names they stand for. */
export function readableIn(
  { destination }: Pick<Policy, 'destination'>,
  field: string,
  value: string,
): string {
  if (field === 'sourcePlace') return placeName(value) ?? value
  if (field === 'category') return categoryOf(destination.categoryTable, value)?.name ?? value
  return readableValue(field, value, (code) => placeName(code) ?? '')
}
