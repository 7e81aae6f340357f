import { bound, cohortId, sourceWindow } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import type { Person } from '../../support/cloud-school'

/** The last hour before closing: whom the quota refuses in time has a ticket, and grace for as long as the cohort gives. */
const school = useSchool()
const { lin, zhou, zheng, he, gao } = graduates
const closing = sourceWindow.closesAt
const grace = 120_000
const start = school.now

afterEach(async () => {
  await school.calm()
  school.moveTo(start)
})

/** Tries to submit while the database is over its quota. */
async function ticketAt(person: Person, instant: number, requestId: string): Promise<string> {
  school.moveTo(instant)
  await school.quota(0)
  const refused = await person.refused('source.submit', { cohortId }, { requestId })
  await school.calm()
  expect(refused.code).toBe('busy')
  expect(refused.retryAfter).toBeGreaterThan(0)
  return refused.ticket ?? ''
}

test('Over quota every call answers busy with a time to wait and a ticket, and nothing of the SDK’s words.', async () => {
  await school.quota(0)
  const { reply } = await school.as('phone-in-the-crowd').call('me.get', {})
  expect(reply).toEqual({ ok: false, error: { code: 'busy', retryAfter: 2000, ticket: expect.any(String) } })
})

test('With the ticket the same submission is accepted until the last millisecond of the grace.', async () => {
  const person = await bound(school, lin)
  const requestId = 'lins-last-minute'
  const ticket = await ticketAt(person, closing - 1, requestId)
  school.moveTo(closing + grace - 1)
  expect(await person.must('source.submit', { cohortId }, { requestId, ticket })).toMatchObject({ round: 1 })
})

test('One millisecond later, or without the ticket, it is refused as sourceOpen.', async () => {
  const person = await bound(school, zhou)
  const requestId = 'zhous-last-minute'
  const ticket = await ticketAt(person, closing - 1, requestId)
  school.moveTo(closing + grace)
  expect(await person.refused('source.submit', { cohortId }, { requestId, ticket })).toEqual({
    code: 'sourceOpen',
  })
  school.moveTo(closing)
  expect(await person.refused('source.submit', { cohortId }, { requestId })).toEqual({ code: 'sourceOpen' })
  expect((await school.registration(zhou.studentNo)).source.status).toBe('draft')
})

test('Asked for again while it is still busy, the ticket keeps the first instant.', async () => {
  const person = await bound(school, zheng)
  const requestId = 'zhengs-last-minute'
  const first = await ticketAt(person, closing - 1, requestId)
  school.moveTo(closing + 1000)
  await school.quota(0)
  const { ticket = '' } = await person.refused('source.submit', { cohortId }, { requestId, ticket: first })
  await school.calm()
  expect(ticket).toBe(first)
  expect(await person.must('source.submit', { cohortId }, { requestId, ticket })).toMatchObject({ round: 1 })
})

test('A ticket is worth nothing for another content, another person, another request, or when forged.', async () => {
  const person = await bound(school, he)
  const other = await bound(school, gao)
  const requestId = 'hes-last-minute'
  const ticket = await ticketAt(person, closing - 1, requestId)
  const [instant = '', tag = ''] = ticket.split('.')
  school.moveTo(closing + 1)
  const code = { code: 'sourceOpen' }
  const answers = { survey: { wish: '就业' } }
  expect(await person.refused('source.submit', { cohortId, ...answers }, { requestId, ticket })).toEqual(code)
  expect(await other.refused('source.submit', { cohortId }, { requestId, ticket })).toEqual(code)
  expect(
    await person.refused('source.submit', { cohortId }, { requestId: 'another-intent', ticket }),
  ).toEqual(code)
  const forged = [
    `${String(Number(instant) - 1)}.${tag}`,
    `${instant}.${tag.slice(1)}A`,
    instant,
    `.${tag}`,
    'ticket',
  ]
  for (const one of forged)
    expect(await person.refused('source.submit', { cohortId }, { requestId, ticket: one })).toEqual(code)
})

test('A ticket from after closing gives no grace.', async () => {
  const person = school.as(`phone-${he.studentNo}`)
  const requestId = 'too-late-already'
  const ticket = await ticketAt(person, closing, requestId)
  expect(await person.refused('source.submit', { cohortId }, { requestId, ticket })).toEqual({
    code: 'sourceOpen',
  })
})

test('A write that was done before its answer was lost is answered again, not done again.', async () => {
  const person = school.as(`phone-${gao.studentNo}`)
  const requestId = 'lost-answer-of-gao'
  const fault = {
    collection: 'registrations',
    action: 'database.modifyDocument',
    code: 'EXCEED_REQUEST_LIMIT',
  } as const
  await school.fault({ ...fault, after: true })
  const refused = await person.refused('source.submit', { cohortId }, { requestId })
  const { ticket = '' } = refused
  expect(refused.code).toBe('busy')
  expect(await person.must('source.submit', { cohortId }, { requestId, ticket })).toMatchObject({ round: 1 })
  expect((await school.registration(gao.studentNo)).source.round).toBe(1)
})
