import type { Call, Input } from '../../../domain/contract/contract'
import { cohortId } from '../../support/cloud-founding'
import { everybody } from './matrix-actors'

type AuditCalls = Extract<Call, `audit.${string}`>

/** 就业处 and administrators, of a cohort of their own campus. */
const ofCohort = everybody('notAllowed', { office: 'ok', administrator: 'ok', northOffice: 'cohortMissing' })
/** The chain is one for all campuses, and says nothing of anybody. */
const ofChain = everybody('notAllowed', { office: 'ok', administrator: 'ok', northOffice: 'ok' })

/** Who searches the audit and verifies its chain. */
export const audits = {
  'audit.search': ofCohort,
  'audit.people': ofCohort,
  'audit.verify': ofChain,
  'audit.state': ofChain,
} as const

export const auditInputs = (): { readonly [C in AuditCalls]: () => Input<C> } => ({
  'audit.search': () => ({ cohortId }),
  'audit.people': () => ({ cohortId }),
  'audit.verify': () => ({}),
  'audit.state': () => ({}),
})
