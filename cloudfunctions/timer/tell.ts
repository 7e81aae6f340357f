import { mayBeTold } from '../../domain/people/consents'
import { messageOf, type TemplateMessage, type Told } from '../../domain/people/notice-messages'
import { leavesWhenLoud, pushRulesOf } from '../../domain/push/rules'
import type { Instant, Registration } from '../../domain/registration/registration'
import { DatabaseBusy } from '../store/database'
import { noticeOf, type NoticeAbout } from '../store/notices'
import type { Store } from '../store/store'
import type { Ahead, Delivery, Mark } from './delivery'
import { dueWorks } from './due-works'
import { kindOf, type Means } from './means'
import { later, sendMessages, type Leaving } from './send-messages'

type Work = Delivery<'notice'>['work']

/**
 * Puts a notice into the inbox, and lets WeChat deliver it too where the person agreed to that (H11), in the quiet
 * hours when they are over.
 */
export async function told(delivery: Delivery<'notice'>): Promise<Mark | null> {
  const { store, registration, work, means, now, ahead } = delivery
  const sent = ahead.sent.get(work.id)
  if (sent !== undefined) return sent
  const message = messageFor(registration, work, means.messages)
  const mayLeave =
    message !== null &&
    (ahead.notices.get(work.id) ?? mayBeTold(await store.consents.of(work.to), message.template))
  const unsent = message !== null && !mayLeave
  const stood =
    !ahead.notices.has(work.id) &&
    (await store.notices.add([noticeOf(aboutOf(registration), work, unsent)])) === 'duplicate'
  // It waited for a message that nobody agrees to any more: staff see that.
  if (stood && unsent) await store.notices.leftOut(work.id)
  if (message === null || !mayLeave) return null
  const leavesAt = await leavesWhen(store, registration, now)
  if (leavesAt > now) return later(work, leavesAt)
  const leaving = { registration, work, message, told: toldOf(registration, work) }
  return (await sendMessages([leaving], { store, now, ...means })).get(work.id) ?? null
}

/**
 * Has WeChat deliver, for some records together, the notices that the batch put into inboxes: of each person one, and
 * none in quiet hours. What is left out, or cannot be read, goes its own way.
 */
export async function toldTogether(registrations: readonly Registration[], group: Group): Promise<Ahead> {
  const { ahead, store, now, means } = group
  try {
    const leaving = await leavingOf(registrations, group)
    if (leaving.length === 0) return ahead
    return { ...ahead, sent: await sendMessages(leaving, { store, now, ...means }) }
  } catch (error) {
    if (error instanceof DatabaseBusy) throw error
    means.log({ level: 'error', job: 'drainOutbox', place: 'messages', kind: kindOf(error) })
    return ahead
  }
}

type Group = Omit<Delivery, 'registration' | 'work'>

async function leavingOf(
  registrations: readonly Registration[],
  { store, now, means, ahead }: Group,
): Promise<readonly Leaving[]> {
  const perPerson = new Map<string, Leaving>()
  for (const { registration, work } of registrations.flatMap((one) => dueWorks(one, 'notice', now))) {
    if (ahead.notices.get(work.id) !== true || perPerson.has(work.to)) continue
    const message = messageFor(registration, work, means.messages)
    if (message === null || (await leavesWhen(store, registration, now)) > now) continue
    perPerson.set(work.to, { registration, work, message, told: toldOf(registration, work) })
  }
  return [...perPerson.values()]
}

async function leavesWhen(store: Store, { cohortId }: Registration, now: Instant): Promise<Instant> {
  const cohort = await store.cohorts.get(cohortId, now)
  return cohort === null ? now : leavesWhenLoud(pushRulesOf(cohort), now)
}

export const aboutOf = ({ _id, campusId, cohortId, collegeId, classId }: Registration): NoticeAbout => ({
  registrationId: _id,
  campusId,
  cohortId,
  collegeId,
  classId,
})

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
