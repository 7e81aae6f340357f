import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Page } from '../../components/page'
import { Stack } from '../../components/stack'
import { useKeys, type Keys } from '../../lib/keys'
import { useSwipeLeft } from '../../lib/swipe'
import { more } from '../../texts/staff'
import { IdentityRefusal } from './identity-card'
import { labelOf } from './label-of'
import type { MoreSheet } from './more-card'
import { MoreSheets } from './more-sheets'
import { PictureViewer } from './picture-viewer'
import { Problem } from './problem'
import { slotsBrought, type BroughtProof } from './proofs-view'
import { ReturnSheet } from './return-sheet'
import { offeredOn, ReviewBar } from './review-bar'
import { ReviewBody } from './review-body'
import { RevokeSheet } from './revoke-sheet'
import type { ReviewView } from './review'
import { usePictures } from './use-pictures'
import { REVOKE, useReasons } from './use-reasons'
import { useReveal } from './use-reveal'
import type { Review } from './reviewing'

export interface DecisionProps {
  readonly title: string
  readonly view: ReviewView
  readonly review: Review
}

/** What lies over the page; one at a time. */
type Over =
  | { readonly what: 'return' | 'revoke' }
  | { readonly what: 'picture'; readonly at: string }
  | { readonly what: 'unfit'; readonly proof: BroughtProof }
  | { readonly what: 'more'; readonly sheet: MoreSheet }

/** One record: flags, sheets and what was written belong to it and go with it. */
export function Decision({ title, view, review }: DecisionProps) {
  const reasons = useReasons(view)
  const { flagged, toggle, written, write } = reasons
  const pictures = usePictures(view)
  const [over, setOver] = useState<Over | null>(null)
  const [released, setReleased] = useState(false)
  const reveal = useReveal(view.id)
  const { problem, working, next } = review
  const unanswered = review.tryAgain !== null
  const close = (): void => {
    if (working === null) setOver(null)
  }
  const closeIfSent = async (sending: Promise<boolean>): Promise<void> => {
    if (!(await sending)) return
    reasons.clear()
    setOver(null)
  }
  const offered = offeredOn(view, review)
  useKeys(keysOf({ offered, over, review, close, onReturn: () => setOver({ what: 'return' }) }))
  const swipe = useSwipeLeft(() => {
    if (over === null) next()
  })
  const fields = view.rows
    .filter(({ field, differs }) => differs || flagged.has(field))
    .map(({ field }) => ({ field, label: labelOf(field) }))
  const overlay = (
    <>
      {over?.what === 'picture' && (
        <PictureViewer
          proofs={view.proofs.filter(({ id }) => pictures.addressOf(id) !== undefined)}
          at={over.at}
          pictures={pictures}
          onLook={(at) => setOver({ what: 'picture', at })}
          onClose={close}
        />
      )}
      {over?.what === 'return' && (
        <ReturnSheet
          name={view.name}
          fields={fields}
          slots={slotsBrought(view.proofs)}
          chosen={flagged}
          onToggle={toggle}
          written={written}
          onWrite={write}
          resubmitDays={view.resubmitDays}
          busy={working === 'return'}
          unanswered={unanswered}
          problem={problem}
          onSend={(given) => void closeIfSent(review.sendBack(given))}
          onClose={close}
        />
      )}
      {over?.what === 'revoke' && (
        <RevokeSheet
          name={view.name}
          initial={written.get(REVOKE) ?? ''}
          onWrite={write}
          busy={working === 'revoke'}
          problem={problem}
          onSend={(reason) => void closeIfSent(review.revoke(reason))}
          onClose={close}
        />
      )}
      {over?.what === 'unfit' && <IdentityRefusal id={view.id} proof={over.proof} onClose={close} />}
      <MoreSheets
        sheet={over?.what === 'more' ? over.sheet : null}
        record={view}
        reveal={reveal}
        onReleased={() => setReleased(true)}
        onClose={close}
      />
    </>
  )
  const bar = (
    <ReviewBar
      view={view}
      review={review}
      flagged={flagged.size}
      onReturn={() => setOver({ what: 'return' })}
      onRevoke={() => setOver({ what: 'revoke' })}
    />
  )
  return (
    <Page title={title} bar={bar} overlay={overlay}>
      <View {...swipe}>
        <Stack>
          {review.done !== null && <Banner tone="success">{review.done}</Banner>}
          {released && <Banner tone="success">{more.released(view.name)}</Banner>}
          {over === null && <Problem review={review} decidable={offered.approve || offered.return} />}
          <ReviewBody
            view={view}
            pictures={pictures}
            flagged={flagged}
            onFlag={toggle}
            onLook={(at) => setOver({ what: 'picture', at })}
            lost={review.lost}
            onClaimAgain={review.claimAgain}
            onAskNames={review.asked.ask}
            onRefuseIdentity={(proof) => setOver({ what: 'unfit', proof })}
            reveal={reveal}
            onMore={(sheet) => setOver({ what: 'more', sheet })}
          />
        </Stack>
      </View>
    </Page>
  )
}

interface Pressable {
  readonly offered: ReturnType<typeof offeredOn>
  readonly over: Over | null
  readonly review: Review
  readonly close: () => void
  readonly onReturn: () => void
}

/** Keys do what the buttons do, and only while these can be pressed; over the page lies only Esc. */
function keysOf({ offered, over, review, close, onReturn }: Pressable): Keys {
  const { working, another, approve, next, undo } = review
  if (over !== null) return { Escape: close }
  if (working !== null) return {}
  const decide = another === null
  return {
    ...(decide && offered.approve && offered.first === null && { a: approve }),
    ...(decide && offered.return && { r: onReturn }),
    ArrowRight: next,
    z: undo,
  }
}
