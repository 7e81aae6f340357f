import {
  cohortId,
  cohortOf,
  FOUNDED_REV,
  importRoster,
  policyWith,
  policyWithoutProofs,
  staff,
} from './cloud-founding'
import { graduates, type Graduate } from './cloud-graduates'
import { aPhoto, attachPicture } from './cloud-proofs'
import { at, type Person, type School } from './cloud-school'

/** Another cohort of the same campus, with the same people in its roster. */
export const laterCohortId = '2028-main'

/** A year later, on the same campus: made, its source window open, its roster in. Answers its revision. */
export async function foundLaterCohort(school: School, rows: readonly Graduate[]): Promise<number> {
  const office = school.as(staff.office)
  await office.must('cohort.save', { ...cohortOf(laterCohortId, 'main'), year: 2028, name: '2028届' })
  const window = { opensAt: at('2026-10-01'), closesAt: at('2027-09-01') }
  const { rev } = await office.must('window.save', {
    cohortId: laterCohortId,
    rev: 1,
    phase: 'source',
    collegeId: null,
    window,
  })
  const saved = await office.must('policy.save', {
    cohortId: laterCohortId,
    rev,
    policy: policyWithoutProofs(),
  })
  await importRoster(school, { by: office, cohort: laterCohortId, rows })
  return saved.rev
}

const identitySlot = 'identityDocument'

/** The founded cohort asks for a picture of the document, and for no other proof. */
export async function askForPictures(school: School): Promise<void> {
  const { bind } = policyWithoutProofs()
  const slot = policyWith({}).slots[identitySlot]
  if (slot === undefined) throw new Error('no slot for the document')
  const policy = policyWithoutProofs({
    bind: { ...bind, realName: 'manual' },
    slots: { [identitySlot]: slot },
  })
  await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV, policy })
  school.pass(11_000)
}

/** The later cohort asks for the phone that the school knows. */
export async function askForPhones(school: School, rev: number): Promise<void> {
  const { bind } = policyWithoutProofs()
  const policy = policyWithoutProofs({ bind: { ...bind, realName: 'phone' } })
  await school.as(staff.office).must('policy.save', { cohortId: laterCohortId, rev, policy })
  school.pass(11_000)
}

/** A picture of the document, brought; another number is another picture. Answers its hash. */
export async function broughtDocument(school: School, person: Person, number: number): Promise<string> {
  const { id } = await attachPicture(person, school, {
    cohortId,
    slot: identitySlot,
    bytes: await aPhoto(number),
  })
  const [registration] = await school.stored<{ proofs: Record<string, { sha256: string }> }>(
    'registrations',
    {
      cohortId,
      'binding.openid': person.openid,
    },
  )
  return registration?.proofs[id]?.sha256 ?? ''
}

/** The number that every roster row of the test school has. */
export const schoolPhone = 'phone-13800001111'

/** Where the check stands, as the graduate reads it. */
export async function realNameOf(person: Person, cohort: string) {
  const { records } = await person.must('me.get', {})
  const { realName } = records.find((record) => record.cohortId === cohort)?.checks ?? {}
  if (realName === undefined) throw new Error('not bound there')
  return realName
}

/** Everybody of the test school, as the later cohort's roster has them. */
export const everybody = Object.values(graduates)
