import type { Trouble } from '../../lib/cloud'

/** Refusals that say: what was read is not what stands now. */
const outdating: ReadonlySet<Trouble['code']> = new Set<Trouble['code']>([
  'seenLatest',
  'contentsSeen',
  'conflict',
])

/**
 * Whether a refused confirmation has to be read from the beginning. Any other refusal (no network, a busy hour)
 * leaves the tick where it is: what was read still stands, and in the last hour nobody starts again for that.
 */
export const isOutdated = (trouble: Pick<Trouble, 'code'> | null): boolean =>
  trouble !== null && outdating.has(trouble.code)
