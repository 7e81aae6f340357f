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
  failing: { since: null },
  pushes: { oldestAt: null, count: 0, most: 9 },
  undelivered: 0,
  recent: [],
  storage: { at: now - 60 * minute, files: 1, bytes: 1 },
  audit: { at: now, findings: 0, verifiedAt: now },
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
  const nothing = { ...calm, heartbeat: 'none', storage: null, audit: null } as const
  const states = Object.fromEntries(signsOf(nothing, now).map(({ sign, state }) => [sign, state]))
  expect(states).toMatchObject({
    timer: 'alarm',
    jobs: 'unknown',
    waits: 'unknown',
    storage: 'unknown',
    audit: 'unknown',
    verified: 'unknown',
  })
})

test('A timer that cannot be read is not one that never ran.', () => {
  expect(stateOf('timer', { heartbeat: null })).toBe('unknown')
})

test('Every job is a part of its sign, and so is every number of findings.', () => {
  const jobs = { a: { ...job, failures: 6 }, b: job, c: { ...job, failures: 2 } }
  const signs = signsOf(
    { ...calm, heartbeat: beat({ jobs }), audit: { at: now, findings: 3, verifiedAt: now } },
    now,
  )
  const partsOf = (name: SignName) =>
    signs.find(({ sign }) => sign === name)?.parts.map(({ of, state }) => `${of} ${state}`)
  expect(partsOf('jobs')).toEqual(['a alarm', 'b fine', 'c watch'])
  expect(partsOf('audit')).toEqual(['3 alarm'])
  expect(partsOf('outbox')).toEqual([' fine'])
})

test('A job that fails or waits is accounted for, and so is a timer that stands: neither is a run that broke off.', () => {
  const long = { ...job, succeededAt: now - 90 * minute }
  const stalled = (over: Partial<typeof long>, endedAt = now) =>
    stateOf('stalled', { heartbeat: beat({ endedAt, jobs: { a: { ...long, ...over }, b: job } }) })
  expect(stalled({})).toBe('alarm')
  expect(stalled({ waits: 88 })).toBe('fine')
  expect(stalled({ waits: 40, failures: 45 })).toBe('fine')
  expect(stalled({ waits: 45 })).toBe('alarm')
  expect(stalled({}, now - 85 * minute)).toBe('fine')
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
  ['stalled', { heartbeat: beat({ jobs: { a: { ...job, succeededAt: now - 11 * minute + 1 } } }) }, 'fine'],
  ['stalled', { heartbeat: beat({ jobs: { a: { ...job, succeededAt: now - 11 * minute } } }) }, 'watch'],
  ['stalled', { heartbeat: beat({ jobs: { a: { ...job, succeededAt: now - 31 * minute } } }) }, 'alarm'],
  ['waits', { heartbeat: beat({ jobs: { a: { ...job, waits: 29 } } }) }, 'fine'],
  ['waits', { heartbeat: beat({ jobs: { a: { ...job, waits: 30 } } }) }, 'watch'],
  ['waits', { heartbeat: beat({ jobs: { a: { ...job, waits: 360 } } }) }, 'alarm'],
  ['outbox', { outbox: { oldestAt: now - 3 * minute, count: 1, most: 9 } }, 'watch'],
  ['outbox', { outbox: { oldestAt: now - 10 * minute + 1, count: 1, most: 9 } }, 'watch'],
  ['outbox', { outbox: { oldestAt: now - 10 * minute, count: 1, most: 9 } }, 'alarm'],
  ['failing', { failing: { since: now - 30 * minute + 1 } }, 'fine'],
  ['failing', { failing: { since: now - 30 * minute } }, 'watch'],
  ['failing', { failing: { since: now - 60 * minute } }, 'alarm'],
  ['failing', { failing: null }, 'unknown'],
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
  ['audit', { audit: { at: now, findings: 1, verifiedAt: now } }, 'alarm'],
  ['verified', { audit: { at: now, findings: 2, verifiedAt: now - 48 * 60 * minute + 1 } }, 'fine'],
  ['verified', { audit: { at: now, findings: 2, verifiedAt: now - 48 * 60 * minute } }, 'watch'],
  ['verified', { audit: { at: now, findings: 2, verifiedAt: now - 96 * 60 * minute } }, 'alarm'],
]
test.each(limits)('%s with %j is %s.', (sign, over, state) => {
  expect(stateOf(sign, over)).toBe(state)
})

test('What somebody found by hand says nothing of the nights: a verification that stays away is told all the same.', () => {
  expect(stateOf('verified', { audit: { at: now, findings: 1, verifiedAt: now - 96 * 60 * minute } })).toBe(
    'alarm',
  )
  expect(stateOf('verified', { audit: { at: now, findings: 1, verifiedAt: null } })).toBe('unknown')
})
