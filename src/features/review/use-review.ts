import { useUnload } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sentenceOf, type Trouble } from '../../lib/cloud'
import { serverNow } from '../../lib/now'
import { useCall, useCommand } from '../../lib/query'
import { revokedNow, texts } from '../../texts/review'
import { happenedSince, isAnother } from './happenings'
import { forgetReasons, keepReasons } from './kept-reasons'
import { gone, reloading, unanswered } from './outcomes'
import { giveBack, putOnPage, readAgain, rememberReview } from './review-cache'
import { Sitting } from './sitting'
import type { Review, Working } from './reviewing'
import { undoableFrom, undoableOn, type Undoable } from './undoing'
import type { ReviewView } from './review'
import { isMine, useLease } from './use-lease'
import { nextOf, thisOne, type Wanted } from './wanted'

/** What was made ready no longer ago than this comes onto the page without being read again. Milliseconds. */
const READY_MS = 60_000

/** One record after another: decide, and the next one, which is ready, comes. */
export function useReview(wanted: Wanted): Review {
  const { flow } = wanted
  const [id, setId] = useState(wanted.id)
  const [working, setWorking] = useState<Working | null>(null)
  const [finished, setFinished] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const [again, setAgain] = useState<(() => void) | null>(null)
  const [undone, setUndone] = useState<Undoable | null>(null)
  const [ready, setReady] = useState<ReviewView | null>(null)
  const [turn, setTurn] = useState(0)
  const [place, setPlace] = useState(1)
  const asked = useCall('review.get', { id, flow }, { enabled: id !== '' && !finished, freshMs: READY_MS })
  const approving = useCommand('review.approve')
  const returning = useCommand('review.return')
  const revoking = useCommand('review.revoke')
  const takingBack = useCommand('review.takeBack')
  const claiming = useCommand('queue.next')
  const view = asked.data

  const claim = async (input: ReturnType<typeof nextOf>): Promise<ReviewView | null | undefined> => {
    const claimed = await claiming.run(input)
    if (claimed === null) return undefined
    if (claimed.review !== null) rememberReview(claimed.review)
    return claimed.review
  }
  const latestClaim = useRef(claim)
  latestClaim.current = claim
  const latestWanted = useRef(wanted)
  latestWanted.current = wanted
  const [sitting] = useState(
    () =>
      new Sitting(
        {
          claim: (passOver) => latestClaim.current(nextOf(latestWanted.current, passOver)),
          release: giveBack,
        },
        setReady,
      ),
  )
  const lost = useLease(view, sitting)
  const held = isMine(view) && !finished
  const holding = useRef('')
  useEffect(() => {
    holding.current = held ? id : ''
    if (held) void sitting.prepare(id)
  }, [held, id, sitting])
  useUnload(() => {
    sitting.leave()
    if (holding.current !== '') giveBack(holding.current)
  })

  /** What the person has read; the page may have become another since. */
  const read = useRef<ReviewView | null>(null)
  if (view !== undefined && read.current?.id !== view.id) read.current = view
  const [, lookAgain] = useState(0)
  const looked = useCallback((): void => {
    read.current = null
    setNote(null)
    lookAgain((times) => times + 1)
  }, [])

  const begin = (what: Working): void => {
    setNote(null)
    setDone(null)
    setAgain(null)
    setWorking(what)
  }
  const show = (review: ReviewView, step: 1 | 0 | -1): void => {
    putOnPage(review)
    read.current = null
    setId(review.id)
    setFinished(false)
    setTurn((before) => before + 1)
    setPlace((before) => Math.max(1, before + step))
  }
  /** The lease of what is ready may be over, where the page was hidden for long. */
  const takeNext = (): ReturnType<Sitting['take']> => {
    const kept = sitting.ready
    if (kept !== null && (kept.leaseUntil ?? 0) <= serverNow()) sitting.drop(kept.id)
    return sitting.take(id)
  }
  /** After a decision: the next one, or the end. */
  const moveOn = async (): Promise<void> => {
    const { review, again: anew } = await takeNext()
    if (anew) setDone(texts.again)
    if (review === undefined) setNote(texts.nextFailed)
    else if (review === null) setFinished(true)
    else show(review, 1)
  }
  /** It was not done: what happened instead, or how to try again. Answers the record as it is now, where it was read. */
  const failed = async (
    trouble: Trouble,
    before: ReviewView,
    retry: () => void,
  ): Promise<ReviewView | null> => {
    if (unanswered.has(trouble.code)) {
      setNote(trouble.code === 'offline' ? texts.unanswered : sentenceOf(trouble))
      setAgain(() => retry)
      return null
    }
    const now = await readAgain(before.id, flow).catch(() => null)
    const happened = now === null ? null : happenedSince(before, now)
    if (happened !== null) setNote(`${happened}${texts.notDone}`)
    else
      setNote(reloading.has(trouble.code) ? `${sentenceOf(trouble)}${texts.reloaded}` : sentenceOf(trouble))
    return now
  }

  const decide = async (
    decided: Omit<Undoable, 'until'>,
    send: () => Promise<Trouble | null>,
    sentAt: number,
  ): Promise<boolean> => {
    if (working !== null) return false
    begin(decided.what)
    setUndone(null)
    const trouble = await send()
    if (trouble === null) {
      forgetReasons(decided.view.id, flow)
      setUndone(undoableFrom(sentAt, decided))
      await moveOn()
    } else await failed(trouble, decided.view, () => void latestDecide.current(decided, send, sentAt))
    setWorking(null)
    return trouble === null
  }
  // A retry is pressed on a later drawing of the page, and has to see what is so by then.
  const latestDecide = useRef(decide)
  latestDecide.current = decide

  const approve = async (): Promise<void> => {
    if (view === undefined || view.seen === null) return
    const input = { id, flow, seen: view.seen }
    await decide(
      { view, what: 'approve', reasons: {} },
      async () => (await approving.attempt(input)).trouble,
      serverNow(),
    )
  }
  const sendBack: Review['sendBack'] = async (reasons) => {
    if (view === undefined || view.seen === null) return false
    const input = { id, flow, seen: view.seen, reasons }
    return decide(
      { view, what: 'return', reasons },
      async () => (await returning.attempt(input)).trouble,
      serverNow(),
    )
  }
  const revoke: Review['revoke'] = async (reason) => {
    if (view === undefined || working !== null) return false
    begin('revoke')
    const { trouble } = await revoking.attempt({ id, flow, reasons: { general: reason } })
    if (trouble === null) {
      forgetReasons(id, flow)
      read.current = null
      setDone(revokedNow(view.name))
      await readAgain(id, flow).catch(() => null)
    } else await failed(trouble, view, () => void revoke(reason))
    setWorking(null)
    return trouble === null
  }

  const undoable = undone ?? undoableOn(view)
  /** Back to a record that was decided; what is on the page comes after it. Nothing does, where it never left. */
  const returnTo = (review: ReviewView): void => {
    if (held && view.id !== review.id) sitting.putBack(view)
    show(review, finished || review.id === id ? 0 : -1)
  }
  /** `sent`: what was sent before without an answer. The time is over then, but the answer is still to be had. */
  const undo = async (sent: Undoable | null): Promise<void> => {
    const wished = sent ?? undoable
    if (wished === null || working !== null || (sent === null && wished.until <= serverNow())) return
    const { view: before, what, reasons } = wished
    begin('undo')
    const input = { id: before.id, flow, reasons: { general: texts.undoReason } }
    const { trouble } =
      what === 'approve' ? await revoking.attempt({ ...input, slip: true }) : await takingBack.attempt(input)
    if (trouble === null) {
      setUndone(null)
      if (what === 'return') keepReasons(before, reasons)
      const back = await claim(thisOne(wanted, before.id))
      returnTo(back ?? before)
      if (!back) await readAgain(before.id, flow).catch(() => null)
      setDone(texts.undone(before.name))
    } else {
      const retry = (): void => void latestUndo.current(wished)
      const now = await failed(trouble, before, retry)
      if (now !== null) {
        // It stands as it was decided: what can be done about it now is offered on its page.
        setUndone(null)
        returnTo(now)
      } else if (!gone.has(trouble.code)) setAgain(() => retry)
    }
    setWorking(null)
  }
  const latestUndo = useRef(undo)
  latestUndo.current = undo
  /** The next one is taken before this one is given back: otherwise it could be the same. */
  const next = async (): Promise<void> => {
    if (working !== null) return
    begin('next')
    setUndone(null)
    sitting.skip(id)
    const { review, again: anew } = await takeNext()
    if (anew) setDone(texts.again)
    if (review === undefined) setNote(texts.nextFailed)
    else if (review !== null) {
      show(review, 1)
      if (held) giveBack(id)
    } else if (held) setNote(texts.noMore)
    else setFinished(true)
    setWorking(null)
  }
  const claimAgain = async (): Promise<void> => {
    if (working !== null) return
    begin('next')
    const claimed = await claim(thisOne(wanted, id))
    if (!claimed) await readAgain(id, flow).catch(() => null)
    setWorking(null)
  }

  const changed = view !== undefined && read.current !== null && isAnother(read.current, view)
  const another = changed && working === null && again === null ? anotherOf(read.current, view) : null
  return {
    id,
    asked,
    working,
    finished,
    gone: asked.trouble !== null && gone.has(asked.trouble.code),
    done,
    problem: note,
    tryAgain: again,
    another: another === null ? null : { text: note ?? another, onLooked: looked },
    lost,
    ready,
    undoable,
    turn,
    place,
    approve: () => void approve(),
    sendBack,
    revoke,
    undo: () => void undo(null),
    next: () => void next(),
    claimAgain: () => void claimAgain(),
  }
}

const anotherOf = (before: ReviewView | null, now: ReviewView): string =>
  `${before === null ? '' : (happenedSince(before, now) ?? '')}${texts.changedUnder}`
