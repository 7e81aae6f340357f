import type { PlaceFacts } from '../registration/signals'
import { atDepth, placeName, successorOf } from './places'

/** What signals ask about divisions. A retired code counts as the place that it is part of today. */
export const placeFacts: PlaceFacts = {
  cityOf: (code) => {
    if (placeName(code) === null) return ''
    return atDepth(successorOf(code)?.code ?? code, 'city')
  },
  nameOf: (code) => placeName(code) ?? '',
}
