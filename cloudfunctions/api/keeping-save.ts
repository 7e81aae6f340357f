import { type KeepSpans } from '../../domain/keeping/kinds'
import { spansKept } from '../../domain/keeping/schedule'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { editCohort } from './edit-cohort'

/**
 * Sets how long a cohort keeps, guarded by the revision that was read, with a line among the cohort's edits. Who
 * shortens a term says so: what goes in the next night does not come back.
 */
export const saveKeeping: Verb<'keeping.save'> = (input, context) => {
  const { cohortId, rev, personalDays, evidenceDays, shorter } = input
  return editCohort(context, {
    cohortId,
    rev,
    change: (cohort) => {
      const before = spansKept(cohort)
      const after: KeepSpans = { personalDays, evidenceDays }
      if (evidenceDays < personalDays)
        return Promise.resolve(err({ code: 'badInput', fields: { evidenceDays: 'badInput' } }))
      const isShorter = personalDays < before.personalDays || evidenceDays < before.evidenceDays
      if (isShorter && !shorter) return Promise.resolve(err({ code: 'keepingShorter' }))
      const next = { ...cohort, keeping: after }
      const edit = {
        what: 'keeping',
        where: '',
        before: { ...before },
        after: { ...after },
        reason: '',
      } as const
      return Promise.resolve(ok({ next, reply: { rev: rev + 1 }, edits: [edit] }))
    },
  })
}
