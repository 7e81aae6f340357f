import { noProgress, type ProgressCounts } from '../../../../domain/registration/progress'
import {
  isLongWait,
  longWaits,
  longestWaits,
  progressShown,
  shadeOf,
  sorted,
  unitsShown,
  wholeOf,
} from '../../../../src/features/season/progress-view'
import { todayOf } from '../../../../src/features/season/today'
import { at, NOW } from '../../support/own-record'

const counts = (own: Partial<ProgressCounts>): ProgressCounts => ({ ...noProgress, ...own })
const college = (id: string, source: Partial<ProgressCounts>, countedAt = 1000) => ({
  id,
  name: id,
  part: false,
  source: counts(source),
  destination: counts({}),
  cutOffUnemployed: null,
  oldest: [],
  longHours: { counselor: 48, college: 48, office: 72 },
  countedAt,
})

describe('the numbers of the progress page', () => {
  test('who has been sent back has submitted; who has not bound has not', () => {
    const shown = progressShown(
      [college('a', { unbound: 1, notSubmitted: 1, returned: 1, awaitingSchool: 1, completed: 4 })],
      'source',
    )
    expect([shown.people, shown.submitted]).toEqual([8, '75'])
  })

  test('the share is rounded down, so that all but one are not everybody', () => {
    expect(progressShown([college('a', { notSubmitted: 1, completed: 2999 })], 'source').submitted).toBe(
      '99.9',
    )
  })

  test('nobody at all is no division by nothing', () => {
    expect(progressShown([], 'source')).toMatchObject({ people: 0, submitted: '0', countedAt: null })
  })

  test('the college with most to review comes first', () => {
    const shown = progressShown(
      [college('a', { awaitingCollege: 1 }), college('b', { awaitingCollege: 7 }), college('c', {})],
      'source',
    )
    expect(shown.rows.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })

  test('the age is that of the oldest number, and who was never counted is said apart', () => {
    const shown = progressShown(
      [college('a', {}, 3000), college('b', {}, 2000), college('c', {}, 0)],
      'source',
    )
    expect([shown.countedAt, shown.uncounted]).toEqual([2000, 1])
  })

  test('each flow has numbers of its own', () => {
    const one = { ...college('a', { completed: 2 }), destination: counts({ notSubmitted: 2 }) }
    expect(progressShown([one], 'destination').submitted).toBe('0')
  })

  test('[N12] who counts as 待就业 since the cut-off is summed, in the destination flow only; before it nothing is told', () => {
    const after = (id: string, cutOffUnemployed: number) => ({ ...college(id, {}), cutOffUnemployed })
    const colleges = [after('a', 3), after('b', 0), after('', 2)]
    expect(progressShown(colleges, 'destination').cutOffUnemployed).toBe(5)
    expect(progressShown([after('a', 0)], 'destination').cutOffUnemployed).toBe(0)
    expect(progressShown(colleges, 'source').cutOffUnemployed).toBeNull()
    expect(progressShown([college('a', {})], 'destination').cutOffUnemployed).toBeNull()
  })

  test('[B9] compared with kept days are whole colleges alone: days of single classes are not kept', () => {
    const part = { ...college('b', { awaitingCollege: 30, completed: 5 }), part: true }
    const shown = progressShown([college('a', { notSubmitted: 6, completed: 4 }), part], 'source')
    expect(shown.submittedCount).toBe(39)
    expect(wholeOf(shown)).toEqual({ people: 10, submitted: 4, completed: 4 })
    const kept = { at: at('2026-11-23T00:00'), people: 10, submitted: 3, completed: 2 }
    expect(todayOf({ days: [kept] }, wholeOf(shown), NOW)).toEqual({ submitted: 1, completed: 2 })
  })

  test('graduates of no college have a row with a name', () => {
    expect(progressShown([college('', { unbound: 3 })], 'source').rows[0]?.name).toBe('还没有学院的毕业生')
  })
})

const one = (majorId: string, classId: string, source: readonly number[]) => ({
  majorId,
  major: majorId === '' ? '' : `专业${majorId}`,
  classId,
  class: classId === '' ? '' : `班${classId}`,
  source: [...source],
  destination: [0, 0, 0, 0, 0, 0],
  oldest: [],
})
const since = (at: number) => ({ oldest: [{ flow: 'source' as const, level: 'counselor' as const, at }] })
const units = {
  now: 9_000,
  id: 'a',
  name: '学院',
  part: false,
  countedAt: 8_000,
  longHours: { counselor: 2, college: null, office: null },
  classes: [
    { ...one('m', '1', [1, 2, 3, 0, 0, 4]), ...since(700) },
    { ...one('m', '2', [0, 0, 1, 1, 1, 1]), ...since(500) },
    one('', '', [2, 0, 0, 0, 0, 0]),
  ],
}

describe('what is below a college', () => {
  test('a major is the sum of its classes, with the oldest wait of them; who has none has a row with a name', () => {
    const { kind, rows, people } = unitsShown(units, { flow: 'source', majorId: null })
    expect([kind, people]).toEqual(['majors', 16])
    expect(rows).toMatchObject([
      {
        id: 'm',
        name: '专业m',
        people: 14,
        done: '35.7',
        counts: { awaitingCollege: 4 },
        oldest: { at: 500 },
      },
      { id: '', name: '还没有专业', people: 2, oldest: null },
    ])
  })

  test('of a major its classes alone are shown', () => {
    const { kind, rows } = unitsShown(units, { flow: 'source', majorId: 'm' })
    expect([kind, rows.map(({ name }) => name)]).toEqual(['classes', ['班1', '班2']])
  })

  test('a wait of the other flow is none of this one', () => {
    const { rows } = unitsShown(units, { flow: 'destination', majorId: null })
    expect(rows.map(({ oldest }) => oldest)).toEqual([null, null])
  })
})

describe('the order and the shades of the matrix', () => {
  const { rows } = unitsShown(units, { flow: 'source', majorId: 'm' })
  const names = (order: Parameters<typeof sorted>[1]) => sorted(rows, order).map(({ id }) => id)

  test('most come first; of waits the longest', () => {
    expect([names('returned'), names('people'), names('done'), names('oldest')]).toEqual([
      ['2', '1'],
      ['1', '2'],
      ['1', '2'],
      ['2', '1'],
    ])
  })

  test('a shade says where a number lies in its column; nobody has none, and equals are alike', () => {
    const span = { least: 10, most: 50 }
    expect([0, 10, 19, 20, 35, 50].map((count) => shadeOf(count, span))).toEqual([0, 1, 1, 2, 3, 4])
    expect(shadeOf(7, { least: 7, most: 7 })).toBe(2)
  })

  test('a wait is long by the rule of its level, and not a moment earlier; without a rule never', () => {
    const HOUR = 3_600_000
    const wait = { flow: 'source', level: 'counselor', at: 1000 } as const
    const row = {
      waits: [
        { ...wait, level: 'office', at: 500, longAt: null },
        { ...wait, longAt: 1000 + 48 * HOUR },
      ],
    } as const
    expect([isLongWait(row, 999 + 48 * HOUR), isLongWait(row, 1000 + 48 * HOUR)]).toEqual([false, true])
    expect(longWaits(row, 1000 + 48 * HOUR).map(({ level }) => level)).toEqual(['counselor'])
    expect(isLongWait({ waits: [] }, 9_000_000_000)).toBe(false)
  })

  test('a row knows from when on each of its waits is long', () => {
    const [row] = unitsShown(units, { flow: 'source', majorId: 'm' }).rows.filter(({ id }) => id === '2')
    expect(row?.waits).toEqual([{ flow: 'source', level: 'counselor', at: 500, longAt: 500 + 2 * 3_600_000 }])
  })

  test('the longest waits leave out where nobody waits', () => {
    const shown = unitsShown(units, { flow: 'source', majorId: null })
    expect(longestWaits(shown.rows).map(({ id }) => id)).toEqual(['m'])
  })
})
