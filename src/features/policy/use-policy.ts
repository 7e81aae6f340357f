import { useState } from 'react'
import type { PolicyContent } from '../../../domain/cohort/policy'
import { policyProblems } from '../../../domain/cohort/policy-problems'
import { policyClashes } from '../../../domain/cohort/policy-clashes'
import { policyDifferences, type PolicyDifference } from '../../../domain/cohort/policy-differences'
import { rebased } from '../../../domain/cohort/policy-drafting'
import type { Input } from '../../../domain/contract/contract'
import { call, sentenceOf, type Trouble } from '../../lib/cloud'
import { useCall, useCommand, type Asked } from '../../lib/query'
import { texts } from '../../texts/policy'
import { keepDraft, readDraft, type Draft } from './kept-draft'
import { troublesShown, type PolicyTrouble } from './policy-troubles'

/** What another person saved meanwhile. */
export interface Conflict {
  readonly theirs: readonly PolicyDifference[]
  readonly clashes: readonly PolicyDifference[]
}

export interface PolicyState {
  readonly asked: Asked<'policy.get'>
  /** The rules as they are typed now; without a change those in force. */
  readonly policy: PolicyContent | null
  /** From what is stored to what is typed. */
  readonly differences: readonly PolicyDifference[]
  readonly conflict: Conflict | null
  readonly set: (policy: PolicyContent) => void
  readonly discard: () => void
  /** True when it is stored. */
  readonly save: (note: string) => Promise<boolean>
  readonly busy: boolean
  /** Sentences that say why it was not stored. */
  readonly problems: readonly string[]
  /** What cannot be so in what is typed, told before it is saved; and what the server added to that. */
  readonly troubles: readonly PolicyTrouble[]
  readonly done: boolean
}

/** The rules of one cohort under edit. Nothing typed is lost: it is kept on this device until it is saved or given up. */
export function usePolicy(cohortId: string): PolicyState {
  const asked = useCall('policy.get', { cohortId, version: null })
  const command = useCommand('policy.save')
  const [draft, putDraft] = useState<Draft | null>(() => readDraft(cohortId))
  const setDraft = (next: Draft | null): void => {
    keepDraft(cohortId, next)
    putDraft(next)
  }
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [done, setDone] = useState(false)
  const base = draft?.base ?? asked.data
  const policy = draft?.policy ?? asked.data?.policy ?? null

  const meetConflict = async (mine: Draft): Promise<void> => {
    // Without an answer everything stays as it is, and the next press meets the same conflict.
    const fresh = await call('policy.get', { cohortId, version: null }).catch(() => null)
    if (fresh === null) return
    const [before, theirs] = [mine.base.policy, fresh.policy]
    setConflict({
      theirs: policyDifferences(before, theirs),
      clashes: policyClashes(before, { theirs, mine: mine.policy }),
    })
    setDraft({ base: fresh, policy: rebased(before, { theirs, mine: mine.policy }) })
  }
  const save = async (note: string): Promise<boolean> => {
    if (draft === null) return false
    const input = {
      cohortId,
      rev: draft.base.rev,
      policy: draft.policy as Input<'policy.save'>['policy'],
      note,
    }
    const { value, trouble } = await command.attempt(input)
    if (value !== null) {
      setDraft(null)
      setConflict(null)
      setDone(true)
      return true
    }
    if (trouble.code === 'conflict') await meetConflict(draft)
    return false
  }
  return {
    asked,
    policy,
    differences: base === undefined || policy === null ? [] : policyDifferences(base.policy, policy),
    conflict,
    set: (next) => {
      if (base === undefined) return
      command.reset()
      setDone(false)
      setDraft({ base, policy: next })
    },
    discard: () => {
      command.reset()
      setConflict(null)
      setDraft(null)
    },
    save,
    busy: command.busy,
    problems: command.trouble === null ? [] : said(command.trouble),
    troubles: draft === null ? [] : troublesShown(refused(draft.policy, command.trouble), draft.policy),
    done,
  }
}

const said = (trouble: Trouble): readonly string[] =>
  trouble.code === 'conflict' ? [texts.conflict] : [sentenceOf(trouble)]

/** What this page can tell by itself, and what only the server knows of the school. */
const refused = (policy: PolicyContent, trouble: Trouble | null) => ({
  fields: { ...trouble?.fields, ...policyProblems(policy) },
  counts: trouble !== null && 'counts' in trouble ? trouble.counts : undefined,
})
