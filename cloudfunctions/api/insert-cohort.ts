import type { Cohort } from '../../domain/cohort/cohort'
import type { Policy } from '../../domain/cohort/policy'
import type { Failure } from '../../domain/contract/failure'
import { err, ok, type Result } from '../../domain/result'
import type { Context } from '../door/context'

interface NewCohort {
  readonly cohort: Omit<Cohort, 'rev'>
  readonly policy: Policy
  /** Kept with the line that says that it was made. */
  readonly reason: string
}

/**
 * Puts a new cohort in with its first policy. The same request again gets the same answer; an id that is taken is
 * refused as `cohortStands`.
 */
export async function insertCohort(
  { store, requestId, bodyHash, openid, now }: Context,
  { cohort, policy, reason }: NewCohort,
): Promise<Result<{ rev: number }, Failure>> {
  const reply = { rev: 1 }
  // The policy first: a cohort without one must never be seen. A second try finds it there already.
  await store.cohorts.insertPolicy({ ...policy, made: { at: now, by: openid, note: reason, after: 0 } })
  const inserted = await store.cohorts.insert({
    ...cohort,
    rev: 1,
    lastEdit: { requestId, bodyHash, reply, by: openid, at: now },
    edits: [{ at: now, by: openid, what: 'made', where: '', before: {}, after: {}, reason }],
  })
  if (inserted === 'inserted') return ok(reply)
  const standing = await store.cohorts.fresh(cohort._id)
  return standing?.lastEdit?.requestId === requestId && standing.lastEdit.bodyHash === bodyHash
    ? ok(reply)
    : err({ code: 'cohortStands' })
}
