import { bound, cohortId, FOUNDED_REV, policyWithoutProofs, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import type { Person } from '../support/cloud-school'

/**
 * Notice D: 生源地必须核准到县（市、区、旗）一级，直辖市准确到区（县）级。 Notice H: 填写到市一级即可，直辖市填写到
 * 区一级。 Which of the two holds is the cohort's.
 */
const school = useSchool()
let person: Person

beforeAll(async () => {
  person = await bound(school, graduates.lin)
})

const saves = (sourcePlace: string) => person.call('source.save', { cohortId, claims: { sourcePlace } })
const refusal = (problem: string) => ({
  ok: false,
  error: { code: 'fieldsInvalid', fields: { sourcePlace: problem } },
})

test.each([
  ['a district of a city', '430104'],
  ['a county-level city', '430381'],
  ['a banner of Inner Mongolia', '150221'],
  ['a district of a municipality', '110105'],
  ['a county of a municipality', '500235'],
])('[D7] To the county: %s (%s) is accepted.', async (_, code) => {
  expect((await saves(code)).reply).toMatchObject({ ok: true, value: { claims: { sourcePlace: code } } })
})

test.each([
  ['a province', '430000', 'placeNotDeepEnough'],
  ['a city', '430100', 'placeNotDeepEnough'],
  ['a municipality as a whole', '110000', 'placeNotDeepEnough'],
  ['a number that is no place', '999999', 'placeUnknown'],
])('[D7] To the county: %s (%s) is refused as %s and nothing is stored.', async (_, code, problem) => {
  const before = await school.registration(graduates.lin.studentNo)
  expect((await saves(code)).reply).toEqual(refusal(problem))
  expect(await school.registration(graduates.lin.studentNo)).toEqual(before)
})

test('[D7] A cohort may ask for the city only: then a city is enough, and a municipality still needs its district.', async () => {
  const { place } = policyWithoutProofs()
  const policy = policyWithoutProofs({ place: { ...place, depth: 'city' } })
  await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV, policy })
  school.pass(10_000)
  expect((await saves('430100')).reply.ok).toBe(true)
  expect((await saves('110105')).reply.ok).toBe(true)
  expect((await saves('110000')).reply).toEqual(refusal('placeNotDeepEnough'))
  // 市辖区 and 县 of a municipality are headings of the code table, no places one can come from.
  for (const heading of ['110100', '500200'])
    expect((await saves(heading)).reply).toEqual(refusal('placeUnknown'))
  expect((await saves('430000')).reply).toEqual(refusal('placeNotDeepEnough'))
})
