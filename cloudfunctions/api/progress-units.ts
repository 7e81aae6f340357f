import { longWaitHours, pushRulesOf } from '../../domain/push/rules'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { reachedNumbers } from './reached-numbers'

/**
 * One college class by class, as far as the caller reaches it: majors are sums of their classes. Names are those of
 * today; a college that is out of reach looks as if it were not there.
 */
export const progressUnits: Verb<'progress.units'> = async ({ cohortId, collegeId }, context) => {
  const reached = await reachedNumbers(context, cohortId, collegeId)
  if (reached === null) return err({ code: 'cohortMissing' })
  const [college] = reached.colleges
  if (college === undefined) return err({ code: 'notFound' })
  const { majors, classes } = reached.structure
  const majorNames = new Map(majors.map(({ id, name }) => [id, name]))
  const classNames = new Map(classes.map(({ id, name }) => [id, name]))
  return ok({
    now: context.now,
    id: college.id,
    name: college.name,
    part: college.part,
    countedAt: college.countedAt,
    longHours: longWaitHours(pushRulesOf(reached.cohort), college.id),
    classes: college.places.map(({ majorId, classId, source, destination, oldest }) => ({
      majorId,
      major: majorNames.get(majorId) ?? '',
      classId,
      class: classNames.get(classId) ?? '',
      source: [...source],
      destination: [...destination],
      oldest: [...oldest],
    })),
  })
}
