import { useState } from 'react'
import type { Phase, Window } from '../../../domain/cohort/cohort'
import { sentenceOf } from '../../lib/cloud'
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
  /** Stores the window of the target, or (null) takes it away. */
  readonly save: (window: Window | null) => void
  readonly busy: boolean
  /** Why it was not stored. */
  readonly problem: string | null
  /** What was done last. */
  readonly done: string | null
}

/** The windows of one cohort, and one of them under edit. */
export function useWindows(cohortId: string): WindowsState {
  const asked = useCall('cohort.get', { cohortId })
  const command = useCommand('window.save')
  const [target, setTarget] = useState<Target | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const save = async (window: Window | null): Promise<void> => {
    if (target === null || asked.data === undefined) return
    const saved = await command.run({ cohortId, rev: asked.data.rev, ...target, window })
    if (saved === null) asked.ask()
    else {
      setTarget(null)
      setDone(window === null ? texts.removed : texts.saved)
    }
  }
  const { trouble } = command
  return {
    asked,
    target,
    edit: (next) => {
      command.reset()
      setDone(null)
      setTarget(next)
    },
    close: () => setTarget(null),
    save: (window) => void save(window),
    busy: command.busy,
    problem: trouble === null ? null : trouble.code === 'conflict' ? texts.conflict : sentenceOf(trouble),
    done,
  }
}
