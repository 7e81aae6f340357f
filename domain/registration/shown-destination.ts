import type { Cohort } from '../cohort/cohort'
import { UNEMPLOYED } from '../destination/categories'
import type { DestinationStatus, Instant, Registration } from './registration'

const settled = {
  none: false,
  draft: false,
  inReview: false,
  returned: false,
  reviewed: true,
  confirmed: true,
} as const

/** From the cut-off instant on (at it, too): who has no reviewed destination counts as 待就业. */
export const cutOffIsOver = ({ cutOffAt }: Pick<Cohort, 'cutOffAt'>, now: Instant): boolean =>
  cutOffAt !== null && now >= cutOffAt

/** How many of these have no reviewed destination: whom the cut-off makes 待就业, bound or not. */
export const unsettledIn = (
  groups: readonly { readonly destination: DestinationStatus; readonly count: number }[],
): number => groups.reduce((sum, { destination, count }) => (settled[destination] ? sum : sum + count), 0)

/**
 * The category under which a graduate is shown and exported now. From the cut-off instant on, who has no
 * reviewed destination counts as 待就业 (seed N §四: 截点). Derived, never written: time passes without
 * writes, and a later review or an office that moves the instant needs no repair.
 */
export function shownCategory(registration: Registration, cohort: Cohort, now: Instant): string {
  if (settled[registration.destination.status]) return registration.destination.category
  return cutOffIsOver(cohort, now) ? UNEMPLOYED : ''
}
