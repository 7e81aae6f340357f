import type { ReactNode } from 'react'
import { problemSentences } from '../../../domain/messages'
import { ErrorState } from '../../components/error-state'
import { ListAnswers } from '../../components/list-answers'
import type { ListRowProps } from '../../components/list-row'
import { Page } from '../../components/page'
import { PasteForm } from '../../components/paste-form'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { labelOf } from '../../lib/field-label'
import { holdsNumbers } from '../../lib/holds-numbers'
import type { NamedList } from '../../lib/kept-list'
import { usePlaces } from '../../lib/places'
import { useCall } from '../../lib/query'
import { texts } from '../../texts/destination-import'
import { Preview } from './preview'
import { useImport, type Answered } from './use-import'

const words = { ...texts, linesHint: `${texts.linesHint}${texts.noNumbers}` }

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

/** With the table of categories that counts for the cohort, and the names of places by which cells are read. */
function Importing({ cohortId, table, picker }: DestinationImportPageProps & { readonly table: string }) {
  const { places } = usePlaces(true)
  const state = useImport({ cohortId, table, places })
  const { stage, written, write, check } = state
  if (stage.kind === 'checked') return <Preview parsed={stage.read} state={state} />
  if (stage.kind === 'done')
    return <ListAnswers title={texts.title} words={texts} state={state} rowOf={rowOf} />
  return (
    <PasteForm
      words={words}
      picker={picker}
      written={written}
      write={write}
      check={check}
      missingIn={(list) => missingIn(list) ?? (places === null ? texts.placesLoading : null)}
      wrongIn={({ lines }) => (holdsNumbers(lines) ? texts.numbersInside : null)}
    />
  )
}

function missingIn({ name, lines }: NamedList): string | null {
  if (lines.trim() === '') return texts.nothing
  if (holdsNumbers(lines)) return texts.numbersFirst
  return name.trim() === '' ? texts.nameless : null
}

function rowOf({ refused, fields, incomplete }: Answered): ListRowProps {
  const whys = Object.entries(fields).map(([field, code]) =>
    texts.problem(labelOf(field), problemSentences[isKnown(code) ? code : 'badInput']),
  )
  if (refused !== null) return { whys }
  return { whys, sign: incomplete ? { word: texts.incomplete, waits: true } : { word: texts.done } }
}

const isKnown = (code: string): code is keyof typeof problemSentences => Object.hasOwn(problemSentences, code)
