import { bound, cohortId, FOUNDED_REV, importRoster, policyWith, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { submitted } from '../support/cloud-review'

/** Notice R §7: 身份认证和学籍认证均通过，那么你的实名认证是成功的，请等待学校审核；未通过请联系辅导员老师. */
const school = useSchool()
const { lin, zhou, zheng } = graduates
const checksOf = async (studentNo: string) => {
  const [record] = (await school.as(`phone-${studentNo}`).must('me.get', {})).records
  return record?.checks
}

test('[R8] Bound and whole: both checks have passed, and after the submission the school’s review is next.', async () => {
  await submitted(school, lin)
  expect(await checksOf(lin.studentNo)).toEqual({
    realName: { way: 'none', state: 'notNeeded', reason: '' },
    schoolRecord: { state: 'passed', missing: [] },
  })
  const [record] = (await school.as(`phone-${lin.studentNo}`).must('me.get', {})).records
  expect(record?.source).toMatchObject({ status: 'inReview', level: 0 })
})

test('[R8] A school record with holes does not pass, and names what the school has to fill in.', async () => {
  const rows = [{ ...zhou, major: '', class: '' }]
  await importRoster(school, { by: school.as(staff.office), cohort: cohortId, rows })
  await bound(school, zhou)
  expect((await checksOf(zhou.studentNo))?.schoolRecord).toEqual({
    state: 'failed',
    missing: ['major', 'class'],
  })
})

test('[R8] Where the cohort checks names, the identity check is open until it was done; submitting is refused.', async () => {
  const { bind } = policyWith({})
  await school.as(staff.office).must('policy.save', {
    cohortId,
    rev: FOUNDED_REV,
    policy: policyWith({ bind: { ...bind, realName: 'phone' } }),
  })
  school.pass(10_000)
  const person = await bound(school, zheng)
  expect((await checksOf(zheng.studentNo))?.realName).toMatchObject({ way: 'phone', state: 'needed' })
  expect(await person.refused('source.submit', { cohortId })).toEqual({ code: 'realNameGiven' })
})
