import { isWithin, type Grant, type Staff } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import type { StoredStaff } from '../store/staff'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'

/**
 * Gives a person a place in the staff list, or changes it, guarded by the revision that was read. Nobody
 * gives more than they hold, changes an entry that reaches further, or mends their own (four eyes come later).
 */
export const staffGrant: Verb<'staff.grant'> = async ({ openid, rev, name, suspended, grants }, context) => {
  const { store, requestId, bodyHash, now } = context
  const before = await store.staff.find(openid)
  if (openid === context.openid || !mayGive(context, grants) || !mayGive(context, before?.grants ?? []))
    return err({ code: 'notAllowed' })

  const reply = { openid, rev: rev + 1 }
  if (before?.lastEdit.requestId === requestId)
    return before.lastEdit.bodyHash === bodyHash ? ok(reply) : err({ code: 'conflict' })
  if ((before?.rev ?? 0) !== rev) return err({ code: 'conflict' })

  const lastEdit = { requestId, bodyHash, reply, by: context.openid, at: now }
  const entry: StoredStaff = { _id: openid, rev: rev + 1, name, suspended, grants, lastEdit }
  return (await stored(context, before, entry)) ? ok(reply) : err({ code: 'conflict' })
}

const mayGive = ({ grants: own }: Context, given: readonly Grant[]): boolean =>
  given.every((grant) => own.some((held) => isWithin(grant, held)))

const stored = async ({ store }: Context, before: Staff | null, entry: StoredStaff): Promise<boolean> =>
  before === null ? (await store.staff.insert(entry)) === 'inserted' : store.staff.replace(entry)
