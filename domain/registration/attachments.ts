import { holds, type Policy, type When } from '../cohort/policy'
import type { Attempt } from './attempt'
import { categoryOf } from './categories'
import { effectiveValues } from './effective-values'
import { isFieldKey } from './fields'
import type { Claims, Proof, Registration } from './registration'
import { openClaims } from './source-fields'
import type { FlowName } from './standing'

/** A slot as both sides ask about it: what the policy says of it, and the fields that name it. */
export interface Slot {
  readonly key: string
  readonly required: boolean
  readonly when: When | null
  /** Fields whose change needs it (D5, D6). */
  readonly fields: readonly string[]
}

/** The slots of a policy, each with the fields that name it. */
export function slotsOf({ slots, fields }: Pick<Policy, 'slots' | 'fields'>): Slot[] {
  return Object.entries(slots).map(([key, { required, when }]) => ({
    key,
    required,
    when,
    fields: Object.keys(fields).filter((field) => fields[field]?.proofSlots.includes(key) ?? false),
  }))
}

/**
 * Slots that a source form asks for: those of every field that differs from the record, and those whose
 * condition on other values holds (H17 定向, G8 少干). Slots are configuration; without slots nothing is asked.
 */
export const wantedOfSource = <S extends Slot>(slots: readonly S[], form: Claims, record: Claims): S[] =>
  slots.filter(
    ({ when, fields }) =>
      (when !== null && holds(when, form)) ||
      fields.some((field) => (form[field] ?? '') !== (record[field] ?? '')),
  )

/** The slot that a destination of this category asks for, where the policy has it. */
export function wantedOfDestination<S extends Slot>(
  slots: readonly S[],
  category: { readonly table: string; readonly code: string },
): S[] {
  const evidence = categoryOf(category.table, category.code)?.evidence ?? null
  return slots.filter(({ key }) => key === evidence)
}

/** The slots that this record asks for now in one of its flows. */
export function wantedSlots({ attempt, flow }: { attempt: Attempt; flow: FlowName }): Slot[] {
  const { registration, policy } = attempt
  const slots = slotsOf(policy)
  if (flow === 'destination') {
    const code = registration.destination.claims['category'] ?? ''
    return wantedOfDestination(slots, { table: policy.destination.categoryTable, code })
  }
  const record = effectiveValues(registration)
  const claims = Object.entries(openClaims(attempt)).filter(([field]) => isFieldKey(field))
  return wantedOfSource(slots, { ...record, ...Object.fromEntries(claims) }, record)
}

/** Whether a proof still stands: neither taken away nor deleted. */
export const isStanding = ({ removedAt, deletedAt }: Proof): boolean =>
  removedAt === null && deletedAt === null

/** The standing proof of each slot of a flow, with its id. */
export const standingProofs = (
  { proofs }: Pick<Registration, 'proofs'>,
  flow: FlowName,
): (readonly [id: string, proof: Proof])[] =>
  Object.entries(proofs).filter(([, proof]) => proof.flow === flow && isStanding(proof))

/** Slots that this submission still needs. */
export function missingSlots(attempt: Attempt, flow: FlowName): readonly string[] {
  const given = new Set(standingProofs(attempt.registration, flow).map(([, { slot }]) => slot))
  return wantedSlots({ attempt, flow })
    .filter(({ key, required }) => required && !given.has(key))
    .map(({ key }) => key)
}

/** slot → hashes of the pictures that a submission brings: what a decision's digest covers. */
export function submittedHashes(attempt: Attempt, flow: FlowName): Record<string, readonly string[]> {
  const wanted = new Set(wantedSlots({ attempt, flow }).map(({ key }) => key))
  const hashes: Record<string, string[]> = {}
  for (const [, { slot, sha256 }] of standingProofs(attempt.registration, flow))
    if (wanted.has(slot)) hashes[slot] = [...(hashes[slot] ?? []), sha256].sort()
  return hashes
}
