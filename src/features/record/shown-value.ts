import type { PlaceTable } from '../../lib/place-table'
import { readableDate } from '../../lib/time'
import { texts } from '../../texts/record'

/** Names of places; null while they are on their way, `unknown` when they did not come. */
export type PlaceNames = PlaceTable | 'unknown' | null

/** A value as people read it: a place by its name, a date in words. */
export function shownValue(field: string, value: string, places: PlaceNames): string {
  if (value === '') return ''
  if (field !== 'sourcePlace') return readableDate(value)
  if (places === null) return texts.placeLoading
  return places === 'unknown' ? value : (places.nameOf(value) ?? value)
}
