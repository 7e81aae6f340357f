import type { Output } from '../../domain/contract/contract'
import { allowedActions } from '../../domain/registration/allowed-actions'
import type { Attempt } from '../../domain/registration/attempt'
import { effectiveValues } from '../../domain/registration/effective-values'
import { isFieldKey } from '../../domain/registration/fields'
import type { Claims } from '../../domain/registration/registration'
import { effectiveClass } from '../../domain/registration/source-fields'
import type { FlowName } from '../../domain/registration/standing'

/**
 * A record as a reviewer compares it: roster, value in force, submitted value, field by field. Nothing in
 * it is the document number but its end.
 */
export function reviewView(attempt: Attempt, flow: FlowName): Output<'review.get'> {
  const { registration, actor, now } = attempt
  const { status, level, frozen } = registration[flow]
  const record: Claims = effectiveValues(registration)
  const lease = registration.lease !== null && registration.lease.until > now ? registration.lease : null
  return {
    id: registration._id,
    flow,
    name: registration.name,
    studentNo: registration.studentNo,
    documentLast4: registration.documentLast4,
    college: record['college'] ?? '',
    major: record['major'] ?? '',
    class: record['class'] ?? '',
    status,
    level,
    submittedAt: frozen?.at ?? null,
    seen: frozen === null ? null : { round: frozen.round, level, digest: frozen.digest },
    rows: rowsOf(attempt, flow, record),
    heldByOther: lease !== null && lease.by !== actor.openid,
    leaseUntil: lease?.until ?? null,
    actions: allowedActions(attempt)[flow],
    history: registration.history.map(({ seq, at, byKind, what, reasons }) => ({
      seq,
      at,
      byKind,
      what,
      reasons: { ...reasons },
    })),
  }
}

function rowsOf(attempt: Attempt, flow: FlowName, record: Claims): Output<'review.get'>['rows'] {
  const { registration } = attempt
  const { frozen } = registration[flow]
  const roster: Claims = flow === 'source' ? registration.roster : {}
  const before = frozen?.baseline ?? (flow === 'source' ? record : {})
  const values = frozen?.values ?? before
  return [...new Set([...Object.keys(before), ...Object.keys(values)])].map((field) => ({
    field,
    class: flow === 'source' && isFieldKey(field) ? effectiveClass(attempt, field) : 'free',
    roster: roster[field] ?? '',
    before: before[field] ?? '',
    value: values[field] ?? '',
    differs: (values[field] ?? '') !== (flow === 'source' ? (roster[field] ?? '') : (before[field] ?? '')),
  }))
}
