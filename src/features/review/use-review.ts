import { useUnload } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { FlowName } from '../../../domain/registration/standing'
import { call, sentenceOf, type Trouble } from '../../lib/cloud'
import { queryClient, useCall, useCommand, type Asked } from '../../lib/query'
import { approvedNow, returnedNow, revokedNow, texts } from '../../texts/review'
import { forgetReasons } from './kept-reasons'
import type { QueuePage } from './queue-view'
import { nextUnseen, type Next } from './skipping'
import { useClaim, type ReviewView } from './use-claim'

/** After these the page shows something newer than what was decided on. */
const reloading: ReadonlySet<Trouble['code']> = new Set<Trouble['code']>([
  'seenLatest',
  'conflict',
  'wrongStatus',
])

export type Working = 'approve' | 'return' | 'revoke' | 'next'

export interface Review {
  readonly asked: Asked<'review.get'>
  /** What is being done now. */
  readonly working: Working | null
  /** Nothing waits any more. */
  readonly finished: boolean
  /** What was done last. */
  readonly done: string | null
  /** Why the last thing was not done, and what to do. */
  readonly problem: string | null
  readonly approve: () => void
  /** Answers whether it was sent: otherwise what was written stays where it is. */
  readonly sendBack: (reasons: Readonly<Record<string, string>>) => Promise<boolean>
  readonly revoke: (reason: string) => Promise<boolean>
  readonly next: () => void
  /** The lease ran out: take the same record again. */
  readonly claimAgain: () => void
  /** The record on the page changed: what belongs to it begins anew. */
  readonly id: string
}

const isMine = (view: ReviewView | undefined): boolean =>
  view !== undefined && view.leaseUntil !== null && !view.heldByOther

/** Gives a record back; nothing depends on it, since a lease ends by itself. */
function release(id: string): void {
  call('queue.release', { id }).then(
    () => queryClient.invalidateQueries({ queryKey: ['queue.list'] }),
    () => undefined,
  )
}

/** One record after another: decide, and the next one comes. */
export function useReview(first: { id: string; flow: FlowName; cohortId: string }): Review {
  const { flow, cohortId } = first
  const [id, setId] = useState(first.id)
  const [working, setWorking] = useState<Working | null>(null)
  const [finished, setFinished] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const asked = useCall('review.get', { id, flow }, { enabled: id !== '' && !finished })
  const approving = useCommand('review.approve')
  const returning = useCommand('review.return')
  const revoking = useCommand('review.revoke')
  const { claim, trouble: claimTrouble } = useClaim()
  const skipped = useRef(new Set<string>())

  const view = asked.data
  const holding = useRef('')
  useEffect(() => {
    holding.current = isMine(view) && !finished ? id : ''
  }, [view, id, finished])
  const gone = useRef(false)
  useUnload(() => {
    gone.current = true
    if (holding.current !== '') release(holding.current)
  })
  /** What arrives after the person has left is given back at once. */
  const take = async (wanted: string | null): Promise<ReviewView | null | undefined> => {
    const review = await claim({ cohortId, flow, id: wanted })
    if (gone.current && review) release(review.id)
    return review
  }

  const begin = (what: Working): void => {
    for (const command of [approving, returning, revoking]) command.reset()
    setNote(null)
    setDone(null)
    setWorking(what)
  }
  const show = (review: ReviewView): void => {
    setId(review.id)
    setFinished(false)
  }
  /** One that was not skipped in this sitting; when all were, they come again. */
  const takeNext = async (): Promise<Next> => {
    const list = (after: QueuePage['next']) =>
      call('queue.list', { cohortId, flow, after }).catch(() => undefined)
    const found = await nextUnseen({ take, list, release }, skipped.current)
    if (found.again) skipped.current = new Set([id])
    return found
  }
  /** After a decision: the next one, or the end. */
  const moveOn = async (said: string): Promise<void> => {
    const { review, again } = await takeNext()
    setDone(again ? `${said}${texts.again}` : said)
    if (review === undefined) setNote(texts.nextFailed)
    else if (review === null) setFinished(true)
    else show(review)
  }
  const decide = async (what: Working, send: () => Promise<unknown>, said: string): Promise<boolean> => {
    if (working !== null) return false
    begin(what)
    const sent = (await send()) !== null
    if (sent) {
      forgetReasons(id, flow)
      await moveOn(said)
    } else asked.ask()
    setWorking(null)
    return sent
  }

  const approve = async (): Promise<void> => {
    if (view === undefined || view.seen === null) return
    const { seen, name } = view
    await decide('approve', () => approving.run({ id, flow, seen }), approvedNow(name))
  }
  const sendBack: Review['sendBack'] = async (reasons) => {
    if (view === undefined || view.seen === null) return false
    const { seen, name } = view
    return decide('return', () => returning.run({ id, flow, seen, reasons }), returnedNow(name))
  }
  const revoke: Review['revoke'] = async (reason) => {
    if (view === undefined || working !== null) return false
    begin('revoke')
    const sent = (await revoking.run({ id, flow, reasons: { general: reason } })) !== null
    if (sent) {
      forgetReasons(id, flow)
      setDone(revokedNow(view.name))
    }
    asked.ask()
    setWorking(null)
    return sent
  }
  /** The next one is taken before this one is given back: otherwise it could be the same. */
  const next = async (): Promise<void> => {
    if (working !== null) return
    begin('next')
    const held = holding.current
    skipped.current.add(id)
    const { review, again } = await takeNext()
    if (again) setDone(texts.again)
    if (review === null && held !== '') setNote(texts.noMore)
    else if (review === null) setFinished(true)
    else if (review === undefined) setNote(texts.nextFailed)
    else {
      show(review)
      if (held !== '') release(held)
    }
    setWorking(null)
  }
  const claimAgain = async (): Promise<void> => {
    if (working !== null) return
    begin('next')
    if ((await take(id)) === null) asked.ask()
    setWorking(null)
  }

  const trouble = approving.trouble ?? returning.trouble ?? revoking.trouble ?? claimTrouble
  return {
    id,
    asked,
    working,
    finished,
    done,
    problem: trouble === null ? note : problemOf(trouble),
    approve: () => void approve(),
    sendBack,
    revoke,
    next: () => void next(),
    claimAgain: () => void claimAgain(),
  }
}

const problemOf = (trouble: Trouble): string =>
  reloading.has(trouble.code) ? `${sentenceOf(trouble)}${texts.reloaded}` : sentenceOf(trouble)
