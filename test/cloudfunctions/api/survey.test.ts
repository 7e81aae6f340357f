import type { Input } from '../../../domain/contract/contract'
import type { FieldProblem } from '../../../domain/registration/field-checks'
import { bound, cohortId, policyWithoutProofs, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, type Graduate } from '../../support/cloud-graduates'

/** The survey (H2): only questions of the policy, only answers they offer, and none left open that must be answered. */
const school = useSchool()
const { lin, zhou, zheng, he } = graduates
const survey: Input<'policy.save'>['policy']['survey'] = [
  { id: 'wish', text: '毕业意向', kind: 'single', options: ['就业', '升学'], required: true, when: null },
  { id: 'plan', text: '求职计划', kind: 'text', options: [], required: true, when: null },
  { id: 'city', text: '意向城市', kind: 'text', options: [], required: false, when: null },
]
const answers = { wish: '就业', plan: '先投简历' }
const phoneOf = ({ studentNo }: Graduate) => school.as(`phone-${studentNo}`)
const invalid = (fields: Record<string, FieldProblem>) => ({ code: 'fieldsInvalid', fields })

beforeAll(async () => {
  const [cohort] = await school.stored<{ rev: number }>('cohorts', { _id: cohortId })
  const policy = policyWithoutProofs({ survey })
  await school.as(staff.office).must('policy.save', { cohortId, rev: cohort?.rev ?? 0, policy })
  school.pass(10_000)
  for (const graduate of [lin, zhou, zheng, he]) await bound(school, graduate)
})

const both = ['source.save', 'source.submit'] as const
/** Both calls that bring answers are refused alike and store nothing at all. */
async function refusedAlike(
  graduate: Graduate,
  given: Record<string, string>,
  expected: object,
): Promise<void> {
  const person = phoneOf(graduate)
  const before = await school.registration(graduate.studentNo)
  const inputs = {
    'source.save': { cohortId, claims: { qq: '1140950034' }, survey: given },
    'source.submit': { cohortId, survey: given },
  }
  for (const call of both) expect(await person.refused(call, inputs[call])).toEqual(expected)
  expect(await school.registration(graduate.studentNo)).toEqual(before)
}

test('A question that the policy does not ask is refused by its name, beside right answers too; nothing is stored.', async () => {
  await refusedAlike(lin, { ...answers, salary: '8000' }, invalid({ salary: 'unknownQuestion' }))
})

test.each(['$set', '$where', '$ne', 'a.b', 'wish.0', 'constructor', 'toString', ' wish', ''])(
  'A question called %j is refused like any other that is not asked.',
  async (id) => {
    await refusedAlike(lin, { ...answers, [id]: 'x' }, invalid({ [id]: 'unknownQuestion' }))
  },
)

test('An answer that is none of the options is refused by the question’s name.', async () => {
  for (const answer of ['创业', '就业 ', '就', '$ne', '0'])
    await refusedAlike(lin, { ...answers, wish: answer }, invalid({ wish: 'notAnOption' }))
})

test('An answer that is no text is bad input.', async () => {
  const person = phoneOf(lin)
  for (const answer of [{ $ne: null }, ['就业'], null, 1, true]) {
    const input = { cohortId, survey: { wish: answer } }
    const event = { call: 'source.submit', input, requestId: 'an-answer-that-is-no-text' }
    const { result, dbOps } = await school.invoke('api', event, { openid: person.openid })
    expect(result).toEqual({ ok: false, error: { code: 'badInput', fields: { 'survey.wish': 'badInput' } } })
    expect(dbOps).toBe(0)
  }
})

test.each([
  ['nothing was answered', {}, { wish: 'required', plan: 'required' }],
  ['one of two was answered', { wish: '就业' }, { plan: 'required' }],
  ['the other is an empty text', { ...answers, plan: '' }, { plan: 'required' }],
  ['the other is blank', { ...answers, plan: ' \t\u3000' }, { plan: 'required' }],
  ['the choice is empty', { ...answers, wish: '' }, { wish: 'required' }],
])(
  'A required question is open when %s: the submission is refused by name and stores nothing.',
  async (_, given, open) => {
    const person = phoneOf(zhou)
    const before = await school.registration(zhou.studentNo)
    expect(await person.refused('source.submit', { cohortId, survey: given })).toMatchObject({
      code: 'surveyAnswered',
      fields: open,
    })
    expect(await school.registration(zhou.studentNo)).toEqual(before)
  },
)

test('An answer saved before counts, and one that is emptied on submitting does not.', async () => {
  const person = phoneOf(zheng)
  await person.must('source.save', { cohortId, claims: {}, survey: answers })
  expect(await person.refused('source.submit', { cohortId, survey: { plan: '' } })).toEqual({
    code: 'surveyAnswered',
    fields: { plan: 'required' },
  })
  await person.must('source.submit', { cohortId })
  expect((await school.registration(zheng.studentNo)).source.survey).toEqual(answers)
})

test('Right answers are stored with the submission; what need not be answered may stay open.', async () => {
  const person = phoneOf(he)
  await person.must('source.submit', { cohortId, survey: { ...answers, city: '' } })
  const { source } = await school.registration(he.studentNo)
  expect([source.status, source.survey]).toEqual(['inReview', { ...answers, city: '' }])
})
