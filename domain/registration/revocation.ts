import { revocationHistory } from './past-tense'
import { withEntry } from './record'
import type { Instant, Registration } from './registration'

/**
 * The record after staff answered no to 申请取消审核 (R9): the approval stands, and the graduate may ask again. The
 * answer itself is the call for help's.
 */
export function declined(
  registration: Registration,
  { by, now }: { readonly by: string; readonly now: Instant },
): Registration {
  const { source } = registration
  if (source.revocationAsked === null) return registration
  const entry = {
    seq: registration.seq + 1,
    at: now,
    by,
    byKind: 'staff',
    what: revocationHistory.decline,
    round: source.round,
    level: source.level,
    reasons: {},
    touched: [],
  } as const
  return withEntry({ ...registration, source: { ...source, revocationAsked: null } }, now, { entry })
}
