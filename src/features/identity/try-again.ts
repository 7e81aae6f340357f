import { bindLimits } from '../../../domain/people/bind-limits'

/**
 * When the oldest of too many tries stops counting. Null where this device knows of fewer: then somebody tried
 * elsewhere, or the claimed number is shut, and only the server knows how long.
 */
export function mayTryAgainAt(tries: readonly number[], most: number): number | null {
  const { within } = bindLimits.person
  const oldest = [...tries].sort((one, other) => one - other).at(-most)
  return oldest === undefined ? null : oldest + within
}
