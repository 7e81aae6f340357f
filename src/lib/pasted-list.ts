import { useRef, useState } from 'react'
import type { Trouble } from './cloud'
import { useInParts } from './in-parts'

/** What a call answers for one line of a list; `refused` null: done, or so already. */
export interface RowAnswer {
  readonly studentNo: string
  readonly refused: string | null
}

/** Where what was written stays until all of it is done. */
export interface Kept<Written> {
  readonly nothing: Written
  readonly read: () => Written
  readonly keep: (written: Written) => void
  readonly forget: () => void
}

export interface PastedListOf<Written, Read, Row, Answer extends RowAnswer> {
  readonly kept: Kept<Written>
  readonly parse: (written: Written) => Read
  readonly rowsOf: (read: Read) => readonly Row[]
  readonly numberOf: (row: Row) => string
  /** What a row says: one that says something else is another row, and open again. */
  readonly keyOf: (row: Row, written: Written) => string
  /** Most rows of one call. */
  readonly size: number
  /** Null: the call did not get through. */
  readonly sendPart: (part: readonly Row[], written: Written) => Promise<readonly Answer[] | null>
  /** The same, with these rows alone. */
  readonly withRows: (written: Written, rows: readonly Row[], read: Read) => Written
  readonly trouble: Trouble | null
  readonly reset: () => void
}

export type ListStage<Read> =
  | { readonly kind: 'writing' }
  /** Looked through; nothing of it has been sent, or only a part (`answered`). */
  | { readonly kind: 'checked' | 'done'; readonly read: Read }

export interface PastedList<Written, Read, Answer> {
  readonly stage: ListStage<Read>
  readonly written: Written
  /** Keeps it on this device and draws nothing: a keystroke in a long list. */
  readonly write: (part: Partial<Written>) => void
  /** Draws too: of what is chosen and not typed. */
  readonly choose: (part: Partial<Written>) => void
  readonly check: () => void
  readonly change: () => void
  readonly send: () => void
  /** Back to writing, with those alone that were refused. */
  readonly retry: () => void
  /** Begins another list. */
  readonly another: () => void
  /** Of the rows as they are written now. */
  readonly answered: readonly Answer[]
  readonly sending: boolean
  readonly trouble: Trouble | null
}

/**
 * A pasted list, part by part: written, looked through, sent. What was answered is not sent again, also after the
 * text was changed, until those that were refused are mended; what failed is sent again as the same intent; nothing
 * written is lost.
 */
export function usePastedList<Written extends object, Read, Row, Answer extends RowAnswer>(
  of: PastedListOf<Written, Read, Row, Answer>,
): PastedList<Written, Read, Answer> {
  const { kept, rowsOf, numberOf } = of
  const [written, setWritten] = useState(kept.read)
  const latest = useRef(written)
  const [stage, setStage] = useState<ListStage<Read>>({ kind: 'writing' })
  const keyOf = (row: Row): string => of.keyOf(row, latest.current)
  const parts = useInParts<Row, Answer>({
    size: of.size,
    keyOf,
    sendPart: async (part) => {
      const results = await of.sendPart(part, latest.current)
      return results === null ? null : answersByKey(part, results, { keyOf, numberOf })
    },
  })
  const answerOf = (row: Row): Answer | undefined => parts.answers.get(keyOf(row))
  const rows = stage.kind === 'writing' ? [] : rowsOf(stage.read)
  const refused = rows.filter((row) => isRefused(answerOf(row)))
  const begin = (next: Written): void => {
    latest.current = next
    setWritten(next)
    of.reset()
    setStage({ kind: 'writing' })
  }
  const write = (part: Partial<Written>): void => {
    latest.current = { ...latest.current, ...part }
    kept.keep(latest.current)
  }
  const sendAll = async (read: Read): Promise<void> => {
    const all = await parts.send(rowsOf(read))
    if (all === null) return
    const left = rowsOf(read).filter((row) => isRefused(all.get(keyOf(row))))
    if (left.length === 0) kept.forget()
    else kept.keep(of.withRows(latest.current, left, read))
    setStage({ kind: 'done', read })
  }
  return {
    stage,
    written,
    write,
    choose: (part) => {
      write(part)
      setWritten(latest.current)
    },
    check: () => {
      setWritten(latest.current)
      setStage({ kind: 'checked', read: of.parse(latest.current) })
    },
    change: () => begin(latest.current),
    send: () => {
      if (stage.kind === 'checked') void sendAll(stage.read)
    },
    retry: () => {
      if (stage.kind === 'writing') return
      const next = of.withRows(latest.current, refused, stage.read)
      // Also of who was done: it may be taken back meanwhile, and asked for again. Twice does nothing.
      parts.forget()
      begin(next)
    },
    another: () => {
      parts.forget()
      kept.forget()
      begin(kept.nothing)
    },
    answered: rows.flatMap((row) => answerOf(row) ?? []),
    sending: parts.sending,
    trouble: of.trouble,
  }
}

const isRefused = (answer: RowAnswer | undefined): boolean => (answer?.refused ?? null) !== null

/** The answers of one part by what its rows say; a row that nobody answered for stays open. */
export function answersByKey<Row, Answer extends RowAnswer>(
  part: readonly Row[],
  results: readonly Answer[],
  {
    keyOf,
    numberOf,
  }: Pick<PastedListOf<object, unknown, Row, Answer>, 'numberOf'> & {
    readonly keyOf: (row: Row) => string
  },
): ReadonlyMap<string, Answer> {
  const byNumber = new Map(results.map((one) => [one.studentNo, one]))
  return new Map(
    part.flatMap((row) => {
      const one = byNumber.get(numberOf(row))
      return one === undefined ? [] : [[keyOf(row), one] as const]
    }),
  )
}
