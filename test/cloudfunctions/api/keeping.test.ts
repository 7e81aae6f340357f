import { Workbook } from 'exceljs'
import type { Input, Output } from '../../../domain/contract/contract'
import { dataKinds } from '../../../domain/keeping/kinds'
import { bound, cohortId, cohortOf, importRoster, northCohortId, staff } from '../../support/cloud-founding'
import { graduates, northGraduates } from '../../support/cloud-graduates'
import { at } from '../../support/cloud-school'
import { useSchool } from '../../support/founded-school'

/** The calls of the office about what is kept: what they say, refuse and cost. */
const school = useSchool({ north: true })
const office = school.as(staff.office)
const { lin, zhou } = graduates
const DAY = 86_400_000
const served = at('2028-01-01')
const asked = { cohortId, studentNo: lin.studentNo, reason: '本人书面申请' }
const lines = (what: string) => school.stored('accessLog', { what })
const linWho = { name: lin.name, college: lin.college, class: lin.class }

/** What the workbook says. */
async function saidIn({ file }: Output<'keeping.person'>): Promise<string> {
  if (file === null) throw new Error('only a look')
  const workbook = new Workbook()
  await workbook.xlsx.load(new Uint8Array(Buffer.from(file.xlsx, 'base64')).buffer)
  return workbook.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join('')
}

test('The schedule tells every kind with its dates, its reason and no old key, in two operations.', async () => {
  const { reply, operations } = await office.call('keeping.schedule', { cohortId })
  if (!reply.ok) throw new Error(reply.error.code)
  expect(reply.value).toMatchObject({
    personalDays: 90,
    evidenceDays: 1_096,
    serviceEndsAt: served,
    personalAt: served + 90 * DAY,
    evidenceAt: served + 1_096 * DAY,
    oldKeys: [],
  })
  expect(reply.value.rows.map(({ kind }) => kind)).toEqual([...dataKinds])
  // The most sensitive of all is not looked for at the end of a list.
  expect(reply.value.rows.map(({ kind }) => kind).slice(0, 2)).toEqual(['registrations', 'pictures'])
  expect(operations).toBe(2)
})

test('A shorter term is saved only by who says so; it is a line among the cohort’s edits, and asked again it is answered again.', async () => {
  const { rev } = await office.must('keeping.schedule', { cohortId })
  const shorter = { cohortId, rev, personalDays: 60, evidenceDays: 1_096 }
  expect(await office.refused('keeping.save', shorter)).toEqual({ code: 'keepingShorter' })
  const sent = { requestId: 'request-shorter' }
  expect(await office.must('keeping.save', { ...shorter, shorter: true }, sent)).toEqual({ rev: rev + 1 })
  expect(await office.must('keeping.save', { ...shorter, shorter: true }, sent)).toEqual({ rev: rev + 1 })
  expect(await office.refused('keeping.save', { ...shorter, shorter: true })).toEqual({ code: 'conflict' })
  const { edits } = await office.must('cohort.edits', { cohortId })
  expect(edits[0]).toMatchObject({
    what: 'keeping',
    before: { personalDays: 90 },
    after: { personalDays: 60 },
  })
  await office.must('keeping.save', { cohortId, rev: rev + 1, personalDays: 90, evidenceDays: 1_096 })
})

test('A year, or months of service, by which what is kept goes earlier are saved only by who says so.', async () => {
  const { rev } = await office.must('keeping.schedule', { cohortId })
  const cohort = { ...cohortOf(cohortId, 'main'), rev }
  // With a later year the cohort keeps longer, and who graduates later than all of it does not.
  for (const less of [{ serviceEndsMonths: 5 }, { year: 2026 }, { year: 2028, serviceEndsMonths: 5 }])
    expect(await office.refused('cohort.save', { ...cohort, ...less })).toEqual({ code: 'keepingShorter' })
  expect(await office.must('keeping.schedule', { cohortId })).toMatchObject({ rev, serviceEndsAt: served })
  await office.must('cohort.save', { ...cohort, serviceEndsMonths: 7 })
  await office.must('cohort.save', { ...cohort, rev: rev + 1, shorter: true })
  expect((await school.stored('cohorts', { _id: cohortId }))[0]).not.toHaveProperty('shorter')
})

