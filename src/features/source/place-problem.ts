import { isDeepEnough } from '../../../domain/places/depth'
import type { PlaceNames } from '../../lib/shown-value'
import type { Own, Problem } from './model'

/**
 * What is wrong with a 生源地 as the names of places on this device tell: no longer in force (B4), not as deep as
 * the cohort asks. As long as the names are not there, the server says it at submission.
 */
export const placeProblemIn =
  (places: PlaceNames, depth: Own['place']['depth']) =>
  (code: string): Problem | null => {
    if (code === '' || typeof places === 'string') return null
    const place = places.byCode(code)
    if (place === null) return 'placeUnknown'
    if (place.successor !== undefined) return 'placeRetired'
    return isDeepEnough(code, depth) ? null : 'placeNotDeepEnough'
  }
