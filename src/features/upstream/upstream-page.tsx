import type { ReactNode } from 'react'
import { useCallback, useRef, useState } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Page } from '../../components/page'
import { TextInput } from '../../components/text-input'
import { texts } from '../../texts/upstream-import'
import { Preview } from './preview'
import { ResultList } from './result-list'
import { useImport, type Import } from './use-import'

/** A season's list in one paste. Characters. */
const LIST_LENGTH = 400_000
const NAME_LENGTH = 80

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
  if (stage.kind === 'checked') return <Preview parsed={stage.parsed} state={state} />
  if (stage.kind === 'recorded')
    return (
      <Page
        title={texts.title}
        bar={
          <ActionBar>
            <Button kind="primary" onTap={state.another}>
              {texts.another}
            </Button>
          </ActionBar>
        }
      >
        <ResultList answered={state.answered} />
      </Page>
    )
  return <Writing picker={picker} state={state} />
}

function Writing({ picker, state }: { readonly picker: ReactNode; readonly state: Import }) {
  const { written, write, check } = state
  const texted = useRef({ name: written.name, lines: written.lines })
  const [missing, setMissing] = useState(() => missingIn(texted.current))
  const latest = useRef(write)
  latest.current = write
  const type = useCallback((field: string, text: string): void => {
    const part = field === 'name' ? 'name' : 'lines'
    texted.current = { ...texted.current, [part]: text }
    latest.current(part, text)
    setMissing(missingIn(texted.current))
  }, [])
  return (
    <Page
      title={texts.title}
      bar={
        <ActionBar>
          <Button kind="primary" blocked={missing !== null} onTap={check}>
            {missing ?? texts.preview}
          </Button>
        </ActionBar>
      }
    >
      {picker}
      <Banner>{texts.rule}</Banner>
      <Card>
        <TextInput
          name="name"
          label={texts.name}
          initial={written.name}
          placeholder={texts.namePlaceholder}
          hint={texts.nameHint}
          maxLength={NAME_LENGTH}
          onChange={type}
        />
      </Card>
      <Card>
        <TextInput
          name="lines"
          label={texts.lines}
          initial={written.lines}
          placeholder={texts.linesPlaceholder}
          hint={texts.linesHint}
          maxLength={LIST_LENGTH}
          multiline
          onChange={type}
        />
      </Card>
    </Page>
  )
}

function missingIn({ name, lines }: { readonly name: string; readonly lines: string }): string | null {
  if (lines.trim() === '') return texts.nothing
  return name.trim() === '' ? texts.nameless : null
}