test.each([
  ['evidence of fewer than three years', { personalDays: 90, evidenceDays: 1_095 }],
  ['pictures and values gone before a month is over', { personalDays: 29, evidenceDays: 1_096 }],
  ['evidence that would go before what is personal', { personalDays: 2_000, evidenceDays: 1_096 }],
])('No cohort says %s.', async (_name, spans) => {
  const { rev } = await office.must('keeping.schedule', { cohortId })
  expect(await office.refused('keeping.save', { cohortId, rev, ...spans, shorter: true })).toMatchObject({
    code: 'badInput',
  })
})

test('A part of the dry run, a look, the log and a deletion cost so many operations, however many graduates there are.', async () => {
  school.pass(11_000)
  await office.must('keeping.log', { cohortId })
  const cost = async (call: Promise<{ operations: number }>) => (await call).operations
  // Who it is, the graduates.
  expect(await cost(office.call('keeping.preview', { cohortId }))).toBe(2)
  // The same; six kinds of whom nobody is bound, and five of the evidence.
  expect(await cost(office.call('keeping.preview', { cohortId, at: served + 9_999 * DAY }))).toBe(13)
  // Who it is, the days.
  expect(await cost(office.call('keeping.log', { cohortId }))).toBe(2)
})

test('While the service runs a deletion is refused, with the day on which it will be possible, and nobody is written down.', async () => {
  for (const look of [true, false])
    expect(await office.refused('keeping.erase', { ...asked, look })).toEqual({
      code: 'serviceRuns',
      until: served,
    })
  expect(await lines('dataErased')).toEqual([])
})

test('Before anything is handed out a look says whose it would be, and nothing else: no file, no line, no attempt.', async () => {
  const names = ['accessLog', 'attempts', 'registrations']
  const world = await school.world(names)
  school.pass(11_000)
  const { reply, operations } = await office.call('keeping.person', { ...asked, look: true })
  expect(reply).toEqual({ ok: true, value: { who: linWho, file: null } })
  // Who it is, the cohort, the graduate, the units.
  expect(operations).toBeLessThanOrEqual(4)
  expect(await school.world(names)).toEqual(world)
})

test('One graduate’s data is exported with a reason, which is a line in the log that the graduate reads.', async () => {
  const person = await bound(school, lin)
  await person.must('ticket.open', { cohortId, kind: 'other', text: '我的问题' })
  const made = await office.must('keeping.person', { ...asked, look: false })
  expect(made).toMatchObject({ who: linWho, file: { name: '个人数据.xlsx' } })
  const text = await saidIn(made)
  expect(text).toContain(lin.name)
  expect(text).toContain('我的问题')
  expect(text).not.toContain(lin.documentNo)
  expect(await lines('dataExported')).toMatchObject([{ by: staff.office, as: 'office', about: asked.reason }])
  const { rows } = await person.must('record.looks', { cohortId, before: null })
  expect(rows).toMatchObject([{ what: 'dataExported', role: 'office', why: asked.reason }])
})

test('Of somebody who is not bound the file has nothing that others wrote.', async () => {
  await school.put('tickets', {
    _id: 'stripped',
    openid: '',
    cohortId,
    kind: 'other',
    text: '别人的',
    answers: [],
    at: 1,
  })
  const made = await office.must('keeping.person', { ...asked, studentNo: zhou.studentNo, look: false })
  const text = await saidIn(made)
  expect(text).toContain(zhou.name)
  expect(text).not.toContain('别人的')
})

test('Nobody makes a school of files out of it: after twenty in a day the next has to wait.', async () => {
  const made = { ...asked, look: false }
  for (let number = 2; number < 20; number += 1) await office.must('keeping.person', made)
  expect(await office.refused('keeping.person', made)).toEqual({ code: 'personsTooMany' })
  // Whose it would be is still said.
  expect(await office.must('keeping.person', { ...asked, look: true })).toEqual({ who: linWho, file: null })
})

test('A foreign cohort is none, and a number that nobody has is nobody.', async () => {
  const { studentNo } = northGraduates.wu
  for (const call of ['keeping.erase', 'keeping.person'] as const)
    for (const look of [true, false]) {
      const input: Input<typeof call> = { ...asked, studentNo, look }
      expect(await office.refused(call, { ...input, cohortId: northCohortId })).toEqual({
        code: 'cohortMissing',
      })
      expect(await office.refused(call, input)).toEqual({ code: 'notFound' })
    }
})

