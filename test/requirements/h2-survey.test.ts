import type { Input } from '../../domain/contract/contract'
import { bound, cohortId, FOUNDED_REV, policyWithoutProofs, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { approved } from '../support/cloud-review'

/** Notice H: 填报生源信息前，需完成系统弹出的《求职意向调研问卷》. Its questions are the cohort's. */
const school = useSchool()
const { lin, zhou, zheng } = graduates

const survey: Input<'policy.save'>['policy']['survey'] = [
  { id: 'wish', text: '毕业意向', kind: 'single', options: ['就业', '升学'], required: true, when: null },
  {
    id: 'cities',
    text: '意向城市',
    kind: 'multiple',
    options: ['长沙', '广州'],
    required: true,
    when: { wish: ['就业'] },
  },
  {
    id: 'salary',
    text: '期望月薪（元）',
    kind: 'number',
    options: [],
    required: false,
    when: { wish: ['就业'] },
  },
  { id: 'school', text: '报考学校', kind: 'text', options: [], required: true, when: { wish: ['升学'] } },
]

beforeAll(async () => {
  await school
    .as(staff.office)
    .must('policy.save', { cohortId, rev: FOUNDED_REV, policy: policyWithoutProofs({ survey }) })
  school.pass(10_000)
})

test('[H2] The page gets the questions of the cohort, of every kind, with their conditions.', async () => {
  const person = await bound(school, lin)
  const [record] = (await person.must('me.get', {})).records
  expect(record?.survey).toEqual({ questions: survey, answers: {} })
})

test('[H2] Nobody submits before what is asked of them has been answered; what is open is named.', async () => {
  const person = school.as(`phone-${lin.studentNo}`)
  const before = await school.registration(lin.studentNo)
  expect(await person.refused('source.submit', { cohortId })).toEqual({
    code: 'surveyAnswered',
    fields: { wish: 'required' },
  })
  expect(await person.refused('source.submit', { cohortId, survey: { wish: '就业' } })).toEqual({
    code: 'surveyAnswered',
    fields: { cities: 'required' },
  })
  expect(await school.registration(lin.studentNo)).toEqual(before)
})

test('[H2] Only questions whose condition holds are asked: who goes on studying is not asked for cities.', async () => {
  const person = await bound(school, zhou)
  expect(await person.refused('source.submit', { cohortId, survey: { wish: '升学' } })).toMatchObject({
    fields: { school: 'required' },
  })
  const survey = { wish: '升学', school: '湖南科技大学' }
  expect(await person.must('source.submit', { cohortId, survey })).toMatchObject({ round: 1 })
})

test('[H2] An answer of the wrong kind is refused by its question, and nothing of it is stored.', async () => {
  const person = school.as(`phone-${lin.studentNo}`)
  const wrong = { wish: '创业', cities: '长沙\n北京', salary: '很多' }
  expect(await person.refused('source.save', { cohortId, claims: {}, survey: wrong })).toEqual({
    code: 'fieldsInvalid',
    fields: { wish: 'notAnOption', cities: 'notAnOption', salary: 'notANumber' },
  })
  expect((await school.registration(lin.studentNo)).source.survey).toEqual({})
})

test('[H2] Answers may be changed until the submission, and not after it.', async () => {
  const person = await bound(school, zheng)
  const first = { wish: '就业', cities: '长沙', salary: '6000.50' }
  await person.must('source.save', { cohortId, claims: {}, survey: first })
  await person.must('source.save', { cohortId, claims: {}, survey: { cities: '长沙\n广州' } })
  await person.must('source.submit', { cohortId })
  const answers = { ...first, cities: '长沙\n广州' }
  expect((await school.registration(zheng.studentNo)).source.survey).toEqual(answers)
  expect(await person.refused('source.save', { cohortId, claims: {}, survey: { wish: '升学' } })).toEqual({
    code: 'wrongStatus',
  })
  await approved(school, (await school.registration(zheng.studentNo))._id)
  expect((await school.registration(zheng.studentNo)).source.survey).toEqual(answers)
})
