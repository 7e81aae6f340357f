import type { Output } from '../../domain/contract/contract'
import { changesBetween } from '../../domain/registration/change'
import { UNDO_MS } from '../../domain/registration/slip'
import { decisionWords } from '../../domain/registration/undo'
import { allowedActions } from '../../domain/registration/allowed-actions'
import type { Attempt } from '../../domain/registration/attempt'
import { effectiveValues } from '../../domain/registration/effective-values'
import { isFieldKey } from '../../domain/registration/fields'
import { slotsOf, wantedOfDestination } from '../../domain/registration/attachments'
import { isNamed } from '../../domain/registration/proofs'
import { realNameState } from '../../domain/registration/real-name'
import type { Proof, ProofFlow } from '../../domain/registration/proof'
import type { Claims, Registration } from '../../domain/registration/registration'
import { effectiveClass } from '../../domain/registration/source-fields'
import type { FlowName } from '../../domain/registration/standing'

/**
 * A record as a reviewer compares it: roster, value in force, submitted value, field by field. Nothing in
 * it is the document number but its end.
 */
export function reviewView(
  attempt: Attempt,
  flow: FlowName,
  names: ReadonlyMap<string, string> = new Map(),
): Output<'review.get'> {
  const { registration, policy, cohort, actor, now } = attempt
  const { status, level, frozen } = registration[flow]
  const record: Claims = effectiveValues(registration)
  const lease = registration.lease !== null && registration.lease.until > now ? registration.lease : null
  return {
    id: registration._id,
    flow,
    name: registration.name,
    studentNo: registration.studentNo,
    documentLast4: registration.documentLast4,
    realName: realNameState(policy, registration),
    college: record['college'] ?? '',
    major: record['major'] ?? '',
    class: record['class'] ?? '',
    status,
    level,
    submittedAt: frozen?.at ?? null,
    seen: frozen === null ? null : { round: frozen.round, level, digest: frozen.digest },
    categoryTable: policy.destination.categoryTable,
    evidence: flow === 'destination' ? evidenceAsked(attempt) : [],
    rows: rowsOf(attempt, flow, record),
    proofs: broughtProofs(attempt, flow),
    signals: registration.signals[flow].map((one) => ({ ...one, params: { ...one.params } })),
    earlier: earlierRounds(registration, flow),
    heldByOther: lease !== null && lease.by !== actor.openid,
    holder: lease === null || lease.by === actor.openid ? '' : (names.get(lease.by) ?? ''),
    leaseUntil: lease?.until ?? null,
    actions: allowedActions(attempt)[flow],
    undoUntil: undoUntil(attempt, flow),
    resubmitDays: cohort.resubmitDays,
    history: registration.history.map(({ seq, at, by, byKind, level: atLevel, what, reasons }) => ({
      seq,
      at,
      byKind,
      by: byKind === 'staff' ? (names.get(by) ?? '') : '',
      mine: by === actor.openid,
      level: atLevel,
      what,
      reasons: { ...reasons },
    })),
  }
}

/** What was submitted in the rounds before and differs from what is submitted now. */
function earlierRounds(registration: Registration, flow: FlowName): Output<'review.get'>['earlier'] {
  const { frozen, earlier } = registration[flow]
  return earlier.map(({ round, at, values, proofs, reasons }) => ({
    round,
    at,
    values: frozen === null ? {} : before(values, frozen.values),
    slots: Object.keys({ ...proofs, ...frozen?.proofs }).filter(
      (slot) => (proofs[slot] ?? []).join() !== (frozen?.proofs[slot] ?? []).join(),
    ),
    reasons: { ...reasons },
  }))
}

/** What differed then, by field; '' where a field was not filled in yet. */
const before = (then: Claims, now: Claims): Record<string, string> =>
  Object.fromEntries(Object.entries(changesBetween(then, now)).map(([field, { was }]) => [field, was]))

/** Null where the last thing that happened is not a decision of the caller, or somebody has been told of it. */
function undoUntil({ registration, actor, now }: Attempt, flow: FlowName): number | null {
  const last = registration.history.at(-1)
  if (last?.by !== actor.openid || !decisionWords[flow].has(last.what)) return null
  const until = last.at + UNDO_MS
  return now < until ? until : null
}

/** The pictures that the frozen submission names, each once. */
export function broughtPictures(
  registration: Registration,
  flow: ProofFlow,
): (readonly [id: string, proof: Proof])[] {
  const named = Object.entries(registration.proofs).filter(
    ([, proof]) => proof.flow === flow && isNamed(registration, proof),
  )
  // The same file brought again for the same slot is one picture; the later proof shows it.
  const bySlotAndFile = new Map(named.map((entry) => [`${entry[1].slot}|${entry[1].sha256}`, entry]))
  return [...bySlotAndFile.values()]
}

function broughtProofs({ registration, policy }: Attempt, flow: FlowName): Output<'review.get'>['proofs'] {
  const slots = slotsOf(policy)
  return broughtPictures(registration, flow).map(([id, proof]) => {
    const { slot, sha256, bytes, width, height, at, deletedAt } = proof
    return {
      id,
      slot,
      purpose: policy.slots[slot]?.purpose ?? 'submission',
      name: policy.slots[slot]?.name ?? slot,
      fields: [...(slots.find(({ key }) => key === slot)?.fields ?? [])],
      sha256,
      bytes,
      width,
      height,
      at,
      deleted: deletedAt !== null,
    }
  })
}

/** What the submission has to be shown with, under the rules of today. */
const evidenceAsked = ({ registration, policy }: Attempt): Output<'review.get'>['evidence'] =>
  wantedOfDestination(
    slotsOf(policy),
    policy.destination.categoryTable,
    registration.destination.frozen?.values ?? {},
  ).map(({ key, required }) => ({ slot: key, name: policy.slots[key]?.name ?? key, required }))

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
