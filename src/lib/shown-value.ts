import { categoryOf } from '../../domain/destination/categories'
import { readableValue } from '../../domain/destination/fields'
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

/**
 * A value of a destination as people read it: the category and every code by its name, a 统一社会信用代码 in fours,
 * to be compared with a licence.
 */
export function shownDestinationValue(
  field: string,
  value: string,
  { table, places }: { readonly table: string; readonly places: PlaceNames },
): string {
  if (value === '') return ''
  if (field === 'category') return categoryOf(table, value)?.name ?? value
  if (field === 'creditCode') return inGroups(value)
  return readableDate(readableValue(field, value, (code) => placeName(code, places)))
}

/** `9143 0300 MA4E XAMP 02`. */
const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/gu, '$1 ')

function placeName(code: string, places: PlaceNames): string {
  if (places === 'loading') return texts.placeLoading
  return (places === 'failed' ? null : places.nameOf(code)) ?? placeCode(code)
}
