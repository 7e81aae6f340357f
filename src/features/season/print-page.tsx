import { useState, type ReactNode } from 'react'
import { Banner } from '../../components/banner'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { OptionPicker } from '../../components/pickers'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { useCall } from '../../lib/query'
import { fileName, texts } from '../../texts/print'
import { PrintBar } from './print-bar'
import { PrintCard } from './print-card'
import { usePrint } from './use-print'

const EVERYBODY = ''

export interface PrintPageProps {
  readonly cohortId: string
  readonly picker: ReactNode
}

/** 打印核验报告: whose, how far it is, and the one file that comes of it. */
export function PrintPageOf({ cohortId, picker }: PrintPageProps) {
  const { data, trouble, loading, ask } = useCall('cohort.get', { cohortId })
  const print = usePrint(cohortId)
  const [chosen, choose] = useState(EVERYBODY)
  if (data === undefined)
    return (
      <Page title={texts.title}>
        {loading && <Skeleton kind="list" />}
        {trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
      </Page>
    )
  const { job, working } = print
  const scopes = [
    { value: EVERYBODY, label: texts.everybody },
    ...data.colleges.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const at = job === null ? chosen : (job.collegeId ?? EVERYBODY)
  const scope = scopes.find(({ value }) => value === at)?.label ?? texts.everybody
  const fixed = job !== null || working !== null
  const cell = <Cell icon="building" label={texts.scope} value={scope} onTap={fixed ? undefined : nothing} />
  return (
    <Page
      title={texts.title}
      bar={
        <PrintBar
          print={print}
          onStart={() => print.start(at === EVERYBODY ? null : at)}
          onDownload={() => print.download(fileName(scope))}
        />
      }
    >
      {!fixed && picker}
      <Card flush>
        {fixed ? (
          cell
        ) : (
          <OptionPicker options={scopes} value={at} onPick={choose}>
            {cell}
          </OptionPicker>
        )}
      </Card>
      {print.trouble !== null && <Banner tone="danger">{sentenceOf(print.trouble)}</Banner>}
      {job === null && working === null ? <Banner>{texts.rule}</Banner> : <PrintCard print={print} />}
    </Page>
  )
}

/** The picker around it answers the tap. */
const nothing = (): void => undefined
