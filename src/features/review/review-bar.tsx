import { View } from '@tarojs/components'
import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { flaggedHint, standing, texts } from '../../texts/review'
import { identity } from '../../texts/staff'
import { UndoStrip } from './undo-strip'
import type { ReviewView } from './review'
import type { Review } from './reviewing'

export interface ReviewBarProps {
  readonly view: ReviewView
  readonly review: Review
  readonly flagged: number
  readonly onReturn: () => void
  readonly onRevoke: () => void
}

/** [G2] Nothing is approved of somebody whose document has still to be looked at; the server refuses it, too. */
const isUnchecked: Readonly<Record<ReviewView['realName'], boolean>> = {
  notNeeded: false,
  needed: true,
  pending: true,
  passed: false,
  refused: true,
}

/** What may be pressed now; the keys obey the same. */
export interface Offered {
  readonly approve: boolean
  readonly return: boolean
  readonly revoke: boolean
  /** Why nothing may be decided yet. */
  readonly first: string | null
}

export function offeredOn(view: ReviewView, review: Review): Offered {
  const { working, another } = review
  const offers = new Set(view.actions)
  // While the next one is on its way, the record on the page is decided already: its buttons stay as they were.
  const decided = working === 'approve' || working === 'return'
  const approve = offers.has('approve') || decided
  const first =
    another !== null && (approve || offers.has('return'))
      ? texts.lookAgainFirst
      : view.flow === 'source' && approve && isUnchecked[view.realName]
        ? identity.first
        : null
  return {
    approve,
    return: offers.has('return') || decided,
    revoke: offers.has('revoke') && !decided,
    first,
  }
}

/** 退回 · 通过 · 下一条: what the server offers for this record, and the way on. */
export function ReviewBar({ view, review, flagged, onReturn, onRevoke }: ReviewBarProps) {
  const { working, approve, next, another, undoable, undo } = review
  const offered = offeredOn(view, review)
  const hint = hintOf({ view, review, flagged, offered })
  return (
    <ActionBar
      above={
        undoable !== null && (
          <UndoStrip undoable={undoable} busy={working === 'undo'} blocked={working !== null} onUndo={undo} />
        )
      }
      hint={hint}
      below={<View className="qh-keys">{texts.keys}</View>}
    >
      {offered.return && (
        <Button kind="danger" icon="return" blocked={working !== null || another !== null} onTap={onReturn}>
          {texts.return}
        </Button>
      )}
      {offered.approve && (
        <Button
          kind="primary"
          icon="check"
          busy={working === 'approve' && texts.approving}
          blocked={working !== null || offered.first !== null}
          onTap={approve}
        >
          {texts.approve}
        </Button>
      )}
      {offered.revoke && (
        <Button kind="danger" icon="undo" blocked={working !== null} onTap={onRevoke}>
          {texts.revoke}
        </Button>
      )}
      <Button
        kind={offered.approve ? 'outline' : 'primary'}
        iconAfter="chevron-right"
        busy={working === 'next' && texts.fetchingNext}
        blocked={working !== null}
        onTap={next}
      >
        {texts.next}
      </Button>
    </ActionBar>
  )
}

interface Hinted {
  readonly view: ReviewView
  readonly review: Review
  readonly flagged: number
  readonly offered: Offered
}

/** One line above the buttons: the most important of what there is to say. */
function hintOf({ view, review: { ready }, flagged, offered }: Hinted): string | null {
  if (!offered.approve && !offered.return && !offered.revoke && !view.heldByOther)
    return standing[view.status] ?? texts.cannotDecide
  if (offered.first !== null) return offered.first
  if (flagged > 0) return flaggedHint(flagged)
  if (ready === null) return null
  return texts.ready(ready.name, ready.class === '' ? ready.college : ready.class)
}
