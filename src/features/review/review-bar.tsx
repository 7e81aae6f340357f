import { ActionBar } from '../../components/action-bar'
import { Button } from '../../components/button'
import { flaggedHint, standing, texts } from '../../texts/review'
import { identity } from '../../texts/staff'
import type { ReviewView } from './use-claim'
import type { Review } from './use-review'

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

/** 退回 · 通过 · 下一条: what the server offers for this record, and the way on. */
export function ReviewBar({ view, review, flagged, onReturn, onRevoke }: ReviewBarProps) {
  const { working, approve, next } = review
  const offers = new Set(view.actions)
  // While the next one is on its way, the record on the page is decided already: its buttons stay as they were.
  const decided = working === 'approve' || working === 'return'
  const mayApprove = offers.has('approve') || decided
  const mayReturn = offers.has('return') || decided
  const mayRevoke = offers.has('revoke') && !decided
  const cannot = !mayApprove && !mayReturn && !mayRevoke && !view.heldByOther
  const unchecked = view.flow === 'source' && mayApprove && isUnchecked[view.realName]
  const hint = cannot
    ? (standing[view.status] ?? texts.cannotDecide)
    : flagged > 0
      ? flaggedHint(flagged)
      : unchecked
        ? identity.first
        : null
  return (
    <ActionBar hint={hint}>
      {mayReturn && (
        <Button kind="danger" icon="return" blocked={working !== null} onTap={onReturn}>
          {texts.return}
        </Button>
      )}
      {mayApprove && (
        <Button
          kind="primary"
          icon="check"
          busy={working === 'approve' && texts.approving}
          blocked={working !== null || unchecked}
          onTap={approve}
        >
          {texts.approve}
        </Button>
      )}
      {mayRevoke && (
        <Button kind="danger" icon="undo" blocked={working !== null} onTap={onRevoke}>
          {texts.revoke}
        </Button>
      )}
      <Button
        kind={mayApprove ? 'outline' : 'primary'}
        busy={working === 'next' && texts.fetchingNext}
        blocked={working !== null}
        onTap={next}
      >
        {texts.next}
      </Button>
    </ActionBar>
  )
}
