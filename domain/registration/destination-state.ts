import type { Attempt } from './attempt'
import type { Change } from './change'
import type { Claims, DestinationState, Registration } from './registration'

/** A patch of the destination alone. */
export const patched = (
  attempt: Attempt,
  destination: Partial<DestinationState>,
): Pick<Change['patch'], 'destination'> => ({
  destination: { ...attempt.registration.destination, ...destination },
})

/** What stands as reviewed, to compare the next submission with. */
export function reviewedValues({
  destination: { frozen, category, decisions, status },
}: Registration): Claims {
  if (category === '' || frozen === null) return {}
  // A submission that came after the reviewed one and was sent back or withdrawn does not stand for it.
  const decided = decisions.some(({ round }) => round === frozen.round)
  return frozen.proxy || (decided && status !== 'returned') ? frozen.values : frozen.baseline
}
