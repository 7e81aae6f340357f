import { countedValues } from '../../../domain/destination/counted'
import { destinationFields, isArchiveField, isDestinationField } from '../../../domain/destination/fields'
import type { OwnRecord } from '../../lib/me'
import { shownDestinationValue, type PlaceNames } from '../../lib/shown-value'
import type { Shown, Values } from './model'

export interface Preview {
  readonly destination: readonly Shown[]
  readonly archive: readonly Shown[]
}

/** What of these values counts, as it is read: by label, the archive apart. */
export function previewOf({ destination }: OwnRecord, values: Values, places: PlaceNames): Preview {
  const table = destination.categoryTable
  const counted = countedValues(table, values)
  const shown = (isWanted: (field: string) => boolean): readonly Shown[] =>
    Object.keys(destinationFields)
      .filter(isDestinationField)
      .filter((field) => isWanted(field) && counted[field] !== undefined)
      .map((field) => ({
        label: destinationFields[field].label,
        value: shownDestinationValue(field, counted[field] ?? '', { table, places }),
      }))
  return { destination: shown((field) => !isArchiveField(field)), archive: shown(isArchiveField) }
}
