import { reachesCohort } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'

/** Far more than work for the graduates of a campus. */
const MOST_PEOPLE = 1_000
const KEY_LENGTH = 20

/** Stands for a person in a list that shows no openid. Keyed, so that nobody tries openids out. */
const keyOf = ({ vault, hash }: Pick<Context, 'vault' | 'hash'>, openid: string): string =>
  hash(vault.tag(`person|${openid}`)).slice(0, KEY_LENGTH)

/** Everybody of the cohort's campus who works, or worked, for its graduates. Two operations. */
export const auditPeople: Verb<'audit.people'> = async ({ cohortId }, context) => {
  const { store, grants, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  const found = await store.staff.ofCampus(cohort.campusId, { after: null, limit: MOST_PEOPLE })
  const people = found.map(({ _id, name, grants: held }) => ({
    key: keyOf(context, _id),
    name,
    roles: [...new Set(held.filter(({ campusId }) => campusId === cohort.campusId).map(({ role }) => role))],
  }))
  return ok({ people: people.sort((one, other) => one.name.localeCompare(other.name, 'zh-Hans-CN')) })
}

/** The openid behind a key of the list; null where there is none of this campus. One operation. */
export async function personBehind(
  context: Pick<Context, 'store' | 'vault' | 'hash'>,
  campusId: string,
  key: string,
): Promise<string | null> {
  const people = await context.store.staff.ofCampus(campusId, { after: null, limit: MOST_PEOPLE })
  return people.find(({ _id }) => keyOf(context, _id) === key)?._id ?? null
}
