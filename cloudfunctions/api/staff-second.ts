import type { Output } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import { grantsFor, mayGive, type Grant } from '../../domain/people/staff'
import { remembered, stateOf } from '../../domain/people/staff-entry'
import { err, ok, type Result } from '../../domain/result'
import type { Context } from '../door/context'
import { edited } from '../door/post'
import type { Verb } from '../door/route'
import type { Edited } from '../store/cohorts'
import type { StoredStaff } from '../store/staff'
import { reachesEntry } from './change-staff'

/**
 * The second pair of eyes: another administrator who holds as much agrees to a proposal, or refuses it, at the
 * revision that was read. Who proposed it does not agree to it, but may take it back; the person concerned does
 * neither.
 */
export const staffSecond: Verb<'staff.second'> = (input, context) =>
  'openid' in input ? secondEntry(input, context) : secondPost(input, context)

type Seconded = Result<Output<'staff.second'>, Failure>

async function secondEntry(
  { openid, rev, approve }: { openid: string; rev: number; approve: boolean },
  context: Context,
): Promise<Seconded> {
  const { store, now, openid: by } = context
  const before = await store.staff.find(openid)
  if (before === null || !reachesEntry(context, before)) return err({ code: 'notFound' })
  const told = toldAgain(context, before.lastEdit)
  if (told !== null) return told
  const { proposal } = before
  if (proposal === null || before.rev !== rev) return err({ code: 'conflict' })
  if (openid === by || (approve && proposal.by === by)) return err({ code: 'secondByOther' })
  if (approve && !(await stillProposes(context, proposal))) return err({ code: 'proposerGone' })

  const after = approve ? stateOf(proposal) : stateOf(before)
  const reason = approve ? proposal.reason : ''
  const edit = { at: now, by, what: approve ? 'seconded' : 'refused', reason } as const
  const entry: StoredStaff = {
    ...before,
    ...after,
    rev: rev + 1,
    proposal: null,
    edits: remembered(before.edits, { ...edit, before: stateOf(before), after }),
    lastEdit: lastEditOf(context, rev + 1),
  }
  return (await store.staff.replace(entry)) ? ok({ rev: rev + 1 }) : err({ code: 'conflict' })
}

async function secondPost(
  { post: id, rev, approve }: { post: string; rev: number; approve: boolean },
  context: Context,
): Promise<Seconded> {
  const { store, now, openid: by } = context
  const post = await store.posts.get(id)
  if (post === null || !mayGive(context.grants, post.grants)) return err({ code: 'notFound' })
  const told = toldAgain(context, post.lastEdit)
  if (told !== null) return told
  if (post.proposal === null || post.rev !== rev) return err({ code: 'conflict' })
  if (approve && post.proposal.by === by) return err({ code: 'secondByOther' })
  const proposed = { by: post.proposal.by, grants: post.grants }
  if (approve && !(await stillProposes(context, proposed))) return err({ code: 'proposerGone' })

  const after = {
    ...post,
    ...(approve ? { secondedBy: by } : { open: false, withdrawnAt: now }),
    proposal: null,
    edits: edited(post, context, approve ? 'seconded' : 'refused'),
    lastEdit: lastEditOf(context, rev + 1),
  }
  return (await store.posts.replace(post, after)) ? ok({ rev: rev + 1 }) : err({ code: 'conflict' })
}

/** Whether who proposed it could still do so: two agree only while both may appoint. */
async function stillProposes(
  { store, now }: Context,
  { by, grants }: { readonly by: string; readonly grants: readonly Grant[] },
): Promise<boolean> {
  const own = grantsFor(await store.staff.find(by), 'staff.grant', now)
  return own.length > 0 && mayGive(own, grants)
}

/** The answer of the same request again; null for another one. */
function toldAgain({ requestId, bodyHash }: Context, last: Edited | null): Seconded | null {
  if (last?.requestId !== requestId) return null
  return last.bodyHash === bodyHash ? ok(last.reply as Output<'staff.second'>) : err({ code: 'conflict' })
}

const lastEditOf = ({ requestId, bodyHash, openid: by, now: at }: Context, rev: number): Edited => ({
  requestId,
  bodyHash,
  reply: { rev },
  by,
  at,
})
