import type { Failure } from '../../domain/contract/failure'
import { reachesCohort } from '../../domain/people/staff'
import { err, ok, type Result } from '../../domain/result'
import { withEdits, type CohortEdit, type StoredCohort } from '../store/cohorts'
import type { Context } from '../door/context'

interface Changed<Answer> {
  readonly next: StoredCohort
  readonly reply: Answer
  /** What the office reads of it afterwards. */
  readonly edits: readonly Omit<CohortEdit, 'at' | 'by'>[]
}

interface Edit<Answer> {
  readonly cohortId: string
  /** The revision the person had on the screen. */
  readonly rev: number
  readonly change: (cohort: StoredCohort) => Promise<Result<Changed<Answer>, Failure>>
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
  const { next, reply, edits } = outcome.value
  const stored = await store.cohorts.replace({
    ...next,
    edits: withEdits(
      cohort.edits,
      edits.map((edit) => ({ ...edit, by: openid, at: now })),
    ),
    lastEdit: { requestId, bodyHash, reply, by: openid, at: now },
  })
  return stored ? ok(reply) : err({ code: 'conflict' })
}
