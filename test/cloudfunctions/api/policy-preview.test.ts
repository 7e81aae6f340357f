import { bound, cohortId, policyWithoutProofs, policyWith, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import type { Input, Output } from '../../../domain/contract/contract'

/** 以这位学生的样子看: the form under rules that are not saved yet. */
const school = useSchool()
const office = school.as(staff.office)
const { lin, zhou } = graduates
type Content = Input<'policy.preview'>['policy']
const preview = (policy: Content, studentNo = lin.studentNo) =>
  office.must('policy.preview', { cohortId, policy, studentNo })
const fieldWith = (policy: Content, key: string, change: Partial<Content['fields'][string]>): Content => {
  const own = policy.fields[key]
  if (own === undefined) throw new Error(`no field ${key}`)
  return { ...policy, fields: { ...policy.fields, [key]: { ...own, ...change } } }
}
const question = {
  id: 'wish',
  text: '毕业意向',
  kind: 'text',
  options: [],
  required: true,
  when: null,
} as const

test('Under the rules in force it shows what the graduate’s own page shows.', async () => {
  const person = await bound(school, lin)
  await person.must('source.save', { cohortId, claims: { politicalStatus: '中共党员' } })
  const [own] = (await person.must('me.get', {})).records
  const seen = await preview(policyWithoutProofs())
  const { fields, rules, sections, place, survey, checks } = own as Output<'me.get'>['records'][number]
  expect(seen.form).toEqual({ fields, rules, sections, place, survey, checks })
  expect(seen).toMatchObject({ name: lin.name, studentNo: lin.studentNo, bound: true, record: own?.record })
  expect(seen.actions).toEqual(own?.source.actions)
  expect(seen.wanted).toEqual([{ slot: 'unasked', name: '补充材料', required: false, missing: false }])
})

test('Under other rules it shows what these would ask of the graduate, with what is typed already.', async () => {
  const draft = fieldWith(policyWith({ survey: [{ ...question, options: [] }], sections: 'parts' }), 'qq', {
    required: true,
    help: '纯数字。',
    lockedFrom: school.now + 1_000,
  })
  const seen = await preview(fieldWith(draft, 'ethnicity', { class: 'locked' }))
  expect(seen.form.sections).toBe('parts')
  expect(seen.form.survey.questions).toEqual([question])
  expect(seen.form.fields['ethnicity']).toBe('locked')
  expect(seen.form.rules['qq']).toMatchObject({
    required: true,
    help: '纯数字。',
    locksAt: school.now + 1_000,
  })
  expect(seen.problems).toEqual({ qq: 'required' })
  expect(seen.wanted).toEqual([
    { slot: 'materialOne', name: '证明材料一', required: true, missing: true },
    { slot: 'materialTwo', name: '证明材料二', required: false, missing: false },
    { slot: 'photo', name: '证件照', required: false, missing: false },
  ])
})

test('Nothing is stored but the look, which the graduate reads of.', async () => {
  const collections = ['registrations', 'policies', 'cohorts']
  const before = await school.world(collections)
  await preview(policyWith({}))
  expect(await school.world(collections)).toEqual(before)
  const { _id: registrationId } = await school.registration(lin.studentNo)
  const lines = await school.stored<{ by: string; what: string }>('accessLog', { registrationId })
  expect(lines.map(({ by, what }) => [by, what])).toEqual([[staff.office, 'recordViewed']])
  expect(JSON.stringify(await preview(policyWith({})))).not.toContain(lin.documentNo.slice(-6))
})

test('Of a graduate whom nobody has bound the form is shown, and nothing can be started.', async () => {
  const seen = await preview(policyWith({}), zhou.studentNo)
  expect(seen).toMatchObject({ name: zhou.name, bound: false, actions: [] })
})

test('Of who waits for a decision it says by which version that will be, beside what the draft would ask.', async () => {
  expect(await preview(policyWith({}))).toMatchObject({ submittedUnder: null })
  const person = school.as(`phone-${lin.studentNo}`)
  await person.must('source.submit', { cohortId })
  const { frozen } = (await school.registration(lin.studentNo)).source
  const seen = await preview(policyWith({ sections: 'parts' }))
  expect(seen.submittedUnder).toBe(frozen?.policyVersion)
  expect(seen.form.sections).toBe('parts')
  await person.must('source.withdraw', { cohortId })
  expect((await preview(policyWith({}))).submittedUnder).toBeNull()
})

test('Rules that contradict themselves have no preview, nor has a number that nobody has.', async () => {
  const wrong = policyWith({ slots: {} })
  const refused = await office.refused('policy.preview', {
    cohortId,
    policy: wrong,
    studentNo: lin.studentNo,
  })
  expect(refused).toMatchObject({ code: 'badInput', fields: { 'name.proofSlots': 'notAnOption' } })
  const asked = { cohortId, policy: policyWith({}), studentNo: '2399999999' }
  expect((await office.refused('policy.preview', asked)).code).toBe('notFound')
})
