import { mayGive } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import { edited } from '../door/post'
import type { Verb } from '../door/route'

/** Takes an invitation back that nobody has used; one that is taken back already is fine. */
export const staffWithdraw: Verb<'staff.withdraw'> = async ({ id }, context) => {
  const { store, openid, now, requestId, bodyHash } = context
  const post = await store.posts.get(id)
  if (post === null || !mayGive(context.grants, post.grants)) return err({ code: 'notFound' })
  if (post.withdrawnAt !== null) return ok({ id })
  if (!post.open) return err({ code: 'conflict' })
  const lastEdit = { requestId, bodyHash, reply: { id }, by: openid, at: now }
  const edits = edited(post, context, 'withdrawn')
  const after = { ...post, open: false, withdrawnAt: now, proposal: null, edits, lastEdit }
  return (await store.posts.replace(post, after)) ? ok({ id }) : err({ code: 'conflict' })
}
