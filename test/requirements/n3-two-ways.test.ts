import {
  backHome,
  brought,
  confirms,
  destinationOf,
  employed,
  handsIn,
  reviewed,
  rowOf,
  sourceCompleted,
} from '../support/cloud-destinations'
import { cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'

/** N3: 已存在就业信息的, check and confirm; 不存在的, fill in, review, confirm (seed N §三). */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo } = graduates

test('[N3] A destination that the school brought is checked and confirmed, without filling in or review.', async () => {
  const { person } = await sourceCompleted(school, lin, staff.counselor)
  await brought(school, rowOf(lin, employed))
  expect(await destinationOf(person)).toMatchObject({ status: 'reviewed', imported: true })
  await confirms(person)
  expect(await destinationOf(person)).toMatchObject({ status: 'confirmed', round: 1 })
})

test('[N3] Who has none fills it in, and can confirm it only once it was reviewed.', async () => {
  const { person } = await sourceCompleted(school, zhou, staff.counselor)
  await person.must('destination.save', { cohortId, claims: employed })
  await person.must('destination.submit', { cohortId })
  const { round, digest } = (await destinationOf(person)).seen ?? { round: 0, digest: '' }
  const early = { cohortId, seen: { round, digest }, contents: '0'.repeat(64), basicsChecked: true }
  expect(await person.refused('destination.confirm', early)).toEqual({ code: 'wrongStatus' })
  expect((await destinationOf(person)).status).toBe('inReview')
})

test('[N3] What a graduate has entered is not overwritten by a list that comes later.', async () => {
  const { person } = await reviewed(school, zheng)
  const [row] = await brought(school, rowOf(zheng, { category: '70', ...backHome }))
  expect(row).toMatchObject({ refused: 'wrongStatus' })
  expect(await destinationOf(person)).toMatchObject({ category: '10', imported: false })
})

test('[N3] A contract with a company in Hong Kong is brought, and filled in, without a credit code; one on the mainland is not.', async () => {
  const { creditCode: _none, ...mainland } = employed
  const abroad = { ...mainland, unitPlace: '810000' }
  expect(await brought(school, rowOf(he, abroad), rowOf(gao, mainland))).toMatchObject([
    { refused: null },
    { refused: 'schemaValid', fields: { creditCode: 'required' } },
  ])
  const { person } = await sourceCompleted(school, luo, staff.counselor)
  await person.must('destination.save', { cohortId, claims: mainland })
  expect(await person.refused('destination.submit', { cohortId })).toEqual({
    code: 'fieldsComplete',
    fields: { creditCode: 'required' },
  })
  await handsIn(person, { unitPlace: '810000' })
  expect((await destinationOf(person)).status).toBe('inReview')
})
