import { Workbook } from 'exceljs'
import {
  approvesDestination,
  brought,
  confirms,
  destinationOf,
  employed,
  handsIn,
  recordIn,
  reviewed,
  rowOf,
  sourceCompleted,
  unemployed,
  unit,
  type Going,
} from '../../support/cloud-destinations'
import { bound, cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, type Graduate } from '../../support/cloud-graduates'
import { seenBy } from '../../support/cloud-review'
import type { Person } from '../../support/cloud-school'
import { rendered, wordsOf } from '../../support/rendered-pdf'

/** What a record tells whoever binds it after somebody else, and what of the other one still has effect in it. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo, xu, tang, chan } = graduates
const office = school.as(staff.office)
const counselor = school.as(staff.counselor)
const reason = '绑错了人，学生已当面核对'
const text = '单位名称少了“集团”两个字'

/** Nothing of these stands in anything else of the test school. */
const theirs = {
  unitName: '前一位的单位',
  'archive.receiver': '前一位的接收处',
  'archive.contact': '前一位的联系人',
  'archive.phone': '0731-81818181',
} as const
const entered = { ...employed, ...theirs } as const

async function letsGo(person: Person): Promise<void> {
  const { boundAt } = await recordIn(person, cohortId)
  school.pass(1_000)
  await person.must('identity.unbind', { cohortId, boundAt })
}

async function next(graduate: Graduate, phone: string): Promise<Person> {
  school.pass(1_000)
  const person = school.as(`next-${phone}-${graduate.studentNo}`)
  const { studentNo, documentNo } = graduate
  await person.must('identity.bind', { cohortId, studentNo, documentNo: documentNo.slice(-6) })
  return person
}

async function takenFrom({ id }: Going): Promise<void> {
  school.pass(1_000)
  await school.as(staff.office).must('identity.release', { id, reason })
}

async function exportOf(person: Person): Promise<string> {
  const { xlsx } = await person.must('me.export', { cohortId })
  const workbook = new Workbook()
  await workbook.xlsx.load(new Uint8Array(Buffer.from(xlsx, 'base64')).buffer)
  return workbook.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join('\n')
}

const withdrawn = async ({ person }: Going): Promise<unknown> =>
  person.must('destination.withdraw', { cohortId })
const returned = async ({ id }: Going): Promise<unknown> =>
  counselor.must('review.return', {
    ...{ id, flow: 'destination' as const, seen: await seenBy(counselor, id, 'destination') },
    // What a reviewer wrote about it goes with the person too.
    reasons: { general: `协议上不是${theirs.unitName}` },
  })
const openedAgain = async ({ id }: Going): Promise<unknown> => {
  await approvesDestination(counselor, id)
  const { seen } = await office.must('destination.get', { id })
  if (seen === null) throw new Error('nothing was reviewed')
  return office.must('destination.reopen', { id, seen, reasons: { general: `不是${theirs.unitName}` } })
}

test.each([
  ['withdrawn', lin, withdrawn],
  ['returned', zhou, returned],
  ['reviewed and opened again', zheng, openedAgain],
])('Of a destination that was %s the next holder reads no employer and no archive.', async (_, who, back) => {
  const going = await sourceCompleted(school, who, staff.counselor)
  await handsIn(going.person, entered)
  await back(going)
  await takenFrom(going)
  const person = await next(who, 'phone')
  expect(await person.refused('receipt.paper', { cohortId, flow: 'destination' })).toEqual({
    code: 'notFound',
  })
  const told = [JSON.stringify(await person.must('me.get', {})), await exportOf(person)].join('\n')
  for (const value of Object.values(theirs)) expect(told).not.toContain(value)
  const nothing = { claims: {}, frozen: {}, category: '', contents: null, archiveOrigin: 'none' }
  expect(await destinationOf(person)).toMatchObject(nothing)
  // Nor does it stand beside what they hand in themselves.
  await handsIn(person, unemployed)
  const { pdf } = await person.must('receipt.paper', { cohortId, flow: 'destination' })
  const words = wordsOf(await rendered(Buffer.from(pdf, 'base64')))
  expect(words).toContain('毕业去向类别待就业')
  expect(words).not.toContain(theirs.unitName)
})

test('What waits for a decision is the record’s: who binds next reads it, has its receipt, and may take it back.', async () => {
  const going = await sourceCompleted(school, he, staff.counselor)
  await handsIn(going.person, entered)
  await takenFrom(going)
  const person = await next(he, 'phone')
  expect(await destinationOf(person)).toMatchObject({ status: 'inReview', frozen: entered })
  for (const flow of ['source', 'destination'] as const)
    await person.must('receipt.paper', { cohortId, flow })
})

