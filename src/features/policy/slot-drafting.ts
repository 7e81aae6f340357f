import type { PolicyContent, SlotPolicy } from '../../../domain/cohort/policy'
import { inOrder, tableNamed } from '../../../domain/destination/categories'
import type { Instant } from '../../../domain/registration/registration'
import { freshKey } from './fresh-key'

/** As slots mostly are; the office changes what is different (default-slots.ts). */
const usual: SlotPolicy = {
  purpose: 'submission',
  name: '',
  help: '',
  required: true,
  maxBytes: 5_000_000,
  minEdge: 480,
  maxPixels: 25_000_000,
  when: null,
}

/** The rules with an empty slot at the end of the list, and its key. */
export function withNewSlot(policy: PolicyContent, now: Instant): { policy: PolicyContent; key: string } {
  const key = freshKey('s', now, Object.keys(policy.slots))
  return { policy: { ...policy, slots: { ...policy.slots, [key]: usual } }, key }
}

export interface SlotUses {
  /** Fields whose change asks for it. */
  readonly fields: readonly string[]
  /** Those that would be left without any. */
  readonly orphans: readonly string[]
  /** Codes of categories of destinations that ask for it. */
  readonly categories: readonly string[]
}

/** Who asks for a slot. */
export function usesOfSlot({ fields, destination }: PolicyContent, slot: string): SlotUses {
  const naming = Object.entries(fields).filter(([, { proofSlots }]) => proofSlots.includes(slot))
  const table = tableNamed(destination.categoryTable)
  const categories = table === null ? [] : inOrder(table)
  return {
    fields: naming.map(([field]) => field),
    orphans: naming.flatMap(([field, { proofSlots }]) => (proofSlots.length === 1 ? [field] : [])),
    categories: categories.flatMap(([code, { evidence }]) =>
      evidence.some((use) => use.slot === slot) ? [code] : [],
    ),
  }
}

/** The rules without a slot; no field asks for it any more. */
export function withoutSlot(policy: PolicyContent, slot: string): PolicyContent {
  const slots = Object.fromEntries(Object.entries(policy.slots).filter(([key]) => key !== slot))
  const fields = Object.fromEntries(
    Object.entries(policy.fields).map(([key, field]) => [
      key,
      field.proofSlots.includes(slot)
        ? { ...field, proofSlots: field.proofSlots.filter((one) => one !== slot) }
        : field,
    ]),
  )
  return { ...policy, slots, fields }
}
