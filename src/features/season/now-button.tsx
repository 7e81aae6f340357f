import type { Window } from '../../../domain/cohort/cohort'
import { Button } from '../../components/button'
import { serverNow } from '../../lib/now'
import { texts } from '../../texts/office'
import { closeNow, openNow, stateOf } from './windows-view'

type Change = typeof openNow

/** 现在关闭, or 现在开放: what is the other of now. */
export function NowButton({
  stored,
  onTap,
}: {
  readonly stored: Window | null
  readonly onTap: (change: Change) => void
}) {
  const state = stateOf(stored ?? undefined, serverNow())
  if (state === 'open')
    return (
      <Button small icon="lock" onTap={() => onTap(closeNow)}>
        {texts.closeNow}
      </Button>
    )
  return (
    <Button small icon="check" onTap={() => onTap(openNow)}>
      {state === 'over' ? texts.reopen : texts.openNow}
    </Button>
  )
}
