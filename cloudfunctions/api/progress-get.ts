import { longWaitHours, pushRulesOf } from '../../domain/push/rules'
import { cutOffIsOver } from '../../domain/registration/shown-destination'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { reachedNumbers } from './reached-numbers'

/** How far each college in the caller's scope is, as the timer counted it last; nothing is counted here. */
export const progressGet: Verb<'progress.get'> = async ({ cohortId }, context) => {
  const reached = await reachedNumbers(context, cohortId)
  if (reached === null) return err({ code: 'cohortMissing' })
  const { now } = context
  const isOver = cutOffIsOver(reached.cohort, now)
  const rules = pushRulesOf(reached.cohort)
  return ok({
    now,
    colleges: reached.colleges.map(
      ({ id, name, part, source, destination, unsettled, oldest, countedAt }) => ({
        id,
        name,
        part,
        source: { ...source },
        destination: { ...destination },
        cutOffUnemployed: isOver ? unsettled : null,
        oldest: [...oldest],
        longHours: longWaitHours(rules, id),
        countedAt,
      }),
    ),
  })
}
