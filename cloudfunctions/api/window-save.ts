import type { Windows } from '../../domain/cohort/cohort'
import { ok } from '../../domain/result'
import { editCohort } from './edit-cohort'
import type { Verb } from '../door/route'

/** Sets or removes one window of the cohort, or of one college beside it. Takes effect within ten seconds. */
export const windowSave: Verb<'window.save'> = ({ cohortId, rev, phase, collegeId, window }, context) =>
  editCohort(context, {
    cohortId,
    rev,
    change: (cohort) => {
      const own = new Map(Object.entries(cohort.collegeWindows))
      const windows = collegeId === null ? cohort.windows : (own.get(collegeId) ?? {})
      const { [phase]: _replaced, ...others } = windows
      const changed: Windows = window === null ? others : { ...others, [phase]: window }
      const next =
        collegeId === null
          ? { ...cohort, windows: changed }
          : { ...cohort, collegeWindows: { ...cohort.collegeWindows, [collegeId]: changed } }
      return Promise.resolve(ok({ next, reply: { rev: rev + 1 } }))
    },
  })
