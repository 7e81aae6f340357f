import { fieldsToUnlock } from '../../domain/registration/locks'
import { err } from '../../domain/result'
import { staffCommand } from '../door/flow-command'
import type { Verb } from '../door/route'
import { eachByStudentNo } from './each-by-student-no'

/** Takes the locks of `record.lock` off the graduates of a list again; what the policy locks stays locked. */
export const recordUnlock: Verb<'record.unlock'> = async (
  { cohortId, studentNos, fields, reason },
  context,
) => {
  const cohort = await context.store.cohorts.get(cohortId, context.now)
  if (cohort === null) return err({ code: 'cohortMissing' })
  return eachByStudentNo(context, { cohort, studentNos }, (id) =>
    staffCommand(context, {
      call: 'record.unlock',
      id,
      event: { source: 'unlockFields' },
      input: { locks: { fields, from: context.now }, reasons: { general: reason } },
      already: (registration) => fieldsToUnlock(registration, fields).length === 0,
      reply: () => ({ results: [] }),
    }),
  )
}
