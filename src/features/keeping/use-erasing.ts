import { useState } from 'react'
import type { Output } from '../../../domain/contract/contract'
import { call, newIntent, sentenceOf, troubleOf, type Trouble } from '../../lib/cloud'
import { queryClient } from '../../lib/query'
import { texts } from '../../texts/retention'
import { farDay } from './counts-view'

export interface Asked {
  readonly studentNo: string
  readonly reason: string
}

type Looked = Asked & { readonly would: Output<'keeping.erase'> }

export interface Erasing {
  /** What would go, while the person is asked. */
  readonly of: Looked | null
  readonly busy: boolean
  readonly problem: string | null
  readonly done: string | null
  readonly look: (asked: Asked) => void
  readonly erase: () => void
  readonly close: () => void
}

/** A refusal with a day says the day too. */
function saidOf(trouble: Trouble): string {
  const until = trouble.code === 'offline' ? undefined : trouble.until
  return until === undefined ? sentenceOf(trouble) : `${sentenceOf(trouble)}${texts.until(farDay(until))}`
}

/** Looks first, and deletes what was shown; the second step is one intent, however often it is pressed. */
export function useErasing(cohortId: string): Erasing {
  const [of, setOf] = useState<Looked | null>(null)
  const [intent, setIntent] = useState(newIntent)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (error) {
      setProblem(saidOf(troubleOf(error)))
    }
    setBusy(false)
  }
  return {
    of,
    busy,
    problem,
    done,
    close: () => setOf(null),
    look: (asked) => {
      setDone(null)
      void attempt(async () => {
        const would = await call('keeping.erase', { cohortId, ...asked, look: true })
        setIntent(newIntent())
        setOf({ ...asked, would })
      })
    },
    erase: () => {
      if (of === null) return
      const { studentNo, reason, would } = of
      void attempt(async () => {
        await call('keeping.erase', { cohortId, studentNo, reason, look: false }, intent)
        setOf(null)
        setDone(texts.erased(would.name))
        void queryClient.invalidateQueries({ queryKey: ['keeping.log'] })
      })
    },
  }
}
