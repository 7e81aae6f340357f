import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { SectionHead } from '../../components/card'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { ListRow, RowsCard } from '../../components/list-row'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import { useCall } from '../../lib/query'
import { closing } from '../../lib/time'
import { texts } from '../../texts/extensions'
import { phaseNames } from '../../texts/office'
import type { Extended } from './use-ending'

const PAGE = 20

export interface ExtendedListProps {
  readonly cohortId: string
  readonly onEnd: (one: Extended) => void
}

/** Who has more time than everybody, the first to end first. */
export function ExtendedList({ cohortId, onEnd }: ExtendedListProps) {
  const { data, loading, trouble, ask } = useCall('window.extensions', { cohortId })
  if (loading) return <Skeleton kind="list" />
  if (data === undefined)
    return trouble === null ? null : <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
  const { rows, more, now } = data
  if (rows.length === 0) return <Empty icon="clock" title={texts.none} text={texts.noneText} />
  return (
    <Stack>
      {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
      <SectionHead title={texts.list} aside={more ? texts.most : texts.listed(rows.length)} />
      <RowsCard all={rows} page={PAGE} more={texts.more}>
        {(one) => (
          <ListRow
            key={`${one.studentNo}:${one.phase}`}
            head={`${one.name} ${one.studentNo}`}
            notes={[one.college, untilWords(one, now), one.reason]}
            action={
              <Button small kind="danger" onTap={() => onEnd(one)}>
                {texts.end}
              </Button>
            }
          />
        )}
      </RowsCard>
    </Stack>
  )
}

/** Until when; where everybody has as long by now, that too. */
function untilWords({ phase, closesAt, needed }: Extended, now: number): string {
  const words = texts.until(phaseNames[phase], closing(closesAt, now))
  return needed ? words : `${words}，${texts.overtaken}`
}
