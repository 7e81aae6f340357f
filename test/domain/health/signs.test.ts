import type { Heartbeat } from '../../../domain/health/heartbeat'
import { nothingCounted, withCall, type CallCounts } from '../../../domain/health/call-counts'
import { signNames, signsOf, type Readings, type SignName } from '../../../domain/health/signs'

const now = Date.parse('2026-10-12T23:30:00+08:00')
const minute = 60_000
const job = { succeededAt: now, troubledAt: null, failures: 0, waits: 0 }
const beat = (over: Partial<Heartbeat> = {}): Heartbeat => ({
  startedAt: now - minute,
  endedAt: now - minute,
  jobs: { drainOutbox: job },
  ...over,
})
const calm: Readings = {
  heartbeat: beat(),
  outbox: { oldestAt: null, count: 0, most: 9 },
  pushes: { oldestAt: null, count: 0, most: 9 },
  undelivered: 0,
  recent: [],
  storage: { at: now - 60 * minute, files: 1, bytes: 1 },
  audit: { at: now, findings: 0 },
}
const stateOf = (sign: SignName, over: Partial<Readings>) =>
  signsOf({ ...calm, ...over }, now).find((one) => one.sign === sign)?.state

const calls = (...outcomes: readonly (readonly [outcome: string, count: number])[]): readonly CallCounts[] =>
  outcomes.flatMap(([outcome, count]) =>
    Array.from({ length: count }, () => withCall(nothingCounted, { outcome, ms: 1, operations: 1 })),
  )

test('Where all goes well every sign is fine.', () => {
  expect(new Set(signsOf(calm, now).map(({ state }) => state))).toEqual(new Set(['fine']))
  expect(signsOf(calm, now).map(({ sign }) => sign)).toEqual(signNames)
})

test('Nothing known is no good news: a timer that never ran is an alarm, the rest says that it does not know.', () => {
  const nothing = { ...calm, heartbeat: null, storage: null, audit: null }
  const states = Object.fromEntries(signsOf(nothing, now).map(({ sign, state }) => [sign, state]))
  expect(states).toMatchObject({
    timer: 'alarm',
    jobs: 'unknown',
    waits: 'unknown',
    storage: 'unknown',
    audit: 'unknown',
  })
})

/** Written by hand: what begins where, to the millisecond. */
const limits: readonly (readonly [SignName, Partial<Readings>, string])[] = [
  ['timer', { heartbeat: beat({ endedAt: now - 3 * minute + 1 }) }, 'fine'],
  ['timer', { heartbeat: beat({ endedAt: now - 3 * minute }) }, 'watch'],
  ['timer', { heartbeat: beat({ endedAt: now - 10 * minute + 1 }) }, 'watch'],
  ['timer', { heartbeat: beat({ endedAt: now - 10 * minute }) }, 'alarm'],
  ['jobs', { heartbeat: beat({ jobs: { a: job, b: { ...job, failures: 1 } } }) }, 'fine'],
  ['jobs', { heartbeat: beat({ jobs: { a: job, b: { ...job, failures: 2 } } }) }, 'watch'],
  ['jobs', { heartbeat: beat({ jobs: { a: { ...job, failures: 5 }, b: job } }) }, 'alarm'],
  ['waits', { heartbeat: beat({ jobs: { a: { ...job, waits: 29 } } }) }, 'fine'],
  ['waits', { heartbeat: beat({ jobs: { a: { ...job, waits: 30 } } }) }, 'watch'],
  ['waits', { heartbeat: beat({ jobs: { a: { ...job, waits: 360 } } }) }, 'alarm'],
  ['outbox', { outbox: { oldestAt: now - 3 * minute, count: 1, most: 9 } }, 'watch'],
  ['outbox', { outbox: { oldestAt: now - 10 * minute + 1, count: 1, most: 9 } }, 'watch'],
  ['outbox', { outbox: { oldestAt: now - 10 * minute, count: 1, most: 9 } }, 'alarm'],
  ['pushes', { pushes: { oldestAt: now - 15 * minute + 1, count: 1, most: 9 } }, 'watch'],
  ['pushes', { pushes: { oldestAt: now - 15 * minute, count: 1, most: 9 } }, 'alarm'],
  ['undelivered', { undelivered: 1 }, 'watch'],
  ['undelivered', { undelivered: 20 }, 'alarm'],
  ['unexpected', { recent: calls(['ok', 10], ['unexpected', 4]) }, 'fine'],
  ['unexpected', { recent: calls(['ok', 995], ['unexpected', 5]) }, 'watch'],
  ['unexpected', { recent: calls(['ok', 95], ['unexpected', 5]) }, 'alarm'],
  ['busy', { recent: calls(['ok', 9], ['notFound', 500]) }, 'fine'],
  ['busy', { recent: calls(['ok', 495], ['busy', 5]) }, 'watch'],
  ['busy', { recent: calls(['ok', 45], ['busy', 5]) }, 'alarm'],
  ['storage', { storage: { at: now - 72 * 60 * minute, files: 0, bytes: 0 } }, 'watch'],
  ['audit', { audit: { at: now, findings: 1 } }, 'alarm'],
]
test.each(limits)('%s with %j is %s.', (sign, over, state) => {
  expect(stateOf(sign, over)).toBe(state)
})
