import { ok } from '../../domain/result'
import type { Verb } from '../door/route'

/** Marks the own inbox as read, as far as the person has seen it. What comes later stays unread. */
export const noticeRead: Verb<'notice.read'> = async ({ upTo }, { store, openid, now }) => {
  await store.notices.read(openid, { upTo, now })
  return ok({})
}
