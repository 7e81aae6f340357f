import { isRetired, placeNamed, placeOf, retiredPlaceNamed } from '../places/places'
import type { RosterIssueCode } from './issues'

export interface PlaceReading {
  /** Six digits, today's or (with a warning) retired; '' if there is none. */
  readonly code: string
  readonly issue: RosterIssueCode | null
}

const significant = (code: string): string => code.replace(/(?:0000|00)$/u, '')

/** True if one place lies in the other: a name that stops at the city agrees with any county in it. */
const agree = (a: string, b: string): boolean =>
  significant(a).startsWith(significant(b)) || significant(b).startsWith(significant(a))

function byName(name: string): PlaceReading {
  const place = placeNamed(name)
  if (place !== null) return { code: place.code, issue: 'placeCodeMissing' }
  const retired = retiredPlaceNamed(name)
  return retired === null
    ? { code: '', issue: 'placeUnknown' }
    : { code: retired.code, issue: 'retiredPlace' }
}

/**
 * The place that a row's code and name mean together. The code decides; a name without code is looked
 * up; a retired code is kept, for the graduate to replace.
 */
export function readPlace(code: string, name: string): PlaceReading {
  if (code === '') return name === '' ? { code: '', issue: 'placeMissing' } : byName(name)
  if (placeOf(code) === null) {
    return isRetired(code) ? { code, issue: 'retiredPlace' } : { code: '', issue: 'placeUnknown' }
  }
  const named = name === '' ? null : placeNamed(name)
  const contradicts = named !== null && !agree(named.code, code)
  return { code, issue: contradicts ? 'placeContradictsName' : null }
}
