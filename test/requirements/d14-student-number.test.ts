import { cohortId, FOUNDED_REV, importRoster, policyWithoutProofs, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates, residentNumber } from '../support/cloud-graduates'

/** Notice D, sign-up form: 3、学号（10位数字）. Other schools number otherwise, so the pattern is the cohort's. */
const school = useSchool()
const { lin, zhou } = graduates
const lastSix = lin.documentNo.slice(-6)

test.each(['230000000', '23000000010', '23O0000001', ''])(
  '[D14] “%s” is no student number of ten digits: refused by name before anything is counted or looked up.',
  async (studentNo) => {
    const person = school.as('phone-of-a-mistyper')
    const { reply, operations } = await person.call('identity.bind', {
      cohortId,
      studentNo,
      documentNo: lastSix,
    })
    expect(reply).toEqual({
      ok: false,
      error: { code: 'fieldsInvalid', fields: { studentNo: 'studentNoPattern' } },
    })
    expect(operations).toBeLessThanOrEqual(2)
    const counted = await school.stored<{ _id: string }>('attempts')
    expect(counted.filter(({ _id }) => !_id.startsWith('first_'))).toEqual([])
  },
)

test('[D14] Ten digits bind, typed with full-width digits and spaces too.', async () => {
  const typed = ` ${[...lin.studentNo].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')} `
  const reply = await school
    .as('phone-1')
    .must('identity.bind', { cohortId, studentNo: typed, documentNo: lastSix })
  expect(reply).toMatchObject({ name: lin.name, already: false })
})

test('[D14] A roster row whose number has another pattern is refused by row and cause; the other rows are taken.', async () => {
  const office = school.as(staff.office)
  const short = { ...zhou, studentNo: '23000077', documentNo: residentNumber('430102', '2004-07-07', 77) }
  const right = { ...zhou, studentNo: '2300000078', documentNo: residentNumber('430102', '2004-07-08', 78) }
  const rows = [
    { ...short, born: '2004-07-07', sex: '男' as const },
    { ...right, born: '2004-07-08', sex: '女' as const },
  ]
  const [step] = await importRoster(school, { by: office, cohort: cohortId, rows })
  expect(step).toMatchObject({ total: 2, importable: 1, created: 1 })
  expect(step?.issues).toEqual([{ row: 2, column: '学号', code: 'studentNoPattern', level: 'error' }])
  expect(await school.stored('registrations', { studentNo: short.studentNo })).toEqual([])
})

test('[D14] A cohort with another pattern takes its own numbers and refuses ten digits.', async () => {
  const { bind } = policyWithoutProofs()
  const policy = policyWithoutProofs({ bind: { ...bind, studentNoPattern: '^[A-Z]\\d{7}$' } })
  await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV, policy })
  school.pass(10_000)
  const ten = { cohortId, studentNo: zhou.studentNo, documentNo: zhou.documentNo.slice(-6) }
  expect(await school.as('phone-2').refused('identity.bind', ten)).toMatchObject({ code: 'fieldsInvalid' })
  // A number of the new form gets as far as being looked up.
  const other = { ...ten, studentNo: 'B2300001' }
  expect(await school.as('phone-2').refused('identity.bind', other)).toEqual({ code: 'bindMismatch' })
})
