import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { isColleague, mayStaff, useMe } from '../../lib/me'
import { open } from '../../lib/navigate'
import { useRefreshOnShow } from '../../lib/query'
import { texts } from '../../texts/mine'
import { CohortsCard } from './cohorts-card'
import { DataCard } from './data-card'
import { HelpCard } from './help-card'
import { KeepingCard } from './keeping-card'
import { ResumeCard } from './resume-card'
import { StaffCard } from './staff-card'
import { TypeCard } from './type-card'
import { UnbindSheet } from './unbind-sheet'
import { useUnbind } from './use-unbind'
import { WhoCard } from './who-card'

/** 我的: who I am here, how letters look, what is kept about me. */
export function MineView() {
  const { me, trouble, ask } = useMe()
  const unbinding = useUnbind()
  useRefreshOnShow()
  const records = [...(me?.records ?? [])].sort((one, other) => other.boundAt - one.boundAt)
  const isNobody = me !== undefined && me.staff === null && records.length === 0
  return (
    <Page title={texts.title} tab="mine" overlay={<UnbindSheet unbinding={unbinding} />}>
      {me === undefined && trouble === null && <Skeleton kind="list" />}
      {me === undefined && trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
      {me !== undefined && me.staff !== null && <StaffCard staff={me.staff} />}
      {mayStaff(me, 'staff.grant') && (
        <Card flush>
          <Cell
            icon="people"
            label={texts.people.label}
            help={texts.people.line}
            onTap={() => open('people')}
          />
        </Card>
      )}
      {records.map((record) => (
        <WhoCard key={record.id} record={record} onUnbind={unbinding.ask} />
      ))}
      {isNobody && (
        <Empty
          icon="person"
          title={texts.none.title}
          text={texts.none.text}
          action={{ label: texts.none.action, onTap: () => open('bind') }}
        />
      )}
      {mayStaff(me, 'cohort.write') && <CohortsCard />}
      <KeepingCard me={me} />
      {records.length > 0 && <ResumeCard />}
      {records.length > 0 && <DataCard />}
      <TypeCard />
      <HelpCard isGraduate={!isColleague(me)} />
    </Page>
  )
}