test('After the service a deletion that a graduate asks for is looked at first, then queued, then really done, once.', async () => {
  school.moveTo(served + DAY)
  await school.timer()
  const evidenceUntil = served + 1_096 * DAY
  const looked = await office.must('keeping.erase', { ...asked, look: true })
  expect(looked).toMatchObject({ who: linWho, what: 'personal', keptUntil: evidenceUntil })
  expect(looked.counts).toContainEqual({ kind: 'tickets', cause: 'personal', ending: 'strips', count: 1 })
  expect(await lines('dataErased')).toEqual([])

  const sent = { requestId: 'request-erase' }
  const queued = await office.call('keeping.erase', { ...asked, look: false }, sent)
  expect(queued.reply).toMatchObject({ ok: true, value: { what: 'personal', keptUntil: evidenceUntil } })
  // Who it is, the record, the line, the write; the cohort and its units, which another minute made old.
  expect(queued.operations).toBeLessThanOrEqual(6)
  expect((await office.call('keeping.erase', { ...asked, look: false }, sent)).reply).toEqual(queued.reply)
  await office.must('keeping.erase', { ...asked, look: false })
  const waiting = await school.registration(lin.studentNo)
  expect(waiting.outbox.filter(({ kind }) => kind === 'erase')).toHaveLength(1)

  for (let minute = 0; minute < 4; minute += 1) {
    school.pass(60_000)
    await school.timer()
  }
  const record = await school.registration(lin.studentNo)
  expect(record).toMatchObject({ kept: 'evidence', name: lin.name, binding: null, roster: {}, outbox: [] })
  expect(await school.stored('bindings', { registrationId: record._id })).toEqual([])
  expect(await school.stored('tickets', { text: '我的问题' })).toEqual([])
  expect(await school.stored('purges')).toMatchObject([{ by: staff.office, what: 'personal' }])
  expect(await lines('dataErased')).toMatchObject([{ about: asked.reason }, { about: asked.reason }])
  const { rows } = await office.must('audit.search', { cohortId, studentNo: lin.studentNo })
  const whys = new Map(rows.map(({ what, why }) => [what, why]))
  expect([whys.get('dataErased'), whys.get('dataExported')]).toEqual([asked.reason, asked.reason])
  const { days } = await office.must('keeping.log', { cohortId })
  expect(days.filter(({ ofCohort }) => ofCohort).flatMap(({ counts }) => counts)).toEqual(looked.counts)
  // The others of the cohort wait for the schedule.
  expect((await school.registration(zhou.studentNo)).kept).toBe('whole')
})

test('Who was erased and stands on a list again is refused with the row, and nothing comes back.', async () => {
  const [step] = await importRoster(school, { by: office, cohort: cohortId, rows: [lin] })
  expect(step).toMatchObject({ created: 0, updated: 0, unchanged: 0, skipped: 1 })
  expect(step?.issues).toEqual([{ row: 2, column: '学号', code: 'dataErased', level: 'error' }])
  expect(await school.registration(lin.studentNo)).toMatchObject({ kept: 'evidence', roster: {} })
  // Whose record it is can still be seen: the units stand without the values.
  expect((await office.must('keeping.person', { ...asked, look: true })).who).toEqual(linWho)
})

test('After three years it is all of it, also of somebody of whom everything still stood.', async () => {
  school.moveTo(served + 1_096 * DAY - 60_000)
  const { studentNo } = graduates.he
  const look = { cohortId, studentNo, reason: `${graduates.he.name}本人申请（${studentNo}）`, look: true }
  expect(await office.must('keeping.erase', look)).toMatchObject({ what: 'personal' })
  school.moveTo(served + 1_096 * DAY)
  expect(await office.must('keeping.erase', look)).toMatchObject({ what: 'whole', keptUntil: null })
  await office.must('keeping.erase', { ...look, look: false })
  for (let minute = 0; minute < 4; minute += 1) {
    school.pass(60_000)
    await school.timer()
  }
  expect(await school.stored('registrations', { studentNo })).toEqual([])
  // Who did it stays, in words that name nobody; that it was rightful stands in the purges.
  expect((await lines('dataErased')).at(-1)).toMatchObject({
    ...{ by: staff.office, cohortId, registrationId: '', about: '…本人申请（…）' },
  })
  expect((await school.stored('purges', { by: staff.office })).length).toBe(3)
})
