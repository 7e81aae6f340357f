import { bound, cohortId, cohortOf, importRoster, mechanicsId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, manyGraduates } from '../../support/cloud-graduates'
import type { Input } from '../../../domain/contract/contract'
import type { Ticket } from '../../../cloudfunctions/store/tickets'
import { approved, submitted } from '../../support/cloud-review'

/** 求助 through the calls: opened once, seen by those it is for, answered once. */
const school = useSchool({ north: true })
const counselor = school.as(staff.counselor)
const office = school.as(staff.office)
const { lin, zhou, chan, zheng } = graduates
const DAY_MS = 24 * 3_600_000
const asked: Input<'ticket.open'> = { cohortId, kind: 'other', text: '看不到班级' }

const waitingFor = async (openid: string) =>
  (await school.as(openid).must('ticket.list', { cohortId })).rows.map(({ id }) => id)

describe('Opening', () => {
  test('takes place, name and phone from the record of who is bound.', async () => {
    const person = await bound(school, lin)
    const claimant = { name: '别人', studentNo: '2399999999', phone: '13900000000', collegeId: '' }
    const { ticket } = await person.must('ticket.open', { ...asked, claimant })
    const { _id: registrationId, campusId, collegeId, classId } = await school.registration(lin.studentNo)
    expect(await school.stored('tickets', { _id: ticket.id })).toMatchObject([
      {
        rev: 1,
        registrationId,
        campusId,
        cohortId,
        collegeId,
        classId,
        openid: person.openid,
        name: lin.name,
        studentNo: lin.studentNo,
        phone: '13800001111',
        closed: false,
        answers: [],
      },
    ])
  })

  test('asked again is the same call, under another text a conflict, and a foreign request tells nothing.', async () => {
    const [person, stranger] = [school.as('phone-a'), school.as('phone-b')]
    const sent = { requestId: 'call-for-help-1' }
    const first = await person.must('ticket.open', asked, sent)
    expect(first.ticket.id).toContain(sent.requestId)
    school.pass(60_000)
    expect(await person.must('ticket.open', asked, sent)).toEqual(first)
    expect(await person.refused('ticket.open', { ...asked, text: '别的' }, sent)).toEqual({
      code: 'conflict',
    })
    expect(await stranger.refused('ticket.open', asked, sent)).toEqual({ code: 'conflict' })
    expect((await stranger.must('ticket.own', {})).tickets).toEqual([])
    expect(await school.stored('tickets', { openid: person.openid })).toHaveLength(1)
  })

  test('twice at the same time, or once more after a lost answer, is one call and counts once.', async () => {
    const person = school.as('phone-twice')
    const sent = { requestId: 'call-for-help-2' }
    const both = await Promise.all([1, 2].map(() => person.must('ticket.open', asked, sent)))
    expect(both[0]).toEqual(both[1])
    await school.fault({
      collection: 'tickets',
      action: 'database.insertDocument',
      code: 'EXCEED_REQUEST_LIMIT',
      after: true,
    })
    const lost = { requestId: 'call-for-help-3' }
    await person.call('ticket.open', asked, lost)
    await school.calm()
    await person.must('ticket.open', asked, lost)
    expect((await person.must('ticket.own', {})).tickets).toHaveLength(2)
    const counters = await school.stored<{ _id: string; total: number }>('attempts')
    expect(counters.filter(({ _id, total }) => _id.startsWith('ticket_') && total === 2)).toHaveLength(1)
  })

  test('is possible five times in 24 hours; at the end of the 24th the first one is forgotten.', async () => {
    const person = school.as('phone-of-five')
    for (let times = 0; times < 5; times += 1) await person.must('ticket.open', asked)
    const before = await school.stored('tickets')
    school.pass(DAY_MS - 1)
    expect(await person.refused('ticket.open', asked)).toEqual({ code: 'ticketsTooMany' })
    expect(await school.stored('tickets')).toEqual(before)
    school.pass(1)
    await person.must('ticket.open', asked)
  })

  test('in a cohort that does not exist or is paused is refused.', async () => {
    const person = school.as('phone-c')
    const missing = { code: 'cohortMissing' }
    expect(await person.refused('ticket.open', { ...asked, cohortId: '2031-main' })).toEqual(missing)
    const paused = { ...cohortOf('2026-main', 'main'), year: 2026, paused: true }
    await office.must('cohort.save', paused)
    expect(await person.refused('ticket.open', { ...asked, cohortId: '2026-main' })).toEqual(missing)
  })

  test('with the own document number of a Hong Kong graduate in it is refused and leaves no trace.', async () => {
    const person = await bound(school, chan)
    for (const text of ['我是A123456(3)', 'a 123456 3', 'Ａ１２３４５６（３）'])
      expect(await person.refused('ticket.open', { ...asked, text })).toEqual({ code: 'textHoldsNumber' })
    expect(JSON.stringify(await school.stored('tickets'))).not.toMatch(/A123456|123456/u)
  })
})

