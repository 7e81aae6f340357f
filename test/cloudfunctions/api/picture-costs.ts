import { cohortId } from '../../support/cloud-founding'
import { attachPicture, putPicture } from '../../support/cloud-proofs'
import type { Person, School } from '../../support/cloud-school'
import type { Count } from './destination-costs'

/** A picture brought, looked at and taken away again, and another one that stays. */
export async function countPictures(school: School, student: Person, count: Count): Promise<void> {
  const slot = 'photo'
  // The function that looks into pictures is warm.
  const warm = await attachPicture(student, school, { cohortId, slot })
  await count('own pictures', student.call('proof.own', { cohortId }))
  await count('remove picture', student.call('proof.remove', { cohortId, proof: warm.id }))
  await count('begin picture', student.call('proof.begin', { cohortId, slot }))
  const { upload } = await putPicture(student, school, { cohortId, slot })
  await count('finish picture', student.call('proof.finish', { cohortId, upload }))
}
