import { pushSave } from '../../../domain/contract/push'
import { forget, keep, readKept } from '../../lib/storage'
import type { Rules } from './rules-draft'

/** Rules while somebody changes them: as they were read, and as they are now. Never the robot's address. */
export interface Draft {
  readonly rev: number
  readonly before: Rules
  readonly rules: Rules
}

const keyOf = (cohortId: string): string => `push:${cohortId}`

/** What this device keeps of rules that were not saved; null where nothing is kept, or nothing that is rules any more. */
export function readDraft(cohortId: string): Draft | null {
  const kept = readKept(keyOf(cohortId))
  if (typeof kept !== 'object' || kept === null) return null
  const { rev, before, rules } = kept as Readonly<Record<string, unknown>>
  const [was, is] = [before, rules].map((one) => pushSave.input.safeParse({ cohortId, rev, rules: one }))
  if (was?.data === undefined || is?.data === undefined) return null
  return { rev: was.data.rev, before: was.data.rules, rules: is.data.rules }
}

/** Keeps what is changed until it is saved or given up (null). */
export function keepDraft(cohortId: string, draft: Draft | null): void {
  if (draft === null) forget(keyOf(cohortId))
  else keep(keyOf(cohortId), draft)
}
