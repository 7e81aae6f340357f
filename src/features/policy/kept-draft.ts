import type { PolicyContent } from '../../../domain/cohort/policy'
import { policySave } from '../../../domain/contract/policy'
import { forget, keep, readKept } from '../../lib/storage'

/** Rules while somebody changes them: as they were read, and as they are typed. */
export interface Draft {
  readonly base: { readonly rev: number; readonly policy: PolicyContent }
  readonly policy: PolicyContent
}

const keyOf = (cohortId: string): string => `policy:${cohortId}`

/** What this device keeps of rules that were not saved; null where nothing is kept, or nothing that is rules any more. */
export function readDraft(cohortId: string): Draft | null {
  const kept = readKept(keyOf(cohortId))
  if (typeof kept !== 'object' || kept === null) return null
  const { rev, before, policy } = kept as Readonly<Record<string, unknown>>
  const [base, typed] = [before, policy].map((content) =>
    policySave.input.safeParse({ cohortId, rev, policy: content }),
  )
  if (base?.data === undefined || typed?.data === undefined) return null
  return { base: { rev: base.data.rev, policy: base.data.policy }, policy: typed.data.policy }
}

/** Keeps what is typed until it is saved or given up (null). */
export function keepDraft(cohortId: string, draft: Draft | null): void {
  if (draft === null) forget(keyOf(cohortId))
  else keep(keyOf(cohortId), { rev: draft.base.rev, before: draft.base.policy, policy: draft.policy })
}
