import { alarmTold } from '../../domain/health/words'
import { leftOf, noConsents } from '../../domain/people/consents'
import { backlogTold } from '../../domain/push/backlog-told'
import { ok } from '../../domain/result'
import type { Verb } from '../door/route'

const PAGE = 20

/** The own inbox, the newest first, and how many messages WeChat may still deliver. */
export const noticeList: Verb<'notice.list'> = async ({ after }, { store, openid }) => {
  const [found, consents, own] = await Promise.all([
    store.notices.of(openid, { after, limit: PAGE + 1 }),
    store.consents.of(openid),
    store.registrations.ofOwner(openid),
  ])
  // Who no longer holds a record keeps the message and not what it said of the record.
  const held = new Set(own.map(({ _id }) => _id))
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1) : undefined
  return ok({
    rows: page.map(({ _id, at, notice, params, changes, readAt, registrationId }) => ({
      id: _id,
      at,
      notice,
      changes: Object.fromEntries(
        Object.entries(held.has(registrationId) ? changes : {}).map(([field, { was, value }]) => [
          field,
          { was, value },
        ]),
      ),
      read: readAt !== null,
      ...toldIn(notice, params),
    })),
    next: last === undefined ? null : { at: last.at, id: last._id },
    left: leftOf(consents ?? noConsents),
  })
}

/** What staff are told; absent of anything else, not undefined: JSON has no such value. */
function toldIn(notice: string, params: Readonly<Record<string, string>>) {
  const backlog = backlogTold(notice, params)
  const alarm = alarmTold(params)
  return {
    ...(backlog !== undefined && {
      backlog: { ...backlog, levels: [...backlog.levels], causes: [...backlog.causes] },
    }),
    ...(alarm !== undefined && { alarm }),
  }
}
