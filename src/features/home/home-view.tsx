import { Banner } from '../../components/banner'
import { Card } from '../../components/card'
import { ErrorState } from '../../components/error-state'
import { Ladder } from '../../components/ladder'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { openTab } from '../../lib/navigate'
import { texts, whoseRecord } from '../../texts/home'
import { ladderOf, positionIn, wayAhead, type LadderStep } from './ladder'
import { nextStep } from './next-step'
import { TurnCard } from './turn-card'
import { useHome } from './use-home'
import { VisitorCard } from './visitor-card'

/** The first page: whose turn it is, until when, what to press; below it the whole way. */
export function HomeView() {
  const { me, record, now, trouble, ask } = useHome()
  const way =
    me === undefined || record === null
      ? null
      : { record, step: nextStep(record, now), steps: ladderOf(record, now) }
  return (
    <Page brand={record?.cohortName ?? texts.visitor.brand} chart tab="home">
      {me === undefined && trouble === null && <Skeleton kind="home" />}
      {me === undefined && trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
      {me !== undefined && trouble !== null && <Banner tone="info">{texts.stale}</Banner>}
      {me !== undefined && record === null && <VisitorCard mayBind={me.cohorts.length > 0} />}
      {me !== undefined && record === null && (
        <Card title={texts.visitor.way}>
          <Ladder steps={wayAhead()} />
        </Card>
      )}
      {way !== null && (
        <TurnCard
          record={way.record}
          step={way.step}
          now={now}
          at={positionIn(way.steps, way.step)}
          of={way.steps.length}
        />
      )}
      {way !== null && <ProgressCard record={way.record} steps={way.steps} />}
    </Page>
  )
}

/** 办理进度: every step with who holds it and until when; its head leads to the record. */
function ProgressCard({ record, steps }: { record: OwnRecord; steps: readonly LadderStep[] }) {
  return (
    <Card
      title={texts.progress}
      aside={whoseRecord(record.name, record.record['college'] ?? '')}
      onTap={() => openTab('record')}
    >
      <Ladder steps={steps} />
    </Card>
  )
}
