import * as z from 'zod/mini'
import { staffRoles } from '../people/roles'
import { cohortId, count, filled, id, instant, openid } from './atoms'

const scopeList = z.nullable(z.array(id).check(z.maxLength(200)))

/** `staff.claimFirst`: the environment's secret makes the caller the first administrator of a campus, once. */
export const staffClaimFirst = {
  on: 'api',
  input: z.strictObject({ secret: filled(200), name: filled(40), campusId: id }),
  output: z.strictObject({ openid: z.string() }),
} as const

/**
 * `staff.grant`: gives a person a place in the staff list, or changes it; `rev` 0 makes a new entry, otherwise
 * it is the revision that was read. Nobody gives more than they hold.
 */
export const staffGrant = {
  on: 'api',
  input: z.strictObject({
    openid,
    rev: count,
    name: filled(40),
    suspended: z._default(z.boolean(), false),
    grants: z
      .array(
        z.strictObject({
          role: z.enum(staffRoles),
          campusId: id,
          cohortIds: z.nullable(z.array(cohortId).check(z.maxLength(50))),
          collegeIds: scopeList,
          classIds: scopeList,
          until: z.nullable(instant),
        }),
      )
      .check(z.maxLength(20)),
  }),
  output: z.strictObject({ openid: z.string(), rev: count }),
} as const
