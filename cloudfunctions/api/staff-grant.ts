import { mayGive } from '../../domain/people/staff'
import { err } from '../../domain/result'
import type { Verb } from '../door/route'
import { changeStaff, reachesEntry } from './change-staff'

/**
 * Gives a person a place in the staff list, or changes it, guarded by the revision that was read. Nobody
 * gives more than they hold, changes an entry that reaches further, or mends their own. Who appoints others is
 * appointed and dismissed by two: `waits` says that another administrator has to agree.
 */
export const staffGrant: Verb<'staff.grant'> = async ({ openid, rev, name, suspended, grants }, context) => {
  const before = await context.store.staff.find(openid)
  if (openid === context.openid || !mayGive(context.grants, grants)) return err({ code: 'notAllowed' })
  if (before !== null && !reachesEntry(context, before)) return err({ code: 'notAllowed' })
  // An entry that reaches nothing would be nobody's to look after.
  if (before === null && grants.length === 0) return err({ code: 'badInput', fields: { grants: 'required' } })
  const after = { name, suspended, grants }
  return changeStaff(context, { openid, before, rev, after, what: 'granted', reason: '' })
}
