import type { Input } from '../../domain/contract/contract'
import { cohortId, staff } from './cloud-founding'
import type { Graduate } from './cloud-graduates'
import { aPhoto, attachPicture } from './cloud-proofs'
import { approved, submitted } from './cloud-review'
import type { Person, School } from './cloud-school'

/** A graduate whose source submission is completed, in a school whose chain ends with the counselor. */
export async function completed(
  school: School,
  graduate: Graduate,
): Promise<{ readonly person: Person; readonly id: string }> {
  const { person, id } = await submitted(school, graduate)
  await approved(school, id)
  return { person, id }
}

/** Brings the picture that a correction is asked for with; answers the proof's id. */
export async function bringEvidence(school: School, person: Person, number = 1): Promise<string> {
  const bytes = await aPhoto(number)
  const picture = { cohortId, flow: 'correction', slot: 'correctionOne', bytes } as const
  return (await attachPicture(person, school, picture)).id
}

/** The month that the stories correct, from 2027-06. */
export const december = { graduatesOn: '2027-12' } as const

type Asked = Pick<Input<'correction.request'>, 'values' | 'reason'>

/** Asks for a correction with the pictures that stand; answers its id. */
export async function requested(
  person: Person,
  { values, reason }: Asked = { values: december, reason: '实际十二月毕业' },
): Promise<string> {
  return (await person.must('correction.request', { cohortId, values, reason })).correction.id
}

/** Compared by the college's leader and written by the office. */
export async function verifiedAndApplied(school: School, id: string, correction: string): Promise<void> {
  await school.as(staff.leader).must('correction.verify', { id, correction })
  await school.as(staff.office).must('correction.apply', { id, correction })
}

/** The one record of a graduate, as their pages have it. */
export async function ownRecordOf(person: Person) {
  const [record] = (await person.must('me.get', {})).records
  if (record === undefined) throw new Error('no record')
  return record
}
