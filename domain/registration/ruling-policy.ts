import type { Cohort } from '../cohort/cohort'
import type { Flow, Registration } from './registration'
import type { FlowName } from './standing'

/** Whose rules count: what was submitted keeps the rules it was submitted under; what is being filled in follows today's. */
const ruledBy: Readonly<
  Record<Registration['source']['status'] | Registration['destination']['status'], 'cohort' | 'submission'>
> = {
  none: 'cohort',
  draft: 'cohort',
  returned: 'cohort',
  inReview: 'submission',
  completed: 'submission',
  reviewed: 'submission',
  confirmed: 'submission',
}

/** The version of the policy that decides on this flow of this record. */
export function rulingVersion(registration: Registration, flow: FlowName, cohort: Cohort): number {
  const state: Flow & { readonly status: keyof typeof ruledBy } = registration[flow]
  if (ruledBy[state.status] === 'cohort') return cohort.policyVersion
  return state.frozen?.policyVersion ?? cohort.policyVersion
}
