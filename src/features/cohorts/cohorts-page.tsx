import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Icon } from '../../components/icon'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { Tag } from '../../components/status-tag'
import { Tappable } from '../../components/tappable'
import { sentenceOf } from '../../lib/cloud'
import { mayStaff, useMe } from '../../lib/me'
import { open } from '../../lib/navigate'
import { serverNow } from '../../lib/now'
import { useCall, useRefreshOnShow } from '../../lib/query'
import { isoDay } from '../../lib/time'
import { texts } from '../../texts/cohorts'
import { texts as kit } from '../../texts/kit'
import { texts as office } from '../../texts/office'
import { BeginSheet } from './begin-sheet'
import { firstOf } from './begin-view'
import { CopySheet } from './copy-sheet'
import './cohorts.css'

/** Of the cohorts and of the calendar in China: the next one graduates after both. */
const latestYear = (cohorts: readonly { readonly year: number }[]): number =>
  Math.max(Number(isoDay(serverNow()).slice(0, 4)), ...cohorts.map(({ year }) => year))

/** 届与规则: the cohorts, paused ones among them, the next one from the last, and a new one from a preset. */
export function CohortsPage() {
  const { me, loading: waiting, trouble: unknown, ask: askMe } = useMe()
  const may = mayStaff(me, 'cohort.write')
  const { data, loading, trouble, ask } = useCall('cohort.list', {}, { enabled: may })
  const [adding, setAdding] = useState<'copy' | 'begin' | null>(null)
  const [done, setDone] = useState<string | null>(null)
  useRefreshOnShow()
  const { cohorts = [], campuses = [] } = data ?? {}
  const [campus] = campuses
  const close = (): void => setAdding(null)
  const add = (way: 'copy' | 'begin'): void => {
    setDone(null)
    setAdding(way)
  }
  const added = (name: string): void => {
    close()
    setDone(texts.copied(name))
  }
  return (
    <Page
      title={texts.title}
      overlay={
        <>
          {adding === 'copy' && <CopySheet cohorts={cohorts} onClose={close} onDone={added} />}
          {adding === 'begin' && campus !== undefined && (
            <BeginSheet
              first={firstOf(campus, latestYear(cohorts))}
              campuses={campuses}
              onClose={close}
              onDone={added}
            />
          )}
        </>
      }
    >
      {(waiting || loading) && <Skeleton kind="list" />}
      {me === undefined && unknown !== null && <ErrorState text={sentenceOf(unknown)} onRetry={askMe} />}
      {me !== undefined && !may && <Empty icon="lock" title={office.noRight} text={office.noRightText} />}
      {data === undefined && trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
      {done !== null && <Banner tone="success">{done}</Banner>}
      {data !== undefined && cohorts.length === 0 && (
        <Empty icon="calendar" title={texts.none} text={texts.noneText} />
      )}
      {cohorts.length > 0 && (
        <Card flush>
          {cohorts.map(({ id, name, year, paused }) => (
            <Tappable key={id} className="qh-coh-row qh-coh-unit" onTap={() => open('cohort', { id })}>
              <View className="qh-coh-main">
                <View className="qh-coh-name">{name}</View>
                <View className="qh-coh-line">{`${texts.year(year)} ${id}`}</View>
              </View>
              <Tag tone={paused ? 'neutral' : 'success'} icon={paused ? 'lock' : 'check'}>
                {paused ? kit.paused : texts.running}
              </Tag>
              <Icon name="chevron-right" size="small" />
            </Tappable>
          ))}
        </Card>
      )}
      {cohorts.length > 0 && (
        <Button icon="copy" onTap={() => add('copy')}>
          {texts.copy}
        </Button>
      )}
      {campus !== undefined && (
        <Button icon="plus" onTap={() => add('begin')}>
          {texts.begin}
        </Button>
      )}
    </Page>
  )
}
