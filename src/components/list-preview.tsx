import type { ReactNode } from 'react'
import { sentenceOf } from '../lib/cloud'
import type { PastedList, RowAnswer } from '../lib/pasted-list'
import { ActionBar } from './action-bar'
import { Banner } from './banner'
import { Button } from './button'
import { ListRow, RowsCard, type ListRowProps } from './list-row'
import { Page } from './page'

/** What a page says of its list before it is sent; of counts. */
export interface PreviewWords {
  readonly change: string
  readonly nothing: string
  readonly ready: (count: number) => string
  readonly faulty: (faults: number, all: number) => string
  /** Where nothing may be sent before every line is mended. */
  readonly mend?: (count: number) => string
  readonly partly: (done: number, left: number) => string
  readonly stopped: (left: number) => string
  readonly send: (count: number) => string
  readonly goOn: (count: number) => string
  readonly sending: (done: number, all: number) => string
  readonly more: (count: number) => string
}

/** A line that cannot be sent. */
export type FaultyRow = Pick<ListRowProps, 'head' | 'notes' | 'whys'> & { readonly key: string }

export interface ListPreviewProps {
  readonly title: string
  readonly words: PreviewWords
  readonly state: Pick<
    PastedList<object, unknown, RowAnswer>,
    'answered' | 'sending' | 'trouble' | 'change' | 'send'
  >
  /** Rows that can be sent. */
  readonly rows: number
  readonly faulty: readonly FaultyRow[]
  /** Why nothing of it can be read; it says the rest. */
  readonly fault?: string | null
  /** What else is to be said above. */
  readonly notes?: ReactNode
  readonly children?: ReactNode
}

/** A list that was looked through: what it says, and what of it cannot be sent, before anything is. */
export function ListPreview(props: ListPreviewProps) {
  const { title, words, state, rows, faulty, fault = null, notes, children } = props
  const { answered, sending, trouble, change, send } = state
  const left = rows - answered.length
  const begun = answered.length > 0
  const mend = faulty.length > 0 ? words.mend?.(faulty.length) : undefined
  const ready = begun ? words.goOn(left) : words.send(left)
  return (
    <Page
      title={title}
      onBack={sending ? undefined : change}
      bar={
        <ActionBar>
          <Button blocked={sending} onTap={change}>
            {words.change}
          </Button>
          <Button
            kind="primary"
            blocked={mend !== undefined || rows === 0}
            busy={sending && words.sending(answered.length, rows)}
            onTap={send}
          >
            {mend ?? (rows === 0 ? words.nothing : ready)}
          </Button>
        </ActionBar>
      }
    >
      {fault !== null && <Banner tone="danger">{fault}</Banner>}
      {trouble !== null && !sending && (
        <Banner tone="danger">{`${sentenceOf(trouble)}${words.stopped(left)}`}</Banner>
      )}
      {begun && <Banner>{words.partly(answered.length, left)}</Banner>}
      {faulty.length > 0 && <Banner tone="warn">{words.faulty(faulty.length, rows + faulty.length)}</Banner>}
      {fault === null && faulty.length === 0 && rows > 0 && !begun && (
        <Banner tone="success">{words.ready(rows)}</Banner>
      )}
      {notes}
      {faulty.length > 0 && (
        <RowsCard all={faulty} more={words.more}>
          {({ key, ...row }) => <ListRow key={key} {...row} />}
        </RowsCard>
      )}
      {children}
    </Page>
  )
}
