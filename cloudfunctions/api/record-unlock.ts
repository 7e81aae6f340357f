import { fieldsToUnlock } from '../../domain/registration/locks'
import type { Verb } from '../door/route'
import { eachByStudentNo } from './each-by-student-no'

/** Takes the locks of `record.lock` off the graduates of a list again; what the policy locks stays locked. */
export const recordUnlock: Verb<'record.unlock'> = ({ fields, reason, ...listed }, context) =>
  eachByStudentNo(context, {
    ...listed,
    call: 'record.unlock',
    event: { source: 'unlockFields' },
    input: { locks: { fields, from: context.now }, reasons: { general: reason } },
    already: (registration) => fieldsToUnlock(registration, fields).length === 0,
  })
