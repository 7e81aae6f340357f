import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Banner } from '../../components/banner'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { Tabs } from '../../components/tabs'
import { sentenceOf } from '../../lib/cloud'
import { mayStaff, useMe } from '../../lib/me'
import { useCall } from '../../lib/query'
import { texts } from '../../texts/retention'
import { LogPart } from './log-part'
import { PersonPart } from './person-part'
import { PersonSheet } from './person-sheet'
import { PreviewPart } from './preview-part'
import { SchedulePart } from './schedule-part'
import { SpansSheet } from './spans-sheet'
import { usePerson } from './use-person'

type Tab = keyof typeof texts.tabs
const isTab = (key: string): key is Tab => Object.hasOwn(texts.tabs, key)
const tabOf = (key: Tab) => ({ key, label: texts.tabs[key] })

export interface RetentionPageProps {
  readonly cohortId: string
  readonly picker: ReactNode
}

/** What is kept how long, what is due, what was deleted, and one graduate's own data. */
export function RetentionPageOf({ cohortId, picker }: RetentionPageProps) {
  const { data, loading, trouble, ask } = useCall('keeping.schedule', { cohortId })
  const { me } = useMe()
  const [tab, setTab] = useState<Tab>('schedule')
  const [changing, setChanging] = useState(false)
  const [saved, setSaved] = useState(false)
  const person = usePerson(cohortId)
  // What was said is about what was done just before.
  const forget = (): void => {
    setSaved(false)
    person.forget()
  }
  const tabs = (['schedule', 'preview', 'log'] as const).map(tabOf)
  const all = mayStaff(me, 'data.person') ? [...tabs, tabOf('person')] : tabs
  const names = new Map((data?.rows ?? []).map(({ kind, name }) => [kind, name] as const))
  return (
    <Page
      title={texts.title}
      head={
        <Tabs
          items={all}
          at={tab}
          onChange={(key) => {
            forget()
            if (isTab(key)) setTab(key)
          }}
        />
      }
      overlay={
        <>
          {changing && data !== undefined && (
            <SpansSheet
              cohortId={cohortId}
              schedule={data}
              onClose={() => setChanging(false)}
              onDone={() => {
                setChanging(false)
                setSaved(true)
              }}
            />
          )}
          <PersonSheet person={person} names={names} />
        </>
      }
    >
      <View className="qh-under-tabs">{picker}</View>
      {loading && <Skeleton kind="list" />}
      {data === undefined && trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
      {data !== undefined && (
        <Stack>
          {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
          {tab === 'schedule' && (
            <SchedulePart
              schedule={data}
              saved={saved}
              onChange={() => {
                forget()
                setChanging(true)
              }}
            />
          )}
          {tab === 'preview' && <PreviewPart cohortId={cohortId} schedule={data} names={names} />}
          {tab === 'log' && <LogPart cohortId={cohortId} names={names} />}
          {tab === 'person' && <PersonPart person={person} />}
        </Stack>
      )}
    </Page>
  )
}
