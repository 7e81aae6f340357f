import {
  newlyLockedRequired,
  type LockedDemand,
  type PolicyFacts,
} from '../../domain/cohort/policy-contradictions'
import type { Cohort } from '../../domain/cohort/cohort'
import type { PolicyContent } from '../../domain/cohort/policy'
import type { FieldKey } from '../../domain/registration/fields'
import { can, levelKeys } from '../../domain/people/roles'
import { liveGrants, scopeOf } from '../../domain/people/staff'
import type { Context } from '../door/context'

/** More than work on a campus, and what the platform gives at once. */
const MOST_STAFF = 1_000
/** A count that ends here says "at least so many". */
const MOST_GRADUATES = 10_000
/** Fields that are counted side by side, by one operation each: the platform bears twenty at once. */
const AT_ONCE = 16

/**
 * What a policy has to fit: who decides in the cohort at this moment, by one read of the campus' staff, and how many
 * graduates lack what it newly locks and requires, counted for some fields at a time.
 */
export async function policyFacts(
  { store, now }: Pick<Context, 'store' | 'now'>,
  cohort: Cohort,
  policy: Pick<PolicyContent, 'fields'>,
): Promise<PolicyFacts> {
  const { _id: cohortId, campusId, policyVersion } = cohort
  const [staff, inForce] = await Promise.all([
    store.staff.ofCampus(campusId, { after: null, limit: MOST_STAFF }),
    store.cohorts.policy(cohortId, policyVersion),
  ])
  const deciding = staff.flatMap((person) =>
    liveGrants(person, now).filter((grant) => scopeOf(grant, cohort) !== null && reachesAnybody(grant)),
  )
  const decides = levelKeys.filter((key) => deciding.some(({ role }) => can(role, `decide.${key}`)))
  // Of so many that not all could be read nobody is said to be missing.
  const attended = new Set(staff.length < MOST_STAFF ? decides : levelKeys)
  const here = { campusId, cohortId }
  const counted: [FieldKey, number][] = []
  for (const demands of inLots(newlyLockedRequired(policy, { inForce, now })))
    counted.push(
      ...(await Promise.all(
        demands.map(async (demand): Promise<[FieldKey, number]> => {
          return [demand.field, await store.registrations.countWithout(here, demand, MOST_GRADUATES)]
        }),
      )),
    )
  return { attended, inForce, empty: Object.fromEntries(counted) }
}

const inLots = (demands: readonly LockedDemand[]): readonly (readonly LockedDemand[])[] =>
  demands.flatMap((_, at) => (at % AT_ONCE === 0 ? [demands.slice(at, at + AT_ONCE)] : []))

/** An empty list of colleges or classes reaches nobody. */
const reachesAnybody = (grant: {
  readonly collegeIds: readonly string[] | null
  readonly classIds: readonly string[] | null
}): boolean => grant.collegeIds?.length !== 0 && grant.classIds?.length !== 0
