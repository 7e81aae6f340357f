import type { Cohort } from '../../domain/cohort/cohort'
import type { Policy } from '../../domain/cohort/policy'
import { emptyStructure, type Structure } from '../../domain/cohort/structure'
import type { Failure } from '../../domain/contract/failure'
import { err, ok, type Result } from '../../domain/result'
import type { Context } from '../door/context'

/** Versions looked past when tries that broke off left them behind. */
const SKIPPED = 10

interface NewCohort {
  readonly cohort: Omit<Cohort, 'rev' | 'policyVersion'>
  /** The rules it begins with; which version that becomes is found here. */
  readonly policy: Omit<Policy, '_id' | 'cohortId' | 'version'>
  /** Colleges and majors that it begins with; null: the roster brings them. */
  readonly structure: Structure | null
  /** Kept with the line that says that it was made. */
  readonly reason: string
}

type Made = Result<{ rev: number }, Failure>

/**
 * Puts a new cohort in with its first policy. The same request again gets the same answer; an id that is taken is
 * refused as `cohortStands`. What a try that broke off left behind is nobody's: its policy is looked past and its
 * structure replaced, for it may have been another request's, or another campus'.
 */
export async function insertCohort(context: Context, made: NewCohort): Promise<Made> {
  const { store, requestId, bodyHash, openid, now } = context
  const { cohort, structure, reason } = made
  if ((await store.cohorts.fresh(cohort._id)) !== null) return standing(context, cohort._id)
  const leftover = await store.structures.get(cohort._id)
  const begins = structure ?? emptyStructure(cohort._id)
  if ((leftover !== null || structure !== null) && !(await store.structures.put(leftover, begins)))
    return err({ code: 'conflict' })
  // The policy before the cohort: a cohort without one must never be seen.
  const policyVersion = await insertedPolicy(context, made)
  if (policyVersion === null) return err({ code: 'conflict' })
  const reply = { rev: 1 }
  const inserted = await store.cohorts.insert({
    ...cohort,
    policyVersion,
    rev: 1,
    lastEdit: { requestId, bodyHash, reply, by: openid, at: now },
    edits: [{ at: now, by: openid, what: 'made', where: '', before: {}, after: {}, reason }],
  })
  return inserted === 'inserted' ? ok(reply) : standing(context, cohort._id)
}

/** The first version that is free; null after ten that are not. */
async function insertedPolicy(
  { store, openid, now }: Context,
  { cohort, policy, reason }: NewCohort,
): Promise<number | null> {
  const cohortId = cohort._id
  const made = { at: now, by: openid, note: reason, after: 0 }
  for (let version = 1; version <= SKIPPED; version += 1) {
    const first = { ...policy, _id: `${cohortId}@${String(version)}`, cohortId, version, made }
    if ((await store.cohorts.insertPolicy(first)) === 'inserted') return version
  }
  return null
}

async function standing({ store, requestId, bodyHash }: Context, cohortId: string): Promise<Made> {
  const last = (await store.cohorts.fresh(cohortId))?.lastEdit
  return last?.requestId === requestId && last.bodyHash === bodyHash
    ? ok(last.reply as { rev: number })
    : err({ code: 'cohortStands' })
}
