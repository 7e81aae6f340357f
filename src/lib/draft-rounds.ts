import type { Draft } from './draft'

/** Where a draft's round is remembered, and what was typed in an earlier one. */
export interface RoundStore {
  /** The round that the form is in; null while that is not known here. */
  readonly now: () => string | null
  /** Of the draft that is kept; '' where none is known. */
  readonly read: () => string
  readonly keep: (round: string) => void
  /** What was typed in an earlier round and not sent: nobody sends it before the person says so. */
  readonly earlier: { readonly read: () => Draft; readonly keep: (draft: Draft) => void }
}

export interface DraftRounds {
  readonly earlier: () => Draft
  /** What of this draft belongs to the round that the form is in now; what does not is put aside. */
  readonly current: (draft: Draft) => Draft
  /** The person wants what was put aside: it comes under what was typed since. */
  readonly adopt: (draft: Draft) => Draft
  readonly discard: () => void
}

/**
 * A draft belongs to the round in which it was typed. When the school brings, mends or opens a destination again, what
 * lies unsent on a device must not go over the school's values by itself.
 */
export function draftRounds(store: RoundStore): DraftRounds {
  return {
    earlier: store.earlier.read,
    current: (draft) => {
      const now = store.now()
      if (now === null || now === store.read()) return draft
      if (Object.keys(draft).length > 0) store.earlier.keep({ ...store.earlier.read(), ...draft })
      store.keep(now)
      return {}
    },
    adopt: (draft) => {
      const whole = { ...store.earlier.read(), ...draft }
      store.earlier.keep({})
      return whole
    },
    discard: () => store.earlier.keep({}),
  }
}

/** Of a form that nobody else opens again. */
export const noRounds: DraftRounds = {
  earlier: () => ({}),
  current: (draft) => draft,
  adopt: (draft) => draft,
  discard: () => undefined,
}
