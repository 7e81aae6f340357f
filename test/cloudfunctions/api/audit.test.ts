import { deedWords } from '../../../src/texts/audit'
import { accessKinds } from '../../../domain/people/access'
import { editKinds, groupOfHappening, kindsOf } from '../../../domain/audit/kinds'
import type { Input, Output } from '../../../domain/contract/contract'
import { bound, cohortId, northCohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, northGraduates } from '../../support/cloud-graduates'
import { approved, returned, submitted } from '../../support/cloud-review'
import { at } from '../../support/cloud-school'

/** Who did what with the records of a cohort: found by the office, of its own campus, and of nobody's values. */
const school = useSchool({ north: true })
const { lin, zhou, xu } = graduates
const office = school.as(staff.office)
const minute = 60_000
const day = 24 * 60 * minute
const reason = '核对调档函上的证件号码'
type Row = Output<'audit.search'>['rows'][number]

const search = async (asked: Partial<Input<'audit.search'>> = {}): Promise<readonly Row[]> => {
  const rows: Row[] = []
  let after: Output<'audit.search'>['next'] = null
  do {
    const page: Output<'audit.search'> = await office.must('audit.search', { cohortId, ...asked, after })
    expect(page.rows.length).toBeLessThanOrEqual(50)
    rows.push(...page.rows)
    after = page.next
  } while (after !== null)
  return rows
}
const told = ({ what, who, about }: Row) => [
  what,
  who.kind === 'staff' ? `${who.name} ${String(who.role)}` : who.kind,
  about?.studentNo ?? '',
]
const personOf = async (name: string): Promise<string> => {
  const { people } = await office.must('audit.people', { cohortId })
  const found = people.find((one) => one.name === name)
  if (found === undefined) throw new Error(`nobody is called ${name}`)
  return found.key
}
const nameOf = async (openid: string): Promise<string> => {
  const [entry] = await school.stored<{ name: string }>('staff', { _id: openid })
  return entry?.name ?? ''
}

beforeAll(async () => {
  const { id } = await submitted(school, lin)
  const counselor = school.as(staff.counselor)
  school.pass(minute)
  await returned(school, id)
  await counselor.must('document.reveal', { id, reason })
  school.pass(day)
  const { id: other } = await submitted(school, zhou)
  await approved(school, other)
  await submitted(school, xu)
  await bound(school, northGraduates.wu, northCohortId)
  school.pass(minute)
  await school.timer()
})

test('The office reads who did what, about whom and when, the newest first, and its own search on top.', async () => {
  const rows = await search()
  const counselor = `${await nameOf(staff.counselor)} counselor`
  expect(rows.map(told)).toEqual(
    expect.arrayContaining([
      ['auditSearched', `${await nameOf(staff.office)} office`, ''],
      ['sourceApproved', counselor, zhou.studentNo],
      ['sourceReturned', counselor, lin.studentNo],
      ['documentRevealed', counselor, lin.studentNo],
      ['recordViewed', counselor, lin.studentNo],
      ['sourceSubmitted', 'self', lin.studentNo],
    ]),
  )
  expect(rows[0]?.what).toBe('auditSearched')
  const times = rows.map((row) => row.at)
  expect(times).toEqual([...times].sort((one, other) => other - one))
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  expect(rows.find(({ what }) => what === 'documentRevealed')?.why).toBe(reason)
})

test('Somebody who works on another campus, too, is told in the role that they have here.', async () => {
  const [entry] = await school.stored<{ grants: object[] }>('staff', { _id: staff.counselor })
  if (entry === undefined) throw new Error('no counselor')
  const [here] = entry.grants
  const there = { ...here, role: 'office', campusId: 'north', cohortIds: null, collegeIds: null }
  await school.put('staff', { ...entry, grants: [there, here] })
  const [row] = await search({ group: 'decided' })
  await school.put('staff', entry)
  expect(row?.who).toMatchObject({ role: 'counselor' })
})

