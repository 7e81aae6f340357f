import { useProofSchool } from '../support/cloud-evidence'
import {
  bringEvidence,
  completed,
  ownRecordOf,
  requested,
  verifiedAndApplied,
} from '../support/cloud-corrections'
import { bound, cohortId } from '../support/cloud-founding'
import { graduates } from '../support/cloud-graduates'
import { submitted } from '../support/cloud-review'

/** Notice G 五.4: 毕业年份无误，仅为毕业月份有误的情况，请提交生源信息修改申请表。 */
const school = useProofSchool()
const { lin, zhou, zheng } = graduates
const wrong = (value: string) => ({ cohortId, values: { graduatesOn: value }, reason: '毕业月份不对' })

test('[G13] A wrong month is corrected on request, also while the form is still being filled in.', async () => {
  const person = await bound(school, lin)
  expect((await ownRecordOf(person)).fields['graduatesOn']).toBe('locked')
  await bringEvidence(school, person)
  const correction = await requested(person)
  const { _id: id } = await school.registration(lin.studentNo)
  await verifiedAndApplied(school, id, correction)
  expect((await ownRecordOf(person)).record['graduatesOn']).toBe('2027-12')
  await person.must('source.submit', { cohortId })
  expect((await school.registration(lin.studentNo)).source.frozen?.values['graduatesOn']).toBe('2027-12')
})

test('[G13] What is no month, the month that stands, and a month of another year are refused at the field.', async () => {
  const { person } = await completed(school, zhou)
  await bringEvidence(school, person)
  expect(await person.refused('correction.request', wrong('2027-13'))).toEqual({
    code: 'fieldsInvalid',
    fields: { graduatesOn: 'dateInvalid' },
  })
  expect(await person.refused('correction.request', wrong('2027-06'))).toEqual({
    code: 'fieldsInvalid',
    fields: { graduatesOn: 'unchanged' },
  })
  // A wrong year is another cohort's: unbind and bind there (seed G §五.4, G10).
  expect(await person.refused('correction.request', wrong('2028-06'))).toEqual({
    code: 'fieldsInvalid',
    fields: { graduatesOn: 'yearOfAnotherCohort' },
  })
  expect((await ownRecordOf(person)).correction).toBeNull()
})

test('[G13] While the submission is reviewed its values do not move beneath it: asking is refused.', async () => {
  const { person } = await submitted(school, zheng)
  await bringEvidence(school, person)
  expect((await ownRecordOf(person)).mayRequestCorrection).toBe(false)
  expect(await person.refused('correction.request', wrong('2027-12'))).toEqual({ code: 'notUnderReview' })
  await person.must('source.withdraw', { cohortId })
  await person.must('correction.request', wrong('2027-12'))
})
