import type { ReactNode } from 'react'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { ListAnswers } from '../../components/list-answers'
import { ListPreview } from '../../components/list-preview'
import { PasteForm } from '../../components/paste-form'
import type { NamedList } from '../../lib/kept-list'
import { faults, texts } from '../../texts/upstream-import'
import { countsOf, type Parsed } from './parse-results'
import { useImport, type Import } from './use-import'

/** 省中心结果: paste, look through, record, be told of each line. */
export function UpstreamPageOf({
  cohortId,
  picker,
}: {
  readonly cohortId: string
  readonly picker: ReactNode
}) {
  const state = useImport(cohortId)
  const { stage } = state
  if (stage.kind === 'checked') return <Preview parsed={stage.read} state={state} />
  if (stage.kind === 'done') return <ListAnswers title={texts.title} words={texts} state={state} />
  const { written, write, check } = state
  return (
    <PasteForm
      words={texts}
      picker={picker}
      written={written}
      write={write}
      check={check}
      missingIn={missingIn}
    />
  )
}

function missingIn({ name, lines }: NamedList): string | null {
  if (lines.trim() === '') return texts.nothing
  return name.trim() === '' ? texts.nameless : null
}

function Preview({ parsed, state }: { readonly parsed: Parsed; readonly state: Import }) {
  const { rows, faulty } = parsed
  const counts = countsOf(rows)
  return (
    <ListPreview
      title={texts.title}
      words={texts}
      state={state}
      rows={rows.length}
      faulty={faulty.map(({ line, text, fault }) => ({
        key: String(line),
        notes: [`${texts.line(line)}：${text}`],
        whys: [faults[fault]],
      }))}
    >
      <Card title={state.written.name.trim()} flush>
        {(['passed', 'initialised', 'mismatched'] as const).map((result) => (
          <Cell key={result} label={texts.counts[result]} value={texts.counted(counts[result])} />
        ))}
      </Card>
    </ListPreview>
  )
}
