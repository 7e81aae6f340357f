import { useRef, useState } from 'react'
import type { Output } from '../../../domain/contract/contract'
import { MOST_LISTED } from '../../../domain/contract/atoms'
import type { Trouble } from '../../lib/cloud'
import { useInParts } from '../../lib/in-parts'
import { useCommand } from '../../lib/query'
import { forgetWritten, keepWritten, nothingWritten, readWritten, type Written } from './kept-extension'
import { parseNumbers, type Numbers } from './parse-numbers'

export type Answered = Output<'window.extend'>['results'][number]

type Stage = { readonly kind: 'writing' } | { readonly kind: 'checked' | 'done'; readonly read: Numbers }

export interface Extending {
  readonly stage: Stage
  readonly written: Written
  /** Keeps it on this device; draws nothing. */
  readonly write: (part: Partial<Written>) => void
  /** Draws too: of what is chosen and not typed. */
  readonly choose: (part: Partial<Written>) => void
  readonly check: () => void
  readonly change: () => void
  readonly send: () => void
  /** Back to writing, with those alone that were refused. */
  readonly retry: () => void
  readonly another: () => void
  /** Of the numbers as they are written now. */
  readonly answered: readonly Answered[]
  readonly sending: boolean
  readonly trouble: Trouble | null
}

/** More time for a list of graduates, part by part; nothing written is lost, nothing answered is sent again. */
export function useExtending(cohortId: string): Extending {
  const [written, setWritten] = useState(() => readWritten(cohortId))
  const latest = useRef(written)
  const [stage, setStage] = useState<Stage>({ kind: 'writing' })
  const { run, trouble, reset } = useCommand('window.extend')
  // With what is given: another end is another row, and open again.
  const keyOf = (studentNo: string): string => {
    const { phase, closesAt, reason } = latest.current
    return JSON.stringify([studentNo, phase, closesAt, reason.trim()])
  }
  const parts = useInParts<string, Answered>({
    size: MOST_LISTED,
    keyOf,
    sendPart: async (part) => {
      const { phase, closesAt, reason } = latest.current
      const done = await run({ cohortId, phase, closesAt, reason: reason.trim(), studentNos: [...part] })
      return done === null ? null : new Map(done.results.map((one) => [keyOf(one.studentNo), one]))
    },
  })
  const put = (next: Written): void => {
    latest.current = next
    keepWritten(cohortId, next)
  }
  const begin = (next: Written): void => {
    put(next)
    setWritten(next)
    reset()
    setStage({ kind: 'writing' })
  }
  const numbers = stage.kind === 'writing' ? [] : stage.read.numbers
  const answered = numbers.flatMap((one) => parts.answers.get(keyOf(one)) ?? [])
  const sendAll = async (read: Numbers): Promise<void> => {
    if (!(await parts.send(read.numbers))) return
    forgetWritten(cohortId)
    setStage({ kind: 'done', read })
  }
  return {
    stage,
    written,
    write: (part) => put({ ...latest.current, ...part }),
    choose: (part) => {
      put({ ...latest.current, ...part })
      setWritten(latest.current)
    },
    check: () => {
      setWritten(latest.current)
      setStage({ kind: 'checked', read: parseNumbers(latest.current.lines) })
    },
    change: () => begin(latest.current),
    send: () => {
      if (stage.kind === 'checked') void sendAll(stage.read)
    },
    retry: () => {
      const refused = answered.filter((one) => one.refused !== null).map(({ studentNo }) => studentNo)
      parts.keepOnly(({ refused: why }) => why === null)
      begin({ ...latest.current, lines: refused.join('\n') })
    },
    another: () => {
      parts.keepOnly(() => false)
      begin(nothingWritten)
      forgetWritten(cohortId)
    },
    answered,
    sending: parts.sending,
    trouble,
  }
}
