import { defaultPolicy } from '../../domain/cohort/default-policy'
import { presets } from '../../domain/cohort/presets'
import { windowProblem } from '../../domain/cohort/window-orders'
import type { Parsed } from '../../domain/contract/contract'
import { endsEarlier } from '../../domain/keeping/schedule'
import { reachesCohort } from '../../domain/people/staff'
import { err, ok, type Result } from '../../domain/result'
import type { Failure } from '../../domain/contract/failure'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import { chainsOf } from './chains-of'
import { settingsEdit } from './cohort-edit'
import { editCohort } from './edit-cohort'
import { insertCohort } from './insert-cohort'

/**
 * Makes a cohort (`rev` 0, with the default policy or a preset's and no window open) or changes one. What is kept hangs
 * on its year and its months of service: who lets an end come earlier says so, as in keeping-save.ts.
 */
export const cohortSave: Verb<'cohort.save'> = ({ id, rev, preset, shorter, ...fields }, context) => {
  if (rev === 0) return created(context, { id, rev, preset, ...fields })
  return editCohort(context, {
    cohortId: id,
    rev,
    change: async (cohort) => {
      const next = { ...cohort, ...fields }
      // A cohort never changes campus: its records are kept strictly apart by it (R12).
      if (fields.campusId !== cohort.campusId)
        return err({ code: 'badInput', fields: { campusId: 'locked' } })
      const problem = windowProblem(next, await chainsOf(context, cohort))
      if (problem !== null) return err({ code: problem })
      if (endsEarlier(cohort, next) && !shorter) return err({ code: 'keepingShorter' })
      return ok({ next, reply: { rev: rev + 1 }, edits: [settingsEdit(cohort, next)] })
    },
  })
}

async function created(
  context: Context,
  { id, rev: _zero, preset, ...fields }: Omit<Parsed<'cohort.save'>, 'shorter'>,
): Promise<Result<{ rev: number }, Failure>> {
  if (!reachesCohort(context.grants, { _id: id, campusId: fields.campusId }))
    return err({ code: 'notAllowed' })
  const begun = preset === null ? null : presets[preset].policy(id, fields.year)
  return insertCohort(context, {
    cohort: { _id: id, ...fields, windows: {}, collegeWindows: {} },
    policy: { ...defaultPolicy(id, fields.year), ...begun },
    structure: null,
    reason: '',
  })
}
