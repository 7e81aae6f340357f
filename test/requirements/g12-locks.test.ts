import { ownRecordOf } from '../support/cloud-corrections'
import { bound, cohortId, policyWithoutProofs, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { at, type Person } from '../support/cloud-school'

/**
 * G12: a field locked from a date on, for all, and for one graduate from an event on. Notice G §五.3, §五.4: 政治面貌
 * and 毕业时间 须在申请电子协议前更改，否则电子协议中无法更改。
 */
const school = useSchool()
const office = school.as(staff.office)
const { lin, zhou, zheng, he, xu } = graduates
const locksOn = at('2026-10-11')

const statusIs = (politicalStatus: string) => ({ cohortId, claims: { politicalStatus } })
const ruleOf = async (person: Person) => (await ownRecordOf(person)).rules['politicalStatus']
const lockOf = async (person: Person) => (await ruleOf(person))?.locked ?? null
const lock = (studentNos: readonly string[], from: number | null = null) =>
  office.must('record.lock', {
    cohortId,
    studentNos: [...studentNos],
    lock: { by: 'event', event: 'agreementRequested' },
    from,
  })

test('[G12] Whoever applied for the e-agreement changes 政治面貌 one millisecond before, and no longer at the instant.', async () => {
  const person = await bound(school, lin)
  const from = school.now + 60_000
  expect(await lock([lin.studentNo], from)).toEqual({
    results: [{ studentNo: lin.studentNo, name: lin.name, refused: null }],
  })
  school.moveTo(from - 1)
  expect(await ruleOf(person)).toMatchObject({ locked: null, locksAt: from })
  await person.must('source.save', statusIs('中共预备党员'))
  school.moveTo(from)
  expect(await ruleOf(person)).toMatchObject({
    locked: { why: 'event', from, cause: '申请电子协议' },
    locksAt: null,
  })
  expect((await person.refused('source.save', statusIs('群众'))).fields).toEqual({
    politicalStatus: 'locked',
  })
  // What else is free stays free, and what was claimed before is no part of a submission any more.
  await person.must('source.save', { cohortId, claims: { qq: '1140950034' } })
  await person.must('source.submit', { cohortId })
  const { source } = await school.registration(lin.studentNo)
  expect(source.frozen?.values['politicalStatus']).toBe('共青团员')
})

test('[G12] It is in the history with its cause, the graduate is told, and nobody else is locked.', async () => {
  const [person, other] = [school.as(`phone-${lin.studentNo}`), await bound(school, zhou)]
  const entry = (await school.registration(lin.studentNo)).history.find(({ what }) => what === 'fieldsLocked')
  expect(entry).toMatchObject({
    byKind: 'staff',
    reasons: { general: '申请电子协议' },
    touched: ['politicalStatus', 'graduatesOn'],
  })
  await school.timer()
  const notices = (await person.must('notice.list', {})).rows.map(({ notice }) => notice)
  expect(notices.filter((notice) => notice === 'fieldsLocked')).toHaveLength(1)
  expect(await lockOf(other)).toBeNull()
})

test('[G12] A list is answered row by row; the same list again writes nothing and tells nobody.', async () => {
  const numbers = [lin.studentNo, zhou.studentNo, '2399999999']
  const once = await lock(numbers)
  expect(once.results).toEqual([
    { studentNo: lin.studentNo, name: lin.name, refused: null },
    { studentNo: zhou.studentNo, name: zhou.name, refused: null },
    { studentNo: '2399999999', name: '', refused: 'notFound' },
  ])
  const before = await school.stored('registrations', { cohortId })
  expect(await lock(numbers)).toEqual(once)
  expect(await school.stored('registrations', { cohortId })).toEqual(before)
  expect(await lockOf(school.as(`phone-${zhou.studentNo}`))).toMatchObject({ why: 'event' })
})

test('[G12] An event that the policy has not is refused, and a cause of its own locks what it names.', async () => {
  const list = { cohortId, studentNos: [zheng.studentNo], from: null }
  expect(await office.refused('record.lock', { ...list, lock: { by: 'event', event: 'married' } })).toEqual({
    code: 'badInput',
    fields: { event: 'notAnOption' },
  })
  const own = { by: 'cause', fields: ['mobile'], cause: '正在核对电话' } as const
  await office.must('record.lock', { ...list, lock: { ...own, fields: [...own.fields] } })
  const person = await bound(school, zheng)
  expect((await ownRecordOf(person)).rules['mobile']?.locked).toMatchObject({ cause: '正在核对电话' })
  expect((await ownRecordOf(person)).rules['politicalStatus']?.locked).toBeNull()
})

test('[G12] When the agreement is void the office unlocks, with a reason, and the graduate changes it again.', async () => {
  const person = school.as(`phone-${zhou.studentNo}`)
  const unlock = {
    cohortId,
    studentNos: [zhou.studentNo],
    fields: ['politicalStatus' as const],
    reason: '协议已作废',
  }
  expect((await office.must('record.unlock', unlock)).results).toEqual([
    { studentNo: zhou.studentNo, name: zhou.name, refused: null },
  ])
  expect(await lockOf(person)).toBeNull()
  await person.must('source.save', statusIs('群众'))
  expect((await school.registration(zhou.studentNo)).locks.map(({ field }) => field)).toEqual(['graduatesOn'])
})

test('[G12] Staff of the college neither lock nor unlock.', async () => {
  const list = { cohortId, studentNos: [he.studentNo] }
  const locking = { ...list, lock: { by: 'event', event: 'agreementRequested' }, from: null } as const
  for (const name of [staff.counselor, staff.leader])
    expect(
      (await school.as(name).refused('record.lock', { ...locking, studentNos: [he.studentNo] })).code,
    ).toBe('notAllowed')
})

test('[G12] A date of the policy locks the field for everybody: not one millisecond before, and at the instant.', async () => {
  const { fields } = policyWithoutProofs()
  const { politicalStatus } = fields
  if (politicalStatus === undefined) throw new Error('the policy has no political status')
  const { rev } = await office.must('policy.get', { cohortId, version: null })
  const policy = policyWithoutProofs({
    fields: { ...fields, politicalStatus: { ...politicalStatus, lockedFrom: locksOn } },
  })
  await office.must('policy.save', { cohortId, rev, policy, note: '签约前锁定' })
  const people = [await bound(school, he), await bound(school, xu)]
  school.moveTo(locksOn - 1)
  for (const person of people) {
    expect(await ruleOf(person)).toMatchObject({ locked: null, locksAt: locksOn })
    await person.must('source.save', statusIs('中共预备党员'))
  }
  school.moveTo(locksOn)
  for (const person of people) {
    expect(await ruleOf(person)).toMatchObject({ locked: { why: 'date', from: locksOn }, locksAt: null })
    expect((await person.refused('source.save', statusIs('群众'))).fields).toEqual({
      politicalStatus: 'locked',
    })
  }
})

test('[G12] A document number in the cause of a lock is refused before it is written anywhere.', async () => {
  const lock = { by: 'cause' as const, fields: ['qq' as const], cause: `证件${lin.documentNo}` }
  const before = await school.registration(lin.studentNo)
  const list = { cohortId, studentNos: [lin.studentNo], from: null }
  expect((await office.refused('record.lock', { ...list, lock })).code).toBe('textHoldsNumber')
  expect(await school.registration(lin.studentNo)).toEqual(before)
})
