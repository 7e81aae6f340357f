import type { OwnRecord } from './own-record'

/** What only the school can record, and a confirmation waits for (N7; guards householdReady, archiveReady). */
export type Lack = 'household' | 'archive'

/**
 * What is known to be missing; null also where the server alone can tell, as of an archive that is to go home and no
 * longer does.
 */
export function lackOf({ destination: { household, archiveOrigin } }: OwnRecord): Lack | null {
  if (household.moved && household.origin === 'none') return 'household'
  return archiveOrigin === 'none' ? 'archive' : null
}
