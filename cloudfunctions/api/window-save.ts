import type { Cohort, Windows } from '../../domain/cohort/cohort'
import { windowProblem } from '../../domain/cohort/window-orders'
import type { Parsed } from '../../domain/contract/contract'
import { err, ok } from '../../domain/result'
import type { CohortEdit } from '../store/cohorts'
import type { Verb } from '../door/route'
import { editCohort } from './edit-cohort'

/**
 * Sets or removes one window of the cohort, or of one college beside it. Takes effect within ten seconds. An order in
 * which something could never take place is refused by its name (window-orders.ts).
 */
export const windowSave: Verb<'window.save'> = (input, context) =>
  editCohort(context, {
    cohortId: input.cohortId,
    rev: input.rev,
    change: (cohort) => {
      const windows = windowsWith(cohort, input)
      const next = { ...cohort, ...windows }
      const problem = windowProblem(next)
      if (problem !== null) return Promise.resolve(err({ code: problem }))
      return Promise.resolve(ok({ next, reply: { rev: input.rev + 1 }, edit: editOf(cohort, input) }))
    },
  })

type Saved = Parsed<'window.save'>

/** The windows in which this one is set: the cohort's own, or those of one college. */
const standing = ({ windows, collegeWindows }: Cohort, collegeId: string | null): Windows =>
  collegeId === null ? windows : (new Map(Object.entries(collegeWindows)).get(collegeId) ?? {})

function windowsWith(
  cohort: Cohort,
  { phase, collegeId, window }: Saved,
): Pick<Cohort, 'windows' | 'collegeWindows'> {
  const { [phase]: _replaced, ...others } = standing(cohort, collegeId)
  const changed: Windows = window === null ? others : { ...others, [phase]: window }
  const { windows, collegeWindows } = cohort
  return collegeId === null
    ? { windows: changed, collegeWindows }
    : { windows, collegeWindows: { ...collegeWindows, [collegeId]: changed } }
}

const editOf = (
  cohort: Cohort,
  { phase, collegeId, window, reason }: Saved,
): Omit<CohortEdit, 'at' | 'by'> => ({
  what: collegeId === null ? 'window' : 'collegeWindow',
  where: collegeId === null ? phase : `${phase}/${collegeId}`,
  before: { ...standing(cohort, collegeId)[phase] },
  after: { ...window },
  reason,
})
