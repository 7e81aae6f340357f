import { useRef, useState } from 'react'
import { MOST_RESULTS } from '../../../domain/contract/correction'
import type { Trouble } from '../../lib/cloud'
import { chunksOf } from '../../lib/chunks'
import { useCommand } from '../../lib/query'
import { addAnswers, answeredOf, noAnswers, openOf, type Answered } from './answers'
import { forgetList, keepList, readList, type WrittenList } from './kept-list'
import { parseResults, type Parsed, type ResultRow } from './parse-results'

type Stage =
  | { readonly kind: 'writing' }
  /** Looked through; nothing of it has been sent, or only a part (`answered`). */
  | { readonly kind: 'checked'; readonly parsed: Parsed }
  | { readonly kind: 'recorded'; readonly parsed: Parsed }

export interface Import {
  readonly stage: Stage
  readonly written: WrittenList
  readonly write: (part: keyof WrittenList, text: string) => void
  readonly check: () => void
  readonly change: () => void
  readonly send: () => void
  /** Begins another list. */
  readonly another: () => void
  /** Of the rows as they are written now. */
  readonly answered: readonly Answered[]
  readonly sending: boolean
  readonly trouble: Trouble | null
}

/**
 * A pasted list, part by part. What was answered is not sent again, also after the text was changed; what failed is
 * sent again as the same intent; nothing written is lost.
 */
export function useImport(cohortId: string): Import {
  const [written, setWritten] = useState(() => readList(cohortId))
  const latest = useRef(written)
  const [stage, setStage] = useState<Stage>({ kind: 'writing' })
  const [answers, setAnswers] = useState(noAnswers)
  const [sending, setSending] = useState(false)
  const { run, trouble, reset } = useCommand('upstream.import')

  const sendAll = async (parsed: Parsed): Promise<void> => {
    const importId = latest.current.name.trim()
    setSending(true)
    let all = answers
    // From the first open row on: a part that failed is the same part again, and the same intent.
    for (const part of chunksOf(openOf(answers, parsed.rows), MOST_RESULTS)) {
      const done = await run({ cohortId, importId, rows: [...part] })
      if (done === null) break
      all = addAnswers(all, part, done.results)
      setAnswers(all)
    }
    setSending(false)
    if (openOf(all, parsed.rows).length > 0) return
    forgetList(cohortId)
    setStage({ kind: 'recorded', parsed })
  }
  const begin = (list: WrittenList): void => {
    latest.current = list
    setWritten(list)
    reset()
    setStage({ kind: 'writing' })
  }
  const rows: readonly ResultRow[] = stage.kind === 'writing' ? [] : stage.parsed.rows
  return {
    stage,
    written,
    // Kept aside: a keystroke in a long list draws nothing.
    write: (part, text) => {
      latest.current = { ...latest.current, [part]: text }
      keepList(cohortId, latest.current)
    },
    check: () => {
      setWritten(latest.current)
      setStage({ kind: 'checked', parsed: parseResults(latest.current.lines) })
    },
    change: () => begin(latest.current),
    send: () => {
      if (stage.kind === 'checked' && !sending) void sendAll(stage.parsed)
    },
    another: () => {
      setAnswers(noAnswers)
      begin({ name: '', lines: '' })
    },
    answered: answeredOf(answers, rows),
    sending,
    trouble,
  }
}