test('Of one graduate, one person, one kind or some days only these are found, and together what meets all.', async () => {
  const ofLin = await search({ studentNo: lin.studentNo })
  expect(new Set(ofLin.map(({ about }) => about?.studentNo))).toEqual(new Set([lin.studentNo]))
  const counselor = await personOf(await nameOf(staff.counselor))
  const ofCounselor = await search({ by: counselor })
  expect(new Set(ofCounselor.map(({ who }) => who.kind === 'staff' && who.name))).toEqual(
    new Set([await nameOf(staff.counselor)]),
  )
  expect((await search({ group: 'decided' })).map(({ what }) => what).sort()).toEqual([
    'sourceApproved',
    'sourceReturned',
  ])
  expect(new Set((await search({ by: 'graduates' })).map(({ who }) => who.kind))).toEqual(new Set(['self']))
  const first = at('2026-10-08')
  const days = { from: first, to: first + day }
  expect((await search({ ...days, group: 'decided' })).map(({ what }) => what)).toEqual(['sourceReturned'])
  expect(await search({ from: first + 2 * day, group: 'decided' })).toEqual([])
  const all = { ...days, studentNo: lin.studentNo, by: counselor, group: 'seen' as const }
  expect((await search(all)).map(({ what }) => what).sort()).toEqual(['documentRevealed', 'recordViewed'])
  expect(await search({ studentNo: '2399999999' })).toEqual([])
  expect(await search({ by: '0123456789abcdef0123' })).toEqual([])
})

test('Where a day ends belongs to the next: what happened in its last millisecond is found, the next is not.', async () => {
  const [row] = (await search({ group: 'decided' })).filter(({ what }) => what === 'sourceReturned')
  const instant = row?.at ?? 0
  expect(await search({ group: 'decided', from: instant, to: instant + 1 })).toHaveLength(1)
  expect(await search({ group: 'decided', from: instant - 1, to: instant })).toEqual([])
  expect(await search({ group: 'decided', from: instant + 1, to: instant + 2 })).toEqual([])
})

test('[R12] The other campus looks as if it were not there, by its cohort, its people and its graduates.', async () => {
  const stranger = school.as(staff.northOffice)
  for (const call of ['audit.search', 'audit.people'] as const) {
    const nowhere = await stranger.refused(call, { cohortId: 'no-such-cohort' })
    expect(nowhere).toEqual({ code: 'cohortMissing' })
    expect(await stranger.refused(call, { cohortId })).toEqual(nowhere)
    expect(await office.refused(call, { cohortId: northCohortId })).toEqual(nowhere)
  }
  const seen = JSON.stringify([
    await stranger.must('audit.search', { cohortId: northCohortId }),
    await stranger.must('audit.people', { cohortId: northCohortId }),
    // A number and a person of the main campus, asked for in the own cohort.
    await stranger.must('audit.search', { cohortId: northCohortId, studentNo: lin.studentNo }),
    await stranger.must('audit.search', {
      cohortId: northCohortId,
      by: await personOf(await nameOf(staff.counselor)),
    }),
  ])
  expect(seen).toContain(northGraduates.wu.studentNo)
  for (const trace of [lin.studentNo, lin.name, await nameOf(staff.counselor), 'sourceReturned'])
    expect(seen).not.toContain(trace)
})

test('What the office sets for a cohort is found within ten minutes, once, however often the timer runs.', async () => {
  const administrator = school.as(staff.administrator)
  const { rev } = await administrator.must('cohort.get', { cohortId })
  const window = { opensAt: at('2026-10-10'), closesAt: at('2026-12-10') }
  const saved = { cohortId, rev, phase: 'review:counselor', collegeId: null, window } as const
  const instant = school.now
  await administrator.must('window.save', saved)
  const found = async () =>
    (await search({ group: 'settings', from: instant, to: instant + minute })).map(told)
  expect(await found()).toEqual([])
  for (let run = 0; run < 3; run += 1) {
    school.pass(10 * minute)
    await school.timer()
    expect(await found()).toEqual([
      ['cohort.window', `${await nameOf(staff.administrator)} administrator`, ''],
    ])
  }
  // Every campus is told ids by a verification.
  const copies = await school.stored<{ _id: string }>('events', { what: 'cohort.window' })
  expect(copies.map(({ _id }) => _id).join()).toMatch(/^edit_[0-9a-f]{64}(,edit_[0-9a-f]{64})*$/u)
})

test('Who may not read the audit is refused, and a search that cannot be written down does not happen.', async () => {
  for (const openid of [
    staff.counselor,
    staff.leader,
    staff.observer,
    staff.suspended,
    `phone-${lin.studentNo}`,
  ])
    expect(await school.as(openid).refused('audit.search', { cohortId })).toEqual({ code: 'notAllowed' })
  school.pass(60 * minute)
  await school.fault({
    collection: 'accessLog',
    action: 'database.insertDocument',
    code: 'EXCEED_REQUEST_LIMIT',
  })
  const { reply } = await office.call('audit.search', { cohortId, group: 'seen' })
  expect(reply).toMatchObject({ ok: false, error: { code: 'busy' } })
})

