import { View } from '@tarojs/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { ListRow } from '../../components/list-row'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { call, sentenceOf } from '../../lib/cloud'
import { open } from '../../lib/navigate'
import { serverNow } from '../../lib/now'
import { pagedBy } from '../../lib/paged'
import { history, unreached } from '../../texts/push'
import { unreachedShown, type UnreachedPage } from './unreached-view'

/** 未送达: graduates whom WeChat did not tell and who have not looked since, in one's own part of the cohort. */
export function UnreachedList({ cohortId }: { readonly cohortId: string }) {
  const asked = useInfiniteQuery({
    queryKey: ['notice.unreached', cohortId],
    queryFn: ({ pageParam }) => call('notice.unreached', { cohortId, after: pageParam }),
    initialPageParam: null as UnreachedPage['next'],
    getNextPageParam: ({ next }) => next,
  })
  const { more, loadMore, loadingMore, loading, trouble, ask } = pagedBy(asked)
  const shown = unreachedShown(asked.data?.pages ?? [], serverNow())
  if (loading) return <Skeleton kind="list" />
  if (trouble !== null && asked.data === undefined)
    return <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
  return (
    <Stack>
      {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
      {shown.length === 0 && !more && <Empty icon="check" title={unreached.none} text={unreached.noneText} />}
      {shown.length > 0 && <Banner>{unreached.help}</Banner>}
      {shown.length > 0 && (
        <Card flush>
          {shown.map(({ id, head, what, why, about, flow }) => (
            <ListRow
              key={id}
              head={head}
              notes={[what, why]}
              action={
                <Button small onTap={() => open('review', { id: about, flow })}>
                  {unreached.look}
                </Button>
              }
            />
          ))}
        </Card>
      )}
      {more && (
        <Button kind="text" wide busy={loadingMore && history.loadingMore} onTap={loadMore}>
          {history.more}
        </Button>
      )}
      {!more && shown.length > 0 && <View className="qh-push-foot">{history.end}</View>}
    </Stack>
  )
}
