import type { ReactNode } from 'react'
import { useCallback, useRef, useState } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import { usePlaces } from '../../lib/places'
import { useCall } from '../../lib/query'
import { texts } from '../../texts/destination-import'
import { holdsNumbers } from '../../lib/holds-numbers'
import { Preview } from './preview'
import { ResultList } from './result-list'
import { useImport, type Import } from './use-import'

/** Some hundred graduates in one paste. Characters. */
const TABLE_LENGTH = 400_000
const NAME_LENGTH = 80

export interface DestinationImportPageProps {
  readonly cohortId: string
  readonly picker: ReactNode
}

/** 导入去向: paste, look through, import, be told of each line. */
export function DestinationImportPageOf({ cohortId, picker }: DestinationImportPageProps) {
  const { data, trouble, loading, ask } = useCall('cohort.get', { cohortId })
  if (data !== undefined) return <Importing cohortId={cohortId} table={data.categoryTable} picker={picker} />
  return (
    <Page title={texts.title}>
      {loading && <Skeleton kind="list" />}
      {trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
    </Page>
  )
}

/** With the table of categories that counts for the cohort. */
function Importing({ cohortId, table, picker }: DestinationImportPageProps & { readonly table: string }) {
  const { places } = usePlaces(true)
  const state = useImport({ cohortId, table, places })
  const { stage } = state
  if (stage.kind === 'checked') return <Preview parsed={stage.parsed} state={state} />
  if (stage.kind === 'done')
    return <ResultList answered={state.answered} onRetry={state.retry} onAnother={state.another} />
  return <Writing picker={picker} state={state} ready={places !== null} />
}

interface WritingProps {
  readonly picker: ReactNode
  readonly state: Import
  /** The names of places are there, by which cells are read. */
  readonly ready: boolean
}

function Writing({ picker, state, ready }: WritingProps) {
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
  const waits = missing ?? (ready ? null : texts.placesLoading)
  return (
    <Page
      title={texts.title}
      bar={
        <ActionBar>
          <Button kind="primary" blocked={waits !== null} onTap={check}>
            {waits ?? texts.preview}
          </Button>
        </ActionBar>
      }
    >
      {picker}
      <Banner>{texts.rule}</Banner>
      {missing === texts.numbersFirst && <Banner tone="danger">{texts.numbersInside}</Banner>}
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
          hint={`${texts.linesHint}${texts.noNumbers}`}
          maxLength={TABLE_LENGTH}
          multiline
          onChange={type}
        />
      </Card>
    </Page>
  )
}

function missingIn({ name, lines }: { readonly name: string; readonly lines: string }): string | null {
  if (lines.trim() === '') return texts.nothing
  if (holdsNumbers(lines)) return texts.numbersFirst
  return name.trim() === '' ? texts.nameless : null
}
