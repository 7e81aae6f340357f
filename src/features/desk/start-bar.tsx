import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { monthDay } from '../../lib/time'
import { batch as batchWords } from '../../texts/desk'
import { empties, opensOn, texts } from '../../texts/queue'
import { isFiltered, isWaitingList } from './lists'
import type { Desk } from './use-desk'

/** What to press below a list; while it cannot be pressed, it says why. */
export function StartBar({ desk }: { readonly desk: Desk }) {
  const { tab, wanted, batch, claiming, start } = desk
  if (batch.stage.kind === 'told')
    return (
      <ActionBar>
        <Button kind="primary" onTap={batch.stop}>
          {batchWords.back}
        </Button>
      </ActionBar>
    )
  if (batch.stage.kind !== 'off') return <PickBar desk={desk} count={batch.stage.picked.size} />
  if (!isWaitingList(wanted.list)) return null
  const reason = blockedBy(desk)
  return (
    <ActionBar>
      {tab === 'unchanged' && wanted.list === tab && reason === null && (
        <Button icon="check" onTap={batch.begin}>
          {batchWords.action}
        </Button>
      )}
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

function PickBar({ desk: { batch }, count }: { readonly desk: Desk; readonly count: number }) {
  return (
    <ActionBar hint={count === 0 ? null : batchWords.picked(count)}>
      <Button onTap={batch.stop}>{batchWords.cancel}</Button>
      <Button kind="primary" blocked={count === 0} onTap={batch.ask}>
        {count === 0 ? batchWords.none : batchWords.approve(count)}
      </Button>
    </ActionBar>
  )
}

function blockedBy({ queue, time, tab, filter }: Desk): string | null {
  if (queue.loading) return texts.loading
  if (time === 'ahead' && queue.window !== null) return opensOn(monthDay(queue.window.opensAt))
  if (time === 'over') return texts.over
  if (queue.rows.length > 0) return null
  return isFiltered(filter) ? empties.filtered.title : empties[tab].title
}
