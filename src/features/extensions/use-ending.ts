import { useState } from 'react'
import type { Output } from '../../../domain/contract/contract'
import { sentenceOf, sentenceOfCode } from '../../lib/cloud'
import { useCommand } from '../../lib/query'
import { texts } from '../../texts/extensions'
import { texts as list } from '../../texts/numbers'

export type Extended = Output<'window.extensions'>['rows'][number]

export interface Ending {
  readonly of: Extended | null
  readonly ask: (one: Extended) => void
  readonly close: () => void
  readonly end: (reason: string) => void
  readonly busy: boolean
  readonly problem: string | null
  readonly done: string | null
}

/** 收回: the phase closes for this graduate when it closes for everybody. */
export function useEnding(cohortId: string): Ending {
  const { attempt, busy, reset } = useCommand('window.extend')
  const [of, setOf] = useState<Extended | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const end = async (one: Extended, reason: string): Promise<void> => {
    const { studentNo, phase, name } = one
    const { value, trouble } = await attempt({
      cohortId,
      phase,
      closesAt: null,
      studentNos: [studentNo],
      reason,
    })
    if (value === null) {
      setProblem(sentenceOf(trouble))
      return
    }
    const refused = value.results[0]?.refused ?? null
    if (refused !== null) {
      setProblem(list.refusals[refused] ?? sentenceOfCode(refused))
      return
    }
    setOf(null)
    setDone(texts.ended(name))
  }
  return {
    of,
    ask: (one) => {
      reset()
      setProblem(null)
      setDone(null)
      setOf(one)
    },
    close: () => setOf(null),
    end: (reason) => {
      if (of !== null) void end(of, reason)
    },
    busy,
    problem,
    done,
  }
}
