import { useRef, useState } from 'react'
import { MOST_DESTINATIONS } from '../../../domain/contract/destination'
import type { Trouble } from '../../lib/cloud'
import { chunksOf } from '../../lib/chunks'
import type { PlaceTable } from '../../lib/place-table'
import { useCommand } from '../../lib/query'
import {
  addAnswers,
  answeredOf,
  noAnswers,
  openOf,
  refusedOf,
  withoutRefused,
  type Answered,
} from './answers'
import { holdsNumbers } from '../../lib/holds-numbers'
import { forgetTable, keepTable, readTable, type WrittenTable } from './kept-table'
import { parseTable, tableOf, type ParsedTable } from './parse-table'

type Stage =
  | { readonly kind: 'writing' }
  /** Looked through; nothing of it has been sent, or only a part (`answered`). */
  | { readonly kind: 'checked'; readonly parsed: ParsedTable }
  | { readonly kind: 'done'; readonly parsed: ParsedTable }

export interface Import {
  readonly stage: Stage
  readonly written: WrittenTable
  readonly write: (part: keyof WrittenTable, text: string) => void
  readonly check: () => void
  readonly change: () => void
  readonly send: () => void
  /** Back to writing, with the lines alone that were refused. */
  readonly retry: () => void
  /** Begins another table. */
  readonly another: () => void
  /** Of the rows as they are written now. */
  readonly answered: readonly Answered[]
  readonly sending: boolean
  readonly trouble: Trouble | null
}

export interface ImportOf {
  readonly cohortId: string
  /** The code table of categories that counts for the cohort. */
  readonly table: string
  readonly places: PlaceTable | null
}

/**
 * A pasted table, part by part. What was answered is not sent again, also after the text was changed; what failed is
 * sent again as the same intent; nothing written is lost.
 */
export function useImport({ cohortId, table, places }: ImportOf): Import {
  const [written, setWritten] = useState(() => readTable(cohortId))
  const latest = useRef(written)
  const [stage, setStage] = useState<Stage>({ kind: 'writing' })
  const [answers, setAnswers] = useState(noAnswers)
  const [sending, setSending] = useState(false)
  const { run, trouble, reset } = useCommand('destination.import')

  const sendAll = async (parsed: ParsedTable): Promise<void> => {
    const importId = latest.current.name.trim()
    setSending(true)
    let all = answers
    // From the first open row on: a part that failed is the same part again, and the same intent.
    for (const part of chunksOf(openOf(answers, parsed.rows), MOST_DESTINATIONS)) {
      const done = await run({ cohortId, importId, rows: part.map(({ row }) => row) })
      if (done === null) break
      all = addAnswers(all, part, done.results)
      setAnswers(all)
    }
    setSending(false)
    if (openOf(all, parsed.rows).length > 0) return
    const refused = refusedOf(all, parsed.rows)
    if (refused.length === 0) forgetTable(cohortId)
    else keepTable(cohortId, { ...latest.current, lines: tableOf(parsed.header, refused) })
    setStage({ kind: 'done', parsed })
  }
  const begin = (list: WrittenTable): void => {
    latest.current = list
    setWritten(list)
    reset()
    setStage({ kind: 'writing' })
  }
  const rows = stage.kind === 'writing' ? [] : stage.parsed.rows
  return {
    stage,
    written,
    // Kept aside: a keystroke in a long table draws nothing.
    write: (part, text) => {
      latest.current = { ...latest.current, [part]: text }
      if (holdsNumbers(latest.current.lines)) forgetTable(cohortId)
      else keepTable(cohortId, latest.current)
    },
    check: () => {
      setWritten(latest.current)
      setStage({ kind: 'checked', parsed: parseTable(latest.current.lines, { table, places }) })
    },
    change: () => begin(latest.current),
    send: () => {
      if (stage.kind === 'checked' && !sending) void sendAll(stage.parsed)
    },
    retry: () => {
      if (stage.kind === 'writing') return
      const refused = refusedOf(answers, stage.parsed.rows)
      setAnswers(withoutRefused(answers))
      begin({ ...latest.current, lines: tableOf(stage.parsed.header, refused) })
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
