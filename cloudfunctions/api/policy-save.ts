import { policyContradictions } from '../../domain/cohort/policy-contradictions'
import type { PolicyContent } from '../../domain/cohort/policy'
import { policyProblems } from '../../domain/cohort/policy-problems'
import { err, ok } from '../../domain/result'
import { editCohort } from './edit-cohort'
import { policyFacts } from './policy-facts'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'

/**
 * Makes the next version of a cohort's policy. Versions are never changed: what was submitted keeps the
 * rules it was submitted under.
 */
export const policySave: Verb<'policy.save'> = ({ cohortId, rev, policy, note }, context) =>
  editCohort(context, {
    cohortId,
    rev,
    change: async (cohort) => {
      const fields = policyProblems(policy)
      if (Object.keys(fields).length > 0) return err({ code: 'badInput', fields })
      const unfit = policyContradictions(policy, await policyFacts(context, cohort, policy))
      if (Object.keys(unfit.fields).length > 0) return err({ code: 'badInput', ...unfit })

      const version = await inserted(context, { cohortId, after: cohort.policyVersion, policy, note })
      if (version === null) return err({ code: 'conflict' })
      return ok({
        next: { ...cohort, policyVersion: version },
        reply: { rev: rev + 1, version },
        edits: [
          {
            what: 'policy',
            where: '',
            before: { version: cohort.policyVersion },
            after: { version },
            reason: note,
          },
        ],
      })
    },
  })

interface Written {
  readonly cohortId: string
  /** The version in force. */
  readonly after: number
  readonly policy: PolicyContent
  readonly note: string
}

/**
 * Stores the rules under the next number. What a save that crashed left there is never overwritten: then under the one
 * behind the highest. Null: somebody else took that in this moment.
 */
async function inserted(
  { store: { cohorts }, now, openid }: Context,
  { cohortId, after, policy, note }: Written,
): Promise<number | null> {
  const under = async (version: number): Promise<boolean> => {
    const _id = `${cohortId}@${String(version)}`
    const made = { at: now, by: openid, note, after }
    return (await cohorts.insertPolicy({ ...policy, _id, cohortId, version, made })) === 'inserted'
  }
  if (await under(after + 1)) return after + 1
  const next = (await cohorts.highestVersion(cohortId)) + 1
  return (await under(next)) ? next : null
}
