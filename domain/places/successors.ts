import { divisions, retiredDivisions, type Place } from './divisions'
import { mergers } from './mergers'

/**
 * How the successor of a retired code was found; the page shows it as the reason.
 * `sameName`: the same name lies in the same prefecture under another code.
 * `sameStem`: only the kind changed there (通州市 became 通州区).
 * `merged`: the sourced table of mergers names it.
 * `chooseAgain`: split up, or not sourced; the person chooses.
 */
export type SuccessorReason = 'sameName' | 'sameStem' | 'merged' | 'chooseAgain'

export interface Successor {
  /** Today's six digits, or null if the person has to choose again. */
  readonly code: string | null
  readonly reason: SuccessorReason
}

const chooseAgain: Successor = { code: null, reason: 'chooseAgain' }

/** Kinds of divisions at the end of a name; the stem before them must keep two characters. */
const kindEnding = /(?:特区|地区|自治州|自治县|自治旗|县|市|区|盟|旗)$/u

function stemOf(name: string): string | null {
  const stem = name.replace(kindEnding, '')
  return stem === name || stem.length < 2 ? null : stem
}

const cityNameIn = (prefix: string): string =>
  retiredDivisions.cityNames.get(prefix) ?? divisions.cityNames.get(prefix) ?? ''

/**
 * Today's prefectures that are the one a retired code lay in: the same first four digits, or (when an
 * area became a city and changed its code) the same stem in the same province. A county that lay
 * directly under its province may be anywhere in it.
 */
function samePrefecture(retired: string): (code: string) => boolean {
  const prefix = retired.slice(0, 4)
  const name = cityNameIn(prefix)
  if (name === '') return (code) => code.slice(0, 2) === retired.slice(0, 2)
  const stem = stemOf(name)
  return (code) => {
    if (code.slice(0, 4) === prefix) return true
    if (code.slice(0, 2) !== retired.slice(0, 2) || stem === null) return false
    return stemOf(cityNameIn(code.slice(0, 4))) === stem
  }
}

const only = (places: readonly Place[]): string | null =>
  places.length === 1 ? (places[0]?.code ?? null) : null

function successorFor(retired: Place): Successor {
  const inPrefecture = samePrefecture(retired.code)
  const level = retired.level
  const near = [...divisions.byCode.values()].filter(
    (place) =>
      place.level === level && (level === 'city' ? sameProvince(place, retired) : inPrefecture(place.code)),
  )
  const sameName = only(near.filter((place) => place.name === retired.name))
  if (sameName !== null) return { code: sameName, reason: 'sameName' }
  const merged = mergers.get(retired.code)
  if (merged !== undefined) return { code: merged, reason: 'merged' }
  const stem = stemOf(retired.name)
  const sameStem = stem === null ? null : only(near.filter((place) => stemOf(place.name) === stem))
  return sameStem === null ? chooseAgain : { code: sameStem, reason: 'sameStem' }
}

const sameProvince = (a: Place, b: Place): boolean => a.code.slice(0, 2) === b.code.slice(0, 2)

/** Today's place for a retired code, with the reason; null if the code is not a retired one. */
export function successorOf(code: string): Successor | null {
  const retired = retiredDivisions.byCode.get(code)
  return retired === undefined ? null : successorFor(retired)
}
