/** A policy that asks for no proofs at all, for what is about something else. */
export const withoutSlots = <
  Rules extends { readonly fields: Readonly<Record<string, { readonly proofSlots: readonly string[] }>> },
>(
  policy: Rules,
): Rules => ({
  ...policy,
  slots: {},
  fields: Object.fromEntries(
    Object.entries(policy.fields).map(([key, field]) => [key, { ...field, proofSlots: [] }]),
  ),
})
