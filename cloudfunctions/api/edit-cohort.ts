import type { Failure } from '../../domain/contract/failure'
import { reachesCohort } from '../../domain/people/staff'
import { err, ok, type Result } from '../../domain/result'
import type { StoredCohort } from '../store/cohorts'
import type { Context } from '../door/context'

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
  const { store, requestId, bodyHash, openid, now } = context
  const cohort = await store.cohorts.fresh(cohortId)
  if (cohort === null || !reachesCohort(context.grants, cohort)) return err({ code: 'cohortMissing' })

  const last = cohort.lastEdit
  if (last?.requestId === requestId)
    return last.bodyHash === bodyHash ? ok(last.reply as Answer) : err({ code: 'conflict' })
  if (cohort.rev !== rev) return err({ code: 'conflict' })

  const outcome = await change(cohort)
  if (!outcome.ok) return outcome
  const { next, reply } = outcome.value
  const stored = await store.cohorts.replace({
    ...next,
    lastEdit: { requestId, bodyHash, reply, by: openid, at: now },
  })
  return stored ? ok(reply) : err({ code: 'conflict' })
}
