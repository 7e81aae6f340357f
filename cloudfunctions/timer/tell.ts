import { withNone, withOneBack, withOneLess, type Consents } from '../../domain/people/consents'
import { inPlainWords, messageOf, type TemplateMessage, type Told } from '../../domain/people/notice-messages'
import type { NoticeTemplate } from '../../domain/people/notice-templates'
import { endOf, MOST_TRIES, waitFor, type SendingEnd } from '../../domain/people/sending'
import { leavesWhenLoud, pushRulesOf } from '../../domain/push/rules'
import type { Instant, Outgoing, Registration } from '../../domain/registration/registration'
import { changeConsents } from '../store/change-consents'
import { noticeOf, type NoticeAbout } from '../store/notices'
import type { Store } from '../store/store'
import type { Delivery, Mark } from './delivery'
import type { Means } from './means'

type Work = Delivery<'notice'>['work']

/**
 * Puts a notice into the inbox, and lets WeChat deliver it too where the person agreed to that (H11), in the quiet
 * hours when they are over. What would be sent is reserved on the notice first: a run that breaks off sends it never,
 * and no run sends it twice.
 */
export async function told(delivery: Delivery<'notice'>): Promise<Mark | null> {
  const { store, registration, work, means, now, ahead } = delivery
  const message = messageFor(registration, work, means.messages)
  const mayLeave =
    message !== null &&
    (ahead.notices.get(work.id) ?? leavesTo(await store.consents.of(work.to), message.template))
  if (!ahead.notices.has(work.id))
    await store.notices.add([noticeOf(aboutOf(registration), work, message !== null && !mayLeave)])
  if (message === null || !mayLeave) return null
  const cohort = await store.cohorts.get(registration.cohortId, now)
  const leavesAt = cohort === null ? now : leavesWhenLoud(pushRulesOf(cohort), now)
  if (leavesAt > now) return later(work, leavesAt)
  if (!(await store.notices.reserve(work.id, now))) return null
  const known = ahead.consents.get(work.to)
  if (
    !(await changeConsents(store, {
      openid: work.to,
      change: (before) => withOneLess(before, message.template),
      known,
    }))
  ) {
    await store.notices.release(work.id)
    return null
  }
  return sent(delivery, message)
}

/** Asks WeChat, and writes down what came of it: in the notice, in the ledger, and in what is still to do. */
async function sent(delivery: Delivery<'notice'>, message: TemplateMessage): Promise<Mark | null> {
  const { store, registration, work, means, now } = delivery
  const tried = (work.tries ?? 0) + 1
  let code = await means.messages.send(work.to, message)
  if (endOf(code) === 'plainly') {
    const plain = inPlainWords(toldOf(registration, work))
    code = plain === null ? code : await means.messages.send(work.to, plain)
  }
  const state = finalState(endOf(code), tried)
  await inLedger(store, work.to, { state, template: message.template })
  await store.notices.ended(work.id, { at: now, state, code })
  if (state !== 'later')
    await store.deliveries.count(registration, { template: message.template, end: state })
  if (state === 'failed' || state === 'unknown')
    means.log({ level: 'error', job: 'drainOutbox', place: 'message', kind: code })
  return state === 'later' ? later({ ...work, tries: tried }, now + waitFor(tried, means.jitter())) : null
}

/** Refused for a word even in plain words, or for the last time: no more. */
function finalState(end: SendingEnd, tried: number): Exclude<SendingEnd, 'plainly'> {
  if (end === 'plainly') return 'failed'
  return end === 'later' && tried >= MOST_TRIES ? 'failed' : end
}

interface Outcome {
  readonly state: SendingEnd
  readonly template: NoticeTemplate
}

/** What WeChat did not take is given back; what may have left is not. */
async function inLedger(store: Store, openid: string, { state, template }: Outcome): Promise<void> {
  if (state === 'refused')
    await changeConsents(store, { openid, change: (before) => withNone(before, template) })
  if (state === 'failed' || state === 'later')
    await changeConsents(store, { openid, change: (before) => withOneBack(before, template) })
}

/** The work stays in the outbox, under its id, until then. */
const later =
  (work: Outgoing, dueAt: Instant): Mark =>
  (current) => ({ ...current, outbox: [...current.outbox, { ...work, dueAt }] })

export const aboutOf = ({ _id, campusId, cohortId, collegeId, classId }: Registration): NoticeAbout => ({
  registrationId: _id,
  campusId,
  cohortId,
  collegeId,
  classId,
})

export const leavesTo = (agreed: Consents | null, template: NoticeTemplate): boolean =>
  agreed !== null && withOneLess(agreed, template) !== null

/** What WeChat would be sent; null where it is told in the inbox only, or to somebody who holds the record no more. */
export function messageFor(
  registration: Registration,
  work: Work,
  messages: Means['messages'],
): TemplateMessage | null {
  if (registration.binding?.openid !== work.to) return null
  const message = messageOf(toldOf(registration, work))
  return message !== null && messages.knows(message.template) ? message : null
}

function toldOf(registration: Registration, work: Work): Told {
  const entry = registration.history.find(
    ({ seq }) => work.id === `${registration._id}_${String(seq)}_notice`,
  )
  return { notice: work.notice, at: entry?.at ?? work.dueAt, reasons: entry?.reasons ?? {} }
}
