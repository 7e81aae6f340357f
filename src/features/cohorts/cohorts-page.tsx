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
import { useCall, useRefreshOnShow } from '../../lib/query'
import { texts } from '../../texts/cohorts'
import { texts as office } from '../../texts/office'
import { CopySheet } from './copy-sheet'
import './cohorts.css'

/** 届与规则: the cohorts, paused ones among them, and the next one from the last. */
export function CohortsPage() {
  const { me, loading: waiting, trouble: unknown, ask: askMe } = useMe()
  const may = mayStaff(me, 'cohort.write')
  const { data, loading, trouble, ask } = useCall('cohort.list', {}, { enabled: may })
  const [copying, setCopying] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  useRefreshOnShow()
  const cohorts = data?.cohorts ?? []
  return (
    <Page
      title={texts.title}
      overlay={
        copying && (
          <CopySheet
            cohorts={cohorts}
            onClose={() => setCopying(false)}
            onDone={(name) => {
              setCopying(false)
              setDone(texts.copied(name))
            }}
          />
        )
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
                {paused ? texts.paused : texts.running}
              </Tag>
              <Icon name="chevron-right" size="small" />
            </Tappable>
          ))}
        </Card>
      )}
      {cohorts.length > 0 && (
        <Button
          icon="copy"
          onTap={() => {
            setDone(null)
            setCopying(true)
          }}
        >
          {texts.copy}
        </Button>
      )}
    </Page>
  )
}
