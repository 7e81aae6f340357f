import type { Output, Parsed } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import { bindLimits } from '../../domain/people/bind-limits'
import { grantsFor, liveGrants, mayGive, type Grant } from '../../domain/people/staff'
import { remembered, stateOf, withGrants } from '../../domain/people/staff-entry'
import { mobileOf } from '../../domain/people/staff-phone'
import { err, ok, type Result } from '../../domain/result'
import type { Context } from '../door/context'
import { codeHashesOf, edited, phoneFpsOf } from '../door/post'
import type { Verb } from '../door/route'
import type { Post } from '../store/posts'
import type { StoredStaff } from '../store/staff'
import { newcomer } from './newcomer'

const TRIES = 3
const refused = err({ code: 'inviteRefused' } as const)
type Joined = Result<Output<'staff.join'>, Failure>

/**
 * Whoever was invited comes in, by the code or by 工号 and phone. A post is claimed first, by one guarded write
 * that names the openid; then its grants go into the person's entry, which remembers the post. Stopped in
 * between, the same person finishes by asking again; used up, a post gives nothing a second time. Every refusal
 * is the same one: unknown, used, too late, taken back, waiting for a second administrator, tried too often.
 */
export const staffJoin: Verb<'staff.join'> = async (input, context) => {
  const { store, vault, openid, now } = context
  if (!(await store.attempts.reserve(`join_${vault.fingerprint(openid)}`, bindLimits.person, now)))
    return refused
  const offered = await offeredPosts(input, context)
  if (!offered.ok) return offered
  for (let tried = 0; tried < TRIES; tried += 1) {
    const entry = await store.staff.find(openid)
    const posts = await usable(context, entry, offered.value)
    if (posts.length === 0) return alreadyIn(context, entry, offered.value)
    const outcome = await comeIn(context, entry, posts)
    if (outcome !== null) return outcome
  }
  return err({ code: 'conflict' })
}

async function offeredPosts(
  input: Parsed<'staff.join'>,
  { store, vault, phoneNumbers }: Context,
): Promise<Result<readonly Post[], Failure>> {
  if ('code' in input) return ok(await store.posts.byCode(codeHashesOf(vault, input.code)))
  const number = await phoneNumbers.behind(input.phoneCode)
  if (number === null) return err({ code: 'phoneUnknown' })
  const digits = mobileOf(number)
  return ok(digits === null ? [] : await store.posts.byPerson(input.workNo, phoneFpsOf(vault, digits)))
}

/**
 * The posts that let this person in now. Nobody comes in by a post that they gave or agreed to themselves, by one
 * of somebody who could not give it any more (suspended or dismissed since), into a second campus, or while suspended.
 */
async function usable(
  { store, openid, now }: Context,
  entry: StoredStaff | null,
  posts: readonly Post[],
): Promise<readonly Post[]> {
  if (entry?.suspended === true) return []
  const campusIds = entry === null || entry.campusIds.length === 0 ? [] : entry.campusIds
  const first = posts.find((post) => standsFor(post, openid, now))?.campusId ?? ''
  const own = posts.filter(
    (post) =>
      standsFor(post, openid, now) &&
      entry?.joined.includes(post._id) !== true &&
      (campusIds.length === 0 ? post.campusId === first : campusIds.includes(post.campusId)),
  )
  if (own.length === 0) return []
  const inviters = await store.staff.these([...new Set(own.map(({ by }) => by))])
  return own.filter(({ by, grants }) => {
    const inviter = inviters.find(({ _id }) => _id === by) ?? null
    return mayGive(grantsFor(inviter, 'staff.grant', now), grants)
  })
}

const standsFor = (post: Post, openid: string, now: number): boolean =>
  now < post.until &&
  post.proposal === null &&
  post.by !== openid &&
  post.secondedBy !== openid &&
  (post.open || post.usedBy === openid)

/** Who is in by this very post is told so again, as long as there is something they may do. */
function alreadyIn({ openid, now }: Context, entry: StoredStaff | null, posts: readonly Post[]): Joined {
  const used = posts.some(({ _id, usedBy }) => usedBy === openid && entry?.joined.includes(_id) === true)
  if (entry === null || !used || liveGrants(entry, now).length === 0) return refused
  return ok(replyOf(entry))
}

const replyOf = ({ name, grants }: Pick<StoredStaff, 'name' | 'grants'>): Output<'staff.join'> => ({
  name,
  roles: [...new Set(grants.map(({ role }) => role))],
})

interface Fitting {
  readonly posts: readonly Post[]
  readonly grants: readonly Grant[]
  /** What waits for a second administrator, with the same added: it must not take away what came in between. */
  readonly proposed: readonly Grant[]
}

/** As many posts as one person may have the grants of; the others stay until something is given up. */
function fitting({ grants: held, proposal }: StoredStaff, offered: readonly Post[]): Fitting {
  let taken: Fitting = { posts: [], grants: held, proposed: proposal?.grants ?? [] }
  for (const post of offered) {
    const grants = withGrants(taken.grants, post.grants)
    const proposed = withGrants(taken.proposed, post.grants)
    if (grants !== null && (proposal === null || proposed !== null))
      taken = { posts: [...taken.posts, post], grants, proposed: proposed ?? [] }
  }
  return taken
}

/** Null: somebody else changed the entry meanwhile; it is read again. */
async function comeIn(
  context: Context,
  before: StoredStaff | null,
  offered: readonly Post[],
): Promise<Joined | null> {
  const { store, openid, now, requestId, bodyHash } = context
  const stands = before ?? { ...newcomer(openid), name: offered[0]?.name ?? '' }
  const { posts, grants, proposed } = fitting(stands, offered)
  if (posts.length === 0) return refused

  for (const post of posts) if (!(await claimed(context, post))) return refused
  const after = { ...stateOf(stands), grants }
  const reply = replyOf(after)
  const entry: StoredStaff = {
    ...stands,
    ...after,
    rev: stands.rev + 1,
    workNo: stands.workNo === '' ? (posts[0]?.workNo ?? '') : stands.workNo,
    proposal: stands.proposal && { ...stands.proposal, grants: proposed },
    joined: [...posts.map(({ _id }) => _id), ...stands.joined],
    edits: remembered(stands.edits, {
      at: now,
      by: openid,
      what: 'joined',
      reason: '',
      before: before && stateOf(before),
      after,
      invitedBy: posts.map(({ by, at, secondedBy }) => ({ by, at, secondedBy })),
    }),
    lastEdit: { requestId, bodyHash, reply, by: openid, at: now },
  }
  const stored =
    before === null ? (await store.staff.insert(entry)) === 'inserted' : await store.staff.replace(entry)
  return stored ? ok(reply) : null
}

/** True also where this person claimed it before, and was stopped then. */
async function claimed(context: Context, post: Post): Promise<boolean> {
  const { store, openid, now, requestId, bodyHash } = context
  if (post.usedBy === openid) return true
  const lastEdit = { requestId, bodyHash, reply: null, by: openid, at: now }
  const edits = edited(post, context, 'used')
  if (await store.posts.replace(post, { ...post, open: false, usedBy: openid, usedAt: now, edits, lastEdit }))
    return true
  return (await store.posts.get(post._id))?.usedBy === openid
}
