import type { Measure } from '../../domain/destination/value-problems'
import type { PlaceTable } from './place-table'

type Places = Pick<Measure, 'lookUpPlace' | 'cityOf'>

/** 北京, 天津, 上海, 重庆, and Hong Kong, Macao and Taiwan: the whole is the city (domain/places/place-facts.ts). */
const whole = /^(?:11|12|31|50|71|81|82)/u

/** What checks ask about divisions, out of the table of this device; without it only the server knows. */
export const placesFor = (table: PlaceTable | null): Places =>
  table === null
    ? { lookUpPlace: null, cityOf: null }
    : { lookUpPlace: (code) => depthOf(table, code), cityOf: (code) => cityOf(table, code) }

function depthOf(table: PlaceTable, code: string): 'province' | 'city' | 'county' | 'retired' | 'unknown' {
  const place = table.byCode(code)
  if (place === null) return code.endsWith('0000') && table.within(code).length > 0 ? 'province' : 'unknown'
  if (place.successor !== undefined) return 'retired'
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'city' : 'county'
}

function cityOf(table: PlaceTable, code: string): string {
  const place = table.byCode(code)
  if (place === null) return ''
  const today = place.successor ?? code
  if (whole.test(today)) return `${today.slice(0, 2)}0000`
  if (today.endsWith('0000')) return ''
  const city = table.byCode(`${today.slice(0, 4)}00`)
  // A county that belongs to no city is one itself.
  if (city === null) return today
  return city.successor === undefined ? city.code : ''
}
