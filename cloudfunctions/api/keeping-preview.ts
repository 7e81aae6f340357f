import { keepSteps } from '../../domain/keeping/kinds'
import { stepsDue } from '../../domain/keeping/schedule'
import { reachesCohort } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import { countRows } from '../door/keeping-counts'
import type { Verb } from '../door/route'
import { countLeaving } from '../store/leaving'

/** Graduates of one part: few enough that counting what belongs to them stays quick. */
const PART = 200

/** What an instant will have ended of some graduates, by the very rules and counts of the run; nothing is written. */
export const previewOfKeeping: Verb<'keeping.preview'> = async (input, { store, grants, now }) => {
  const { cohortId, after } = input
  const at = input.at ?? now
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  const walk = { campusId: cohort.campusId, cohortId, collegeId: null }
  const found = await store.registrations.behind(walk, after, PART)
  const due = found.map((one) => ({ one, steps: stepsDue(cohort, one, at) }))
  const [personal, evidence] = await Promise.all(
    keepSteps.map((step) =>
      countLeaving(
        store,
        step,
        due.filter(({ steps }) => steps.includes(step)).map(({ one }) => one),
      ),
    ),
  )
  const counts = countRows({ ...(personal && { personal }), ...(evidence && { evidence }) })
  const last = found.length < PART ? undefined : found.at(-1)
  return ok({ at, looked: found.length, counts, next: last?.studentNo ?? null })
}
