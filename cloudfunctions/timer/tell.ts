import { withNone, withOneLess, type Consents } from '../../domain/people/consents'
import { messageOf, type TemplateMessage } from '../../domain/people/notice-messages'
import type { NoticeTemplate } from '../../domain/people/notice-templates'
import type { Registration } from '../../domain/registration/registration'
import type { Store } from '../store/store'
import type { Delivery } from './delivery'

const TRIES = 3

/**
 * Puts a notice into the inbox, and lets WeChat deliver it too where the person agreed to that (H11). What would
 * be sent is reserved on the notice first: a run that breaks off sends it never, and no run sends it twice.
 */
export async function told({ store, registration, work, means, now }: Delivery<'notice'>): Promise<null> {
  await store.afterEffects.addNotice(registration._id, work)
  const message = messageFor(registration, work)
  if (message === null || !means.messages.knows(message.template)) return null
  const agreed = await store.consents.of(work.to)
  if (agreed === null || withOneLess(agreed, message.template) === null) return null
  if (!(await store.notices.reserve(work.id, now))) return null
  if (!(await agreedNow(store, work.to, (before) => withOneLess(before, message.template)))) {
    await store.notices.release(work.id)
    return null
  }
  const { state, code } = await means.messages.send(work.to, message)
  if (state === 'refused') await noneLeft(store, work.to, message.template)
  await store.notices.ended(work.id, { at: now, state })
  if (state === 'failed') means.log({ level: 'error', job: 'drainOutbox', place: 'message', kind: code })
  return null
}

/** Nothing is sent to somebody who holds the record no more. */
function messageFor(registration: Registration, work: Delivery<'notice'>['work']): TemplateMessage | null {
  if (registration.binding?.openid !== work.to) return null
  const entry = registration.history.find(
    ({ seq }) => work.id === `${registration._id}_${String(seq)}_notice`,
  )
  return messageOf({ notice: work.notice, at: entry?.at ?? work.dueAt, reasons: entry?.reasons ?? {} })
}

const noneLeft = (store: Store, openid: string, template: NoticeTemplate): Promise<boolean> =>
  agreedNow(store, openid, (before) => withNone(before, template))

/** Changes what a person agreed to, as it stands now; false where there is nothing to change. */
async function agreedNow(
  store: Store,
  openid: string,
  change: (before: Consents) => Consents | null,
): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await store.consents.of(openid)
    const after = before === null ? null : change(before)
    if (after === null) return false
    if (await store.consents.put(openid, before, after)) return true
  }
  return false
}
