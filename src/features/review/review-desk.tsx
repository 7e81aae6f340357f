import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import type { FlowName } from '../../../domain/registration/standing'
import { sentenceOf } from '../../lib/cloud'
import { back } from '../../lib/navigate'
import { texts } from '../../texts/review'
import { more } from '../../texts/staff'
import { IdentityRefusal } from './identity-card'
import type { MoreSheet } from './more-card'
import { MoreSheets } from './more-sheets'
import { PictureViewer } from './picture-viewer'
import { slotsBrought, type BroughtProof } from './proofs-view'
import { labelOf } from './queue-view'
import { ReturnSheet } from './return-sheet'
import { ReviewBar } from './review-bar'
import { ReviewBody } from './review-body'
import { RevokeSheet } from './revoke-sheet'
import type { ReviewView } from './use-claim'
import { usePictures } from './use-pictures'
import { REVOKE, useReasons } from './use-reasons'
import { useReveal } from './use-reveal'
import type { Review } from './use-review'

export interface ReviewDeskProps {
  readonly flow: FlowName
  readonly review: Review
}

/** The page of one record, and what there is to say when there is none. */
export function ReviewDesk({ flow, review }: ReviewDeskProps) {
  const { asked, finished, done } = review
  const title = texts.titles[flow]
  if (finished)
    return (
      <Page title={title}>
        {done !== null && <Banner tone="success">{done}</Banner>}
        <Empty
          icon="check"
          title={texts.allDone}
          text={texts.allDoneText}
          action={{ label: texts.toQueue, onTap: back }}
        />
      </Page>
    )
  if (asked.data === undefined)
    return (
      <Page title={title}>
        {asked.trouble === null ? (
          <Skeleton kind="form" />
        ) : (
          <ErrorState text={sentenceOf(asked.trouble)} onRetry={asked.ask} />
        )}
      </Page>
    )
  return <Decision key={review.id} title={title} view={asked.data} review={review} />
}

interface DecisionProps {
  readonly title: string
  readonly view: ReviewView
  readonly review: Review
}

/** One record: flags, sheets and what was written belong to it and go with it. */
function Decision({ title, view, review }: DecisionProps) {
  const reasons = useReasons(view)
  const { flagged, toggle, written, write } = reasons
  const pictures = usePictures(view)
  const [looking, setLooking] = useState<string | null>(null)
  const [sheet, setSheet] = useState<'return' | 'revoke' | null>(null)
  const [unfit, setUnfit] = useState<BroughtProof | null>(null)
  const [aside, setAside] = useState<MoreSheet | null>(null)
  const [released, setReleased] = useState(false)
  const reveal = useReveal(view.id)
  const close = (): void => setSheet(null)
  const closeIfSent = async (sending: Promise<boolean>): Promise<void> => {
    if (!(await sending)) return
    reasons.clear()
    close()
  }
  const { problem, working } = review
  const fields = view.rows
    .filter(({ field, differs }) => differs || flagged.has(field))
    .map(({ field }) => ({ field, label: labelOf(field) }))
  const slots = slotsBrought(view.proofs)
  const overlay = (
    <>
      {looking !== null && (
        <PictureViewer
          proofs={view.proofs.filter(({ id }) => pictures.addressOf(id) !== undefined)}
          at={looking}
          pictures={pictures}
          onLook={setLooking}
          onClose={() => setLooking(null)}
        />
      )}
      {sheet === 'return' && (
        <ReturnSheet
          name={view.name}
          fields={fields}
          slots={slots}
          chosen={flagged}
          onToggle={toggle}
          written={written}
          onWrite={write}
          busy={working === 'return'}
          problem={problem}
          onSend={(given) => void closeIfSent(review.sendBack(given))}
          onClose={close}
        />
      )}
      {sheet === 'revoke' && (
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
      {unfit !== null && <IdentityRefusal id={view.id} proof={unfit} onClose={() => setUnfit(null)} />}
      <MoreSheets
        sheet={aside}
        record={view}
        reveal={reveal}
        onReleased={() => setReleased(true)}
        onClose={() => setAside(null)}
      />
    </>
  )
  const bar = (
    <ReviewBar
      view={view}
      review={review}
      flagged={flagged.size}
      onReturn={() => setSheet('return')}
      onRevoke={() => setSheet('revoke')}
    />
  )
  return (
    <Page title={title} bar={bar} overlay={overlay}>
      {review.done !== null && <Banner tone="success">{review.done}</Banner>}
      {released && <Banner tone="success">{more.released(view.name)}</Banner>}
      {problem !== null && sheet === null && <Banner tone="danger">{problem}</Banner>}
      <ReviewBody
        view={view}
        pictures={pictures}
        flagged={flagged}
        onFlag={toggle}
        onLook={setLooking}
        onClaimAgain={review.claimAgain}
        onRefuseIdentity={setUnfit}
        reveal={reveal}
        onMore={setAside}
      />
    </Page>
  )
}
