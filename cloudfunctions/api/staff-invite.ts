import type { Output } from '../../domain/contract/contract'
import { mayGive } from '../../domain/people/staff'
import { mobileOf } from '../../domain/people/staff-phone'
import { err, ok } from '../../domain/result'
import { isBodyFp, codeOf, newPost } from '../door/post'
import type { Verb } from '../door/route'
import { waitsForSecond } from './waits-for-second'

/**
 * A place for somebody who has not come yet. Its code is told in this answer, and again to the same request
 * only; stored is its hash. Nobody invites to more than they hold; an administrator is invited by two.
 */
export const staffInvite: Verb<'staff.invite'> = async ({ workNo, name, phone, grants, days }, context) => {
  const { store, vault, openid, requestId, bodyHash } = context
  if (!mayGive(context.grants, grants)) return err({ code: 'notAllowed' })
  const [campusId = '', ...others] = [...new Set(grants.map((grant) => grant.campusId))]
  if (others.length > 0) return err({ code: 'badInput', fields: { grants: 'badInput' } })
  const digits = phone.trim() === '' ? '' : mobileOf(phone)
  if (digits === null) return err({ code: 'fieldsInvalid', fields: { phone: 'mobileInvalid' } })

  const id = `p${vault.tag(`post|${openid}|${requestId}`)}`
  const waits = await waitsForSecond(context, null, { name, suspended: false, grants })
  const offered = { id, campusId, workNo, name, phone: digits, grants, days, byCode: true, waits } as const
  if ((await store.posts.insert([newPost(context, { ...offered, what: 'invited' })])) === 'inserted')
    return ok({ id, code: codeOf(vault, id), waits })

  const standing = await store.posts.get(id)
  if (standing === null || !isBodyFp(vault, standing.lastEdit.bodyHash, bodyHash))
    return err({ code: 'conflict' })
  const reply = standing.lastEdit.reply as Pick<Output<'staff.invite'>, 'id' | 'waits'>
  return ok({ ...reply, code: codeOf(vault, id) })
}
