import { cohortId, cohortOf, FOUNDED_REV, policyWithoutProofs, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'

/** Notice D: “毕业生年份”选择 2023 年毕业的毕业生，然后输入“身份证号码”，输入默认密码（8 个 1）。 The password is what we leave out. */
const school = useSchool()
const nextYear = '2028-main'
const { lin, zhou, zheng } = graduates
let phones = 0
const somebody = () => school.as(`phone-${String((phones += 1))}`)

beforeAll(async () => {
  const office = school.as(staff.office)
  await office.must('cohort.save', { ...cohortOf(nextYear, 'main'), year: 2028, name: '2028届' })
  for (const [cohort, rev] of [
    [cohortId, FOUNDED_REV],
    [nextYear, 1],
  ] as const) {
    const { bind } = policyWithoutProofs()
    const policy = policyWithoutProofs({ bind: { ...bind, key: 'documentNo', secret: 'full', name: true } })
    await office.must('policy.save', { cohortId: cohort, rev, policy })
  }
  // What an edit of the rules needs to reach every warm instance.
  school.pass(10_000)
})

test('[D3] Year, document number and name of a graduate bind the phone to the record of that year.', async () => {
  const { name, documentNo } = lin
  const { cohorts } = await somebody().must('me.get', {})
  expect(cohorts.map(({ year, bind }) => [year, bind.key, bind.name])).toContainEqual([
    2027,
    'documentNo',
    true,
  ])
  const person = somebody()
  const reply = await person.must('identity.bind', { cohortId, documentNo, name })
  expect(reply).toMatchObject({ name, already: false })
  expect((await person.must('me.get', {})).records.map(({ studentNo }) => studentNo)).toEqual([lin.studentNo])
})

test('[D3] A student number that is given as well has to be the right one.', async () => {
  const { name, documentNo, studentNo } = zhou
  const wrong = { cohortId, documentNo, name, studentNo: zheng.studentNo }
  expect(await somebody().refused('identity.bind', wrong)).toEqual({ code: 'bindMismatch' })
  expect(await somebody().must('identity.bind', { ...wrong, studentNo })).toMatchObject({ name })
})

test('[D3] The right document number under another year, or with another name, is refused and binds nothing.', async () => {
  const { documentNo, name } = zheng
  const before = await school.registration(zheng.studentNo)
  const otherYear = { cohortId: nextYear, documentNo, name }
  expect(await somebody().refused('identity.bind', otherYear)).toEqual({ code: 'bindMismatch' })
  const otherName = { cohortId, documentNo, name: lin.name }
  expect(await somebody().refused('identity.bind', otherName)).toEqual({ code: 'bindMismatch' })
  const noName = await somebody().refused('identity.bind', { cohortId, documentNo })
  expect(noName).toEqual({ code: 'fieldsInvalid', fields: { name: 'required' } })
  expect(await school.registration(zheng.studentNo)).toEqual(before)
})

test('[D3] No default password opens anything: eight ones, the last eight or six characters, the birth date.', async () => {
  const { documentNo, name, studentNo, born } = zheng
  const guesses = [
    '11111111',
    documentNo.slice(-8),
    documentNo.slice(-6),
    born.replaceAll('-', ''),
    studentNo,
    '',
  ]
  for (const guess of guesses) {
    const { code } = await somebody().refused('identity.bind', {
      cohortId,
      documentNo: guess,
      name,
      studentNo,
    })
    expect(['bindMismatch', 'fieldsInvalid']).toContain(code)
  }
  expect((await school.registration(studentNo)).binding).toBeNull()
})

test('[D3] Binding has no place for a password: a request that brings one is refused as a whole.', async () => {
  const { documentNo, name } = zheng
  const event = {
    call: 'identity.bind',
    input: { cohortId, documentNo, name, password: '11111111' },
    requestId: 'with-a-password',
  }
  const { result } = await school.invoke('api', event, { openid: 'phone-with-password' })
  expect(result).toMatchObject({ ok: false, error: { code: 'badInput' } })
  expect((await school.registration(zheng.studentNo)).binding).toBeNull()
})
