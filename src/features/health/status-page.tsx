import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Card, SectionHead } from '../../components/card'
import { DefinitionList } from '../../components/definition-list'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { ListRow, RowsCard } from '../../components/list-row'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { Tag } from '../../components/status-tag'
import { sentenceOf } from '../../lib/cloud'
import { mayStaff, useMe } from '../../lib/me'
import { usePageShown } from '../../lib/page-shown'
import { useCall, useRefreshOnShow } from '../../lib/query'
import { roughly } from '../../lib/time'
import { texts } from '../../texts/health'
import { grouped } from '../../texts/kit'
import { texts as office } from '../../texts/office'
import {
  amountOf,
  callsShown,
  jobsShown,
  restShown,
  sizeOf,
  verdictOf,
  wrongShown,
  whenOf,
  type RowShown,
  type SignShown,
  type Status,
} from './status-view'
import './health.css'

/** The timer runs once a minute: more often there is nothing new. Milliseconds. */
const ASK_AGAIN_MS = 60_000
const JOBS = 5
const CALLS = 5

/** 运行状况: whether the system does its work, for the office. */
export function StatusPage() {
  const { me, loading: waiting, trouble: unknown, ask: askMe } = useMe()
  const may = mayStaff(me, 'status.read')
  const shown = usePageShown()
  const { data, loading, trouble, ask } = useCall(
    'status.get',
    {},
    { enabled: may, ...(shown && { everyMs: ASK_AGAIN_MS }) },
  )
  useRefreshOnShow()
  return (
    <Page title={texts.title}>
      {(waiting || loading) && <Skeleton kind="list" />}
      {me === undefined && unknown !== null && <ErrorState text={sentenceOf(unknown)} onRetry={askMe} />}
      {me !== undefined && !may && <Empty icon="lock" title={office.noRight} text={office.noRightText} />}
      {trouble !== null &&
        (data === undefined ? (
          <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
        ) : (
          <Banner tone="warn">{sentenceOf(trouble)}</Banner>
        ))}
      {data !== undefined && <StatusCards status={data} />}
    </Page>
  )
}

function StatusCards({ status }: { readonly status: Status }) {
  const { tone, text } = verdictOf(status)
  const wrong = wrongShown(status)
  return (
    <Stack>
      <Banner tone={tone}>{text}</Banner>
      {wrong.length > 0 && (
        <Card flush>
          {wrong.map((sign) => (
            <SignRow key={sign.sign} sign={sign} />
          ))}
        </Card>
      )}
      <Card title={wrong.length > 0 ? texts.otherSigns : texts.signs}>
        <DefinitionList items={restShown(status)} />
      </Card>
      <TimerCard status={status} />
      <SectionHead title={texts.jobs} />
      <Rows rows={jobsShown(status)} page={JOBS} more={texts.moreJobs} none={texts.never} />
      <WorkCard status={status} />
      <SectionHead title={texts.calls} />
      <View className="qh-health-note">{texts.callsHelp}</View>
      <Rows rows={callsShown(status)} page={CALLS} more={texts.moreCalls} none={texts.noCalls} />
      <StorageCard status={status} />
      <AuditCard status={status} />
      <Card title={texts.version}>
        <DefinitionList
          items={[
            { label: texts.code, value: status.version },
            { label: texts.node, value: `Node ${status.node}` },
          ]}
        />
      </Card>
    </Stack>
  )
}

function SignRow({ sign: { name, value, state, tone, advice } }: { readonly sign: SignShown }) {
  return (
    <View className="qh-health-row">
      <View className="qh-health-line">
        <View className="qh-health-main">
          <View>{name}</View>
          {value !== '' && <View className="qh-health-note">{value}</View>}
        </View>
        <Tag tone={tone} icon="warn">
          {state}
        </Tag>
      </View>
      <View className="qh-health-advice">{advice}</View>
    </View>
  )
}

function TimerCard({ status: { timer, signs, now } }: { readonly status: Status }) {
  const isRead = signs.every(({ sign, state }) => sign !== 'timer' || state !== 'unknown')
  const items =
    timer === null
      ? [{ label: texts.lastRun, value: isRead ? texts.never : texts.notRead }]
      : [
          { label: texts.lastRun, value: whenOf(timer.endedAt, now) },
          { label: texts.took, value: `${grouped(timer.endedAt - timer.startedAt)} 毫秒` },
        ]
  return (
    <Card title={texts.timer}>
      <View className="qh-health-note qh-health-help">{texts.timerHelp}</View>
      <DefinitionList items={items} />
    </Card>
  )
}

function WorkCard({
  status: { outbox, pushes, undelivered, mostCounted, now },
}: {
  readonly status: Status
}) {
  const waits = (waiting: Status['outbox']): string => {
    const amount = amountOf(waiting?.count ?? null, waiting?.most ?? 0)
    const oldestAt = waiting?.oldestAt ?? null
    return oldestAt === null ? amount : `${amount}，${texts.oldest(roughly(now - oldestAt))}`
  }
  return (
    <Card title={texts.work}>
      <View className="qh-health-note qh-health-help">{texts.outboxHelp}</View>
      <DefinitionList
        items={[
          { label: texts.outbox, value: waits(outbox) },
          { label: texts.pushes, value: waits(pushes) },
          { label: texts.undelivered, value: amountOf(undelivered, mostCounted) },
        ]}
      />
    </Card>
  )
}

interface RowsProps {
  readonly rows: readonly RowShown[]
  readonly page: number
  readonly more: (count: number) => string
  /** Where there are none. */
  readonly none: string
}

function Rows({ rows, page, more, none }: RowsProps) {
  if (rows.length === 0)
    return (
      <Card>
        <View className="qh-health-note">{none}</View>
      </Card>
    )
  return (
    <RowsCard all={rows} page={page} more={more}>
      {({ key, head, notes, whys }) => <ListRow key={key} head={head} notes={notes} whys={whys} />}
    </RowsCard>
  )
}

function StorageCard({ status: { storage, now } }: { readonly status: Status }) {
  return (
    <Card title={texts.storage}>
      <View className="qh-health-note qh-health-help">{texts.storageHelp}</View>
      {storage === null ? (
        <View className="qh-health-note">{texts.notMeasured}</View>
      ) : (
        <DefinitionList
          items={[
            { label: texts.pictures, value: texts.files(grouped(storage.files)) },
            { label: texts.size, value: sizeOf(storage.bytes) },
            { label: texts.measuredAt, value: whenOf(storage.at, now) },
          ]}
        />
      )}
    </Card>
  )
}

function AuditCard({ status: { audit, now } }: { readonly status: Status }) {
  const said = (): string => {
    if (audit === null) return texts.notAudited
    const when = whenOf(audit.at, now)
    return audit.findings === 0 ? texts.auditFine(when) : texts.auditFound(when, audit.findings)
  }
  return (
    <Card title={texts.audit}>
      <View className="qh-health-note qh-health-help">{texts.auditHelp}</View>
      <View>{said()}</View>
    </Card>
  )
}
