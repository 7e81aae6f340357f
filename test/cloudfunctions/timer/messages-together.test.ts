import { heldByAPhone, importMany, leaveResults } from '../../support/cloud-outbox'
import { at } from '../../support/cloud-school'
import { useSchool } from '../../support/founded-school'
import type { Notice } from '../../../cloudfunctions/store/notices'
import type { Registration } from '../../../domain/registration/registration'

/** Results of many graduates leave together: what each costs, and that nobody is told twice whatever fails. */
const school = useSchool()
const MANY = 120
const held = 100_000
let records: readonly Registration[] = []
let nth = 0

beforeAll(async () => {
  const numbers = await importMany(school, MANY)
  school.pass(held)
  await school.timer()
  records = await Promise.all(numbers.map((studentNo) => heldByAPhone(school, studentNo)))
})

/** Gives everybody one more result, and lets what is left behind be done. */
async function results(some: readonly Registration[], agreed: number): Promise<void> {
  school.pass(held)
  nth += 1
  await leaveResults(school, some, { nth, agreed })
}

const operationsOfARun = async (): Promise<number> => (await school.timerRun()).dbOps
const phonesTold = (before: number): readonly string[] =>
  school
    .messages()
    .slice(before)
    .map(({ toUser }) => toUser)
const noticesOf = (notice: number): Promise<Notice[]> =>
  school.stored<Notice>('notices', {
    _id: { $in: records.map(({ _id, seq }) => `${_id}_${String(seq + notice)}_notice`) },
  })
const leftWith = async (): Promise<readonly (number | undefined)[]> =>
  (await school.stored<{ templates: Record<string, { left: number }> }>('consents')).map(
    ({ templates }) => templates['reviewResult']?.left,
  )

test('A result that WeChat delivers costs two operations at most, by the hundred.', async () => {
  await results([], 0)
  const nothing = await operationsOfARun()
  await results(records, 1)
  const before = school.messages().length
  const operations = await operationsOfARun()
  expect((operations - nothing) / MANY).toBeLessThanOrEqual(2)
  expect([...phonesTold(before)].sort()).toEqual(records.map(({ binding }) => binding?.openid).sort())
  expect((await noticesOf(nth)).map(({ message }) => message?.state)).toEqual(records.map(() => 'sent'))
  expect(await leftWith()).toEqual(records.map(() => 0))
})

test('What WeChat does not take of one is noted of that one alone.', async () => {
  await results(records.slice(0, 10), 1)
  await school.fault({ action: 'subscribeMessage.send', code: '43101', times: 1 })
  await school.fault({ action: 'subscribeMessage.send', code: '43107', times: 1 })
  await school.timer()
  await school.calm()
  const states = (await noticesOf(nth)).map(({ message }) => message?.state).sort()
  expect(states).toEqual(['failed', 'refused', ...Array<string>(8).fill('sent')])
  // Only what WeChat could have taken is given back.
  expect((await leftWith()).filter((left) => left === 1)).toHaveLength(1)
})

test('Who gets two results at once with one message agreed to is told by WeChat once.', async () => {
  const [first] = records as [Registration]
  await results([first], 1)
  const [stored] = await school.stored<Registration>('registrations', { _id: first._id })
  const outbox = stored?.outbox ?? []
  const again = outbox.map((work) => ({ ...work, id: `${work.id}_again` }))
  await school.put('registrations', { ...stored, outbox: [...outbox, ...again] })
  const before = school.messages().length
  await school.timer()
  expect(phonesTold(before)).toEqual([first.binding?.openid])
  expect((await school.stored('notices', { to: first.binding?.openid })).length).toBeGreaterThan(2)
})

test('What waited over night leaves together in the morning, at the same cost.', async () => {
  school.moveTo(at('2026-10-09T23:00:00'))
  await results(records, 1)
  const before = school.messages().length
  await school.timer()
  expect(phonesTold(before)).toEqual([])
  const nothing = await operationsOfARun()
  school.moveTo(at('2026-10-10T07:00:10'))
  const operations = await operationsOfARun()
  expect((operations - nothing) / MANY).toBeLessThanOrEqual(2.5)
  expect(new Set(phonesTold(before)).size).toBe(MANY)
  expect((await noticesOf(nth)).map(({ message }) => message?.state)).toEqual(records.map(() => 'sent'))
})

test('Of two results that waited over night for one agreement, the second is among those who were not reached.', async () => {
  const [, second] = records as [Registration, Registration]
  school.moveTo(at('2026-10-10T23:00:00'))
  await results([second], 1)
  const [stored] = await school.stored<Registration>('registrations', { _id: second._id })
  const outbox = stored?.outbox ?? []
  const again = outbox.map((work) => ({ ...work, id: `${work.id}_again` }))
  await school.put('registrations', { ...stored, outbox: [...outbox, ...again] })
  const before = school.messages().length
  await school.timer()
  school.moveTo(at('2026-10-11T07:00:10'))
  await school.timer()
  expect(phonesTold(before)).toEqual([second.binding?.openid])
  const waited = await school.stored<Notice>('notices', {
    to: second.binding?.openid,
    at: { $gte: at('2026-10-10T23:00:00') },
  })
  expect(waited.map(({ message, notReached }) => [message?.state ?? null, notReached]).sort()).toEqual([
    [null, true],
    ['sent', false],
  ])
})

test('Who agrees to no message any more when the night is over is among those who were not reached.', async () => {
  const third = records.slice(2, 3)
  const openid = third[0]?.binding?.openid ?? ''
  school.moveTo(at('2026-10-11T23:00:00'))
  await results(third, 1)
  const before = school.messages().length
  await school.timer()
  await school.put('consents', { _id: openid, rev: 9, templates: {}, counted: [] })
  school.moveTo(at('2026-10-12T07:00:10'))
  await school.timer()
  expect(phonesTold(before)).toEqual([])
  const [notice] = await noticesOf(nth)
  expect(notice).toMatchObject({ message: null, notReached: true })
})

test('Whatever fails while many leave together, each has one notice, and at most one message.', async () => {
  const places = [
    ['notices', 'database.insertDocument'],
    ['notices', 'database.modifyDocument'],
    ['consents', 'database.getDocument'],
    ['consents', 'database.modifyDocument'],
    ['deliveries', 'database.modifyDocument'],
    ['registrations', 'database.modifyDocument'],
  ] as const
  for (const [collection, action] of places)
    for (const after of [false, true]) {
      const some = records.slice(20, 44)
      await results(some, 3)
      const before = school.messages().length
      await school.fault({ collection, action, after, code: 'EXCEED_REQUEST_LIMIT' })
      await Promise.allSettled([school.timer(), school.timer()])
      await school.calm()
      for (let run = 0; run < 2; run += 1) {
        school.pass(held)
        await school.timer()
      }
      const told = phonesTold(before)
      expect(new Set(told).size).toBe(told.length)
      // One group of ten at most goes without, where the answer to its reservation or its ledger got lost.
      expect(told.length).toBeGreaterThanOrEqual(some.length - 10)
      expect(await noticesOf(nth)).toHaveLength(some.length)
      const left = await school.stored<Registration>('registrations', { outboxDueAt: { $gt: 0 } })
      expect(left.filter(({ outbox }) => outbox.length > 0)).toEqual([])
    }
})
