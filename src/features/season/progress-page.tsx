import { useState, type ReactNode } from 'react'
import type { FlowName } from '../../../domain/registration/standing'
import { Banner } from '../../components/banner'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Segmented } from '../../components/segmented'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { mayStaff, useMe } from '../../lib/me'
import { open } from '../../lib/navigate'
import { usePageShown } from '../../lib/page-shown'
import { useCall } from '../../lib/query'
import { texts as destinations } from '../../texts/destination-import'
import { texts } from '../../texts/office'
import { texts as words } from '../../texts/print'
import { texts as upstream } from '../../texts/upstream-import'
import { ProgressBoard } from './progress-board'

/** Numbers are counted once a minute at most; they are looked at this often. Milliseconds. */
const ASK_AGAIN_MS = 10_000

const flows = [
  { key: 'source', label: texts.flows.source },
  { key: 'destination', label: texts.flows.destination },
]

/** The progress of one cohort, as far as this person may see it. */
export function ProgressPageOf({
  cohortId,
  picker,
}: {
  readonly cohortId: string
  readonly picker: ReactNode
}) {
  const [flow, setFlow] = useState<FlowName>('source')
  const shown = usePageShown()
  const often = shown ? { everyMs: ASK_AGAIN_MS } : {}
  const { data, trouble, loading, ask } = useCall('progress.get', { cohortId }, often)
  // Only who reaches the whole cohort is told its windows: without them there is no countdown.
  const cohort = useCall('cohort.get', { cohortId })
  const { me } = useMe()
  const mayPrint = mayStaff(me, 'report.print')
  const mayRecord = mayStaff(me, 'record.mend')
  return (
    <Page title={texts.progress} tab="progress">
      {picker}
      <Segmented
        items={flows}
        at={flow}
        onChange={(key) => setFlow(key === 'destination' ? 'destination' : 'source')}
      />
      {flow === 'destination' && mayPrint && (
        <Card flush>
          <Cell icon="stamp" label={words.entry} help={words.entryHelp} onTap={() => open('print')} />
        </Card>
      )}
      {flow === 'destination' && mayRecord && (
        <Card flush>
          <Cell
            icon="stamp"
            label={destinations.entry}
            help={destinations.entryHelp}
            onTap={() => open('destinations')}
          />
        </Card>
      )}
      {flow === 'source' && mayRecord && (
        <Card flush>
          <Cell
            icon="stamp"
            label={upstream.entry}
            help={upstream.entryHelp}
            onTap={() => open('upstream')}
          />
        </Card>
      )}
      {loading && <Skeleton kind="list" />}
      {trouble !== null &&
        (data === undefined ? (
          <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
        ) : (
          <Banner tone="warn">{sentenceOf(trouble)}</Banner>
        ))}
      {data !== undefined && (
        <ProgressBoard flow={flow} colleges={data.colleges} window={cohort.data?.windows[flow] ?? null} />
      )}
    </Page>
  )
}
