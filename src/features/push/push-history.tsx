import { View } from '@tarojs/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { classes } from '../../components/classes'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { call, sentenceOf } from '../../lib/cloud'
import { pagedBy } from '../../lib/paged'
import { history } from '../../texts/push'
import { pushesShown, type HistoryPage, type PushShown } from './history-view'
import { PlaceLineView } from './place-line'
import './push.css'

/** 发送记录: what was sent to whom, why, by which channel, and whether it arrived. */
export function PushHistory({ cohortId }: { readonly cohortId: string }) {
  const asked = useInfiniteQuery({
    queryKey: ['push.history', cohortId],
    queryFn: ({ pageParam }) => call('push.history', { cohortId, after: pageParam }),
    initialPageParam: null as HistoryPage['next'],
    getNextPageParam: ({ next }) => next,
  })
  const { more, loadMore, loadingMore, loading, trouble, ask } = pagedBy(asked)
  const pages = asked.data?.pages ?? []
  const shown = pushesShown(pages, pages[0]?.now ?? 0)
  if (loading) return <Skeleton kind="list" />
  if (trouble !== null && asked.data === undefined)
    return <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
  return (
    <Stack>
      {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
      {shown.length === 0 && <Empty icon="bell" title={history.none} text={history.noneText} />}
      {shown.map((push) => (
        <PushCard key={push.id} push={push} />
      ))}
      {more && (
        <Button kind="text" wide busy={loadingMore && history.loadingMore} onTap={loadMore}>
          {history.more}
        </Button>
      )}
      {!more && shown.length > 0 && <View className="qh-push-foot">{history.end}</View>}
    </Stack>
  )
}

/** One push; to whom it went is unfolded, a trial is a line. */
function PushCard({ push }: { readonly push: PushShown }) {
  const { kind, at, time, lines, to, people, toGroup, missed } = push
  const [open, setOpen] = useState(kind === 'trial')
  const whom = people === 0 ? history.group : `${history.people(people)}${toGroup ? history.andGroup : ''}`
  return (
    <Card title={history.kinds[kind]} aside={time}>
      {lines.map((line) => (
        <PlaceLineView key={`${line.collegeId}/${line.flow}/${line.level}`} line={line} now={at} />
      ))}
      {kind !== 'trial' && (
        <View className="qh-push-whom">
          <View className={classes('qh-push-said', missed > 0 && 'qh-push-warned')}>
            {missed > 0 ? `${whom}，${history.trouble(missed)}` : whom}
          </View>
          <Button kind="text" small onTap={() => setOpen(!open)}>
            {open ? history.hidePeople : history.showPeople}
          </Button>
        </View>
      )}
      {open &&
        to.map(({ id, name, sendings }) => (
          <View key={id} className="qh-push-to">
            <View className="qh-push-who">{name}</View>
            <View className="qh-push-sendings">
              {sendings.map(({ channel, words, tone }) => (
                <View key={`${channel}:${words}`} className={`qh-push-sending qh-c-${tone}`}>
                  {channel === '' ? words : `${channel}：${words}`}
                </View>
              ))}
            </View>
          </View>
        ))}
    </Card>
  )
}
