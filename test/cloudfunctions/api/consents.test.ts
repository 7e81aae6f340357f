import { consentLimit } from '../../../domain/people/consents'
import { useSchool } from '../../support/founded-school'
import type { Person } from '../../support/cloud-school'

/** How many messages WeChat may still deliver to a person: one more for each time they agreed. */
const school = useSchool()
const accept = { answers: { reviewResult: 'accept' } } as const
const leftOf = async (person: Person) => (await person.must('notice.list', {})).left

test('Each agreement is one message more of its template; a refusal takes none away.', async () => {
  const person = school.as('agreeing')
  const first = await person.must('consent.record', {
    answers: { reviewResult: 'accept', windowClosing: 'accept', ticketAnswered: 'reject' },
  })
  expect(first.left).toEqual({ reviewResult: 1, windowClosing: 1, ticketAnswered: 0, backlog: 0 })
  for (const answer of ['reject', 'ban', 'filter'] as const)
    await person.must('consent.record', { answers: { reviewResult: answer } })
  const { left } = await person.must('consent.record', accept)
  expect(left).toEqual({ reviewResult: 2, windowClosing: 1, ticketAnswered: 0, backlog: 0 })
  expect(await leftOf(person)).toEqual(left)
  const [stored] = await school.stored<{ templates: object }>('consents', { _id: 'agreeing' })
  expect(stored?.templates).toMatchObject({ ticketAnswered: { left: 0, askedAt: school.now } })
})

test('A request counts once, however often it comes; with other answers it is a conflict.', async () => {
  const person = school.as('impatient')
  const again = { requestId: 'a-tap-sent-twice' }
  const replies = await Promise.all(
    Array.from({ length: 3 }, () => person.call('consent.record', accept, again)),
  )
  expect(replies.filter(({ reply }) => reply.ok).length).toBeGreaterThan(0)
  await person.must('consent.record', accept)
  expect((await person.must('consent.record', accept, again)).left.reviewResult).toBe(2)
  const other = { answers: { windowClosing: 'accept' } } as const
  expect(await person.refused('consent.record', other, again)).toEqual({ code: 'conflict' })
  expect((await leftOf(person)).reviewResult).toBe(2)
})

test('Two taps at the same time both count.', async () => {
  const person = school.as('two-phones')
  await Promise.all([person.must('consent.record', accept), person.must('consent.record', accept)])
  expect((await leftOf(person)).reviewResult).toBe(2)
})

test('A person who answers too often is asked to wait, and nothing is counted; others are not held up.', async () => {
  const person = school.as('tireless')
  for (let tap = 0; tap < consentLimit.most; tap += 1) await person.must('consent.record', accept)
  expect(await person.refused('consent.record', accept)).toEqual({ code: 'consentsTooMany' })
  expect((await leftOf(person)).reviewResult).toBe(consentLimit.most)
  await school.as('somebody-else').must('consent.record', accept)
  school.pass(consentLimit.within - 1)
  expect(await person.refused('consent.record', accept)).toEqual({ code: 'consentsTooMany' })
  school.pass(1)
  await person.must('consent.record', accept)
})

test('There are never more than fifty.', async () => {
  const person = school.as('patient')
  for (let tap = 0; tap < 52; tap += 1) {
    await person.must('consent.record', accept)
    school.pass(consentLimit.within / 10)
  }
  expect((await leftOf(person)).reviewResult).toBe(50)
})

test('An unknown template or answer is refused.', async () => {
  const person = school.as('inventive')
  for (const answers of [{ lottery: 'accept' }, { reviewResult: 'always' }]) {
    const event = { call: 'consent.record', input: { answers }, requestId: 'an-invention' }
    const { result } = await school.invoke('api', event, { openid: person.openid })
    const { ok, error } = result as { ok: boolean; error?: { code: string } }
    expect([ok, error?.code]).toEqual([false, 'badInput'])
  }
  expect(await leftOf(person)).toEqual({ reviewResult: 0, windowClosing: 0, ticketAnswered: 0, backlog: 0 })
})

test('An answer costs two operations.', async () => {
  const person = school.as('counted')
  expect((await person.call('consent.record', accept)).operations).toBe(2)
  expect((await person.call('consent.record', accept)).operations).toBe(2)
})
