import { followersOf } from '../../domain/cohort/later-phases'
import type { Output } from '../../domain/contract/contract'
import { bound, cohortId, lawId, mechanicsId, sourceWindow, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates, type Graduate } from '../support/cloud-graduates'
import { setPhase } from '../support/cloud-season'
import { at } from '../support/cloud-school'

/** B11: the window calendar: colleges with closing times of their own, more time for one graduate or a list, closing now. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, xu, tang } = graduates
const office = school.as(staff.office)
const closing = sourceWindow.closesAt
const start = school.now
const later = at('2026-10-20')

const phoneOf = ({ studentNo }: Graduate) => school.as(`phone-${studentNo}`)
const extend = (studentNos: readonly string[], closesAt: number | null, reason = '外出实习，20日返校') => ({
  cohortId,
  phase: 'source' as const,
  closesAt,
  studentNos: [...studentNos],
  reason,
})
const refusals = ({ results }: Output<'window.extend'>) => results.map(({ refused }) => refused)
const numbers = (...some: readonly Graduate[]) => some.map(({ studentNo }) => studentNo)

beforeAll(async () => {
  for (const graduate of [lin, zhou, zheng, he, gao, xu, tang]) await bound(school, graduate)
})
afterEach(() => school.moveTo(start))

test('[B11] A college closes later than the others: its graduates submit to its last millisecond, nobody else does.', async () => {
  const { rev } = await office.must('cohort.get', { cohortId })
  const window = { opensAt: sourceWindow.opensAt, closesAt: later }
  await office.must('window.save', {
    cohortId,
    rev,
    phase: 'source',
    collegeId: lawId,
    window,
    reason: '实习',
  })
  school.moveTo(closing)
  expect(await phoneOf(lin).refused('source.submit', { cohortId })).toEqual({ code: 'sourceOpen' })
  school.moveTo(later - 1)
  expect(await phoneOf(xu).must('source.submit', { cohortId })).toMatchObject({ at: later - 1 })
  school.moveTo(later)
  expect(await phoneOf(tang).refused('source.submit', { cohortId })).toEqual({ code: 'sourceOpen' })
})

test('[B11] A list of graduates gets more time, every 学号 is answered for, and each is told once.', async () => {
  const input = extend([...numbers(lin, zhou), '2399999999'], later)
  const sent = { requestId: 'the-list-of-interns' }
  const first = await office.must('window.extend', input, sent)
  expect(refusals(first)).toEqual([null, null, 'notFound'])
  expect(first.results.map(({ name }) => name)).toEqual([lin.name, zhou.name, ''])
  const before = await school.registration(lin.studentNo)
  expect(before.history.at(-1)).toMatchObject({ what: 'windowExtended', reasons: { general: input.reason } })
  // The answer was lost, and the list is sent again, also as another intent: nothing is written twice.
  expect(await office.must('window.extend', input, sent)).toEqual(first)
  expect(refusals(await office.must('window.extend', input))).toEqual([null, null, 'notFound'])
  expect(await school.registration(lin.studentNo)).toEqual(before)
  await school.timerAfterUndo()
  const told = await school.stored<{ notice: string }>('notices', { to: phoneOf(lin).openid })
  expect(told.filter(({ notice }) => notice === 'windowExtended')).toHaveLength(1)

  school.moveTo(later - 1)
  const [record] = (await phoneOf(zhou).must('me.get', {})).records
  expect(record?.windows['source']).toEqual({ ...sourceWindow, closesAt: later })
  expect(await phoneOf(zhou).must('source.submit', { cohortId })).toMatchObject({ at: later - 1 })
  expect(await phoneOf(zheng).refused('source.submit', { cohortId })).toEqual({ code: 'sourceOpen' })
  school.moveTo(later)
  expect(await phoneOf(lin).refused('source.submit', { cohortId })).toEqual({ code: 'sourceOpen' })
})

test('[B11] Who has more time is listed, the first to end first, with the reason; what is over is not.', async () => {
  const input = extend(numbers(xu), later + 86_400_000, '住院')
  expect(refusals(await office.must('window.extend', input))).toEqual([null])
  const { rows, more } = await office.must('window.extensions', { cohortId })
  expect(more).toBe(false)
  expect(rows.map(({ studentNo, closesAt }) => [studentNo, closesAt])).toEqual([
    [lin.studentNo, later],
    [zhou.studentNo, later],
    [xu.studentNo, later + 86_400_000],
  ])
  expect(rows.at(-1)).toMatchObject({ name: xu.name, college: xu.college, phase: 'source', reason: '住院' })
  school.moveTo(later)
  expect((await office.must('window.extensions', { cohortId })).rows.map(({ name }) => name)).toEqual([
    xu.name,
  ])
})

test('[B11] More time that everybody has by now, because the window was moved after it, is told as needed no more.', async () => {
  const needed = async () =>
    (await office.must('window.extensions', { cohortId })).rows
      .filter(({ studentNo }) => studentNo === zhou.studentNo)
      .map((row) => row.needed)
  expect(await needed()).toEqual([true])
  await setPhase(school, 'source', { ...sourceWindow, closesAt: later - 1 })
  expect(await needed()).toEqual([true])
  await setPhase(school, 'source', { ...sourceWindow, closesAt: later })
  expect(await needed()).toEqual([false])
  await setPhase(school, 'source', sourceWindow)
  expect(await needed()).toEqual([true])
})

test('[B11] 学生填报 closes two days later and the college\u2019s review along with it, in one write and one line each.', async () => {
  const DAYS = 2 * 86_400_000
  const review = { opensAt: sourceWindow.opensAt, closesAt: closing + 86_400_000 }
  await setPhase(school, 'review:counselor', review)
  const cohort = await office.must('cohort.get', { cohortId })
  const moved = { ...sourceWindow, closesAt: closing + DAYS }
  const also = followersOf(cohort, cohort.chains, {
    phase: 'source',
    collegeId: null,
    closesAt: moved.closesAt,
  })
  expect(also).toEqual([
    {
      phase: 'review:counselor',
      collegeId: null,
      window: { ...review, closesAt: review.closesAt + DAYS },
    },
  ])
  const { rev } = cohort
  const write = { cohortId, rev, phase: 'source' as const, collegeId: null, window: moved, reason: '停电' }
  await office.must('window.save', { ...write, also: [...also] })
  const after = await office.must('cohort.get', { cohortId })
  expect(after.rev).toBe(rev + 1)
  expect(after.windows['review:counselor']?.closesAt).toBe(review.closesAt + DAYS)
  const [last, before] = (await office.must('cohort.edits', { cohortId })).edits
  expect([last?.where, before?.where].sort()).toEqual(['review:counselor', 'source'])
  await setPhase(school, 'review:counselor', null)
  await setPhase(school, 'source', sourceWindow)
})

test('[B11] Time that nobody would gain is refused: as long as all have, or over already; nobody gives without a reason.', async () => {
  expect(refusals(await office.must('window.extend', extend(numbers(he), closing)))).toEqual([
    'extensionAhead',
  ])
  expect(refusals(await office.must('window.extend', extend(numbers(he), school.now)))).toEqual([
    'extensionAhead',
  ])
  expect((await office.refused('window.extend', extend(numbers(he), later, ' '))).code).toBe('badInput')
  expect((await school.registration(he.studentNo)).extensions).toEqual([])
})

test('[B11] Time that was given is taken back: from then on the window of everybody counts, and the graduate is told.', async () => {
  await office.must('window.extend', extend(numbers(gao), later))
  school.moveTo(closing)
  await phoneOf(gao).must('source.save', { cohortId, claims: { qq: '10001' } })
  expect(refusals(await office.must('window.extend', extend(numbers(gao), null, '已返校')))).toEqual([null])
  expect(await phoneOf(gao).refused('source.save', { cohortId, claims: { qq: '10002' } })).toEqual({
    code: 'sourceOpen',
  })
  expect((await school.registration(gao.studentNo)).extendedUntil).toBe(0)
  // Taken back already: nothing to do, and no refusal.
  expect(refusals(await office.must('window.extend', extend(numbers(gao), null, '已返校')))).toEqual([null])
  await school.timerAfterUndo()
  const told = await school.stored<{ notice: string }>('notices', { to: phoneOf(gao).openid })
  expect(told.map(({ notice }) => notice)).toEqual(
    expect.arrayContaining(['windowExtended', 'extensionEnded']),
  )
})

test('[B11] More time at the end is no earlier beginning.', async () => {
  await office.must('window.extend', extend(numbers(he), later))
  school.moveTo(sourceWindow.opensAt - 1)
  expect(await phoneOf(he).refused('source.submit', { cohortId })).toEqual({ code: 'sourceOpen' })
  school.moveTo(sourceWindow.opensAt)
  expect(await phoneOf(he).must('source.submit', { cohortId })).toMatchObject({ round: 1 })
})

test('[B11] Closed now by the office, it is closed ten seconds later for everybody, and open again when reopened.', async () => {
  const person = phoneOf(zheng)
  await person.must('source.save', { cohortId, claims: { qq: '10003' } })
  await setPhase(school, 'source', { opensAt: sourceWindow.opensAt, closesAt: school.now })
  expect(await person.refused('source.save', { cohortId, claims: { qq: '10004' } })).toEqual({
    code: 'sourceOpen',
  })
  await setPhase(school, 'source', sourceWindow)
  await person.must('source.save', { cohortId, claims: { qq: '10004' } })
})

test('[B11] An order in which something could never take place is refused by its name, and what stood stays.', async () => {
  const before = await office.must('cohort.get', { cohortId })
  const opensAt = at('2026-01-01')
  for (const [phase, code] of [
    ['review:counselor', 'reviewTooEarly'],
    ['confirmation', 'confirmationTooEarly'],
    ['change', 'changeTooEarly'],
  ] as const)
    for (const collegeId of phase === 'review:counselor' ? [null, mechanicsId] : [null]) {
      const window = { opensAt, closesAt: opensAt + 1 }
      const input = { cohortId, rev: before.rev, phase, collegeId, window }
      expect(await office.refused('window.save', input)).toEqual({ code })
    }
  const { now: _now, rev, windows: _windows, collegeWindows: _own, colleges: _all, ...rest } = before
  const { categoryTable: _table, chains: _chains, ...settings } = rest
  const cutOff = { id: cohortId, rev, ...settings, cutOffAt: opensAt }
  expect(await office.refused('cohort.save', cutOff)).toEqual({ code: 'cutOffTooEarly' })
  expect(await office.must('cohort.get', { cohortId })).toEqual(before)
})

test('[B11] A window for a college that the cohort has not, or one window moved twice at once, is refused, and what stood stays.', async () => {
  const { rev, collegeWindows, windows } = await office.must('cohort.get', { cohortId })
  const window = { opensAt: sourceWindow.opensAt, closesAt: later }
  const edit = { cohortId, rev, phase: 'source' as const, window }
  for (const collegeId of ['no-such-college', 'constructor'])
    expect(await office.refused('window.save', { ...edit, collegeId })).toEqual({
      code: 'badInput',
      fields: { collegeId: 'notAnOption' },
    })
  const twice = { phase: 'source' as const, collegeId: lawId, window: null }
  expect(await office.refused('window.save', { ...edit, collegeId: lawId, also: [twice] })).toEqual({
    code: 'badInput',
    fields: { also: 'badInput' },
  })
  const after = await office.must('cohort.get', { cohortId })
  expect([after.rev, after.collegeWindows, after.windows]).toEqual([rev, collegeWindows, windows])
})
