import { bound, cohortId, FOUNDED_REV, policyWith, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'

/** Every problem at once; what was entered stays (pages: test/e2e/nothing-is-lost.test.ts). */
const school = useSchool()
const { lin, zhou } = graduates

test('[B2] A submission names everything that is missing or wrong, of every part, in one answer.', async () => {
  const person = await bound(school, lin)
  const claims = { mobile: '', address: '', urbanRural: '', trainingMode: '委培' }
  await person.must('source.save', { cohortId, claims })
  expect(await person.refused('source.submit', { cohortId })).toEqual({
    code: 'fieldsComplete',
    fields: { mobile: 'required', address: 'required', urbanRural: 'required', directedUnit: 'required' },
  })
})

test('[B2] A refused save loses nothing that had been saved, and stores nothing of itself.', async () => {
  const person = await bound(school, zhou)
  await person.must('source.save', { cohortId, claims: { ethnicity: '苗族', qq: '1140950034' } })
  const before = await school.registration(zhou.studentNo)
  const wrong = { qq: 'abc', homePhone: '123', sourcePlace: '999999', nickname: 'x', email: 'a' }
  expect(await person.refused('source.save', { cohortId, claims: { ...wrong, ethnicity: '汉族' } })).toEqual({
    code: 'fieldsInvalid',
    fields: {
      qq: 'qqDigitsOnly',
      homePhone: 'phoneNeedsAreaCode',
      sourcePlace: 'placeUnknown',
      nickname: 'unknownField',
      email: 'emailInvalid',
    },
  })
  expect(await school.registration(zhou.studentNo)).toEqual(before)
})

test('[B2] When the fields are whole, what else is missing has its own answer: the pictures.', async () => {
  await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV, policy: policyWith({}) })
  school.pass(10_000)
  const person = school.as(`phone-${zhou.studentNo}`)
  expect(await person.refused('source.submit', { cohortId })).toEqual({ code: 'proofsPresent' })
})
