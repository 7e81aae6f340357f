import { useRef, useState } from 'react'
import { chunksOf } from './chunks'

/** What was answered, by what each row says: a row that was changed is another row, and open again. */
export type Answers<Answer> = ReadonlyMap<string, Answer>

export interface PartsOf<Row, Answer> {
  /** Most rows of one call. */
  readonly size: number
  readonly keyOf: (row: Row) => string
  /** Answers by `keyOf`; null: the call did not get through. */
  readonly sendPart: (part: readonly Row[]) => Promise<Answers<Answer> | null>
}

export interface InParts<Row, Answer> {
  readonly answers: Answers<Answer>
  readonly sending: boolean
  /** Sends what was not answered yet, part by part; the answers once all of it is answered, otherwise null. */
  readonly send: (rows: readonly Row[]) => Promise<Answers<Answer> | null>
  /** Every row is open again. */
  readonly forget: () => void
}

/**
 * A long list, part by part. From the first open row on: a part that failed is the same part again, and the same
 * intent; what was answered is not sent again.
 */
export function useInParts<Row, Answer>({
  size,
  keyOf,
  sendPart,
}: PartsOf<Row, Answer>): InParts<Row, Answer> {
  const [answers, setAnswers] = useState<Answers<Answer>>(new Map())
  const [sending, setSending] = useState(false)
  // State is drawn later; a second tap comes sooner.
  const busy = useRef(false)
  const send = async (rows: readonly Row[]): Promise<Answers<Answer> | null> => {
    if (busy.current) return null
    busy.current = true
    setSending(true)
    let all = answers
    const isOpen = (row: Row): boolean => !all.has(keyOf(row))
    for (const part of chunksOf(rows.filter(isOpen), size)) {
      const answered = await sendPart(part)
      if (answered === null) break
      all = new Map([...all, ...answered])
      setAnswers(all)
    }
    busy.current = false
    setSending(false)
    return rows.some(isOpen) ? null : all
  }
  return {
    answers,
    sending,
    send,
    forget: () => setAnswers(new Map()),
  }
}
