import { keep, readKept } from '../../lib/storage'
import { withRecent } from './with-recent'

const keyOf = (recordId: string): string => `recentPlaces:${recordId}`

/** Places that were chosen last on this device for this record, the newest first. */
export function recentPlaces(recordId: string): readonly string[] {
  const kept = readKept(keyOf(recordId))
  return Array.isArray(kept) ? kept.filter((code): code is string => typeof code === 'string') : []
}

export const rememberPlace = (recordId: string, code: string): void =>
  keep(keyOf(recordId), withRecent(recentPlaces(recordId), code))
