import type { Output } from '../../domain/contract/contract'
import { allowedActions } from '../../domain/registration/allowed-actions'
import type { Attempt } from '../../domain/registration/attempt'
import type { Lease, Registration } from '../../domain/registration/registration'
import type { FlowName } from '../../domain/registration/standing'
import { err, ok } from '../../domain/result'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import { attemptOn } from '../door/command'
import { recordViewed } from '../door/record-viewed'
import { holds, newLease, ownQueues, type OwnQueue } from './own-queues'
import { reviewView } from './review-view'

/** Candidates read at once and tried from a random one on, so that two reviewers seldom want the same. */
const CANDIDATES = 5
/** Pages looked through; more than one is read only where a college's review has not opened, or is over. */
const PAGES = 40
/** How often one named record is read and tried when somebody writes in between. */
const TRIES = 3

type Review = Output<'queue.next'>['review']

/**
 * Claims a waiting record by a lease: the next one (one read of five candidates that nobody holds, one
 * guarded write), or the named one (one read, one guarded write). The same request again gets the same record again.
 * One write more says that the record was looked at.
 */
export const queueNext: Verb<'queue.next'> = async ({ cohortId, id, passOver, ...asked }, context) => {
  const cohort = await context.store.cohorts.get(cohortId, context.now)
  if (cohort === null) return err({ code: 'cohortMissing' })
  // There nothing waits for anybody.
  if (asked.list === 'returned' || asked.list === 'passed') return ok({ review: null })
  for (const own of await ownQueues(context, cohort, asked)) {
    // What is handed out is looked at in the role that asked.
    const asOne = { ...context, grants: [own.grant] }
    const review = await (id === null ? claimedNext(asOne, own, passOver) : claimedNamed(asOne, own, id))
    if (review !== null) return ok({ review })
  }
  return ok({ review: null })
}

async function claimedNext(
  context: Context,
  { grant, queue }: OwnQueue,
  passOver: readonly string[],
): Promise<Review> {
  const { store, now, requestId: request } = context
  for (let page = 0; page < PAGES; page += 1) {
    const span = { request, now, passOver, skip: page * CANDIDATES, limit: CANDIDATES }
    const found = await store.queues.candidates(grant, queue, span)
    const own = found.filter(({ lease }) => isOf(lease, context))
    for (const registration of [...own, ...fromRandom(found, context.newId())]) {
      const review = await claimed(context, registration, queue.flow)
      if (review !== 'lost' && review !== null) return review
    }
    if (found.length < CANDIDATES) return null
  }
  return null
}

/** One record that the caller chose from the list; held by the caller already, it is held anew from now on. */
async function claimedNamed(context: Context, { grant, queue }: OwnQueue, id: string): Promise<Review> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const registration = await context.store.queues.one(grant, queue, id)
    if (registration === null) return null
    const review = await claimed(context, registration, queue.flow)
    if (review !== 'lost') return review
  }
  return null
}

/** Null where the caller may not decide now; `lost` where somebody else wrote in between. */
async function claimed(
  context: Context,
  registration: Registration,
  flow: FlowName,
): Promise<Review | 'lost'> {
  const attempt = await attemptOn(context, registration, { flow, as: 'staff', input: {} })
  if (isOf(registration.lease, context)) return handedOut(context, attempt, flow)
  if (!mayDecide(attempt, flow)) return null
  const leased = { ...registration, lease: newLease(context) }
  const stored = await context.store.registrations.replace(registration, leased)
  return stored ? handedOut(context, { ...attempt, registration: leased }, flow) : 'lost'
}

/** Written down before anything of it is shown. Where that fails, the same request finds the record held, and tries again. */
async function handedOut(context: Context, attempt: Attempt, flow: FlowName): Promise<Review> {
  await recordViewed(context, attempt.registration)
  return reviewView(attempt, flow)
}

/** Taken by this very request: its answer was lost, and is given again before anything else is tried. */
const isOf = (lease: Lease | null, context: Context): boolean =>
  holds(lease, context) && lease?.request === context.requestId

const mayDecide = (attempt: Attempt, flow: FlowName): boolean =>
  flow === 'source'
    ? allowedActions(attempt).source.includes('approve')
    : allowedActions(attempt).destination.includes('approve')

/** The list begun at a place that the id decides; an id of this request is random enough. */
function fromRandom<T>(items: readonly T[], id: string): readonly T[] {
  const start = items.length === 0 ? 0 : (id.codePointAt(0) ?? 0) % items.length
  return [...items.slice(start), ...items.slice(0, start)]
}
