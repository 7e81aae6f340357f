import { tableNamed } from '../../../domain/destination/categories'
import { destinationField, type DestinationField } from '../../../domain/destination/fields'
import type { PlaceTable } from '../../lib/place-table'

/** The code of a category by its code or its name, in full or below its parent; null where the table has neither. */
export function categoryNamed(table: string, code: string, name: string): string | null {
  const categories = tableNamed(table)?.categories ?? {}
  if (Object.hasOwn(categories, code)) return code
  const wanted = plain(code === '' ? name : code)
  const found = Object.entries(categories).find(
    ([, category]) => plain(category.name) === wanted || plain(category.short) === wanted,
  )
  return found?.[0] ?? null
}

/** Colons of either width and spaces make no difference. */
const plain = (name: string): string => name.replace(/[\s:：]/gu, '')

/** Words of exports for what has another name here. */
const synonyms: Readonly<Record<string, string>> = { 升学外校接收: '升学学校接收' }

/**
 * A cell as the field keeps it: the code of a word, a day as `YYYY-MM-DD`, a place by its code; what cannot be read
 * stays as it is, for the checks to name. Null: a place whose name leads nowhere.
 */
export function readValue(key: DestinationField, cell: string, places: PlaceTable | null): string | null {
  const { kind, codes } = destinationField(key)
  if (cell === '') return ''
  switch (kind) {
    case 'code':
      return Object.entries(codes?.names ?? {}).find(([, name]) => name === cell)?.[0] ?? cell
    case 'option':
      return synonyms[cell] ?? cell
    case 'date':
      return readDay(cell)
    case 'place':
      return /^\d{6}$/u.test(cell) ? cell : placeNamed(cell, places)
    default:
      return key === 'creditCode' ? cell.toUpperCase() : cell
  }
}

/** `2027/3/1`, `20270301`, `2027年3月1日`, `2027.3.1`. */
function readDay(cell: string): string {
  const [, year, month, day] =
    /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/u.exec(cell) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(cell) ??
    []
  return year === undefined || month === undefined || day === undefined
    ? cell
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The one place of today whose full name this is. */
function placeNamed(name: string, places: PlaceTable | null): string | null {
  const wanted = name.replace(/\s/gu, '')
  const found = (places?.search(wanted) ?? []).filter(
    ({ place }) => place.fullName === wanted || place.name === wanted,
  )
  const whole = found.find(({ place }) => place.fullName === wanted)
  return (whole ?? (found.length === 1 ? found[0] : undefined))?.place.code ?? null
}
