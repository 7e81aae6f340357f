import { useRef, useState } from 'react'
import { MOST_RESULTS } from '../../../domain/contract/correction'
import type { Output } from '../../../domain/contract/contract'
import type { Trouble } from '../../lib/cloud'
import { useCommand } from '../../lib/query'
import { forgetList, keepList, readList, type WrittenList } from './kept-list'
import { chunksOf, parseResults, type Parsed, type ResultRow } from './parse-results'

export type Answered = Output<'upstream.import'>['results'][number]

type Stage =
  | { readonly kind: 'writing' }
  /** Looked through; nothing of it has been sent, or only the first parts (`answered`). */
  | { readonly kind: 'checked'; readonly parsed: Parsed }
  | { readonly kind: 'recorded' }

export interface Import {
  readonly stage: Stage
  readonly written: WrittenList
  readonly write: (part: keyof WrittenList, text: string) => void
  readonly check: () => void
  readonly change: () => void
  readonly send: () => void
  /** Begins another list. */
  readonly another: () => void
  readonly answered: readonly Answered[]
  readonly sending: boolean
  readonly trouble: Trouble | null
}

/** A pasted list, part by part. What failed is sent again as the same intent; nothing written is lost. */
export function useImport(cohortId: string): Import {
  const [written, setWritten] = useState(() => readList(cohortId))
  const latest = useRef(written)
  const [stage, setStage] = useState<Stage>({ kind: 'writing' })
  const [answered, setAnswered] = useState<readonly Answered[]>([])
  const [sending, setSending] = useState(false)
  const { run, trouble, reset } = useCommand('upstream.import')

  const sendAll = async (rows: readonly ResultRow[]): Promise<void> => {
    const importId = latest.current.name.trim()
    // In whole parts from the first on: a part that failed is the same part again, and the same intent.
    const parts = chunksOf(rows, MOST_RESULTS).slice(Math.ceil(answered.length / MOST_RESULTS))
    setSending(true)
    let all = answered
    for (const part of parts) {
      const done = await run({ cohortId, importId, rows: [...part] })
      if (done === null) break
      all = [...all, ...done.results]
      setAnswered(all)
    }
    setSending(false)
    if (all.length < rows.length) return
    forgetList(cohortId)
    setStage({ kind: 'recorded' })
  }
  const begin = (list: WrittenList): void => {
    latest.current = list
    setWritten(list)
    setAnswered([])
    reset()
    setStage({ kind: 'writing' })
  }
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
      if (stage.kind === 'checked' && !sending) void sendAll(stage.parsed.rows)
    },
    another: () => begin({ name: '', lines: '' }),
    answered,
    sending,
    trouble,
  }
}
