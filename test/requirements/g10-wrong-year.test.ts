import { cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { everybody, foundLaterCohort, laterCohortId } from '../support/cloud-real-names'

/** Notice G: 如选错年份，可解绑后重新选择年份绑定. The same person stands in the rosters of two years. */
const school = useSchool()
const { lin, zhou } = graduates
const claim = ({ studentNo, documentNo }: { studentNo: string; documentNo: string }) => ({
  studentNo,
  documentNo: documentNo.slice(-6),
})

beforeAll(async () => {
  await foundLaterCohort(school, everybody)
})

test('[G10] Who bound the wrong year lets go of it and binds the right one; nothing of the wrong one stays behind.', async () => {
  const person = school.as('phone-of-the-wrong-year')
  const { boundAt } = await person.must('identity.bind', { cohortId: laterCohortId, ...claim(lin) })
  await person.must('source.save', { cohortId: laterCohortId, claims: { qq: '1140950034' } })
  await person.must('identity.unbind', { cohortId: laterCohortId, boundAt })
  await person.must('identity.bind', { cohortId, ...claim(lin) })

  const { records } = await person.must('me.get', {})
  expect(records.map((record) => record.cohortId)).toEqual([cohortId])
  expect(records[0]?.record['qq'] ?? '').toBe('')
  const wrong = await school.registration(lin.studentNo, laterCohortId)
  expect([wrong.binding, wrong.amended, wrong.source.claims]).toEqual([null, {}, {}])
  const rows = await school.stored<{ cohortId: string }>('bindings', { openid: person.openid })
  expect(rows.map((row) => row.cohortId)).toEqual([cohortId])
  // The right graduate of that year can still bind it.
  const other = school.as('phone-of-the-other-year')
  expect(await other.must('identity.bind', { cohortId: laterCohortId, ...claim(lin) })).toMatchObject({
    already: false,
  })
})

test('[G10] Both years may be bound for a while: letting go of one leaves the other alone.', async () => {
  const person = school.as('phone-of-two-years')
  const right = await person.must('identity.bind', { cohortId, ...claim(zhou) })
  const wrong = await person.must('identity.bind', { cohortId: laterCohortId, ...claim(zhou) })
  await person.must('identity.unbind', { cohortId: laterCohortId, boundAt: wrong.boundAt })
  const { records } = await person.must('me.get', {})
  expect(records.map(({ id }) => id)).toEqual([right.id])
})

test('[G10] Submitted in the wrong year, staff of that year release it; then the right year is bound.', async () => {
  const person = school.as('phone-that-submitted')
  const { zheng } = graduates
  const { id, boundAt } = await person.must('identity.bind', { cohortId: laterCohortId, ...claim(zheng) })
  await person.must('source.submit', { cohortId: laterCohortId })
  expect(await person.refused('identity.unbind', { cohortId: laterCohortId, boundAt })).toEqual({
    code: 'unbindTooLate',
  })
  await school.as(staff.office).must('identity.release', { id, reason: '选错了毕业年份' })
  await person.must('identity.bind', { cohortId, ...claim(zheng) })
  const { records } = await person.must('me.get', {})
  expect(records.map((record) => record.cohortId)).toEqual([cohortId])
})
