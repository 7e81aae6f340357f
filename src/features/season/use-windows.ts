import { useState } from 'react'
import type { Phase, Window } from '../../../domain/cohort/cohort'
import type { Follower } from '../../../domain/cohort/later-phases'
import { sentenceOf, type Trouble } from '../../lib/cloud'
import { useCall, useCommand, type Asked } from '../../lib/query'
import { texts } from '../../texts/office'

/** Which window is being edited: of the whole cohort, or of one college. */
export interface Target {
  readonly phase: Phase
  readonly collegeId: string | null
}

export interface WindowsState {
  readonly asked: Asked<'cohort.get'>
  readonly target: Target | null
  readonly edit: (target: Target) => void
  readonly close: () => void
  /** Stores the window of the target, or (null) takes it away, and those that are moved along in the same write. */
  readonly save: (window: Window | null, reason: string, also: readonly Follower[]) => void
  readonly busy: boolean
  /** Why it was not stored. */
  readonly problem: string | null
  /** What was done last. */
  readonly done: string | null
}

/**
 * The revision of what the person has looked at, after a try to save: forgotten where the answer said that somebody
 * else has saved, for then what is newest was looked at again. After anything else a newer one was seen by nobody.
 */
export const revAfter = (seen: number | null, refused: Trouble['code']): number | null =>
  refused === 'conflict' ? null : seen

/** The windows of one cohort, and one of them under edit. */
export function useWindows(cohortId: string): WindowsState {
  const asked = useCall('cohort.get', { cohortId })
  const command = useCommand('window.save')
  // With the revision that was read when the sheet opened: what somebody saved meanwhile is a conflict. Null
  // once that was said: the person has looked again at what is newest.
  const [edited, setEdited] = useState<{ readonly target: Target; readonly rev: number | null } | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const save = async (window: Window | null, reason: string, also: readonly Follower[]): Promise<void> => {
    if (edited === null || asked.data === undefined) return
    const rev = edited.rev ?? asked.data.rev
    const input = { cohortId, rev, ...edited.target, window, also: [...also], reason }
    const { trouble: refused } = await command.attempt(input)
    if (refused !== null) {
      asked.ask()
      setEdited({ ...edited, rev: revAfter(rev, refused.code) })
    } else {
      setEdited(null)
      setDone(window === null ? texts.removed : texts.saved)
    }
  }
  const { trouble } = command
  return {
    asked,
    target: edited?.target ?? null,
    edit: (target) => {
      command.reset()
      setDone(null)
      if (asked.data !== undefined) setEdited({ target, rev: asked.data.rev })
    },
    close: () => setEdited(null),
    save: (window, reason, also) => void save(window, reason, also),
    busy: command.busy,
    problem: trouble === null ? null : trouble.code === 'conflict' ? texts.conflict : sentenceOf(trouble),
    done,
  }
}
