import type { FieldKey } from '../../../domain/registration/fields'
import type { PlaceTable } from '../../lib/place-table'
import { readableDate } from '../../lib/time'
import { texts } from '../../texts/source'

/** A value as people read it: dates in words, the code of a place by its name once the names are there. */
export function shownValue(field: FieldKey, value: string, places: PlaceTable | null): string {
  if (value === '') return ''
  if (field === 'sourcePlace') return places === null ? texts.placeLoading : (places.nameOf(value) ?? value)
  return /On$|Date$/.test(field) ? readableDate(value) : value
}
