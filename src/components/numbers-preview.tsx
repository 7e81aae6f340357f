import type { ReactNode } from 'react'
import type { PastedList, RowAnswer } from '../lib/pasted-list'
import type { Numbers } from '../lib/parse-numbers'
import { faults, texts } from '../texts/numbers'
import { Banner } from './banner'
import { Card } from './card'
import { Cell } from './cell'
import { ListPreview, type PreviewWords } from './list-preview'

export interface NumbersPreviewProps {
  readonly title: string
  /** What would be done, as the card says it. */
  readonly deed: string
  readonly words: Pick<PreviewWords, 'ready' | 'send' | 'goOn'>
  readonly read: Numbers
  readonly state: Pick<
    PastedList<object, unknown, RowAnswer>,
    'answered' | 'sending' | 'trouble' | 'change' | 'send'
  >
  /** Cells that say the rest of it. */
  readonly children: ReactNode
}

/** Who is meant, what would be done to them, and what of the list is no 学号, before anything is sent. */
export function NumbersPreview({ title, deed, words, read, state, children }: NumbersPreviewProps) {
  const { numbers, duplicates, faulty } = read
  return (
    <ListPreview
      title={title}
      words={{ ...texts, ...words }}
      state={state}
      rows={numbers.length}
      faulty={faulty.map(({ line, text, fault }) => ({
        key: `${line}:${text}`,
        notes: [text === '' ? texts.line(line) : `${texts.line(line)}：${text}`],
        whys: [faults[fault]],
      }))}
      notes={duplicates.length > 0 && <Banner>{texts.duplicates(duplicates.length)}</Banner>}
    >
      <Card title={deed} flush>
        <Cell label={texts.people} value={texts.counted(numbers.length)} />
        {children}
      </Card>
    </ListPreview>
  )
}
