import type { PlaceFacts } from '../registration/signal'
import { atDepth, placeName, placeOf, successorOf } from './places'

/** 北京, 天津, 上海, 重庆: the municipality itself is the city of its districts and counties. */
const municipality = /^(?:11|12|31|50)/u
/** Hong Kong, Macao and Taiwan have no deeper level that everybody knows. */
const undivided = /^(?:71|81|82)/u

/** The city that a code lies in today; '' for what names no city (湖南省), or one that was split up since (巢湖市). */
function cityOf(code: string): string {
  if (placeName(code) === null) return ''
  const today = successorOf(code)?.code ?? code
  if (municipality.test(today) || undivided.test(today)) return `${today.slice(0, 2)}0000`
  if (today.endsWith('0000')) return ''
  const city = atDepth(today, 'city')
  return placeOf(city) === null ? '' : city
}

/** What signals ask about divisions. A retired code counts as the place that it is part of today. */
export const placeFacts: PlaceFacts = { cityOf, nameOf: (code) => placeName(code) ?? '' }
