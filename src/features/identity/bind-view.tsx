import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Cell } from '../../components/cell'
import { DefinitionList } from '../../components/definition-list'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Segmented } from '../../components/segmented'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { useMe, type Me, type OwnRecord } from '../../lib/me'
import { openTab } from '../../lib/navigate'
import { serverNow } from '../../lib/now'
import { texts, yearLabel } from '../../texts/bind'
import { BindForm } from './bind-form'
import { likelyCohort, yearChoices } from './claim'
import { readEntry } from './kept-entry'
import type { Entry } from './use-bind'
import './bind.css'

export interface BindViewProps {
  /** The cohort that a link named, '' without one. */
  readonly wanted: string
  /** Somebody has just let go of a record of another year. */
  readonly again: boolean
}

/** Proving who one is. */
export function BindView({ wanted, again }: BindViewProps) {
  const { me, trouble, ask } = useMe()
  if (me !== undefined) return <Bindable me={me} wanted={wanted} again={again} />
  return (
    <Page title={texts.title} chart>
      {trouble === null ? <Skeleton kind="form" /> : <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
    </Page>
  )
}

function Bindable({ me, wanted, again }: BindViewProps & { me: Me }) {
  const [chosen, setChosen] = useState(wanted)
  const [typed] = useState<Entry>(() => ({ current: readEntry() }))
  const cohort = likelyCohort(me.cohorts, chosen, serverNow())
  if (cohort === undefined)
    return (
      <Page title={texts.title} chart>
        <Empty icon="calendar" title={texts.noCohort} text={texts.noCohortText} />
      </Page>
    )
  const years = (
    <View>
      <View className="qh-bind-label">{texts.year}</View>
      <Segmented items={yearChoices(me.cohorts, yearLabel)} at={cohort.id} onChange={setChosen} />
    </View>
  )
  const own = me.records.find(({ cohortId }) => cohortId === cohort.id)
  return own === undefined ? (
    <BindForm key={cohort.id} cohort={cohort} years={years} typed={typed} again={again} />
  ) : (
    <AlreadyBound record={own} years={years} />
  )
}

function AlreadyBound({ record, years }: { record: OwnRecord; years: ReactNode }) {
  const { name, studentNo, documentLast4 } = record
  const facts = [
    { label: texts.labels.name, value: name },
    { label: texts.labels.studentNo, value: studentNo },
    { label: texts.labels.documentNo, value: `••••${documentLast4}` },
  ]
  return (
    <Page
      title={texts.title}
      chart
      bar={
        <ActionBar>
          <Button kind="primary" wide onTap={() => openTab('home')}>
            {texts.toHome}
          </Button>
        </ActionBar>
      }
    >
      <Banner tone="success">{texts.already}</Banner>
      <Card>
        {years}
        <View className="qh-bind-field">
          <DefinitionList items={facts} />
        </View>
      </Card>
      <Card flush>
        <Cell icon="help" label={texts.toMine} help={texts.wrongYear} onTap={() => openTab('mine')} />
      </Card>
    </Page>
  )
}
