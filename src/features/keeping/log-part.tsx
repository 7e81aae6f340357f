import { useInfiniteQuery } from '@tanstack/react-query'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { ListRow } from '../../components/list-row'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { call, sentenceOf, troubleOf } from '../../lib/cloud'
import { texts } from '../../texts/retention'
import { countLine, farDay, type KindNames } from './counts-view'

export interface LogPartProps {
  readonly cohortId: string
  readonly names: KindNames
}

/** What was deleted on which day. */
export function LogPart({ cohortId, names }: LogPartProps) {
  const asked = useInfiniteQuery({
    queryKey: ['keeping.log', cohortId],
    queryFn: ({ pageParam }) => call('keeping.log', { cohortId, before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  })
  const { data, isPending, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = asked
  if (isPending) return <Skeleton kind="list" />
  const trouble = error === null ? null : troubleOf(error)
  if (data === undefined)
    return trouble === null ? null : <ErrorState text={sentenceOf(trouble)} onRetry={() => void refetch()} />
  const days = data.pages.flatMap((page) => page.days)
  if (days.length === 0) return <Empty icon="clock" title={texts.logNone} text={texts.logNoneText} />
  return (
    <Stack>
      {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
      {days.map(({ at, ofCohort, counts }) => (
        <Card
          key={`${String(at)}${String(ofCohort)}`}
          title={farDay(at)}
          aside={ofCohort ? undefined : texts.wholeCampus}
        >
          {counts.map((one) => (
            <ListRow key={`${one.cause}${one.kind}`} head={countLine(one, names)} />
          ))}
        </Card>
      ))}
      {hasNextPage && (
        <Button
          kind="text"
          wide
          busy={isFetchingNextPage && texts.reading}
          onTap={() => void fetchNextPage()}
        >
          {texts.earlier}
        </Button>
      )}
    </Stack>
  )
}
