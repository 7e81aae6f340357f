import { Banner } from '../../components/banner'
import { Stack } from '../../components/stack'
import { texts } from '../../texts/queue'
import { isWaitingList } from './lists'
import { QueueHead } from './queue-head'
import { rowShown } from './rows'
import type { Desk } from './use-desk'

export interface DeskHeadProps {
  readonly desk: Desk
  /** `48`, or `20+` before anything was counted. */
  readonly count: string
  readonly now: number
}

const closedWords = { ahead: texts.notYetOpen, over: texts.closed } as const

/** How much waits, since when, until when; before and after the time of reviewing, that it is closed. */
export function DeskHead({ desk, count, now }: DeskHeadProps) {
  const { queue, wanted, flow, time } = desk
  if (queue.loading || (queue.trouble !== null && queue.rows.length === 0)) return null
  const { list } = wanted
  const [first] = isWaitingList(list) ? queue.rows : []
  const oldest = first === undefined ? null : rowShown(first, { flow, list, now })
  return (
    <Stack>
      <QueueHead
        count={count}
        oldest={oldest?.wait ?? ''}
        overdue={oldest?.overdue ?? false}
        window={queue.window}
      />
      {(time === 'ahead' || time === 'over') && <Banner tone="neutral">{closedWords[time]}</Banner>}
    </Stack>
  )
}
