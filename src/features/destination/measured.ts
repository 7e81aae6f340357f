import { countedFields } from '../../../domain/destination/counted'
import {
  destinationClaimProblems,
  destinationValueProblems,
  type DestinationProblems,
} from '../../../domain/destination/value-problems'
import type { Parts } from '../../lib/draft-form'
import type { OwnRecord } from '../../lib/me'
import type { PlaceTable } from '../../lib/place-table'
import type { Values } from './model'

/** Places as checks ask about them; null while their names are not on this device: the server checks again. */
interface Places {
  readonly lookUpPlace: ((code: string) => 'province' | 'city' | 'county' | 'retired' | 'unknown') | null
  readonly cityOf: ((code: string) => string) | null
}

/** 北京, 天津, 上海, 重庆, and Hong Kong, Macao and Taiwan: the whole is the city (domain/places/place-facts.ts). */
const whole = /^(?:11|12|31|50|71|81|82)/u

function placesOf(table: PlaceTable | null): Places {
  if (table === null) return { lookUpPlace: null, cityOf: null }
  return {
    lookUpPlace: (code) => {
      const place = table.byCode(code)
      if (place === null) return 'unknown'
      if (place.successor !== undefined) return 'retired'
      if (code.endsWith('0000')) return 'province'
      return code.endsWith('00') ? 'city' : 'county'
    },
    cityOf: (code) => {
      const place = table.byCode(code)
      if (place === null) return ''
      const today = place.successor ?? code
      if (whole.test(today)) return `${today.slice(0, 2)}0000`
      if (today.endsWith('0000')) return ''
      // A county that belongs to no city is one itself.
      const city = table.byCode(`${today.slice(0, 4)}00`)
      if (city === null) return today
      return city.successor === undefined ? city.code : ''
    },
  }
}

const only = (values: Values, kept: (field: string) => boolean): Values =>
  Object.fromEntries(Object.entries(values).filter(([field]) => kept(field)))

/**
 * What of a draft goes to the server now: what counts and has a form that can stand. What was typed for another
 * category stays where it is, here or there, until the category is chosen again.
 */
export function toSend(table: string, draft: Values, onServer: Values): Parts {
  const counted = countedFields(table, { ...onServer, ...draft })
  const sent = only(draft, (field) => counted.has(field))
  const problems = destinationClaimProblems(sent, null)
  return { claims: only(sent, (field) => !Object.hasOwn(problems, field)), problems }
}

/** What stands between these values and a submission, by field, as the server will find it. */
export function problemsOf(own: OwnRecord, values: Values, places: PlaceTable | null): DestinationProblems {
  const { categoryTable } = own.destination
  const counted = countedFields(categoryTable, values)
  return destinationValueProblems(
    only(values, (field) => counted.has(field)),
    { categoryTable, sourcePlace: own.record['sourcePlace'] ?? '', ...placesOf(places) },
  )
}
