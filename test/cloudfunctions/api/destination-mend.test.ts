import {
  approvesDestination,
  confirmationScreen,
  confirms,
  destinationOf,
  reviewed,
  seenBySchool,
} from '../../support/cloud-destinations'
import { ruledBy, toldTo } from '../../support/cloud-desk'
import { cohortId, policyWithoutProofs, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { reimported, scan } from '../../support/cloud-reports'
import type { Person } from '../../support/cloud-school'

/** The office mends what was reviewed, or gives it back: by what it saw, checked like a submission, confirmed again. */
const school = useSchool({ north: true })
const { lin, zhou, zheng, he, gao, luo, chan } = graduates
const office = school.as(staff.office)
const reason = '核对协议书'
const claims = { unitName: '示例装备集团有限公司' }
const reasons = { general: '单位已变更，请重新填写' }

const report = async (person: Person) =>
  (await person.must('report.issue', { cohortId, kind: 'archive', days: 30 })).report
const stateOf = async (person: Person) => (await person.must('report.list', { cohortId })).reports[0]?.state

test('A correction voids confirmation and report, tells the graduate, and is confirmed again.', async () => {
  const { person, id } = await reviewed(school, lin)
  await confirms(person)
  const { link } = await report(person)
  const seen = await seenBySchool(school, id)
  const sent = { requestId: 'the-same-correction' }
  const input = { id, seen, claims, reason }
  const standing = await office.must('destination.correct', input, sent)
  expect(standing).toMatchObject({ status: 'reviewed' })
  // A lost answer asked for again mends nothing twice.
  expect(await office.must('destination.correct', input, sent)).toEqual(standing)
  expect(await office.refused('destination.correct', { ...input, reason: '别的' }, sent)).toEqual({
    code: 'conflict',
  })
  expect(await destinationOf(person)).toMatchObject({
    status: 'reviewed',
    round: 2,
    confirmation: null,
    frozen: { ...claims, creditCode: '91430300MA4EXAMP02' },
  })
  expect([await stateOf(person), (await scan(school, link)).says]).toEqual(['void', 'void'])
  await school.timerAfterUndo()
  expect(await toldTo(school, person.openid)).toContain('destinationCorrected')
  await confirms(person)
  expect((await scan(school, (await report(person)).link)).says).toBe('valid')
  expect((await scan(school, link)).says).toBe('void')
})

test('What does not fit is refused by field, as a submission would be, and nothing changes.', async () => {
  const { id } = await reviewed(school, zhou)
  const seen = await seenBySchool(school, id)
  const before = await school.registration(zhou.studentNo)
  const refused = async (wrong: Readonly<Record<string, string>>) =>
    office.refused('destination.correct', { id, seen, claims: wrong, reason })
  expect(await refused({ unitName: '', creditCode: '91430300MA4EXAMP03' })).toEqual({
    code: 'fieldsInvalid',
    fields: { unitName: 'required', creditCode: 'creditCodeInvalid' },
  })
  expect(await refused({ category: '99' })).toMatchObject({ fields: { category: 'notAnOption' } })
  expect(await refused({ salary: '1' })).toMatchObject({ fields: { salary: 'unknownField' } })
  expect(await refused({ 'archive.transfer': '转回生源地', 'archive.place': '430300' })).toMatchObject({
    fields: { 'archive.place': 'notSourcePlace' },
  })
  expect(await office.refused('destination.correct', { id, seen, claims, reason: ' ' })).toMatchObject({
    code: 'badInput',
  })
  expect(await office.refused('destination.correct', { id, seen, claims, reason: zhou.documentNo })).toEqual({
    code: 'textHoldsNumber',
  })
  expect(await refused({ unitAddress: `示例路1号 ${zhou.documentNo}`, unitName: '' })).toEqual({
    code: 'textHoldsNumber',
    fields: { unitAddress: 'holdsNumber' },
  })
  expect(await school.registration(zhou.studentNo)).toEqual(before)
})

test('Who mends by an old screen is refused: another officer was there first.', async () => {
  const { id } = await reviewed(school, zheng)
  const seen = await seenBySchool(school, id)
  await office.must('destination.correct', { id, seen, claims, reason })
  expect(await office.refused('destination.correct', { id, seen, claims, reason })).toEqual({
    code: 'seenLatest',
  })
  expect(await office.refused('destination.reopen', { id, seen, reasons })).toEqual({ code: 'seenLatest' })
})

test('What is opened again is the graduate’s to mend for some days, also where the window has closed.', async () => {
  const { person, id } = await reviewed(school, he)
  await confirms(person)
  const { link } = await report(person)
  const seen = await seenBySchool(school, id)
  expect(await office.refused('destination.reopen', { id, seen, reasons: { general: ' ' } })).toMatchObject({
    code: expect.stringMatching(/badInput|reasonGiven/u) as string,
  })
  await office.must('destination.reopen', { id, seen, reasons })
  expect([await stateOf(person), (await scan(school, link)).says]).toEqual(['void', 'void'])
  const own = await destinationOf(person)
  expect(own).toMatchObject({ status: 'draft', confirmation: null, returned: { reasons } })
  // Told after both approvals, one millisecond each.
  school.pass(1_000)
  await school.timerAfterUndo()
  expect(await toldTo(school, person.openid)).toContain('destinationReopened')

  const until = own.returned?.resubmitBy ?? 0
  const { rev } = await office.must('cohort.get', { cohortId })
  const closed = { cohortId, collegeId: null, window: null } as const
  await office.must('window.save', { ...closed, rev, phase: 'destination' })
  await office.must('window.save', { ...closed, rev: rev + 1, phase: 'change' })
  school.moveTo(until - 1)
  await person.must('destination.save', { cohortId, claims })
  school.moveTo(until)
  expect(await person.refused('destination.submit', { cohortId })).toEqual({ code: 'destinationOpen' })
  // Mending goes on while graduates confirm.
  expect(await office.refused('destination.reopen', { id, seen, reasons })).toEqual({ code: 'wrongStatus' })
  const always = { opensAt: 1, closesAt: school.now * 2 }
  await office.must('window.save', { ...closed, rev: rev + 2, phase: 'destination', window: always })
  await office.must('window.save', { ...closed, rev: rev + 3, phase: 'change', window: always })
  school.pass(11_000)
})

test('A roster imported meanwhile makes what is on the confirmation page stale.', async () => {
  school.moveTo(Date.parse('2026-10-09T10:00:00+08:00'))
  const { person } = await reviewed(school, gao)
  const screen = await confirmationScreen(person, cohortId)
  await reimported(school, { ...gao, major: '工业设计' })
  expect(await person.refused('destination.confirm', screen)).toEqual({ code: 'contentsSeen' })
  // What no report says makes nothing stale.
  const again = await confirmationScreen(person, cohortId)
  await reimported(school, { ...gao, major: '工业设计', politicalStatus: '群众' })
  await person.must('destination.confirm', again)
})

test('Of a correction and a confirmation of what stood before it, whichever comes second is refused.', async () => {
  const { person, id } = await reviewed(school, luo)
  const screen = await confirmationScreen(person, cohortId)
  const first = { id, seen: await seenBySchool(school, id), claims, reason }
  await office.must('destination.correct', first)
  expect(await person.refused('destination.confirm', screen)).toEqual({ code: 'seenLatest' })

  const now = { ...first, seen: await seenBySchool(school, id), claims: { unitName: '又一名称有限公司' } }
  await confirms(person)
  // Whoever mends is told first that there is a confirmation to be voided.
  expect(await office.refused('destination.correct', now)).toEqual({ code: 'seenLatest' })
  await office.must('destination.correct', { ...now, seen: await seenBySchool(school, id) })
  expect((await destinationOf(person)).confirmation).toBeNull()
})

test('Confirmation and correction at one moment: both orders end in a destination that nobody confirmed unseen.', async () => {
  const person = school.as(`phone-${luo.studentNo}`)
  const { _id: id } = await school.registration(luo.studentNo)
  for (const round of [1, 2, 3]) {
    const screen = await confirmationScreen(person, cohortId)
    const unitName = `第${String(round)}次更正有限公司`
    const mended = { id, seen: await seenBySchool(school, id), claims: { unitName }, reason }
    const confirm = () => person.call('destination.confirm', screen)
    const correct = () => office.call('destination.correct', mended)
    // Each is asked first in turn.
    const asked =
      round % 2 === 0
        ? { confirming: confirm(), correcting: correct() }
        : { correcting: correct(), confirming: confirm() }
    const [confirmed, corrected] = await Promise.all([asked.confirming, asked.correcting])
    const [refused] = [confirmed, corrected].flatMap(({ reply }) => (reply.ok ? [] : [reply.error]))
    expect(refused).toEqual({ code: 'seenLatest' })
    const { status, frozen } = await destinationOf(person)
    expect([status, frozen['unitName'] === unitName]).toEqual(
      corrected.reply.ok ? ['reviewed', true] : ['confirmed', false],
    )
    // Seen by the office, and mended: the next turn begins with nothing confirmed.
    if (!corrected.reply.ok)
      await office.must('destination.correct', { ...mended, seen: await seenBySchool(school, id) })
  }
})

test('A confirmation while the timer works off what is due loses neither.', async () => {
  const person = school.as(`phone-${luo.studentNo}`)
  school.pass(60_000)
  const [, confirmation] = await Promise.all([school.timer(), confirms(person)])
  await school.timerAfterUndo()
  expect((await destinationOf(person)).confirmation?.id).toBe(confirmation.confirmationId)
  const { outbox, history } = await school.registration(luo.studentNo)
  expect(outbox).toEqual([])
  const events = await school.stored<{ what: string }>('events', {
    registrationId: (await school.registration(luo.studentNo))._id,
  })
  expect(events.filter(({ what }) => what === 'destinationConfirmed')).toHaveLength(
    history.filter(({ what }) => what === 'destinationConfirmed').length,
  )
})

test('Counselors and colleges do not mend; other campuses, the suspended and the own record find nothing.', async () => {
  const { person, id } = await reviewed(school, chan)
  const input = { id, seen: await seenBySchool(school, id), claims, reason }
  for (const name of ['counselor', 'lawCounselor', 'leader', 'suspended', 'administrator'] as const) {
    expect(await school.as(staff[name]).refused('destination.correct', input)).toEqual({ code: 'notAllowed' })
    expect(
      await school.as(staff[name]).refused('destination.reopen', { id, seen: input.seen, reasons }),
    ).toEqual({ code: 'notAllowed' })
  }
  expect(await school.as(staff.northOffice).refused('destination.correct', input)).toEqual({
    code: 'notFound',
  })
  // The graduate works at the office: somebody else has to mend it.
  const grant = {
    role: 'office',
    campusId: 'main',
    cohortIds: null,
    collegeIds: null,
    classIds: null,
    until: null,
  }
  await school.put('staff', { _id: person.openid, rev: 1, name: '陈', suspended: false, grants: [grant] })
  expect(await person.refused('destination.correct', input)).toEqual({ code: 'notOwner' })
  expect(await person.refused('destination.reopen', { id, seen: input.seen, reasons })).toEqual({
    code: 'notOwner',
  })
})

test('Where the cohort lets graduates change by themselves, their own confirmation and report end with it.', async () => {
  const person = school.as(`phone-${gao.studentNo}`)
  const { link } = await report(person)
  expect(await person.refused('destination.change', { cohortId })).toEqual({ code: 'selfChangeAllowed' })
  const { destination } = policyWithoutProofs()
  await ruledBy(school, { destination: { ...destination, selfChange: true } })
  // What was submitted keeps the rules it was submitted under.
  expect(await person.refused('destination.change', { cohortId })).toEqual({ code: 'selfChangeAllowed' })
  expect((await scan(school, link)).says).toBe('valid')
  const { _id: id } = await school.registration(gao.studentNo)
  await office.must('destination.reopen', { id, seen: await seenBySchool(school, id), reasons })
  await person.must('destination.submit', { cohortId })
  await approvesDestination(school.as(staff.counselor), id)
  await confirms(person)
  const newer = await report(person)
  expect(await person.must('destination.change', { cohortId })).toMatchObject({ status: 'draft' })
  expect([await stateOf(person), (await scan(school, newer.link)).says]).toEqual(['void', 'void'])
})