test('Of source information that was taken back nothing is read by the next holder, nor by the same person bound anew.', async () => {
  const person = await bound(school, gao)
  const qq = '1140950034'
  await person.must('source.save', { cohortId, claims: { qq } })
  await person.must('source.submit', { cohortId })
  await person.must('source.withdraw', { cohortId })
  await letsGo(person)
  school.pass(1_000)
  await bound(school, gao)
  const read = async (holder: Person): Promise<void> => {
    expect(await holder.refused('receipt.paper', { cohortId, flow: 'source' })).toEqual({ code: 'notFound' })
    expect(JSON.stringify(await holder.must('me.get', {}))).not.toContain(qq)
    expect(await exportOf(holder)).not.toContain(qq)
  }
  await read(person)
  await letsGo(person)
  await read(await next(gao, 'phone'))
})

test('What the school had begun can be begun again by it after its graduate let go, and nothing says so meanwhile.', async () => {
  const person = await bound(school, luo)
  const row = rowOf(luo, { category: '10', ...unit })
  expect(await brought(school, row)).toMatchObject([{ refused: null, incomplete: true }])
  await letsGo(person)
  const after = await next(luo, 'phone')
  expect(await destinationOf(after)).toMatchObject({ status: 'none', claims: {} })
  expect(await brought(school, row)).toMatchObject([{ refused: null, incomplete: true }])
  expect(await destinationOf(after)).toMatchObject({ status: 'draft', claims: { category: '10', ...unit } })
})

test('What the school had brought whole and opened again is begun with as the school had it.', async () => {
  const going = await sourceCompleted(school, xu, staff.lawCounselor)
  await brought(school, rowOf(xu, employed))
  const { seen } = await office.must('destination.get', { id: going.id })
  if (seen === null) throw new Error('nothing was brought')
  await office.must('destination.reopen', { id: going.id, seen, reasons: { general: '请核对' } })
  await going.person.must('destination.save', { cohortId, claims: { unitName: theirs.unitName } })
  await takenFrom(going)
  const { status, claims, frozen, imported } = await destinationOf(await next(xu, 'phone'))
  expect({ status, claims, frozen, imported }).toEqual({
    ...{ status: 'draft', claims: employed, frozen: employed, imported: true },
  })
})

describe('An objection of who held the record before', () => {
  const open = async (by: string, studentNo: string) =>
    (await school.as(by).must('ticket.list', { cohortId })).rows.filter(
      (row) => row.studentNo === studentNo && !row.closed,
    )

  test('that has not left yet reaches nobody, and mutes nobody.', async () => {
    const going = await reviewed(school, chan)
    await going.person.must('destination.reportError', { cohortId, text })
    await takenFrom(going)
    await school.timer()
    expect(await open(staff.office, chan.studentNo)).toEqual([])
    const person = await next(chan, 'phone')
    expect((await destinationOf(person)).objection).toBeNull()
    await person.must('destination.reportError', { cohortId, text: '签约日期不对' })
    await school.timer()
    expect(await open(staff.office, chan.studentNo)).toMatchObject([{ text: '签约日期不对' }])
  })

  test('that the school has heard mutes nobody; closing its call late ends nothing that the next one says.', async () => {
    const law = school.as(staff.lawCounselor)
    const going = await sourceCompleted(school, tang, staff.lawCounselor)
    await handsIn(going.person, employed)
    await approvesDestination(law, going.id)
    await going.person.must('destination.reportError', { cohortId, text })
    await school.timer()
    await takenFrom(going)
    const person = await next(tang, 'phone')
    expect((await destinationOf(person)).objection).toBeNull()
    const { entries } = await person.must('record.timeline', { cohortId, before: null })
    expect(entries.map(({ what }) => what)).toContain('destinationErrorReported')
    for (const hidden of [text, reason])
      expect([JSON.stringify(entries), await exportOf(person)].join('\n')).not.toContain(hidden)
    const own = '签约日期不对'
    await person.must('destination.reportError', { cohortId, text: own })
    await school.timer()
    const calls = await open(staff.office, tang.studentNo)
    expect(calls.map((call) => call.text).sort()).toEqual([text, own].sort())
    const old = calls.find((call) => call.text === text)
    await law.must('ticket.answer', { id: old?.id ?? '', rev: old?.rev ?? 0, text: '无需更正', close: true })
    expect((await destinationOf(person)).objection).toMatchObject({ text: own })
  })
})

test('A confirmation that the wrong person gave ends with their binding, and its reports with it; the right one confirms.', async () => {
  const wrong = school.as(`next-phone-${chan.studentNo}`)
  await confirms(wrong)
  const { report } = await wrong.must('report.issue', { cohortId, kind: 'archive', days: 7 })
  await takenFrom({ person: wrong, id: (await school.registration(chan.studentNo))._id })
  const person = await next(chan, 'second-phone')
  expect(await destinationOf(person)).toMatchObject({
    status: 'reviewed',
    confirmation: null,
    category: '10',
  })
  expect(await person.refused('report.paper', { cohortId, number: report.number })).toEqual({
    code: 'reportNotInForce',
  })
  await confirms(person)
  expect(await destinationOf(person)).toMatchObject({ status: 'confirmed' })
})
