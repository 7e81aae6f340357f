import { bindLimits } from '../../domain/people/bind-limits'
import type { Grant } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import { sameText } from '../store/vault'
import { newcomer } from './newcomer'
import type { Verb } from '../door/route'

/**
 * The environment's secret makes the caller the first administrator, once; tries are counted like those of binding.
 * Another secret in the environment does it once more: of two administrators neither can remove the other, and who
 * runs the environment gives the third, who agrees or refuses (decision 0021).
 */
export const staffClaimFirst: Verb<'staff.claimFirst'> = async ({ secret, name, campusId }, context) => {
  const { store, openid, firstAdministratorSecret, hash, now, requestId, bodyHash, vault } = context
  if (!(await store.attempts.reserve(`first_${vault.fingerprint(openid)}`, bindLimits.person, now)))
    return err({ code: 'secretRefused' })
  // Hashes are compared, so that neither length nor content of the secret shows in the time taken.
  const right = firstAdministratorSecret !== null && sameText(hash(secret), hash(firstAdministratorSecret))
  const oneSecret = hash(`first|${secret}`).slice(0, 16)
  if (!right || !(await store.staff.claimFirst(openid, oneSecret))) return err({ code: 'secretRefused' })
  if ((await store.staff.find(openid)) !== null) return ok({ openid })
  const grant: Grant = {
    role: 'administrator',
    campusId,
    cohortIds: null,
    collegeIds: null,
    classIds: null,
    until: null,
  }
  const lastEdit = { requestId, bodyHash, reply: { openid }, by: openid, at: now }
  const after = { name, suspended: false, grants: [grant] }
  const edits = [{ at: now, by: openid, what: 'first', reason: '', before: null, after }] as const
  const entry = { ...newcomer(openid), ...after, rev: 1, edits, lastEdit }
  return (await store.staff.insert(entry)) === 'inserted' ? ok({ openid }) : err({ code: 'conflict' })
}
