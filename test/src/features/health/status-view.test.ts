import { signNames } from '../../../../domain/health/signs'
import {
  amountOf,
  callsShown,
  jobsShown,
  restShown,
  sizeOf,
  verdictOf,
  wrongShown,
  type Status,
} from '../../../../src/features/health/status-view'
import { standsFor } from '../../../../src/features/health/stands-for'
import { scheduled } from '../../../../cloudfunctions/timer/run'
import { adviceOn, jobWord, texts } from '../../../../src/texts/health'

const now = Date.parse('2026-10-12T23:30:00+08:00')
const minute = 60_000
const signs = (over: Readonly<Record<string, Status['signs'][number]['state']>>): Pick<Status, 'signs'> => ({
  signs: signNames.map((sign) => ({ sign, value: 0, state: over[sign] ?? 'fine' })),
})

test('What is wrong comes first, the worst of it before all, with what to do; the rest is a line each.', () => {
  const status = signs({ outbox: 'watch', busy: 'alarm', audit: 'unknown' })
  expect(wrongShown(status).map(({ sign, advice }) => [sign, advice])).toEqual([
    ['busy', adviceOn.busy],
    ['outbox', adviceOn.outbox],
  ])
  expect(restShown(status)).toHaveLength(signNames.length - 2)
  expect(wrongShown(signs({}))).toEqual([])
})

test('One sentence says the worst of it.', () => {
  expect(verdictOf(signs({})).tone).toBe('success')
  expect(verdictOf(signs({ outbox: 'unknown' }))).toEqual({ tone: 'warn', text: texts.unknown })
  expect(verdictOf(signs({ outbox: 'unknown', jobs: 'alarm' })).tone).toBe('danger')
  expect(verdictOf(signs({ outbox: 'watch' })).tone).toBe('warn')
  expect(verdictOf(signs({ outbox: 'watch', jobs: 'alarm' })).tone).toBe('danger')
})

test('Jobs that fail stand before those that do not, with when they last came to their end.', () => {
  const calm = { succeededAt: now - minute, troubledAt: null, failures: 0, waits: 0 }
  const shown = jobsShown({
    now,
    jobs: [
      { job: 'drainOutbox', ...calm },
      { job: 'unheardOf', ...calm, succeededAt: null, waits: 2 },
      { job: 'watch', ...calm, troubledAt: now - 24 * 60 * minute, failures: 3 },
      { job: 'keepDays', ...calm, troubledAt: now - 2 * minute },
    ],
  })
  expect(shown.map(({ head, notes, whys }) => [head, ...notes, ...whys])).toEqual([
    ['unheardOf', '还没有完成过', '连续2次没排上'],
    ['运行检查', '上次完成 23:29', '连续3次出错'],
    ['处理后续工作', '上次完成 23:29'],
    ['每日进度', '上次完成 23:29', '最近一次出错 23:28'],
  ])
})

test('Every job of the timer has a name that people read.', () => {
  const jobs = Object.keys(scheduled)
  expect(jobs.filter((job) => jobWord(job) === job)).toEqual([])
  expect(new Set(jobs.map(jobWord)).size).toBe(jobs.length)
})

test('A call that costs more than it may is marked; calls that went wrong come first.', () => {
  const none = { calls: 0, unexpected: 0, busy: 0, refused: 0 }
  const shown = callsShown({
    calls: [
      {
        call: 'me.get',
        recent: none,
        day: { ...none, calls: 1_200 },
        operations: 2,
        budget: 2,
        p95: { ms: 50, longer: false },
      },
      {
        call: 'source.submit',
        recent: none,
        day: { ...none, calls: 3, unexpected: 1 },
        operations: 2.6,
        budget: 2,
        p95: { ms: 6_400, longer: true },
      },
      { call: 'push.get', recent: none, day: none, operations: null, budget: null, p95: null },
    ],
  })
  expect(shown.map(({ head }) => head)).toEqual(['source.submit', 'me.get', 'push.get'])
  expect(shown[0]?.whys).toEqual(['平均2.6次数据库操作（应不超过2次）'])
  expect(shown[0]?.notes.at(-1)).toBe('5%以上超过6,400毫秒')
  expect(shown[1]?.notes).toEqual([
    '近两小时：0次，出错0，繁忙0，没办成0',
    '近24小时：1,200次，出错0，繁忙0，没办成0',
    '平均2次数据库操作（应不超过2次），95%在50毫秒内',
  ])
  expect(shown[2]?.notes).toHaveLength(2)
})

test.each([
  [0, '0 B'],
  [1_023, '1023 B'],
  [1_536, '1.5 KB'],
  [250 * 1_024 * 1_024, '250 MB'],
  [3.25 * 1_024 ** 3, '3.3 GB'],
])('%d bytes are told as %s.', (bytes, shown) => {
  expect(sizeOf(bytes)).toBe(shown)
})

test('What is counted up to a limit says so, and what could not be read as well.', () => {
  expect([amountOf(7, 1_000), amountOf(1_000, 1_000), amountOf(null, 1_000)]).toEqual([
    '7条',
    '1,000条以上',
    '暂时读不到',
  ])
})

test('The dashboard says that the timer stands from ten minutes on, and that it never ran; nothing where it cannot be read.', () => {
  const standing = (endedAt: number) =>
    standsFor({ ...signs({}), now, timer: { startedAt: endedAt, endedAt } })
  expect([
    standing(now - 10 * minute + 1),
    standing(now - 10 * minute),
    standsFor({ ...signs({ timer: 'alarm' }), now, timer: null }),
    standsFor({ ...signs({ timer: 'unknown' }), now, timer: null }),
  ]).toEqual([null, 10 * minute, 'never', null])
})
