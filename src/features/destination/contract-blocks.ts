import { BACK_HOME } from '../../../domain/destination/fields'
import type { OwnRecord } from '../../lib/me'
import { openUntil } from './time'

/** What stands against a confirmation that time allows; `stopped`: a pause, or the record was taken out. */
export type Block = 'household' | 'archiveMissing' | 'archivePlace' | 'stopped'

/**
 * Why the server offers no confirmation, as far as it is not the time (N7; guards householdReady, archiveReady).
 * Whether an archive leads home takes the table of divisions: where nothing else is wrong, that is.
 */
export function blocksOf(own: OwnRecord, now: number): readonly Block[] {
  const { actions, household, archiveOrigin, frozen } = own.destination
  if (actions.includes('confirm')) return []
  const known: readonly Block[] = [
    ...(household.moved && household.origin === 'none' ? (['household'] as const) : []),
    ...(archiveOrigin === 'none' ? (['archiveMissing'] as const) : []),
  ]
  if (known.length > 0 || openUntil(own, 'confirmation', now) === null) return known
  return [frozen['archive.transfer'] === BACK_HOME ? 'archivePlace' : 'stopped']
}
