import type { Cohort, Windows } from '../../domain/cohort/cohort'
import { windowProblem } from '../../domain/cohort/window-orders'
import type { Parsed } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import { err, ok } from '../../domain/result'
import type { CohortEdit } from '../store/cohorts'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import { chainsOf } from './chains-of'
import { editCohort } from './edit-cohort'

/**
 * Sets or removes a window of the cohort, or of one college beside it, and others together with it. Takes effect
 * within ten seconds. An order in which something could never take place is refused by its name (window-orders.ts).
 */
export const windowSave: Verb<'window.save'> = ({ cohortId, rev, also, reason, ...first }, context) =>
  editCohort(context, {
    cohortId,
    rev,
    change: async (cohort) => {
      const { phase, collegeId, window } = first
      const moves = [{ phase, collegeId, window }, ...also]
      const faulty = await faultyFields(context, cohortId, moves)
      if (faulty !== null) return err({ code: 'badInput', fields: faulty })
      const next = moves.reduce(moved, cohort)
      const problem = windowProblem(next, await chainsOf(context, cohort))
      if (problem !== null) return err({ code: problem })
      const edits = moves.map((move) => editOf(cohort, move, reason)).filter(changesSomething)
      return ok({ next, reply: { rev: rev + 1 }, edits })
    },
  })

const changesSomething = ({ before, after }: Pick<CohortEdit, 'before' | 'after'>): boolean =>
  before['opensAt'] !== after['opensAt'] || before['closesAt'] !== after['closesAt']

/** What is wrong with the moves: one window moved twice, or a window for a college that the cohort has not. */
async function faultyFields(
  { store, now }: Context,
  cohortId: string,
  moves: readonly Move[],
): Promise<NonNullable<Failure['fields']> | null> {
  const places = new Set(moves.map(({ phase, collegeId }) => `${phase}/${collegeId ?? ''}`))
  if (places.size < moves.length) return { also: 'badInput' }
  // What stands for a college that is gone can still be taken away.
  const named = moves.flatMap(({ collegeId, window }) =>
    collegeId === null || window === null ? [] : [collegeId],
  )
  if (named.length === 0) return null
  const colleges = await store.structures.colleges(cohortId, now)
  return named.every((one) => colleges.some(({ id }) => id === one)) ? null : { collegeId: 'notAnOption' }
}

type Move = Parsed<'window.save'>['also'][number]

/** The windows in which this one is set: the cohort's own, or those of one college. */
const standing = ({ windows, collegeWindows }: Cohort, collegeId: string | null): Windows =>
  collegeId === null ? windows : (new Map(Object.entries(collegeWindows)).get(collegeId) ?? {})

function moved<C extends Cohort>(cohort: C, { phase, collegeId, window }: Move): C {
  const { [phase]: _replaced, ...others } = standing(cohort, collegeId)
  const changed: Windows = window === null ? others : { ...others, [phase]: window }
  return collegeId === null
    ? { ...cohort, windows: changed }
    : { ...cohort, collegeWindows: { ...cohort.collegeWindows, [collegeId]: changed } }
}

const editOf = (
  cohort: Cohort,
  { phase, collegeId, window }: Move,
  reason: string,
): Omit<CohortEdit, 'at' | 'by'> => ({
  what: collegeId === null ? 'window' : 'collegeWindow',
  where: collegeId === null ? phase : `${phase}/${collegeId}`,
  before: { ...standing(cohort, collegeId)[phase] },
  after: { ...window },
  reason,
})
