import type { Registration } from '../../domain/registration/registration'
import type { Context } from '../door/context'
import { grantsAs } from './own-queues'

/**
 * The graduates of a list that the caller's grants reach, by 学号. Null: the grants reach no part of such a cohort,
 * which is told like one that does not exist.
 */
export async function listedGraduates(
  context: Context,
  cohortId: string,
  studentNos: readonly string[],
): Promise<ReadonlyMap<string, Registration> | null> {
  const { store, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  const grants = cohort === null ? [] : grantsAs(context, cohort, null)
  if (grants.length === 0) return null
  const found = await Promise.all(
    grants.map((grant) => store.registrations.inScopeByStudentNo(grant, cohortId, studentNos)),
  )
  return new Map(found.flat().map((one) => [one.studentNo, one]))
}
