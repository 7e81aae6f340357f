import { stateOf } from '../../domain/people/staff-entry'
import { err } from '../../domain/result'
import type { Verb } from '../door/route'
import { changeStaff, reachesEntry } from './change-staff'

/**
 * Suspends a person or lets them go on. It counts at once, since every call of staff reads the list; an
 * administrator is suspended by two. Nobody suspends themselves.
 */
export const staffSuspend: Verb<'staff.suspend'> = async ({ openid, rev, suspended, reason }, context) => {
  if (openid === context.openid) return err({ code: 'notAllowed' })
  const before = await context.store.staff.find(openid)
  if (before === null || !reachesEntry(context, before)) return err({ code: 'notFound' })
  const after = { ...stateOf(before), suspended }
  const what = suspended ? 'suspended' : 'restored'
  return changeStaff(context, { openid, before, rev, after, what, reason })
}