test('The own list holds the newest twenty of nobody else.', async () => {
  const [pattern] = await school.stored<Ticket>('tickets', {})
  if (pattern === undefined) throw new Error('no ticket')
  for (let index = 0; index < 22; index += 1)
    await school.put('tickets', {
      ...pattern,
      _id: `old-${String(index)}`,
      openid: 'phone-of-many',
      at: index,
      closed: true,
    })
  const { tickets } = await school.as('phone-of-many').must('ticket.own', {})
  expect(tickets.map(({ id }) => id)).toEqual(
    Array.from({ length: 20 }, (_, index) => `old-${String(21 - index)}`),
  )
})

describe('The staff’s list', () => {
  beforeAll(async () => {
    for (const { _id } of await school.stored<Ticket>('tickets')) await school.remove('tickets', _id)
  })

  test('holds open calls of the own scope; one without a college is the whole cohort’s.', async () => {
    const claimant = { name: '', studentNo: '', phone: '', collegeId: mechanicsId }
    const unbound = school.as('phone-d')
    const ofCollege = (await unbound.must('ticket.open', { ...asked, claimant })).ticket.id
    school.pass(1)
    const ofNobody = (await unbound.must('ticket.open', asked)).ticket.id
    const seen = Object.fromEntries(
      await Promise.all(
        (['counselor', 'leader', 'lawCounselor', 'office', 'northOffice'] as const).map(
          async (name): Promise<[string, string[]]> => [name, await waitingFor(staff[name])],
        ),
      ),
    )
    expect(seen).toEqual({
      counselor: [ofCollege],
      leader: [ofCollege],
      lawCounselor: [],
      office: [ofCollege, ofNobody],
      northOffice: [],
    })
    for (const name of ['observer', 'administrator', 'suspended', 'expired'] as const)
      expect(await school.as(staff[name]).refused('ticket.list', { cohortId })).toEqual({
        code: 'notAllowed',
      })
  })

  test('of a counselor of single classes holds the calls of these classes only.', async () => {
    const person = school.as(`phone-${lin.studentNo}`)
    const { ticket } = await person.must('ticket.open', asked)
    const { classId } = await school.registration(lin.studentNo)
    const post = { role: 'counselor', campusId: 'main', cohortIds: null, collegeIds: null, until: null }
    const of = async (_id: string, classIds: readonly string[]) => {
      await school.put('staff', { _id, rev: 1, name: _id, suspended: false, grants: [{ ...post, classIds }] })
      return waitingFor(_id)
    }
    expect(await of('counselor-of-this-class', [classId])).toEqual([ticket.id])
    expect(await of('counselor-of-another-class', ['class-of-nobody'])).toEqual([])
  })

  test('has pages of twenty, the longest waiting first, nobody twice and nobody left out.', async () => {
    const [pattern] = await school.stored<Ticket>('tickets', { collegeId: mechanicsId })
    if (pattern === undefined) throw new Error('no ticket')
    const ids = Array.from({ length: 23 }, (_, index) => `page-${String(index).padStart(2, '0')}`)
    for (const [index, _id] of ids.entries())
      await school.put('tickets', { ...pattern, _id, at: Math.floor(index / 2) })
    const first = await counselor.must('ticket.list', { cohortId })
    expect(first.rows.map(({ id }) => id)).toEqual(ids.slice(0, 20))
    const second = await counselor.must('ticket.list', { cohortId, after: first.next })
    expect(second.rows.slice(0, 3).map(({ id }) => id)).toEqual(ids.slice(20))
    expect(second.next).toBeNull()
    for (const id of ids) await school.remove('tickets', id)
  })
})

