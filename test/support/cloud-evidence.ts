import type { Output } from '../../domain/contract/contract'
import { bound, cohortId, FOUNDED_REV, policyWith, staff } from './cloud-founding'
import { useSchool } from './founded-school'
import type { Graduate } from './cloud-graduates'
import { attachPicture } from './cloud-proofs'
import type { Person, School } from './cloud-school'

/** Longer than rules stay in the cache of a warm function. */
const CACHED_MS = 11_000

/** A founded school whose cohort asks for proofs as every cohort does unless the office says otherwise. */
export function useProofSchool({ north = false }: { readonly north?: boolean } = {}): School {
  const school = useSchool({ north })
  beforeAll(() => askForProofs(school))
  return school
}

async function askForProofs(school: School): Promise<void> {
  const policy = policyWith({})
  await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV, policy })
  school.pass(CACHED_MS)
}

/** A graduate whose form says something that has to be proven by 证明材料一. */
export async function claiming(school: School, graduate: Graduate): Promise<Person> {
  const person = await bound(school, graduate)
  await person.must('source.save', { cohortId, claims: { politicalStatus: '中共党员' } })
  return person
}

export interface Evidence {
  readonly person: Person
  /** The record's. */
  readonly id: string
  readonly proof: Output<'proof.finish'>['proof']
}

/** A graduate who has handed in a form with one picture. */
export async function submittedWithPicture(
  school: School,
  graduate: Graduate,
  bytes: Buffer,
): Promise<Evidence> {
  const person = await claiming(school, graduate)
  const proof = await attachPicture(person, school, { cohortId, slot: 'materialOne', bytes })
  await person.must('source.submit', { cohortId })
  return { person, id: (await school.registration(graduate.studentNo))._id, proof }
}
