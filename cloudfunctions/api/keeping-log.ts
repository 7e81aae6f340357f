import { reachesCohort } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import { countRows } from '../door/keeping-counts'
import type { Verb } from '../door/route'

const PAGE = 30

/** What was deleted on which day, the latest first: numbers, never of whom. */
export const logOfKeeping: Verb<'keeping.log'> = async ({ cohortId, before }, { store, grants, now }) => {
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  // Of one day there are two at most, and a page never ends between them.
  const found = await store.keepings.of(cohortId, { before, limit: PAGE + 2 })
  const page = found.filter(({ at }, index) => index < PAGE || at === found[PAGE - 1]?.at)
  const last = found.length > page.length ? page.at(-1) : undefined
  return ok({
    days: page.map((day) => ({
      at: day.at,
      ofCohort: day.cohortId === cohortId,
      counts: countRows(day.counts),
    })),
    next: last?.at ?? null,
  })
}
