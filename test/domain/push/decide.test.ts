import type { Backlog } from '../../../domain/push/backlog'
import { decidePushes, nothingTold, type Push, type PushMemory } from '../../../domain/push/decide'
import { defaultPushRules, leavesWhenLoud, thresholdOf, type PushRules } from '../../../domain/push/rules'
import { at } from '../../support/school'

/** What is told of a backlog follows from what waits, the rules, what was told before and the clock, and from nothing else. */
const HOUR = 3_600_000
const start = at('2026-10-08T10:00')
const rules: PushRules = {
  ...defaultPushRules,
  levels: { ...defaultPushRules.levels, counselor: { waiting: 10, oldestHours: 48, closingHours: 24 } },
  digestHours: [],
  quiet: null,
  escalateAfterHours: 24,
}
const backlog = (over: Partial<Backlog> = {}): Backlog => ({
  collegeId: 'c1',
  flow: 'source',
  level: 'counselor',
  waiting: 12,
  oldestAt: start,
  closesAt: null,
  classIds: ['k1'],
  ...over,
})
/** A sequence of states, each told what the one before remembered. */
function story(states: readonly (readonly [now: number, backlogs: readonly Backlog[]])[], by = rules) {
  let memory: PushMemory = nothingTold
  return states.map(([now, backlogs]) => {
    const decided = decidePushes({ backlogs, rules: by, memory, now })
    ;({ memory } = decided)
    return said(decided.pushes)
  })
}
const said = (pushes: readonly Push[]) =>
  pushes.map(({ kind, lines }) => `${kind} ${lines.map(({ causes }) => causes.join('+')).join(' ')}`.trim())

test('A backlog is told when it begins, and not again while it stands, however it moves.', () => {
  expect(
    story([
      [start, [backlog({ waiting: 9 })]],
      [start + 1, [backlog({ waiting: 10 })]],
      [start + 2, [backlog({ waiting: 9 })]],
      [start + 3, [backlog({ waiting: 40 })]],
      [start + 4, [backlog({ waiting: 5 })]],
    ]),
  ).toEqual([[], ['begun many'], [], [], []])
})

test('After it has ended, at less than half, it is told anew.', () => {
  expect(
    story([
      [start, [backlog()]],
      [start + 1, [backlog({ waiting: 4 })]],
      [start + 2, [backlog()]],
      [start + 3, []],
      [start + 4, [backlog()]],
    ]),
  ).toEqual([['begun many'], [], ['begun many'], [], ['begun many']])
})

test('Age and closing begin by the clock alone, to the millisecond.', () => {
  const few = backlog({ waiting: 1, closesAt: start + 60 * HOUR })
  const after = [few, { ...few, closesAt: null }] as const
  expect(
    story([
      [start + 36 * HOUR - 1, [few]],
      [start + 36 * HOUR, [few]],
      [start + 48 * HOUR - 1, [few]],
      [start + 48 * HOUR, [few]],
      [start + 59 * HOUR, [after[1]]],
    ]),
  ).toEqual([[], ['begun closing'], [], ['begun old'], []])
})

test('What still stands after its hours is told to the level above, once for each time it stood.', () => {
  const many = backlog()
  expect(
    story([
      [start, [many]],
      [start + 24 * HOUR - 1, [many]],
      [start + 24 * HOUR, [many]],
      [start + 25 * HOUR, [many]],
      [start + 26 * HOUR, []],
      [start + 27 * HOUR, [backlog({ oldestAt: start + 27 * HOUR })]],
      [start + 51 * HOUR, [backlog({ oldestAt: start + 27 * HOUR })]],
    ]),
  ).toEqual([['begun many'], [], ['escalated many'], [], [], ['begun many'], ['escalated many']])
  const office = backlog({ level: 'office', waiting: 200 })
  expect(
    story([
      [start, [office]],
      [start + 30 * HOUR, [office]],
    ]),
  ).toEqual([['begun many'], []])
})

test('The digest sums up what waits at its hours, once, and stays silent when nothing has changed.', () => {
  const by = { ...rules, digestHours: [9, 16] }
  const one = backlog({ waiting: 2, oldestAt: null })
  expect(
    story(
      [
        [at('2026-10-08T08:59'), [one]],
        [at('2026-10-08T09:00'), [one]],
        [at('2026-10-08T09:01'), [one]],
        [at('2026-10-08T16:00'), [one]],
        [at('2026-10-09T09:00'), [{ ...one, waiting: 3 }]],
        [at('2026-10-09T16:00'), []],
        // A timer that stood still says nothing of an hour long past.
        [at('2026-10-10T12:00'), [one]],
      ],
      by,
    ),
  ).toEqual([[], ['digest'], [], [], ['digest'], [], []])
})

test('The same instant and memory give the same; rules that are off tell nothing and forget.', () => {
  const state = { backlogs: [backlog()], rules, memory: nothingTold, now: start }
  expect(decidePushes(state)).toEqual(decidePushes(state))
  const off = decidePushes({ ...state, memory: decidePushes(state).memory, rules: { ...rules, on: false } })
  expect([off.pushes, off.memory.told]).toEqual([[], []])
})

test('A college may have thresholds of its own, at one level; a cause without a number never begins.', () => {
  const own = { waiting: 2, oldestHours: null, closingHours: null }
  const by: PushRules = { ...rules, colleges: { c2: { counselor: own } } }
  expect(thresholdOf(by, 'c2', 'counselor')).toBe(own)
  expect(thresholdOf(by, 'c2', 'college')).toBe(rules.levels.college)
  expect(thresholdOf(by, '__proto__', 'college')).toBe(rules.levels.college)
  const old = backlog({ collegeId: 'c2', waiting: 1, oldestAt: 0, closesAt: start + 1 })
  expect(story([[start, [old]]], by)).toEqual([[]])
  expect(story([[start, [{ ...old, waiting: 2 }]]], by)).toEqual([['begun many']])
})

test.each([
  [{ from: 22, until: 7 }, '2026-10-08T21:59', '2026-10-08T21:59'],
  [{ from: 22, until: 7 }, '2026-10-08T22:00', '2026-10-09T07:00'],
  [{ from: 22, until: 7 }, '2026-10-09T06:59', '2026-10-09T07:00'],
  [{ from: 22, until: 7 }, '2026-10-09T07:00', '2026-10-09T07:00'],
  [{ from: 12, until: 14 }, '2026-10-09T13:30', '2026-10-09T14:00'],
  [{ from: 12, until: 14 }, '2026-10-09T14:00', '2026-10-09T14:00'],
  [{ from: 8, until: 8 }, '2026-10-09T08:00', '2026-10-09T08:00'],
  [null, '2026-10-09T03:00', '2026-10-09T03:00'],
] as const)('With quiet hours %j what is due at %s leaves at %s.', (quiet, due, leaves) => {
  expect(leavesWhenLoud({ quiet }, at(due))).toBe(at(leaves))
})
