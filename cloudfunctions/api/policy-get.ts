import type { Output } from '../../domain/contract/contract'
import { VERSIONS_LISTED } from '../../domain/contract/policy'
import { reachesCohort } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import type { StoredPolicy } from '../store/cohorts'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'

/** Numbers that are looked at for the list: versions, and what crashed saves left between them. */
const LOOKED_AT = 40

/**
 * The rules of a cohort as the editor opens with them: one version (null: the one in force) with who made it,
 * and the latest versions that were in force one after the other. Four operations at most.
 */
export const policyGet: Verb<'policy.get'> = async ({ cohortId, version }, context) => {
  const { store, grants, now } = context
  const cohort = await store.cohorts.fresh(cohortId)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  const { rev, policyVersion: current } = cohort
  const first = Math.max(1, current - LOOKED_AT + 1)
  const recent = Array.from({ length: current - first + 1 }, (_, index) => first + index)
  const wanted = version ?? current
  const asked = recent.includes(wanted) || wanted > current ? recent : [...recent, wanted]
  const found = await store.cohorts.versions(cohortId, asked)
  const policy = wanted > current ? undefined : found.find((one) => one.version === wanted)
  if (policy === undefined) return err({ code: 'badInput', fields: { version: 'badInput' } })
  const listed = inForce(found, current).slice(0, VERSIONS_LISTED)
  const nameOf = await namesOf(context, [policy, ...listed])
  const madeView = ({ made: { at, by, note } }: StoredPolicy) => ({ at, byName: nameOf(by), note })
  const { _id: _key, cohortId: _its, version: _number, made: _made, ...content } = policy
  return ok({
    now,
    rev,
    version: wanted,
    policy: structuredClone(content) as Output<'policy.get'>['policy'],
    made: madeView(policy),
    versions: listed.map((one) => ({ version: one.version, ...madeView(one) })),
  })
}

/** From the version in force back, each to the one it was made after: what a crashed save left is passed over. */
function inForce(found: readonly StoredPolicy[], current: number): readonly StoredPolicy[] {
  const byNumber = new Map(found.map((policy) => [policy.version, policy]))
  const line: StoredPolicy[] = []
  for (let one = byNumber.get(current); one !== undefined; one = byNumber.get(one.made.after)) line.push(one)
  return line
}

/** The names of who made them, from the staff list; '' for who is not in it any more. */
async function namesOf(
  { store, staff }: Pick<Context, 'store' | 'staff'>,
  made: readonly StoredPolicy[],
): Promise<(openid: string) => string> {
  const others = [...new Set(made.map(({ made: { by } }) => by))].filter((by) => by !== staff?._id)
  const names = others.length === 0 ? new Map<string, string>() : await store.staff.names(others)
  return (by) => (by === staff?._id ? staff.name : (names.get(by) ?? ''))
}
