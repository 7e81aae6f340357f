import type { Policy } from '../../../domain/cohort/policy'
import { categoryOf } from '../../../domain/destination/categories'
import { destinationFields, isDestinationField, readableValue } from '../../../domain/destination/fields'
import { placeName } from '../../../domain/places/places'
import { fields, isFieldKey } from '../../../domain/registration/fields'

/** What a field, a picture's place or a whole record is called; what no table knows keeps its key. */
export function labelIn({ slots }: Pick<Policy, 'slots'>, key: string): string {
  if (key === 'general') return '整份信息'
  if (isFieldKey(key)) return fields[key].label
  if (isDestinationField(key)) return destinationFields[key].label
  return (Object.hasOwn(slots, key) ? slots[key]?.name : undefined) ?? key
}

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
