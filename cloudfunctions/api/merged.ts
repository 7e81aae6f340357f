import type { Place } from '../store/behind'

/** What several grants reach, each document once, the longest waiting first. */
export function merged<Waiting extends { readonly _id: string }>(
  found: readonly Waiting[],
  placeOf: (waiting: Waiting) => Place,
): readonly Waiting[] {
  const distinct = new Map(found.map((waiting) => [waiting._id, waiting]))
  return [...distinct.values()].sort((a, b) => before(placeOf(a), placeOf(b)))
}

const before = (a: Place, b: Place): number => a.at - b.at || (a.id < b.id ? -1 : 1)
