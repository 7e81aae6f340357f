import type { Cohort } from '../cohort/cohort'
import type { ProofFlow } from './proof'
import type { Claims, Flow, Registration } from './registration'
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

type Ruled = Flow & { readonly status: keyof typeof ruledBy }

/** The values that name the chain: what was submitted while that is what counts, else what is being filled in. */
export function rulingValues(registration: Registration, flow: FlowName): Claims {
  const state: Ruled = registration[flow]
  return (ruledBy[state.status] === 'submission' ? state.frozen?.values : undefined) ?? state.claims
}

/**
 * The version of the policy that decides on this flow of this record. A correction is a new request, whatever
 * was submitted before: it follows today's, and so does the photo of a résumé.
 */
export function rulingVersion(registration: Registration, flow: ProofFlow, cohort: Cohort): number {
  if (flow === 'correction' || flow === 'resume') return cohort.policyVersion
  const state: Ruled = registration[flow]
  if (ruledBy[state.status] === 'cohort') return cohort.policyVersion
  return state.frozen?.policyVersion ?? cohort.policyVersion
}
