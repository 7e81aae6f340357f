import type { Output, Parsed } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import { grantsFor, type Grant, type Staff } from '../../domain/people/staff'
import { err, ok, type Result } from '../../domain/result'
import { sameText } from '../store/vault'
import type { Context } from './context'
import type { Verb } from './route'

type Granted = Promise<Result<Output<'staff.grant'>, Failure>>

/** Gives a person a place in the staff list; the environment's secret makes the first administrator, once. */
export const staffGrant: Verb<'staff.grant'> = (input, context) =>
  input.as === 'firstAdministrator' ? firstAdministrator(input, context) : byAdministrator(input, context)

async function firstAdministrator(
  { secret, name, campusId }: Extract<Parsed<'staff.grant'>, { as: 'firstAdministrator' }>,
  context: Context,
): Granted {
  const { store, openid, firstAdministratorSecret, hash } = context
  // Hashes are compared, so that neither length nor content of the secret shows in the time taken.
  const right = firstAdministratorSecret !== null && sameText(hash(secret), hash(firstAdministratorSecret))
  if (!right || !(await store.staff.claimFirst(openid))) return err({ code: 'secretRefused' })
  const before = await store.staff.find(openid)
  if (before !== null) return ok({ openid })
  const grant: Grant = {
    role: 'administrator',
    campusId,
    cohortIds: null,
    collegeIds: null,
    classIds: null,
    until: null,
  }
  const stored = await store.staff.put(null, { _id: openid, name, suspended: false, grants: [grant] })
  return stored ? ok({ openid }) : err({ code: 'conflict' })
}

async function byAdministrator(
  { openid, name, suspended, grants }: Extract<Parsed<'staff.grant'>, { as: 'administrator' }>,
  context: Context,
): Granted {
  const { store, now } = context
  const own = grantsFor(await store.staff.find(context.openid), 'staff.grant', now)
  if (own.length === 0) return err({ code: 'notAllowed' })
  // Nobody gives what lies outside the own campus, and nobody mends the own entry (four eyes come later).
  const mayGive = grants.every(({ campusId }) => own.some((grant) => grant.campusId === campusId))
  if (!mayGive || openid === context.openid) return err({ code: 'notAllowed' })
  const before = await store.staff.find(openid)
  if (before !== null && !isWithin(before, own)) return err({ code: 'notAllowed' })
  const stored = await store.staff.put(before, { _id: openid, name, suspended, grants })
  return stored ? ok({ openid }) : err({ code: 'conflict' })
}

const isWithin = (staff: Staff, own: readonly Grant[]): boolean =>
  staff.grants.every(({ campusId }) => own.some((grant) => grant.campusId === campusId))
