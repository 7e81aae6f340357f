import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { monthDay } from '../../lib/time'
import { opensOn, texts } from '../../texts/queue'
import type { QueuePageState } from './use-queue-page'

/** The one button of the queue; while it cannot be pressed, it says why. */
export function StartBar({ queue, time, claiming, start }: QueuePageState) {
  const reason = blockedBy({ queue, time })
  return (
    <ActionBar>
      <Button
        kind="primary"
        iconAfter={reason === null ? 'arrow-right' : undefined}
        busy={claiming && texts.starting}
        blocked={reason !== null}
        onTap={() => start(null)}
      >
        {reason ?? texts.start}
      </Button>
    </ActionBar>
  )
}

function blockedBy({ queue, time }: Pick<QueuePageState, 'queue' | 'time'>): string | null {
  if (queue.loading) return texts.loading
  if (time === 'ahead' && queue.window !== null) return opensOn(monthDay(queue.window.opensAt))
  if (time === 'over') return texts.over
  return queue.rows.length === 0 ? texts.allDone : null
}
