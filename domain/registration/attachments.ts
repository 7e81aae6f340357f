import { holds } from '../cohort/policy'
import type { Attempt } from './attempt'
import { categoryOf } from './categories'
import { effectiveValues } from './effective-values'
import { isFieldKey } from './fields'
import { openClaims } from './source-fields'

/**
 * Proof slots that this source submission still needs: those of every proof field that differs from the
 * record, and those whose condition on other values holds (H17 定向, G8 少干). Slots are configuration;
 * a policy without slots asks for nothing.
 */
export function missingProofs(attempt: Attempt): readonly string[] {
  const { registration, policy } = attempt
  const record = effectiveValues(registration)
  const form = { ...record, ...openClaims(attempt) }
  const changed = Object.keys(form).filter(
    (field) => isFieldKey(field) && form[field] !== (record[field] ?? ''),
  )
  const wanted = new Set(changed.flatMap((field) => policy.fields[field]?.proofSlots ?? []))
  for (const [slot, { when }] of Object.entries(policy.slots))
    if (when !== null && holds(when, form)) wanted.add(slot)
  return [...wanted].filter((slot) => !hasProof(registration.proofs, slot))
}

/** Evidence slots of the claimed category that the policy has and that are still empty. */
export function missingEvidence({ registration, policy }: Attempt): readonly string[] {
  const code = registration.destination.claims['category'] ?? ''
  const slot = categoryOf(policy.destination.categoryTable, code)?.evidence ?? null
  if (slot === null || !Object.hasOwn(policy.slots, slot)) return []
  return hasProof(registration.proofs, slot) ? [] : [slot]
}

const hasProof = (proofs: Attempt['registration']['proofs'], slot: string): boolean =>
  Object.values(proofs).some((proof) => proof.slot === slot)

/** field or slot → hashes of its proofs: what a decision's digest covers. */
export function proofHashes(proofs: Attempt['registration']['proofs']): Record<string, readonly string[]> {
  const hashes: Record<string, string[]> = {}
  for (const { slot, sha256 } of Object.values(proofs))
    hashes[slot] = [...(hashes[slot] ?? []), sha256].sort()
  return hashes
}
