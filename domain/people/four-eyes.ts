import { appointing, type StaffState } from './staff-entry'
import { isWithin, type Grant } from './staff'

/**
 * How many have to agree to a change of somebody's place in the office:
 * `two`: whoever makes it; `four`: another administrator as well; `fourUnlessAlone`: another one if there is one.
 */
export type Eyes = 'two' | 'four' | 'fourUnlessAlone'

/**
 * Who appoints others is appointed by two: a change that gives or takes the power to appoint, or takes effect
 * on it by a suspension, waits for another administrator. A power that is only given waits for one who is there:
 * a school begins with a single administrator, who names the second alone.
 */
export function eyesFor(before: StaffState | null, after: StaffState): Eyes {
  const [had, has] = [inForce(before), inForce(after)]
  if (!isCovered(had, has)) return 'four'
  return isCovered(has, had) ? 'two' : 'fourUnlessAlone'
}

const inForce = (state: StaffState | null): readonly Grant[] =>
  state === null || state.suspended ? [] : appointing(state.grants)

const isCovered = (inner: readonly Grant[], outer: readonly Grant[]): boolean =>
  inner.every((grant) => outer.some((held) => isWithin(grant, held)))
