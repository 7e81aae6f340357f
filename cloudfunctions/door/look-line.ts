import { covers } from '../../domain/people/staff'
import type { Registration } from '../../domain/registration/registration'
import type { Access } from '../store/access-log'
import type { Context } from './context'

type Looking = Pick<Context, 'grants' | 'openid' | 'now'>
type Line = Omit<Access, '_id' | 'what' | 'about' | 'count'>

/**
 * What every line about a look of staff at one record says: who, when, whose, and in which role. Of several grants
 * that reach the record it is the first, by which it was read. @throws without one: such a look has no ground.
 */
export function lookLine({ grants, openid: by, now: at }: Looking, registration: Registration): Line {
  const grant = grants.find((one) => covers(one, registration))
  if (grant === undefined) throw new Error('a look at a record that no grant reaches')
  const { _id: registrationId, campusId, cohortId, collegeId } = registration
  const ofCollege = grant.collegeIds === null ? '' : collegeId
  return { at, by, as: grant.role, ofCollege, campusId, cohortId, registrationId, collegeId }
}
