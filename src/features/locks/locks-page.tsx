import type { ReactNode } from 'react'
import { Cell } from '../../components/cell'
import { ErrorState } from '../../components/error-state'
import { ListAnswers } from '../../components/list-answers'
import { NumbersPreview } from '../../components/numbers-preview'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { serverNow } from '../../lib/now'
import { useCall } from '../../lib/query'
import { clockTime, monthDay } from '../../lib/time'
import { texts } from '../../texts/locks'
import { texts as list } from '../../texts/numbers'
import { eventsOf, named, type EventShown } from './lock-view'
import { LockingForm } from './locking-form'
import { useLocking, type Locking } from './use-locking'

export interface LocksPageProps {
  readonly cohortId: string
  readonly picker: ReactNode
}

/** 按名单锁定 [G12]: what happened to whom, looked through before it is sent, and taken back in the same way. */
export function LocksPageOf({ cohortId, picker }: LocksPageProps) {
  const { data, loading, trouble, ask } = useCall('policy.get', { cohortId, version: null })
  const state = useLocking(cohortId)
  if (data === undefined)
    return (
      <Page title={texts.title}>
        {loading && <Skeleton kind="list" />}
        {trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
      </Page>
    )
  const events = eventsOf(data.policy)
  const { stage, written } = state
  if (stage.kind === 'checked') return <Preview events={events} state={state} />
  if (stage.kind === 'done')
    return <ListAnswers title={texts.title} words={{ ...list, ...texts[written.way] }} state={state} />
  return <LockingForm cohortId={cohortId} picker={picker} events={events} state={state} />
}

function Preview({ events, state }: { readonly events: readonly EventShown[]; readonly state: Locking }) {
  const { stage, written } = state
  const { way, from, reason } = written
  if (stage.kind === 'writing') return null
  const event = events.find(({ key }) => key === written.event)
  const fields = way === 'lock' ? (event?.fields ?? []) : written.fields
  return (
    <NumbersPreview
      title={texts.title}
      deed={way === 'lock' ? (event?.name ?? '') : texts.ways.unlock}
      words={texts[way]}
      read={stage.read}
      state={state}
    >
      <Cell label={texts.labels.fields} value={named(fields)} />
      {way === 'lock' ? (
        <Cell
          label={texts.labels.from}
          value={from === null ? texts.now : `${monthDay(from, serverNow())} ${clockTime(from)}`}
        />
      ) : (
        <Cell label={texts.labels.reason} value={reason.trim()} />
      )}
    </NumbersPreview>
  )
}
