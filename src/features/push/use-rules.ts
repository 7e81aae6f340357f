import { useState } from 'react'
import { call, sentenceOf } from '../../lib/cloud'
import { useCall, useCommand, type Asked } from '../../lib/query'
import { texts } from '../../texts/push'
import { keepDraft, readDraft, type Draft } from './kept-rules'
import { changesBetween, clashes, isSame, rebased, type Change, type Rules } from './rules-draft'

/** What another person saved meanwhile. */
export interface Conflict {
  readonly theirs: readonly Change[]
  readonly clashes: readonly Change[]
}

export interface RulesState {
  readonly asked: Asked<'push.get'>
  /** The rules as they stand on the page; without a change those in force. */
  readonly rules: Rules | null
  readonly changes: readonly Change[]
  readonly conflict: Conflict | null
  /** Changes of an earlier day were put back. */
  readonly restored: boolean
  readonly set: (rules: Rules) => void
  readonly discard: () => void
  /** True when it is stored. */
  readonly save: () => Promise<boolean>
  /** Sets the robot's address, or (null) removes it, at once: true when it is stored. What is changed beside it stays. */
  readonly saveRobot: (address: string | null) => Promise<boolean>
  readonly busy: boolean
  /** Why it was not stored. */
  readonly problem: string | null
  /** What was done last. */
  readonly done: string | null
  /** What stood in the way before is no longer of interest. */
  readonly reset: () => void
}

/** The rules of one cohort under edit; kept on this device until they are saved or given up. */
export function useRules(cohortId: string): RulesState {
  const asked = useCall('push.get', { cohortId })
  const command = useCommand('push.save')
  const [begun] = useState(() => readDraft(cohortId))
  const [draft, putDraft] = useState<Draft | null>(begun)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [restored, setRestored] = useState(begun !== null)
  const { data } = asked
  const stored =
    draft ?? (data === undefined ? null : { rev: data.rev, before: data.rules, rules: data.rules })
  const setDraft = (next: Draft | null): void => {
    keepDraft(cohortId, next)
    putDraft(next)
  }
  /** Puts what is changed here on top of what is newest; without an answer everything stays as it is. */
  const meetConflict = async (): Promise<void> => {
    const fresh = await call('push.get', { cohortId }).catch(() => null)
    asked.ask()
    if (fresh === null || draft === null) return
    const versions = { before: draft.before, theirs: fresh.rules, mine: draft.rules }
    setConflict({
      theirs: changesBetween(draft.before, fresh.rules, fresh.colleges),
      clashes: clashes(versions, fresh.colleges),
    })
    setDraft({ rev: fresh.rev, before: fresh.rules, rules: rebased(versions) })
  }
  const save = async (): Promise<boolean> => {
    if (draft === null) return false
    const { value, trouble } = await command.attempt({ cohortId, rev: draft.rev, rules: draft.rules })
    if (value === null) {
      if (trouble.code === 'conflict') await meetConflict()
      return false
    }
    setDraft(null)
    setConflict(null)
    setRestored(false)
    setDone(texts.saved)
    return true
  }
  const saveRobot = async (address: string | null): Promise<boolean> => {
    if (stored === null) return false
    const { rev, before } = stored
    const robot = address ?? 'none'
    const { value, trouble } = await command.attempt({ cohortId, rev, rules: before, robot })
    if (value === null) {
      if (trouble.code === 'conflict') await meetConflict()
      return false
    }
    if (draft !== null) setDraft({ ...draft, rev: value.rev })
    setDone(address === null ? texts.robotRemoved : texts.robotSaved)
    return true
  }
  const { trouble } = command
  return {
    asked,
    rules: stored?.rules ?? null,
    changes: stored === null ? [] : changesBetween(stored.before, stored.rules, data?.colleges ?? []),
    conflict,
    restored,
    set: (rules) => {
      if (stored === null) return
      command.reset()
      setDone(null)
      // What was changed back is no change, and nothing to be kept.
      setDraft(isSame(rules, stored.before) ? null : { ...stored, rules })
    },
    discard: () => {
      command.reset()
      setConflict(null)
      setRestored(false)
      setDraft(null)
    },
    save,
    saveRobot,
    busy: command.busy,
    problem: trouble === null ? null : trouble.code === 'conflict' ? texts.conflict : sentenceOf(trouble),
    done,
    reset: command.reset,
  }
}
