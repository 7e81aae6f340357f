import type { Backlog } from '../../../domain/push/backlog'
import { nothingTold, type PushMemory } from '../../../domain/push/decide'
import { defaultPushRules, longWaitHours, type PushRules } from '../../../domain/push/rules'
import { nextDigest, standingBacklogs } from '../../../domain/push/standing'
import { at } from '../../support/school'

/** What a page shows of backlogs: why they are some, and whom that was and will be told. */
const HOUR = 3_600_000
const now = at('2026-10-08T10:00')
const rules: PushRules = {
  ...defaultPushRules,
  levels: { ...defaultPushRules.levels, counselor: { waiting: 10, oldestHours: 48, closingHours: 24 } },
  escalateAfterHours: 24,
}
const place = { collegeId: 'c1', flow: 'source', level: 'counselor' } as const
const backlog: Backlog = { ...place, waiting: 12, oldestAt: now - HOUR, closesAt: null, classIds: ['k1'] }
const told = (escalatedAt: number | null): PushMemory => ({
  ...nothingTold,
  told: [{ ...place, cause: 'many', since: now - 3 * HOUR, escalatedAt }],
})
const standing = (memory: PushMemory, own: { by?: PushRules; of?: Backlog } = {}) =>
  standingBacklogs({ backlogs: [own.of ?? backlog], rules: own.by ?? rules, memory, now })[0]

test('What nobody was told of yet is a backlog with its causes, and says no time.', () => {
  expect(standing(nothingTold)).toEqual({
    ...backlog,
    causes: ['many'],
    toldAt: null,
    escalatedAt: null,
    escalatesAt: null,
  })
})

test('What was told says since when, and when the level above will be told.', () => {
  expect(standing(told(null))).toMatchObject({
    toldAt: now - 3 * HOUR,
    escalatedAt: null,
    escalatesAt: now + 21 * HOUR,
  })
})

test('What was told to the level above is not announced again.', () => {
  expect(standing(told(now - HOUR))).toMatchObject({ escalatedAt: now - HOUR, escalatesAt: null })
})

test('Nobody is above 就业处, and nobody is told where that is switched off.', () => {
  const office = { ...backlog, level: 'office', waiting: 500 } as const
  const memory = {
    ...nothingTold,
    told: [{ ...place, level: 'office', cause: 'many', since: now, escalatedAt: null }],
  } as const
  expect(standing(memory, { of: office })).toMatchObject({ toldAt: now, escalatesAt: null })
  for (const change of [{ on: false }, { escalateAfterHours: null }])
    expect(standing(told(null), { by: { ...rules, ...change } })?.escalatesAt).toBeNull()
})

test('What waits without being a backlog has no causes; a cause that stood ends at half.', () => {
  const few = { ...backlog, waiting: 6 }
  expect(standing(nothingTold, { of: few })?.causes).toEqual([])
  expect(standing(told(null), { of: few })?.causes).toEqual(['many'])
})

test('The next digest is the next of its hours, tomorrow’s after the last one; switched off there is none.', () => {
  expect(nextDigest({ ...rules, digestHours: [9, 16] }, now)).toBe(at('2026-10-08T16:00'))
  expect(nextDigest({ ...rules, digestHours: [9] }, now)).toBe(at('2026-10-09T09:00'))
  expect([nextDigest({ ...rules, digestHours: [] }, now), nextDigest({ ...rules, on: false }, now)]).toEqual([
    null,
    null,
  ])
})

test('A wait is long from the hours of the college on, where it has some of its own.', () => {
  const own = { c1: { college: { waiting: null, oldestHours: 5, closingHours: null } } }
  expect(longWaitHours({ ...rules, colleges: own }, 'c1')).toEqual({ counselor: 48, college: 5, office: 72 })
  expect(longWaitHours({ ...rules, colleges: own }, 'c2')).toEqual({ counselor: 48, college: 48, office: 72 })
})
