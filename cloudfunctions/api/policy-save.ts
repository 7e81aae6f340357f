import type { Policy } from '../../domain/cohort/policy'
import { isFieldKey } from '../../domain/registration/fields'
import { categoryTables } from '../../domain/registration/categories'
import { err, ok } from '../../domain/result'
import { editCohort } from './edit-cohort'
import type { Verb } from './route'

/**
 * Makes the next version of a cohort's policy. Versions are never changed: what was submitted keeps the
 * rules it was submitted under.
 */
export const policySave: Verb<'policy.save'> = ({ cohortId, rev, policy }, context) =>
  editCohort(context, {
    cohortId,
    rev,
    change: async (cohort) => {
      const unknown = Object.keys(policy.fields).filter((field) => !isFieldKey(field))
      if (unknown.length > 0)
        return err({
          code: 'badInput',
          fields: Object.fromEntries(unknown.map((field) => [field, 'unknownField'])),
        })
      if (!Object.hasOwn(categoryTables, policy.destination.categoryTable))
        return err({ code: 'badInput', fields: { categoryTable: 'notAnOption' } })

      // A version that a crashed save left behind is skipped, never overwritten.
      for (let version = cohort.policyVersion + 1; version < cohort.policyVersion + 10; version += 1) {
        const next: Policy = { ...policy, _id: `${cohortId}@${String(version)}`, cohortId, version }
        if ((await context.store.cohorts.insertPolicy(next)) === 'inserted')
          return ok({ next: { ...cohort, policyVersion: version }, reply: { rev: rev + 1, version } })
      }
      return err({ code: 'conflict' })
    },
  })
