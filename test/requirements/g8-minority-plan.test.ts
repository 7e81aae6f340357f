import { bound, cohortId, FOUNDED_REV, policyWith, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { attachPicture } from '../support/cloud-proofs'
import { approved } from '../support/cloud-review'

/**
 * Notice G: graduates of the plan for minority talents (少干计划) bring their agreement. The summary table
 * that the school sends on is an export, and not of this.
 */
const school = useSchool()
const { lin, zhou, zheng } = graduates
const begin = { cohortId, flow: 'source', slot: 'minorityAgreement' } as const

beforeAll(async () => {
  await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV, policy: policyWith({}) })
  // What an edit of the rules needs to reach every warm instance.
  school.pass(10_000)
})

test('[G8] Who is in the plan hands in with a picture of the agreement, and not without it.', async () => {
  const person = await bound(school, lin)
  await person.must('source.save', { cohortId, claims: { minorityPlan: '是' } })
  expect(await person.refused('source.submit', { cohortId })).toEqual({ code: 'proofsPresent' })
  const { id } = await attachPicture(person, school, begin)
  await person.must('source.submit', { cohortId })

  // The reviewer decides on the very picture that was brought.
  const counselor = school.as(staff.counselor)
  const { _id, proofs } = await school.registration(lin.studentNo)
  const review = await counselor.must('review.get', { id: _id, flow: 'source' })
  expect(review.proofs).toMatchObject([
    { id, slot: 'minorityAgreement', sha256: proofs[id]?.sha256, deleted: false },
  ])
  await approved(school, _id)
  expect((await school.registration(lin.studentNo)).source.status).toBe('completed')
})

test('[G8] A picture for something else does not stand for the agreement.', async () => {
  const person = await bound(school, zhou)
  await person.must('source.save', { cohortId, claims: { minorityPlan: '是' } })
  await attachPicture(person, school, { ...begin, slot: 'photo' })
  expect(await person.refused('source.submit', { cohortId })).toEqual({ code: 'proofsPresent' })
})

test('[G8] Who is not in the plan is asked for nothing, and is refused when bringing it.', async () => {
  const person = await bound(school, zheng)
  await person.must('source.save', { cohortId, claims: { minorityPlan: '否' } })
  expect(await person.refused('proof.begin', begin)).toEqual({ code: 'slotWanted' })
  await person.must('source.submit', { cohortId })
})
