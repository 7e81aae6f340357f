import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { FlowName } from '../../../domain/registration/standing'
import { Banner } from '../../components/banner'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Segmented } from '../../components/segmented'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { mayStaff, useMe } from '../../lib/me'
import { open } from '../../lib/navigate'
import { useNow } from '../../lib/now'
import { texts } from '../../texts/office'
import { BacklogCard } from './backlog-card'
import { backlogsShown } from './backlog-view'
import { DeliveryCard } from './delivery-card'
import { ProgressBoard } from './progress-board'
import { ProgressEntries } from './progress-entries'
import { addressBelow, type Place } from './progress-place'
import { wholeOf } from './progress-view'
import { RecountCard } from './recount-card'
import { todayOf } from './today'
import { trendShown } from './trend-view'
import { useProgress } from './use-progress'
import './progress-board.css'

/** Waits and the forecast are told anew this often. Milliseconds. */
const TELL_AGAIN_MS = 10_000

const flows = [
  { key: 'source', label: texts.flows.source },
  { key: 'destination', label: texts.flows.destination },
]

export interface ProgressPageProps {
  readonly cohortId: string
  readonly picker: ReactNode
  readonly place: Place
}

/** The progress of a cohort, of one of its colleges or majors, as far as this person may see it. */
export function ProgressPageOf({ cohortId, picker, place }: ProgressPageProps) {
  const [flow, setFlow] = useState<FlowName>(place.flow)
  const now = useNow(TELL_AGAIN_MS)
  const here = { ...place, flow }
  const { shown, title, window, days, delivery, standing, colleges, toldAt, loading, trouble, ask } =
    useProgress(cohortId, here)
  const { me } = useMe()
  const isWhole = place.collegeId === null
  const whole = shown === null ? null : wholeOf(shown)
  const trend =
    days === undefined || whole === null || whole.people === 0 ? null : trendShown({ days, now, ...whole })
  // Who reaches single classes only is shown where these have waited longest.
  const backlog =
    standing === undefined || shown?.rows.every(({ part }) => part) === true
      ? null
      : {
          isAny: backlogsShown(standing, { flow, now }).backlogs > 0,
          card: (
            <BacklogCard
              cohortId={cohortId}
              standing={standing}
              flow={flow}
              now={now}
              onOpen={(id) => openBelow(here, id)}
            />
          ),
        }
  return (
    <Page title={isWhole ? texts.progress : title} {...(isWhole && { tab: 'progress' as const })} full>
      {isWhole && picker}
      <View className="qh-prog-flows">
        <Segmented
          items={flows}
          at={flow}
          onChange={(key) => setFlow(key === 'destination' ? 'destination' : 'source')}
        />
      </View>
      {loading && <Skeleton kind="list" />}
      {trouble !== null &&
        (shown === null ? (
          <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
        ) : (
          <Banner tone="warn">{sentenceOf(trouble)}</Banner>
        ))}
      {shown !== null && (
        <ProgressBoard
          key={flow}
          shown={shown}
          flow={flow}
          now={now}
          toldAt={toldAt}
          window={window}
          trend={trend}
          today={days === undefined || whole === null ? null : todayOf(days, whole, now)}
          backlog={backlog}
          onOpen={place.majorId === null ? ({ id }) => openBelow(here, id) : null}
        >
          {isWhole && <ProgressEntries flow={flow} />}
          {delivery !== undefined && <DeliveryCard delivery={delivery} />}
          {isWhole && mayStaff(me, 'record.mend') && (
            <RecountCard cohortId={cohortId} colleges={withUnknown(colleges)} />
          )}
        </ProgressBoard>
      )}
    </Page>
  )
}

function openBelow(place: Place, id: string): void {
  const address = addressBelow(place, id)
  if (address !== null) open('progress', address)
}

interface Named {
  readonly id: string
  readonly name: string
}

/** A full count also looks at whom no college is known of, whether or not anybody is shown there. */
const withUnknown = (colleges: readonly Named[]): readonly Named[] => [
  ...colleges.filter(({ id }) => id !== ''),
  { id: '', name: texts.noCollege },
]
