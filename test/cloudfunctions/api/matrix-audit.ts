import type { Call, Input } from '../../../domain/contract/contract'
import { cohortId } from '../../support/cloud-founding'
import { everybody } from './matrix-actors'

type WatchedCalls = Extract<Call, `audit.${string}` | 'status.get'>

/** 就业处 and administrators, of a cohort of their own campus. */
const ofCohort = everybody('notAllowed', { office: 'ok', administrator: 'ok', northOffice: 'cohortMissing' })
/** The chain is one for all campuses, and says nothing of anybody. */
const ofChain = everybody('notAllowed', { office: 'ok', administrator: 'ok', northOffice: 'ok' })

/** Who searches the audit, verifies its chain, and reads how the system fares. */
export const audits = {
  'audit.search': ofCohort,
  'audit.people': ofCohort,
  'audit.verify': ofChain,
  'audit.state': ofChain,
  // Numbers of the whole system, and of nobody.
  'status.get': ofChain,
} as const

export const auditInputs = (): { readonly [C in WatchedCalls]: () => Input<C> } => ({
  'audit.search': () => ({ cohortId }),
  'audit.people': () => ({ cohortId }),
  'audit.verify': () => ({}),
  'audit.state': () => ({}),
  'status.get': () => ({}),
})
