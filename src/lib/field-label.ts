import { destinationFields, isDestinationField } from '../../domain/destination/fields'
import { fields, isFieldKey } from '../../domain/registration/fields'

/** The field's name on pages, of either flow; what no table knows keeps its key. */
export function labelOf(field: string): string {
  if (isFieldKey(field)) return fields[field].label
  return isDestinationField(field) ? destinationFields[field].label : field
}
