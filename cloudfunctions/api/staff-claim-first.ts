import { bindLimits } from '../../domain/people/bind-limits'
import type { Grant } from '../../domain/people/staff'
import { remembered, stateOf, withGrants } from '../../domain/people/staff-entry'
import { err, ok } from '../../domain/result'
import { sameText } from '../store/vault'
import type { StoredStaff } from '../store/staff'
import { newcomer } from './newcomer'
import type { Verb } from '../door/route'

/**
 * The environment's secret makes the caller the first administrator, once; tries are counted like those of binding.
 * Another secret in the environment does it once more: of two administrators neither can remove the other, and who
 * runs the environment gives the third, who agrees or refuses (decision 0021). A colleague who is there already gets
 * the role beside what they have. A secret counts once: it gives nothing back that was taken since.
 */
export const staffClaimFirst: Verb<'staff.claimFirst'> = async ({ secret, name, campusId }, context) => {
  const { store, openid, firstAdministratorSecret, hash, now, requestId, bodyHash, vault } = context
  if (!(await store.attempts.reserve(`first_${vault.fingerprint(openid)}`, bindLimits.person, now)))
    return err({ code: 'secretRefused' })
  // Hashes are compared, so that neither length nor content of the secret shows in the time taken.
  const right = firstAdministratorSecret !== null && sameText(hash(secret), hash(firstAdministratorSecret))
  if (!right) return err({ code: 'secretRefused' })
  const oneSecret = hash(`first|${secret}`).slice(0, 16)
  const claim = `first_${oneSecret}`
  const before = await store.staff.find(openid)
  if (before?.joined.includes(claim) === true) return ok({ openid })
  const grants = grantsWith(before, campusId)
  // A secret is not used up by somebody to whom it can give nothing.
  if (grants === null) return err({ code: 'secretRefused' })
  if (!(await store.staff.claimFirst(openid, oneSecret))) return err({ code: 'secretRefused' })
  const stands = before ?? { ...newcomer(openid), name }
  const after = { ...stateOf(stands), grants }
  const edit = {
    at: now,
    by: openid,
    what: 'first',
    reason: '',
    before: before && stateOf(before),
    after,
  } as const
  const entry: StoredStaff = {
    ...stands,
    ...after,
    rev: stands.rev + 1,
    proposal: null,
    joined: [claim, ...stands.joined],
    edits: remembered(stands.edits, edit),
    lastEdit: { requestId, bodyHash, reply: { openid }, by: openid, at: now },
  }
  const stored =
    before === null ? (await store.staff.insert(entry)) === 'inserted' : await store.staff.replace(entry)
  return stored ? ok({ openid }) : err({ code: 'conflict' })
}

/** What the person has with the role; null where they are suspended, at work at another campus, or have too much. */
function grantsWith(before: StoredStaff | null, campusId: string): readonly Grant[] | null {
  if (before !== null && (before.suspended || before.campusIds.some((id) => id !== campusId))) return null
  const everywhere = { cohortIds: null, collegeIds: null, classIds: null, until: null } as const
  return withGrants(before?.grants ?? [], [{ role: 'administrator', campusId, ...everywhere }])
}
