import { countedFields } from '../../../domain/destination/counted'
import {
  destinationClaimProblems,
  destinationValueProblems,
  type DestinationProblems,
} from '../../../domain/destination/value-problems'
import type { Parts } from '../../lib/draft-form'
import type { OwnRecord } from '../../lib/me'
import { placesFor } from '../../lib/place-facts'
import type { PlaceTable } from '../../lib/place-table'
import type { Values } from './model'

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
    { categoryTable, sourcePlace: own.record['sourcePlace'] ?? '', ...placesFor(places) },
  )
}
