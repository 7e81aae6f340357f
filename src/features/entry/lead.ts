import type { Me } from '../../lib/me'
import type { PageName } from '../../lib/pages'
import type { Entry } from './read-entry'
import { openSteps, stepPages } from './steps'

/** Where a link leads somebody: to bind first, to a page, nowhere else than home, or nowhere that there is. */
export type Lead =
  | { readonly kind: 'bind' }
  | { readonly kind: 'page'; readonly page: PageName }
  | { readonly kind: 'stay' }
  | { readonly kind: 'unknownCohort' }

/** [D2] Straight to the step that is due, as the own record stands; only pages that the record allows are named. */
export function leadOf({ cohort, step }: Entry, me: Me): Lead {
  const own = me.records.find(({ cohortId }) => cohortId === cohort)
  if (own !== undefined) return pageOrHome(stepPages[step](own))
  // Who is on the staff has tabs of their own, and nothing to bind.
  if (me.staff !== null && me.records.length === 0) return { kind: 'stay' }
  if (!me.cohorts.some(({ id }) => id === cohort)) return { kind: 'unknownCohort' }
  const open = openSteps[step]
  return open === undefined ? { kind: 'bind' } : pageOrHome(open)
}

const pageOrHome = (page: PageName): Lead => (page === 'home' ? { kind: 'stay' } : { kind: 'page', page })
