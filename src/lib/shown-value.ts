import type { FieldKey } from '../../domain/registration/fields'
import type { PlaceTable } from './place-table'
import { usePlaces } from './places'
import { readableDate } from './time'
import { placeCode, texts } from '../texts/source'

/** Names of places: there, still on their way, or not to be had now. */
export type PlaceNames = PlaceTable | 'loading' | 'failed'

export function usePlaceNames(): PlaceNames {
  const { places, failed } = usePlaces(true)
  return places ?? (failed ? 'failed' : 'loading')
}

/** A value as people read it: dates in words, the code of a place by its name once the names are there. */
export function shownValue(field: FieldKey, value: string, places: PlaceNames): string {
  if (value === '') return ''
  if (field === 'sourcePlace') return placeName(value, places)
  return /On$|Date$/.test(field) ? readableDate(value) : value
}

function placeName(code: string, places: PlaceNames): string {
  if (places === 'loading') return texts.placeLoading
  return (places === 'failed' ? null : places.nameOf(code)) ?? placeCode(code)
}
