import { cohortId, staff } from '../../support/cloud-founding'
import type { Person, School } from '../../support/cloud-school'
import type { Count } from './destination-costs'

/** The inbox, the history, what WeChat may send, and whom to ask. */
export async function countInbox(school: School, student: Person, count: Count): Promise<void> {
  await count('inbox', student.call('notice.list', {}))
  await count('read inbox', student.call('notice.read', { upTo: school.now }))
  await count('not reached', school.as(staff.counselor).call('notice.unreached', { cohortId }))
  await count('timeline', student.call('record.timeline', { cohortId }))
  await count('looks', student.call('record.looks', { cohortId }))
  // The function that makes files is warm.
  await student.must('me.export', { cohortId })
  await count('export', student.call('me.export', { cohortId }))
  await count('consent', student.call('consent.record', { answers: { reviewResult: 'accept' } }))
  await count('contacts', student.call('contact.list', { cohortId }))
}