test('A search about one graduate is among the looks they read, once an hour; one about all is not.', async () => {
  school.pass(60 * minute)
  await search()
  const person = school.as(`phone-${xu.studentNo}`)
  const looks = async () =>
    (await person.must('record.looks', { cohortId })).rows.map(({ what, role }) => [what, role])
  expect(await looks()).toEqual([])
  await search({ studentNo: xu.studentNo })
  await search({ studentNo: xu.studentNo })
  expect(await looks()).toEqual([['auditSearched', 'office']])
  expect(await search({ studentNo: xu.studentNo, group: 'decided' })).toEqual([])
})

test('No answer holds an openid, a document number or what a field said.', async () => {
  const answers = JSON.stringify([
    await search(),
    await office.must('audit.people', { cohortId }),
    await office.must('audit.state', {}),
    await office.must('audit.verify', {}),
  ])
  const openids = [...Object.values(staff), ...[lin, zhou, xu].map(({ studentNo }) => `phone-${studentNo}`)]
  for (const hidden of [...openids, lin.documentNo, lin.documentNo.slice(-6), '请核对生源地'])
    expect(answers).not.toContain(hidden)
})

test('What waits is sealed by the timer; the state says how far it is and what the night found.', async () => {
  school.pass(minute)
  await school.timer()
  await school.timer()
  const state = await office.must('audit.state', {})
  expect(state).toMatchObject({ waitingSince: null, runningSince: null })
  expect(state.blocks).toBeGreaterThan(0)
  expect(state.last).toMatchObject({ found: 0 })
  expect((await office.must('status.get', {})).audit).toEqual({ at: state.last?.at, findings: 0 })
  const told = school.logs.filter(({ text }) => text.includes('auditHead'))
  expect(told.length).toBeGreaterThan(0)
  for (const { text } of told) expect(text).toMatch(/"hash":"[\w-]{43}"/u)
  await search({ studentNo: zhou.studentNo })
  expect((await office.must('audit.state', {})).waitingSince).toBe(school.now)
})

const anchors = () => [...school.files().keys()].filter((path) => path.startsWith('audit/'))

/** As the page and the command do it. */
async function verified() {
  const parts: Output<'audit.verify'>[] = []
  let place: Output<'audit.verify'>['next'] = null
  do {
    const part: Output<'audit.verify'> = await office.must('audit.verify', { place })
    parts.push(part)
    place = part.next
  } while (place !== null)
  return parts.flatMap(({ findings }) => findings)
}

test('An edit behind the back of the product is found by the office, with the place and without the content.', async () => {
  school.pass(minute)
  await school.timer()
  expect(await verified()).toEqual([])
  const [line] = await school.stored<{ _id: string; block: number }>('accessLog', {
    what: 'documentRevealed',
  })
  if (line === undefined) throw new Error('no line')
  await school.put('accessLog', { ...line, by: staff.secondCounselor })
  expect(await verified()).toEqual([
    { kind: 'edited', block: line.block, collection: 'accessLog', id: line._id },
  ])
  await school.put('accessLog', line)
  expect(await verified()).toEqual([])
  // Of the one day on which anything was sealed, however often it was verified.
  expect(anchors().filter((path) => /heads\/[\d-]+\.json$/u.test(path))).toEqual([
    'audit/heads/2026-10-09.json',
  ])
})

test('Nobody reads an anchor from outside.', async () => {
  const [path = ''] = anchors()
  for (const openid of [staff.office, `phone-${lin.studentNo}`]) {
    expect((await school.getFile(openid, path)).status).toBe(403)
    expect((await school.putFile(openid, path, Buffer.from('{}'))).status).toBe(403)
  }
})

test('Every kind of line has words that speak to the office and not to the graduate.', () => {
  expect(Object.keys(deedWords).sort()).toEqual(
    [
      ...Object.keys(groupOfHappening),
      ...accessKinds,
      ...editKinds.map((kind) => `cohort.${kind}`),
      ...kindsOf('settings').staffing,
    ].sort(),
  )
  for (const words of Object.values(deedWords)) expect(words).not.toMatch(/你|我的/u)
})
