import {
  confirmationScreen,
  confirms,
  destinationOf,
  householdOnScreen,
  reviewed,
} from '../../support/cloud-destinations'
import { toldTo } from '../../support/cloud-desk'
import { bound, cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { householdRecorded, reimported, scan } from '../../support/cloud-reports'

/** Where a household that moved to the school goes: kept by staff, waited for by the confirmation (N7). */
const school = useSchool({ north: true })
const { lin, zhou, zheng, he } = graduates
const counselor = school.as(staff.counselor)
const values = { kind: '迁回原籍', address: '湖南省长沙市芙蓉区示例路1号2栋', station: '示例派出所' }
const moved = { householdMoved: '是' } as const

test('A record voids confirmation and reports, tells the graduate, and makes an open confirmation page stale.', async () => {
  await reimported(school, { ...lin, ...moved })
  await bound(school, lin)
  await householdRecorded(school, lin)
  const { person, id } = await reviewed(school, lin)
  await confirms(person)
  const { report } = await person.must('report.issue', { cohortId, kind: 'household', days: 30 })
  const sent = { requestId: 'the-same-household' }
  const seen = await householdOnScreen(school, id)
  const { household } = await counselor.must('household.record', { id, seen, values }, sent)
  expect(household).toEqual({ moved: true, origin: 'staff', values })
  expect(await counselor.must('household.record', { id, seen, values }, sent)).toEqual({ household })
  expect((await destinationOf(person)).confirmation).toBeNull()
  expect((await person.must('report.list', { cohortId })).reports[0]?.state).toBe('void')
  expect((await scan(school, report.link)).says).toBe('void')
  await school.timerAfterUndo()
  expect((await toldTo(school, person.openid)).filter((told) => told === 'householdRecorded')).toHaveLength(2)

  const screen = await confirmationScreen(person, cohortId)
  await counselor.must('household.record', {
    id,
    seen: await householdOnScreen(school, id),
    values: { ...values, station: '另一派出所' },
  })
  expect(await person.refused('destination.confirm', screen)).toEqual({ code: 'contentsSeen' })
  await confirms(person)
})

test('The same values again void nothing: what the reports say stays the same.', async () => {
  const { _id: id } = await school.registration(lin.studentNo)
  const person = school.as(`phone-${lin.studentNo}`)
  await counselor.must('household.record', {
    id,
    seen: await householdOnScreen(school, id),
    values: { ...values, station: '另一派出所' },
  })
  expect((await destinationOf(person)).status).toBe('confirmed')
})

test('What is missing or unknown is named field by field, and nothing changes.', async () => {
  await reimported(school, { ...zhou, ...moved })
  const { _id: id } = await school.registration(zhou.studentNo)
  const before = await school.registration(zhou.studentNo)
  const seen = await householdOnScreen(school, id)
  const refused = (wrong: Readonly<Record<string, string>>) =>
    counselor.refused('household.record', { id, seen, values: wrong })
  expect(await refused({})).toEqual({
    code: 'householdFilled',
    fields: { kind: 'required', address: 'required' },
  })
  expect(await refused({ kind: '出国', address: ' ', phone: '1' })).toMatchObject({
    fields: { kind: 'notAnOption', address: 'required', phone: 'unknownField' },
  })
  expect(await refused({ ...values, address: '长'.repeat(201) })).toMatchObject({
    fields: { address: 'tooLong' },
  })
  expect(await refused({ ...values, station: `示例派出所 ${lin.documentNo}` })).toEqual({
    code: 'textHoldsNumber',
    fields: { station: 'holdsNumber' },
  })
  expect(await school.registration(zhou.studentNo)).toEqual(before)
})

test('A household that never moved is nobody’s to record.', async () => {
  const { _id: id } = await school.registration(zheng.studentNo)
  expect(
    await counselor.refused('household.record', { id, seen: await householdOnScreen(school, id), values }),
  ).toEqual({ code: 'householdMoved' })
})

test('The own scope alone: counselor, college and office record; law, the other campus and the suspended find nothing.', async () => {
  await reimported(school, { ...he, ...moved })
  const { _id: id } = await school.registration(he.studentNo)
  for (const name of ['counselor', 'leader', 'office'] as const)
    await school.as(staff[name]).must('household.record', {
      id,
      seen: await householdOnScreen(school, id),
      values: { ...values, station: name },
    })
  for (const name of ['lawCounselor', 'northOffice'] as const)
    expect(
      await school
        .as(staff[name])
        .refused('household.record', { id, seen: await householdOnScreen(school, id), values }),
    ).toEqual({
      code: 'notFound',
    })
  for (const name of ['suspended', 'expired', 'observer', 'administrator'] as const)
    expect(
      await school
        .as(staff[name])
        .refused('household.record', { id, seen: await householdOnScreen(school, id), values }),
    ).toEqual({
      code: 'notAllowed',
    })
  // A graduate who works there does not record the own household.
  const person = await bound(school, he)
  const grant = {
    role: 'office',
    campusId: 'main',
    cohortIds: null,
    collegeIds: null,
    classIds: null,
    until: null,
  }
  await school.put('staff', { _id: person.openid, rev: 1, name: '何', suspended: false, grants: [grant] })
  expect(
    await person.refused('household.record', { id, seen: await householdOnScreen(school, id), values }),
  ).toEqual({ code: 'notOwner' })
})
