import type { Proof, Upload } from '../../../domain/registration/proof'
import type { Registration } from '../../../domain/registration/registration'
import { FOUNDED_REV, policyWithoutProofs, policyWith, staff } from '../../support/cloud-founding'
import { aPhoto, attachPicture, putPicture } from '../../support/cloud-proofs'
import type { Person, School } from '../../support/cloud-school'

/** Revision of a cohort of the matrix: its policy has two slots, and asks nobody for the first. */
export const MATRIX_REV = FOUNDED_REV + 1
const slot = 'photo'
/** Long enough for every cell that is played. */
const LATER_MS = 30 * 24 * 60 * 60_000

/**
 * A slot that everybody may fill and nobody has to (证件照), so that pictures are there at every stage, and one
 * for the proof of a correction.
 */
export async function allowPhotos(school: School, cohorts: Readonly<Record<string, string>>): Promise<void> {
  const { photo, correctionOne } = policyWith({}).slots
  if (photo === undefined || correctionOne === undefined) throw new Error('no slots to allow')
  const policy = policyWithoutProofs({ slots: { [slot]: photo, correctionOne } })
  for (const [officer, cohortId] of Object.entries(cohorts))
    await school.as(officer).must('policy.save', { cohortId, rev: FOUNDED_REV, policy })
  // The old rules have left every cache.
  school.pass(11_000)
}

/** One picture that stands, and one that was put and waits to be looked into for as long as the matrix takes. */
export async function withPictures(
  school: School,
  person: Person,
  about: { studentNo: string; cohortId: string },
) {
  const { cohortId, studentNo } = about
  await attachPicture(person, school, { cohortId, slot, bytes: await aPhoto(1) })
  const { upload } = await putPicture(person, school, { cohortId, slot, bytes: await aPhoto(2) })
  const registration = await school.registration(studentNo, cohortId)
  const waiting = registration.uploads[upload]
  if (waiting === undefined) throw new Error('no upload')
  const uploads = { ...registration.uploads, [upload]: { ...waiting, until: school.now + LATER_MS } }
  await school.put('registrations', { ...registration, uploads })
}

const firstOf = (entries: Readonly<Record<string, Proof | Upload>> | undefined): string =>
  Object.keys(entries ?? {})[0] ?? 'none'

/** The picture of a record, the upload that waits, and the report; a name of nothing where there is none. */
export const namesIn = (registration: Registration | undefined) => ({
  proof: firstOf(registration?.proofs),
  upload: firstOf(registration?.uploads),
  report: registration?.reports.archive ?? '0000000000000000',
})

/** Who may change a cohort's policy, by openid. */
export const officers = { main: staff.office, north: staff.northOffice } as const
