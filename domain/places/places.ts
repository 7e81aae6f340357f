import { undividedCities } from './depth'
import { divisions, retiredDivisions, type Place, type PlaceLevel } from './divisions'
import { shortSpellingsOf, spellingsOf } from './place-names'

export type { Place, PlaceLevel } from './divisions'
export { successorOf, type Successor, type SuccessorReason } from './successors'

/** Longest text that can name a place; the longest full name has 27 characters. */
const nameLimit = 60

/** Today's place of a six-digit code of GB/T 2260; null for a retired, malformed or unknown one. */
export const placeOf = (code: string): Place | null => divisions.byCode.get(code) ?? null

/** True for a code that was in force at some time since 2002 and is no more. */
export const isRetired = (code: string): boolean => retiredDivisions.byCode.has(code)

let retiredCodes: ReadonlyMap<string, string> | undefined

/** The retired division of a full name, as it was written in its last revision; null if there is none. */
export function retiredPlaceNamed(fullName: string): Place | null {
  retiredCodes ??= new Map([...retiredDivisions.byCode.values()].map((place) => [place.fullName, place.code]))
  return retiredDivisions.byCode.get(retiredCodes.get(fullName) ?? '') ?? null
}

/** How deep a code reaches; a city that has no counties stands for the county that nobody could name. */
export function levelOf(code: string): PlaceLevel | 'retired' | 'unknown' {
  if (undividedCities.has(code)) return 'county'
  return placeOf(code)?.level ?? (isRetired(code) ? 'retired' : 'unknown')
}

/** Full name of a code, today's or retired (with the names of its last revision); null if unknown. */
export const placeName = (code: string): string | null =>
  (divisions.byCode.get(code) ?? retiredDivisions.byCode.get(code))?.fullName ?? null

/** The code cut to the depth a cohort asks for; a place that is already less deep stays as it is. */
export function atDepth(code: string, depth: 'city' | 'county'): string {
  if (depth === 'county') return code
  const city = `${code.slice(0, 4)}00`
  return divisions.byCode.has(city) || retiredDivisions.byCode.has(city) ? city : code
}

/** Codes by spelling; null where two places share a short one. Built on first use. */
let codes: ReadonlyMap<string, string | null> | undefined

function buildCodes(): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  const places = [...divisions.byCode.values()]
  for (const place of places) {
    for (const name of shortSpellingsOf(place)) {
      const other = found.get(name)
      found.set(name, other === undefined || other === place.code ? place.code : null)
    }
  }
  for (const place of places) for (const name of spellingsOf(place)) found.set(name, place.code)
  return found
}

/**
 * Today's place of a name as people write it: with the province's full or short name, with or without
 * the repetition of a municipality (北京市北京市海淀区) or a filler (海南省省直辖县万宁市), or shorter where
 * only one place in the country has that name. Null if there is none or more than one.
 */
export function placeNamed(name: string): Place | null {
  if (name.length > nameLimit) return null
  codes ??= buildCodes()
  const code = codes.get(name.replace(/[\s\-/,，、·]+/gu, ''))
  return code === undefined || code === null ? null : placeOf(code)
}
