import { View } from '@tarojs/components'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { ChecksCard } from '../../components/checks-card'
import { Ladder } from '../../components/ladder'
import { Segmented } from '../../components/segmented'
import { Stack } from '../../components/stack'
import type { OwnRecord } from '../../lib/me'
import { open, openTab } from '../../lib/navigate'
import { checkRows, isCheckedThrough } from '../../lib/own-checks'
import { chooseOwn } from '../../lib/own-choice'
import { texts, whoseRecord } from '../../texts/home'
import { cutOffNews } from './cut-off'
import { CutOffCard } from './cut-off-card'
import { ladderOf, positionIn, type LadderStep } from './ladder'
import { nextStep } from './next-step'
import { pendingRows, type PendingRow } from './pending'
import { TurnCard } from './turn-card'
import { upstreamNews } from './upstream'
import { UpstreamCard } from './upstream-card'

export interface OwnHomeProps {
  readonly records: readonly OwnRecord[]
  readonly record: OwnRecord
  readonly now: number
}

/** Home of somebody who is bound: the turn, what stands above the school, what was asked for, the checks, the way. */
export function OwnHome({ records, record, now }: OwnHomeProps) {
  const step = nextStep(record, now)
  const steps = ladderOf(record, now)
  const news = upstreamNews(record, now)
  const cutOff = cutOffNews(record, now)
  const pending = pendingRows(record)
  return (
    <Stack>
      {records.length > 1 && <OwnChoice records={records} at={record.cohortId} />}
      <TurnCard record={record} step={step} now={now} at={positionIn(steps, step)} of={steps.length} />
      {news !== null && <UpstreamCard news={news} />}
      {cutOff !== null && <CutOffCard news={cutOff} />}
      {pending.length > 0 && <PendingCard rows={pending} />}
      {!isCheckedThrough(record) && (
        <ChecksCard rows={checkRows(record)} onOpen={({ page }) => page !== null && open(page)} />
      )}
      <ProgressCard record={record} steps={steps} />
    </Stack>
  )
}

/** [G10] Somebody who graduates later than planned may be bound in two cohorts. */
function OwnChoice({ records, at }: { records: readonly OwnRecord[]; at: string }) {
  const items = records.map(({ cohortId, cohortName }) => ({ key: cohortId, label: cohortName }))
  return (
    <View>
      <Segmented items={items} at={at} onChange={chooseOwn} />
    </View>
  )
}

function PendingCard({ rows }: { rows: readonly PendingRow[] }) {
  return (
    <Card title={texts.pending}>
      {rows.map(({ key, label, text, page }) => (
        <Cell key={key} icon="hourglass" label={label} help={text} onTap={() => open(page)} />
      ))}
    </Card>
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