describe('An answer', () => {
  const opened = async (name: string) =>
    (await school.as(name).must('ticket.open', { ...asked, claimant: { ...noOne, collegeId: mechanicsId } }))
      .ticket.id
  const noOne = { name: '', studentNo: '', phone: '' }

  test('is given at the revision that was read: the second of two is a conflict.', async () => {
    const id = await opened('phone-e')
    const answer = { id, rev: 1, text: '请明天再看', close: false }
    expect(await counselor.must('ticket.answer', answer)).toEqual({ rev: 2, closed: false })
    expect(await office.refused('ticket.answer', answer)).toEqual({ code: 'conflict' })
    expect(await office.must('ticket.answer', { ...answer, rev: 2, close: true })).toEqual({
      rev: 3,
      closed: true,
    })
    expect(await counselor.refused('ticket.answer', { ...answer, rev: 3 })).toEqual({ code: 'wrongStatus' })
    const [mine] = (await school.as('phone-e').must('ticket.own', {})).tickets
    expect(mine).toMatchObject({ closed: true, answers: [{ by: 'staff' }, { by: 'staff' }] })
    // Who answered is kept, and told to nobody.
    expect(JSON.stringify(mine)).not.toContain(staff.counselor)
    expect(JSON.stringify(await school.stored('tickets', { _id: id }))).toContain(staff.counselor)
  })

  test('asked again is one answer and one notice, also when telling was what failed.', async () => {
    const id = await opened('phone-f')
    const answer = { id, rev: 1, text: '已处理', close: true }
    const sent = { requestId: 'answer-it-once' }
    await school.fault({
      collection: 'notices',
      action: 'database.insertDocument',
      code: 'EXCEED_REQUEST_LIMIT',
    })
    expect((await counselor.refused('ticket.answer', answer, sent)).code).toBe('busy')
    expect(await school.stored('notices', { to: 'phone-f' })).toEqual([])
    for (let times = 0; times < 2; times += 1)
      expect(await counselor.must('ticket.answer', answer, sent)).toEqual({ rev: 2, closed: true })
    expect(await school.stored('notices', { to: 'phone-f' })).toMatchObject([
      { _id: `${id}_2`, notice: 'ticketAnswered', params: { ticket: id }, changes: {} },
    ])
    expect((await school.as('phone-f').must('ticket.own', {})).tickets[0]?.answers).toHaveLength(1)
    expect(await counselor.refused('ticket.answer', { ...answer, text: '别的' }, sent)).toEqual({
      code: 'conflict',
    })
  })

  test('is the last one when it is the twentieth: it closes the call.', async () => {
    const id = await opened('phone-g')
    for (let rev = 1; rev <= 19; rev += 1)
      expect(await counselor.must('ticket.answer', { id, rev, text: '还在核对', close: false })).toEqual({
        rev: rev + 1,
        closed: false,
      })
    expect(await counselor.must('ticket.answer', { id, rev: 20, text: '好了', close: false })).toEqual({
      rev: 21,
      closed: true,
    })
  })

  test('is given by nobody whose scope does not reach the call.', async () => {
    const id = await opened('phone-h')
    const answer = { id, rev: 1, text: '看看', close: false }
    for (const name of ['lawCounselor', 'northOffice'] as const)
      expect(await school.as(staff[name]).refused('ticket.answer', answer)).toEqual({ code: 'notFound' })
    for (const openid of ['phone-h', staff.observer, staff.administrator])
      expect(await school.as(openid).refused('ticket.answer', answer)).toEqual({ code: 'notAllowed' })
    expect(await counselor.refused('ticket.answer', { ...answer, id: 'no-such-call' })).toEqual({
      code: 'notFound',
    })
  })
})

test('申请取消审核 arrives as one call for help of its graduate, however often the timer runs.', async () => {
  const { person, id } = await submitted(school, zhou)
  await approved(school, id)
  await person.must('source.askRevoke', { cohortId, reason: '政治面貌填错了' })
  await school.fault({
    functionName: 'timer',
    collection: 'registrations',
    action: 'database.modifyDocument',
    code: 'SYS_BROKEN',
  })
  await school.timer()
  await school.calm()
  school.pass(20 * 60_000)
  await school.timer()
  const { rows } = await counselor.must('ticket.list', { cohortId })
  expect(rows.filter(({ kind }) => kind === 'revokeAsked')).toMatchObject([
    { registrationId: id, name: zhou.name, studentNo: zhou.studentNo, text: '政治面貌填错了' },
  ])
  expect((await person.must('ticket.own', {})).tickets).toMatchObject([{ kind: 'revokeAsked' }])
})

test('Opening costs five operations at most, listing two, answering six, whatever there is.', async () => {
  await importRoster(school, { by: office, cohort: cohortId, rows: manyGraduates(200) })
  const person = await bound(school, zheng)
  await person.must('ticket.open', asked)
  const opened = await person.call('ticket.open', asked)
  const list = await counselor.call('ticket.list', { cohortId })
  const id = opened.reply.ok ? opened.reply.value.ticket.id : ''
  const answered = await counselor.call('ticket.answer', { id, rev: 1, text: '好', close: true })
  expect([opened, list, answered].map(({ reply }) => reply.ok)).toEqual([true, true, true])
  expect(opened.operations).toBeLessThanOrEqual(5)
  expect(list.operations).toBeLessThanOrEqual(2)
  expect(answered.operations).toBeLessThanOrEqual(6)
  expect((await person.call('ticket.own', {})).operations).toBe(1)
})
