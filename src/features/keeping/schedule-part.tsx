import type { Output } from '../../../domain/contract/contract'
import { Banner } from '../../components/banner'
import { Card, SectionHead } from '../../components/card'
import { Cell } from '../../components/cell'
import { ListRow, RowsCard } from '../../components/list-row'
import { Stack } from '../../components/stack'
import { texts } from '../../texts/retention'
import { lastDay } from './counts-view'

type Schedule = Output<'keeping.schedule'>
type Row = Schedule['rows'][number]
const PAGE = 12

export interface SchedulePartProps {
  readonly schedule: Schedule
  readonly saved: boolean
  readonly onChange: () => void
}

/** The dates of the cohort, then every kind with what becomes of it and why. */
export function SchedulePart({ schedule, saved, onChange }: SchedulePartProps) {
  const { serviceEndsAt, personalAt, evidenceAt, personalDays, evidenceDays, rows, oldKeys } = schedule
  return (
    <Stack>
      <Banner>{texts.rule}</Banner>
      {saved && <Banner tone="success">{texts.saved}</Banner>}
      {oldKeys.map(({ purpose, kid, records }) => (
        <Banner key={`${purpose}${kid}`} tone={records === 0 ? 'success' : 'info'}>
          {texts.keys(purpose, kid, records)}
        </Banner>
      ))}
      <Card title={texts.spans} flush>
        <Cell label={texts.serviceEnds} value={lastDay(serviceEndsAt)} />
        <Cell label={texts.personal} help={texts.days(personalDays)} value={lastDay(personalAt)} />
        <Cell label={texts.evidence} help={texts.days(evidenceDays)} value={lastDay(evidenceAt)} />
        <Cell label={texts.change} onTap={onChange} />
      </Card>
      <Banner>{texts.later}</Banner>
      <SectionHead title={texts.kinds} />
      <RowsCard all={rows} page={PAGE} more={texts.more}>
        {(row) => (
          <ListRow
            key={row.kind}
            head={row.name}
            notes={[row.holds, becomes(row), texts.source(row.source)]}
          />
        )}
      </RowsCard>
    </Stack>
  )
}

/** What becomes of a kind, end by end. */
function becomes({ personal, evidence, ageDays }: Row): string {
  const words = [
    ...(personal === null ? [] : [texts.kindEnd(personal, 'personal')]),
    ...(evidence === null ? [] : [texts.kindEnd(evidence, 'evidence')]),
    ...(ageDays === null ? [] : [texts.kindAge(ageDays)]),
  ]
  return words.length === 0 ? texts.stays : words.join('；')
}
