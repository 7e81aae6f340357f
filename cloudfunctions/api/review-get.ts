import { err, ok } from '../../domain/result'
import type { Registration } from '../../domain/registration/registration'
import { attemptOn } from '../door/command'
import type { Context } from '../door/context'
import { recordViewed } from '../door/record-viewed'
import { reviewView } from './review-view'
import type { Verb } from '../door/route'

/** One record as the reviewer compares it; that they looked is written down first. */
export const reviewGet: Verb<'review.get'> = async ({ id, flow }, context) => {
  const registration = await context.store.registrations.inScope(id, context.grants)
  if (registration === null) return err({ code: 'notFound' })
  await recordViewed(context, registration)
  const attempt = await attemptOn(context, registration, { flow, as: 'staff', input: {} })
  return ok(reviewView(attempt, flow, await namesIn(context, registration)))
}

/** Who of the staff did what, and who holds it: the second of two sees who was first. One read for all others. */
async function namesIn(
  { store, staff, openid }: Context,
  { history, lease }: Registration,
): Promise<ReadonlyMap<string, string>> {
  const by = history.flatMap((entry) => (entry.byKind === 'staff' ? [entry.by] : []))
  const others = [...new Set(lease === null ? by : [...by, lease.by])].filter((one) => one !== openid)
  const known = new Map(staff === null ? [] : [[staff._id, staff.name]])
  return others.length === 0 ? known : new Map([...known, ...(await store.staff.names(others))])
}
