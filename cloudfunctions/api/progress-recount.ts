import { isDeepStrictEqual } from 'node:util'
import { reachesCohort } from '../../domain/people/staff'
import { progressStates } from '../../domain/registration/progress'
import { flowNames } from '../../domain/registration/standing'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { countsOf, type Counts } from '../store/tallies'

/**
 * Counts one college in full and compares it with what dashboards show; of a whole cohort the page asks for one college
 * after the other. Where anything differs the college is marked, and the timer counts it anew within a minute.
 */
export const progressRecount: Verb<'progress.recount'> = async ({ cohortId, collegeId }, context) => {
  const { store, grants, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  const known = await store.structures.colleges(cohortId, now)
  if (collegeId !== '' && !known.some(({ id }) => id === collegeId)) return err({ code: 'notFound' })
  const college = { cohortId, collegeId }
  const [tally] = await store.tallies.of(cohortId, [collegeId])
  const moving = tally?.dirty === true || (await store.registrations.anyDue(college, now))
  const counted = countsOf(await store.tallies.count({ ...college, classes: tally?.classes ?? [] }))
  const differences = flowNames.flatMap((flow) =>
    progressStates.flatMap((state) => {
      const both = { shown: tally?.[flow][state] ?? 0, counted: counted[flow][state] }
      return both.shown === both.counted ? [] : [{ flow, state, ...both }]
    }),
  )
  const classes = classesThatDiffer(tally?.places ?? [], counted.places)
  if (differences.length > 0 || classes > 0) await store.tallies.mark(college)
  context.log({
    level: 'info',
    call: 'progress.recount',
    requestId: context.requestId,
    cohort: cohortId,
    college: collegeId,
    differences: differences.length,
    classes,
  })
  const people = progressStates.reduce((sum, state) => sum + counted.source[state], 0)
  return ok({ people, moving, differences, classes })
}

/** A class may differ where the college does not: somebody was moved from one to another. */
function classesThatDiffer(shown: Counts['places'], counted: Counts['places']): number {
  const byPlace = (places: Counts['places']) =>
    new Map(places.map((place) => [`${place.majorId}/${place.classId}`, place]))
  const [before, after] = [byPlace(shown), byPlace(counted)]
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => !isDeepStrictEqual(before.get(key), after.get(key)),
  ).length
}
