import { bound, cohortId, staff } from './cloud-founding'
import type { Graduate } from './cloud-graduates'
import type { Person, School } from './cloud-school'

/** A graduate who has bound and handed the source submission in. */
export async function submitted(school: School, graduate: Graduate): Promise<{ person: Person; id: string }> {
  const person = await bound(school, graduate)
  await person.must('source.submit', { cohortId })
  return { person, id: (await school.registration(graduate.studentNo))._id }
}

/** What a reviewer has on the screen of this record. */
export async function seenBy(reviewer: Person, id: string, flow: 'source' | 'destination' = 'source') {
  const { seen } = await reviewer.must('review.get', { id, flow })
  if (seen === null) throw new Error('nothing was submitted')
  return seen
}

export async function approved(school: School, id: string, by: string = staff.counselor): Promise<void> {
  const reviewer = school.as(by)
  await reviewer.must('review.approve', { id, seen: await seenBy(reviewer, id) })
}

export async function returned(school: School, id: string, reason = '请核对生源地'): Promise<void> {
  const reviewer = school.as(staff.counselor)
  const seen = await seenBy(reviewer, id)
  await reviewer.must('review.return', { id, seen, reasons: { general: reason } })
}
