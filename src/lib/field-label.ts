import { destinationFields, isDestinationField } from '../../domain/destination/fields'
import { householdFields } from '../../domain/destination/households'
import { fields, isFieldKey } from '../../domain/registration/fields'

const householdLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(householdFields).map(([key, { label }]) => [`household.${key}`, label]),
)

/** The field's name on pages, of either flow or of a household that moved; what no table knows keeps its key. */
export function labelOf(field: string): string {
  if (isFieldKey(field)) return fields[field].label
  if (isDestinationField(field)) return destinationFields[field].label
  return householdLabels[field] ?? field
}
