import { archiveProblems } from '../../../domain/destination/value-problems'
import type { OwnRecord } from '../../lib/me'
import { placesFor } from '../../lib/place-facts'
import type { PlaceTable } from '../../lib/place-table'
import { openUntil } from './time'

/** What stands against a confirmation that time allows; `unknown`: the server offers none, and nothing here says why. */
export type Block = 'household' | 'archiveMissing' | 'archivePlace' | 'paused' | 'removed' | 'unknown'

/**
 * Why the server offers no confirmation, as far as it is not the time (N7; guards isActive, householdReady,
 * archiveReady). Nothing is concluded from what is not offered: a wrong archive is told only where the two cities
 * differ, which takes the table of divisions (null: not at hand).
 */
export function blocksOf(own: OwnRecord, places: PlaceTable | null, now: number): readonly Block[] {
  const { actions, household, archiveOrigin, frozen } = own.destination
  if (actions.includes('confirm')) return []
  if (own.stopped !== null) return [own.stopped]
  const sourcePlace = own.record['sourcePlace'] ?? ''
  const leadsElsewhere =
    Object.keys(archiveProblems(frozen, { sourcePlace, cityOf: placesFor(places).cityOf })).length > 0
  const known: readonly Block[] = [
    ...(household.moved && household.origin === 'none' ? (['household'] as const) : []),
    ...(archiveOrigin === 'none' ? (['archiveMissing'] as const) : []),
    ...(leadsElsewhere ? (['archivePlace'] as const) : []),
  ]
  if (known.length > 0 || openUntil(own, 'confirmation', now) === null) return known
  return ['unknown']
}
