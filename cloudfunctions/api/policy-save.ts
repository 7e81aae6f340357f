import { policyContradictions } from '../../domain/cohort/policy-contradictions'
import { policyProblems } from '../../domain/cohort/policy-problems'
import { err, ok } from '../../domain/result'
import type { StoredPolicy } from '../store/cohorts'
import { editCohort } from './edit-cohort'
import { policyFacts } from './policy-facts'
import type { Verb } from '../door/route'

/** Versions looked past when crashed saves left them behind. */
const SKIPPED = 10

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

      // A version that a crashed save left behind is skipped, never overwritten.
      for (let version = cohort.policyVersion + 1; version <= cohort.policyVersion + SKIPPED; version += 1) {
        const made = { at: context.now, by: context.openid, note, after: cohort.policyVersion }
        const _id = `${cohortId}@${String(version)}`
        const next: StoredPolicy = { ...policy, _id, cohortId, version, made }
        if ((await context.store.cohorts.insertPolicy(next)) === 'inserted')
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
      }
      return err({ code: 'conflict' })
    },
  })
