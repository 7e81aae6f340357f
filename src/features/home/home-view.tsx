import { Banner } from '../../components/banner'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { ErrorState } from '../../components/error-state'
import { Ladder } from '../../components/ladder'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { open } from '../../lib/navigate'
import { texts } from '../../texts/home'
import { wayAhead } from './ladder'
import { OwnHome } from './own-home'
import { useHome } from './use-home'
import { VisitorCard } from './visitor-card'

/** The first page: whose turn it is, until when, what to press; below it the whole way. */
export function HomeView() {
  const { me, record, now, trouble, ask } = useHome()
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
      {me !== undefined && record !== null && <OwnHome records={me.records} record={record} now={now} />}
      {me !== undefined && (
        <Card flush>
          <Cell icon="help" label={texts.help} help={texts.helpLine} onTap={() => open('questions')} />
        </Card>
      )}
    </Page>
  )
}
