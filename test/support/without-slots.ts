import type { SlotPolicy } from '../../domain/cohort/policy'

/** A slot that asks nobody for anything: a field that needs proof has to have one. */
export const unasked = {
  purpose: 'submission',
  name: '补充材料',
  help: '没有可以不传。',
  required: false,
  maxBytes: 5_000_000,
  minEdge: 1,
  maxPixels: 25_000_000,
  when: null,
} as const satisfies SlotPolicy

/** A policy that asks for no proofs at all, for what is about something else. */
export const withoutSlots = <
  Rules extends {
    readonly fields: Readonly<
      Record<string, { readonly class: string; readonly proofSlots: readonly string[] }>
    >
  },
>(
  policy: Rules,
): Rules & { slots: { unasked: typeof unasked } } => ({
  ...policy,
  slots: { unasked },
  fields: Object.fromEntries(
    Object.entries(policy.fields).map(([key, field]) => [
      key,
      { ...field, proofSlots: field.class === 'proof' ? ['unasked'] : [] },
    ]),
  ),
})
