import type { Registration } from '../../domain/registration/registration'
import type { Context } from './context'
import { lookLine } from './look-line'

const HOUR_MS = 3_600_000

/**
 * Writes down that a member of the staff has a record before their eyes, before it is handed out. One line a person,
 * record and hour: going back and forth is one look. One operation, refused by the line's own id where it stands.
 */
export async function recordViewed(
  context: Pick<Context, 'store' | 'grants' | 'openid' | 'now' | 'hash'>,
  registration: Registration,
): Promise<void> {
  const { store, hash, openid, now } = context
  const hour = String(Math.floor(now / HOUR_MS))
  const _id = hash(`viewed|${openid}|${registration._id}|${hour}`).slice(0, 32)
  const line = lookLine(context, registration)
  await store.accessLog.add([{ ...line, _id, what: 'recordViewed', about: '', count: 1 }])
}
