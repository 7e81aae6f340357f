import { phoneLimit } from '../../domain/people/phone-limits'
import { bound, cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates, type Graduate } from '../support/cloud-graduates'
import {
  askForPhones,
  askForPictures,
  broughtDocument,
  everybody,
  foundLaterCohort,
  laterCohortId,
  realNameOf,
  schoolPhone,
} from '../support/cloud-real-names'
import { seenBy } from '../support/cloud-review'
import type { Person } from '../support/cloud-school'

/** Notice G §四 步骤2: 大陆学生需完成实名认证和学籍绑定，港澳台学生只需完成学籍绑定. How is the cohort's to say. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo, xu, tang, chan } = graduates
const counselor = () => school.as(staff.counselor)
const idOf = async (graduate: Graduate, cohort = cohortId) =>
  (await school.registration(graduate.studentNo, cohort))._id
const noticesOf = async ({ openid }: Person) => {
  await school.timer()
  return (await school.stored<{ notice: string }>('notices', { to: openid })).map(({ notice }) => notice)
}

beforeAll(async () => {
  await askForPictures(school)
  await askForPhones(school, await foundLaterCohort(school, everybody))
})

describe('Where staff look at a picture of the document', () => {
  test('[G2] A mainland student is bound, asked for a picture, and may not submit without one.', async () => {
    const person = await bound(school, lin)
    expect(await realNameOf(person, cohortId)).toEqual({ way: 'manual', state: 'needed', reason: '' })
    expect(await person.refused('source.submit', { cohortId })).toMatchObject({ code: 'realNameGiven' })
  })

  test('[G2] With the picture the submission goes out; it is approved only after staff have passed the picture.', async () => {
    const person = school.as(`phone-${lin.studentNo}`)
    const sha256 = await broughtDocument(school, person, 1)
    expect((await realNameOf(person, cohortId)).state).toBe('pending')
    await person.must('source.submit', { cohortId })
    const id = await idOf(lin)
    const seen = await seenBy(counselor(), id)
    const before = await school.registration(lin.studentNo)
    expect(await counselor().refused('review.approve', { id, seen })).toMatchObject({
      code: 'realNameChecked',
    })
    expect(await school.registration(lin.studentNo)).toEqual(before)

    // The reviewer's own screen names the picture.
    const { proofs } = await counselor().must('review.get', { id })
    expect(proofs.map((proof) => [proof.slot, proof.sha256])).toEqual([['identityDocument', sha256]])
    expect(await counselor().must('identity.check', { id, sha256, passed: true })).toEqual({
      realName: 'passed',
    })
    expect(await realNameOf(person, cohortId)).toEqual({ way: 'manual', state: 'passed', reason: '' })
    await counselor().must('review.approve', { id, seen })
    expect((await school.registration(lin.studentNo)).source.status).toBe('completed')
    expect(await noticesOf(person)).toContain('identityPassed')
  })

  test('[G2] A refusal needs a reason, which the student reads; another picture is looked at anew.', async () => {
    const person = await bound(school, zhou)
    const first = await broughtDocument(school, person, 2)
    const id = await idOf(zhou)
    const refusal = { id, sha256: first, passed: false }
    for (const reason of ['', '  '])
      expect(await counselor().refused('identity.check', { ...refusal, reason })).toEqual({
        code: 'reasonGiven',
      })
    await counselor().must('identity.check', { ...refusal, reason: '号码看不清' })
    expect(await realNameOf(person, cohortId)).toEqual({
      way: 'manual',
      state: 'refused',
      reason: '号码看不清',
    })
    expect(await person.refused('source.submit', { cohortId })).toMatchObject({ code: 'realNameGiven' })
    expect(await noticesOf(person)).toContain('identityRefused')

    const second = await broughtDocument(school, person, 3)
    expect((await realNameOf(person, cohortId)).state).toBe('pending')
    // What was on the screen before is not what stands now.
    const late = { id, sha256: first, passed: true }
    expect(await counselor().refused('identity.check', late)).toEqual({ code: 'pictureOutdated' })
    await counselor().must('identity.check', { ...late, sha256: second })
    expect((await realNameOf(person, cohortId)).state).toBe('passed')
  })

  test('[G2] A refusal by mistake is mended; what was passed stays passed.', async () => {
    const person = await bound(school, zheng)
    const sha256 = await broughtDocument(school, person, 4)
    const id = await idOf(zheng)
    await counselor().must('identity.check', { id, sha256, passed: false, reason: '看错了' })
    await counselor().must('identity.check', { id, sha256, passed: true })
    const again = { id, sha256, passed: false, reason: '又看错了' }
    expect(await counselor().refused('identity.check', again)).toEqual({ code: 'wrongStatus' })
    expect(await realNameOf(person, cohortId)).toEqual({ way: 'manual', state: 'passed', reason: '' })
  })

  test('[G2] The same request again is answered again; history and message come once.', async () => {
    const person = await bound(school, gao)
    const check = { id: await idOf(gao), sha256: await broughtDocument(school, person, 5), passed: true }
    const again = { requestId: 'a-check-sent-twice' }
    const first = await counselor().must('identity.check', check, again)
    expect(await counselor().must('identity.check', check, again)).toEqual(first)
    const { history } = await school.registration(gao.studentNo)
    expect(history.filter(({ what }) => what === 'identityChecked')).toHaveLength(1)
    expect((await noticesOf(person)).filter((notice) => notice === 'identityPassed')).toHaveLength(1)
  })

  test('[G2] Nobody checks the own name; a colleague does.', async () => {
    const both = counselor()
    const { studentNo, documentNo } = he
    await both.must('identity.bind', { cohortId, studentNo, documentNo: documentNo.slice(-6) })
    const check = { id: await idOf(he), sha256: await broughtDocument(school, both, 6), passed: true }
    expect(await both.refused('identity.check', check)).toEqual({ code: 'notOwner' })
    await school.as(staff.secondCounselor).must('identity.check', check)
  })

  test('[G2] Without a picture, and out of scope, nothing is checked.', async () => {
    const sha256 = 'a'.repeat(64)
    await bound(school, luo)
    const check = { id: await idOf(luo), sha256, passed: true }
    expect(await counselor().refused('identity.check', check)).toEqual({ code: 'pictureOutdated' })
    expect(await school.as(staff.lawCounselor).refused('identity.check', check)).toEqual({ code: 'notFound' })
    expect(await school.as(staff.observer).refused('identity.check', check)).toEqual({ code: 'notAllowed' })
    expect((await school.registration(luo.studentNo)).binding?.realName).toBe('unchecked')
  })

  test('[G2] A Hong Kong student only binds: nothing is asked, and the submission is approved.', async () => {
    const person = await bound(school, chan)
    expect((await realNameOf(person, cohortId)).state).toBe('notNeeded')
    await person.must('source.submit', { cohortId })
    const id = await idOf(chan)
    const check = { id, sha256: 'a'.repeat(64), passed: true }
    expect(await counselor().refused('identity.check', check)).toEqual({ code: 'realNameNotAsked' })
    await counselor().must('review.approve', { id, seen: await seenBy(counselor(), id) })
  })

  test('[G2] The phone proves nothing where a picture is asked for.', async () => {
    const person = await bound(school, xu)
    const refused = await person.refused('identity.confirmPhone', { cohortId, code: schoolPhone })
    expect(refused).toEqual({ code: 'realNameNotAsked' })
  })
})

describe('Where the phone is asked for', () => {
  const boundLater = (graduate: Graduate) => bound(school, graduate, laterCohortId)
  const confirm = { cohortId: laterCohortId, code: schoolPhone }

  test('[G2] The number that the school recorded passes at once; asked again it is passed still.', async () => {
    const person = await boundLater(lin)
    expect(await realNameOf(person, laterCohortId)).toEqual({ way: 'phone', state: 'needed', reason: '' })
    expect(await person.refused('source.submit', { cohortId: laterCohortId })).toMatchObject({
      code: 'realNameGiven',
    })
    expect(await person.must('identity.confirmPhone', confirm)).toEqual({ realName: 'passed' })
    expect((await realNameOf(person, laterCohortId)).state).toBe('passed')
    expect(await person.must('identity.confirmPhone', { ...confirm, code: 'whatever' })).toEqual({
      realName: 'passed',
    })
    const { binding, history } = await school.registration(lin.studentNo, laterCohortId)
    expect(binding?.check).toMatchObject({ way: 'phone', by: person.openid })
    expect(history.filter(({ what }) => what === 'identityChecked')).toHaveLength(1)
    await person.must('source.submit', { cohortId: laterCohortId })
  })

  test('[G2] Another number is refused and nothing is stored, neither the number nor a trace of it.', async () => {
    const person = await boundLater(zhou)
    const before = await school.registration(zhou.studentNo, laterCohortId)
    const other = { ...confirm, code: 'phone-13900002222' }
    expect(await person.refused('identity.confirmPhone', other)).toEqual({ code: 'phoneMismatch' })
    expect(await school.registration(zhou.studentNo, laterCohortId)).toEqual(before)
    expect(JSON.stringify(await school.stored('attempts'))).not.toContain('13900002222')
  })

  test('[G2] A number that the student typed proves nothing; the school’s own still does.', async () => {
    const person = await boundLater(zheng)
    const claims = { mobile: '13900002222' }
    await person.must('source.save', { cohortId: laterCohortId, claims })
    const typed = { ...confirm, code: 'phone-13900002222' }
    expect(await person.refused('identity.confirmPhone', typed)).toEqual({ code: 'phoneMismatch' })
    expect(await person.must('identity.confirmPhone', confirm)).toEqual({ realName: 'passed' })
  })

  test('[G2] A code that WeChat does not know is refused.', async () => {
    const person = await boundLater(he)
    for (const code of ['nonsense', 'phone-', '13800001111'])
      expect(await person.refused('identity.confirmPhone', { ...confirm, code })).toEqual({
        code: 'phoneUnknown',
      })
  })

  test('[G2] While WeChat is busy the student is asked to wait; then the same number passes.', async () => {
    const person = await boundLater(gao)
    for (const code of ['-1', '45011']) {
      await school.fault({ action: 'phonenumber.getPhoneNumber', code })
      expect(await person.refused('identity.confirmPhone', confirm)).toMatchObject({ code: 'busy' })
    }
    await person.must('identity.confirmPhone', confirm)
  })

  test('[G2] An answer that was lost on its way is given again for the same request.', async () => {
    const person = await boundLater(luo)
    const again = { requestId: 'a-phone-in-a-tunnel' }
    await school.fault({
      collection: 'registrations',
      action: 'database.modifyDocument',
      code: 'EXCEED_REQUEST_LIMIT',
      after: true,
    })
    expect(await person.refused('identity.confirmPhone', confirm, again)).toMatchObject({ code: 'busy' })
    expect(await person.must('identity.confirmPhone', confirm, again)).toEqual({ realName: 'passed' })
  })

  test('[G2] Tries are limited for each person, and come back with time.', async () => {
    const person = await boundLater(tang)
    const wrong = { ...confirm, code: 'phone-13900002222' }
    for (let tried = 0; tried < phoneLimit.most; tried += 1)
      expect(await person.refused('identity.confirmPhone', wrong)).toEqual({ code: 'phoneMismatch' })
    expect(await person.refused('identity.confirmPhone', confirm)).toEqual({ code: 'bindTooOften' })
    school.pass(phoneLimit.within)
    expect(await person.must('identity.confirmPhone', confirm)).toEqual({ realName: 'passed' })
  })

  test('[G2] A Hong Kong student is not asked for the phone; a stranger has nothing to confirm.', async () => {
    const person = await boundLater(chan)
    expect((await realNameOf(person, laterCohortId)).state).toBe('notNeeded')
    expect(await person.refused('identity.confirmPhone', confirm)).toEqual({ code: 'realNameNotAsked' })
    expect(await school.as('phone-of-a-stranger').refused('identity.confirmPhone', confirm)).toEqual({
      code: 'notFound',
    })
  })
})
