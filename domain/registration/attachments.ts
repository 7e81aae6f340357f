import { holds, type Policy, type SlotPurpose, type When } from '../cohort/policy'
import type { Attempt } from './attempt'
import { categoryOf, evidenceOf } from '../destination/categories'
import { effectiveValues } from './effective-values'
import { isFieldKey } from './fields'
import { realNameState, type RealNameState } from './real-name'
import type { ProofFlow } from './proof'
import type { Claims } from './registration'
import { openClaims } from './source-fields'
import { hashesOf, standingProofs } from './standing-proof'

/** A slot as both sides ask about it: what the policy says of it, and the fields that name it. */
export interface Slot {
  readonly key: string
  readonly purpose: SlotPurpose
  readonly required: boolean
  readonly when: When | null
  /** Fields whose change needs it (D5, D6). */
  readonly fields: readonly string[]
}

/** The slots of a policy, each with the fields that name it. */
export function slotsOf({ slots, fields }: Pick<Policy, 'slots' | 'fields'>): Slot[] {
  return Object.entries(slots).map(([key, { purpose, required, when }]) => ({
    key,
    purpose,
    required,
    when,
    fields: Object.keys(fields).filter((field) => fields[field]?.proofSlots.includes(key) ?? false),
  }))
}

/** A source form as far as slots depend on it. */
interface SourceForm {
  readonly form: Claims
  readonly record: Claims
  readonly realName: RealNameState
}

/** Where a picture of the document is asked for: until it has been checked, or need not be. */
const asksForIdentity: Readonly<Record<RealNameState, boolean>> = {
  notNeeded: false,
  needed: true,
  pending: true,
  refused: true,
  passed: false,
}

/**
 * Slots that a source form asks for: those of every field that differs from the record, those whose condition
 * on other values holds (H17 定向, G8 少干), and the picture for the real-name check (G2). Slots are
 * configuration; without slots nothing is asked.
 */
export const wantedOfSource = <S extends Slot>(
  slots: readonly S[],
  { form, record, realName }: SourceForm,
): S[] =>
  slots.filter(({ purpose, when, fields }) => {
    if (purpose !== 'submission') return purpose === 'identity' && asksForIdentity[realName]
    if (when !== null && holds(when, form)) return true
    return fields.some((field) => (form[field] ?? '') !== (record[field] ?? ''))
  })

/** Slots for the proof of a correction. */
export const wantedOfCorrection = <S extends Slot>(slots: readonly S[]): S[] =>
  slots.filter(({ purpose }) => purpose === 'correction')

/** The slot for the photo of a résumé. */
export const wantedOfResume = <S extends Slot>(slots: readonly S[]): S[] =>
  slots.filter(({ purpose }) => purpose === 'resume')

/** The slots that a destination with these values asks for, as far as the policy has them. */
export function wantedOfDestination<S extends Slot>(slots: readonly S[], table: string, values: Claims): S[] {
  const category = categoryOf(table, values['category'] ?? '')
  const evidence = category === null ? [] : evidenceOf(category, values)
  return slots.filter(({ key }) => evidence.includes(key))
}

/** The slots that this record asks for now, for a submission or a correction. */
export function wantedSlots({ attempt, flow }: { attempt: Attempt; flow: ProofFlow }): Slot[] {
  const { registration, policy } = attempt
  const slots = slotsOf(policy)
  if (flow === 'correction') return wantedOfCorrection(slots)
  if (flow === 'resume') return wantedOfResume(slots)
  if (flow === 'destination')
    return wantedOfDestination(slots, policy.destination.categoryTable, registration.destination.claims)
  const record = effectiveValues(registration)
  const claims = Object.entries(openClaims(attempt)).filter(([field]) => isFieldKey(field))
  const form = { ...record, ...Object.fromEntries(claims) }
  // The phone is checked without a picture.
  const asked = policy.bind.realName === 'manual'
  const realName = asked ? realNameState(policy, registration) : 'notNeeded'
  return wantedOfSource(slots, { form, record, realName })
}

/** Slots that this submission or correction still needs. */
export function missingSlots(attempt: Attempt, flow: ProofFlow): readonly string[] {
  const given = new Set(standingProofs(attempt.registration, flow).map(([, { slot }]) => slot))
  return wantedSlots({ attempt, flow })
    .filter(({ key, required }) => required && !given.has(key))
    .map(({ key }) => key)
}

/** slot → hashes of the pictures that are brought: what a decision's digest covers. */
export const submittedHashes = (attempt: Attempt, flow: ProofFlow): Record<string, readonly string[]> =>
  hashesOf(attempt.registration, flow, new Set(wantedSlots({ attempt, flow }).map(({ key }) => key)))
