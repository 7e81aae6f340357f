import type { Failure } from '../../domain/contract/failure'
import { scopeOf } from '../../domain/people/staff'
import { err, ok, type Result } from '../../domain/result'
import type { StoredCohort } from '../store/cohorts'
import type { Context } from './context'

interface Edit<Answer> {
  readonly cohortId: string
  /** The revision the person had on the screen. */
  readonly rev: number
  readonly change: (
    cohort: StoredCohort,
  ) => Promise<Result<{ readonly next: StoredCohort; readonly reply: Answer }, Failure>>
}

/**
 * One guarded edit of a cohort inside the caller's scope. Somebody else saved in between: `conflict`, and
 * the person looks again. The same request again gets the stored answer.
 */
export async function editCohort<Answer>(
  context: Context,
  { cohortId, rev, change }: Edit<Answer>,
): Promise<Result<Answer, Failure>> {
  const { store, requestId, bodyHash } = context
  const cohort = await store.cohorts.fresh(cohortId)
  if (cohort === null || !reaches(context, cohort)) return err({ code: 'cohortMissing' })

  const last = cohort.lastEdit
  if (last?.requestId === requestId)
    return last.bodyHash === bodyHash ? ok(last.reply as Answer) : err({ code: 'conflict' })
  if (cohort.rev !== rev) return err({ code: 'conflict' })

  const outcome = await change(cohort)
  if (!outcome.ok) return outcome
  const { next, reply } = outcome.value
  const stored = await store.cohorts.replace({ ...next, lastEdit: { requestId, bodyHash, reply } })
  return stored ? ok(reply) : err({ code: 'conflict' })
}

/** Whether one of the caller's grants reaches the cohort as a whole, not only a college of it. */
export const reaches = (
  { grants }: Context,
  cohort: { readonly _id: string; readonly campusId: string },
): boolean =>
  grants.some(
    (grant) => grant.collegeIds === null && grant.classIds === null && scopeOf(grant, cohort) !== null,
  )
