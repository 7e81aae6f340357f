import { useUnload } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sentenceOf, type Trouble } from '../../lib/cloud'
import { serverNow } from '../../lib/now'
import { useCall, useCommand, type Asked } from '../../lib/query'
import { revokedNow, texts } from '../../texts/review'
import { happenedSince, isAnother } from './happenings'
import { forgetReasons, keepReasons } from './kept-reasons'
import { giveBack, readAgain, rememberReview, rememberStill } from './review-cache'
import { Sitting } from './sitting'
import { undoableFrom, undoableOn, type Decided, type Undoable } from './undoing'
import type { ReviewView } from './review'
import { isMine, useLease, type Lost } from './use-lease'
import { nextOf, thisOne, type Wanted } from './wanted'

/** After these the page shows something newer than what was decided on. */
const reloading: ReadonlySet<Trouble['code']> = new Set<Trouble['code']>([
  'seenLatest',
  'conflict',
  'wrongStatus',
])
/** After these it is not known whether it was done; the same intent asks again. */
const unanswered: ReadonlySet<Trouble['code']> = new Set<Trouble['code']>(['offline', 'busy', 'unexpected'])
/** After these there is nothing to show any more. */
const gone: ReadonlySet<Trouble['code']> = new Set<Trouble['code']>(['notFound', 'notAllowed', 'inScope'])

export type Working = Decided | 'revoke' | 'next' | 'undo'
type Reasons = Readonly<Record<string, string>>

export interface Review {
  readonly asked: Asked<'review.get'>
  /** What is being done now. */
  readonly working: Working | null
  /** Nothing waits any more. */
  readonly finished: boolean
  /** The record is out of reach. */
  readonly gone: boolean
  /** What was done last. */
  readonly done: string | null
  /** Why the last thing was not done, and what to do. */
  readonly problem: string | null
  /** It is not known whether it was done: the same again. */
  readonly tryAgain: (() => void) | null
  /** The page shows something else than what was read: it is looked at again before anything is decided. */
  readonly another: { readonly text: string; readonly onLooked: () => void } | null
  readonly lost: Lost | null
  /** The record that comes next. */
  readonly ready: ReviewView | null
  readonly undoable: Undoable | null
  /** Raised whenever another record comes onto the page, the same one again included. */
  readonly turn: number
  /** The how-manieth record of this sitting is on the page; 1 for the first. */
  readonly place: number
  readonly approve: () => void
  /** Answers whether it was sent: otherwise what was written stays where it is. */
  readonly sendBack: (reasons: Reasons) => Promise<boolean>
  readonly revoke: (reason: string) => Promise<boolean>
  readonly undo: () => void
  readonly next: () => void
  /** The lease ran out: take the same record again. */
  readonly claimAgain: () => void
  /** The record on the page changed: what belongs to it begins anew. */
  readonly id: string
}

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
  const asked = useCall('review.get', { id, flow }, { enabled: id !== '' && !finished })
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
    rememberStill(review)
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
  /** It was not done: what happened instead, or how to try again. */
  const failed = async (trouble: Trouble, before: ReviewView, retry: () => void): Promise<void> => {
    if (unanswered.has(trouble.code)) {
      setNote(trouble.code === 'offline' ? texts.unanswered : sentenceOf(trouble))
      setAgain(() => retry)
      return
    }
    const now = await readAgain(before.id, flow).catch(() => null)
    const happened = now === null ? null : happenedSince(before, now)
    if (happened !== null) setNote(`${happened}${texts.notDone}`)
    else
      setNote(reloading.has(trouble.code) ? `${sentenceOf(trouble)}${texts.reloaded}` : sentenceOf(trouble))
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
  const undo = async (): Promise<void> => {
    if (undoable === null || working !== null || undoable.until <= serverNow()) return
    const { view: before, what, reasons } = undoable
    begin('undo')
    const input = { id: before.id, flow, reasons: { general: texts.undoReason } }
    const { trouble } = await (what === 'approve' ? revoking : takingBack).attempt(input)
    if (trouble === null) {
      setUndone(null)
      if (what === 'return') keepReasons(before, reasons)
      const back = await claim(thisOne(wanted, before.id))
      if (held && view.id !== before.id) sitting.putBack(view)
      // Nothing came after it: it never left its place.
      show(back ?? before, finished || before.id === id ? 0 : -1)
      if (!back) await readAgain(before.id, flow).catch(() => null)
      setDone(texts.undone(before.name))
    } else await failed(trouble, before, () => void undo())
    setWorking(null)
  }
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
    undo: () => void undo(),
    next: () => void next(),
    claimAgain: () => void claimAgain(),
  }
}

const anotherOf = (before: ReviewView | null, now: ReviewView): string =>
  `${before === null ? '' : (happenedSince(before, now) ?? '')}${texts.changedUnder}`
