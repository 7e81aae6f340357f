import { calendarOf, groupAt, type Group } from '../../../../src/features/season/calendar-view'
import { aheadOf, effectsOf, nothingMoves, withWindow } from '../../../../src/features/season/window-effects'
import {
  closingTimeOf,
  openingTimeOf,
  withClosingTime,
  withOpeningTime,
  type CohortView,
} from '../../../../src/features/season/windows-view'

const at = (text: string): number => Date.parse(`${text}:00+08:00`)
const NOW = at('2026-11-25T09:58')
const source = { opensAt: at('2026-11-16T00:00'), closesAt: at('2026-11-26T00:00') }
const review = { opensAt: at('2026-11-20T00:00'), closesAt: at('2026-11-29T00:00') }
const office = { opensAt: at('2026-11-23T00:00'), closesAt: at('2026-12-06T00:00') }
const longer = { opensAt: source.opensAt, closesAt: at('2026-11-28T00:00') }

const cohort = (own: Partial<CohortView> = {}): CohortView => ({
  now: NOW,
  rev: 3,
  campusId: 'main',
  year: 2027,
  name: '2027届',
  paused: false,
  scope: { levels: ['本科'], hmt: true, international: false, completers: true },
  cutOffAt: null,
  serviceEndsMonths: 6,
  graceSeconds: 120,
  resubmitDays: 3,
  windows: { source, 'review:counselor': review, 'review:office': office },
  collegeWindows: {},
  colleges: [
    { id: 'c1', name: '机电工程学院' },
    { id: 'c2', name: '建筑与城规学院' },
    { id: 'c3', name: '教育学院' },
  ],
  chains: [['counselor'], ['counselor']],
  categoryTable: 'national-2024',
  ...own,
})

const shownOf = (own: Partial<CohortView> = {}, group: Group = 'source') =>
  calendarOf({ cohort: cohort(own), group, extensions: [], now: NOW })

describe('the calendar of wide screens', () => {
  test('days are columns, with weekends and today marked.', () => {
    const shown = shownOf()
    expect(shown?.unit).toBe('day')
    const columns = shown?.columns ?? []
    expect(columns.slice(0, 2).map(({ head, label }) => [head, label])).toEqual([
      ['11月', '16'],
      ['二', '17'],
    ])
    expect(columns.find(({ today }) => today)?.label).toBe('25')
    expect(columns.filter(({ weekend }) => weekend).map(({ label }) => label)).toEqual([
      '21',
      '22',
      '28',
      '29',
      '5',
      '6',
    ])
    expect(columns.filter(({ head }) => head === '12月')).toHaveLength(1)
  })

  test('a season of months has weeks as columns, which begin on Mondays.', () => {
    const months = { opensAt: at('2026-11-18T00:00'), closesAt: at('2027-06-30T00:00') }
    const shown = shownOf({ windows: { source: months } })
    expect(shown?.unit).toBe('week')
    expect(shown?.columns[0]).toMatchObject({ label: '16', weekend: false })
    expect(shown?.columns.length).toBeLessThan(40)
  })

  test('a review long after the graduates does not squeeze their days.', () => {
    const late = { opensAt: source.opensAt, closesAt: at('2027-09-01T00:00') }
    const shown = shownOf({ windows: { source, 'review:counselor': late } })
    expect(shown?.unit).toBe('day')
    const bar = shown?.school.bars.find(({ phase }) => phase === 'review:counselor')
    expect((bar?.left ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(100)
  })

  test('colleges with windows of their own stand apart from those that follow the school.', () => {
    const shown = shownOf({ collegeWindows: { c2: { source: longer } } })
    expect(shown?.own.map(({ name }) => name)).toEqual(['建筑与城规学院'])
    expect(shown?.following.map(({ name }) => name)).toEqual(['机电工程学院', '教育学院'])
  })

  test('the days that a college has longer are drawn apart and say how many.', () => {
    const shown = shownOf({ collegeWindows: { c2: { source: longer } } })
    const bars = shown?.own[0]?.bars.filter(({ phase }) => phase === 'source') ?? []
    expect(bars.map(({ look, label }) => [look, label])).toEqual([
      ['student', '生源核对'],
      ['extension', '延长2天'],
    ])
    expect(bars[1]?.left).toBeCloseTo((bars[0]?.left ?? 0) + (bars[0]?.width ?? 0), 1)
  })

  test('what the school itself does is in the school’s row alone.', () => {
    const shown = shownOf({ collegeWindows: { c2: { source: longer } } })
    expect(shown?.school.bars.map(({ look }) => look)).toEqual(['student', 'college', 'school'])
    expect(shown?.own[0]?.bars.some(({ look }) => look === 'school')).toBe(false)
  })

  test('who has more time is counted once, with a bar until the last of them ends.', () => {
    const row = { name: '', college: '', phase: 'source' as const, reason: '', needed: true }
    const shown = calendarOf({
      cohort: cohort(),
      group: 'source',
      now: NOW,
      extensions: [
        { ...row, studentNo: '1', closesAt: at('2026-11-27T00:00') },
        { ...row, studentNo: '2', closesAt: at('2026-11-28T00:00') },
      ],
    })
    expect(shown?.people).toBe(2)
    expect(shown?.extended.map(({ look, label }) => [look, label])).toEqual([['extension', '2人']])
  })

  test('a calendar of next year does not begin today.', () => {
    const nextYear = { opensAt: at('2027-11-16T00:00'), closesAt: at('2027-11-26T00:00') }
    expect(shownOf({ windows: { source: nextYear } })?.columns[0]?.label).toBe('16')
  })

  test('what is not set is named; where nothing is set there is no calendar.', () => {
    expect(shownOf()?.unset).toEqual(['review:college'])
    expect(shownOf({ windows: {} })).toBeNull()
  })

  test('what graduates do now is shown first.', () => {
    expect(groupAt(cohort(), NOW)).toBe('source')
    expect(groupAt(cohort({ windows: { source, destination: office } }), source.closesAt)).toBe('destination')
  })
})

describe('before a window is saved', () => {
  const later = withWindow(cohort(), { phase: 'source', collegeId: 'c2' }, longer)

  test('it is told what closes when, what it was, and the grace.', () => {
    expect(effectsOf(cohort(), later, NOW).sentences).toEqual([
      '11月27日 24:00 建筑与城规学院生源核对关闭，原来是11月25日 24:00',
      '关闭前已点提交的，宽限2分钟',
    ])
  })

  test('a grace of odd seconds is told in seconds.', () => {
    const odd = { ...later, graceSeconds: 75 }
    expect(effectsOf(cohort({ graceSeconds: 75 }), odd, NOW).sentences[1]).toBe('关闭前已点提交的，宽限75秒')
  })

  test('a review that ends before the submissions is a warning and no refusal.', () => {
    const late = { ...source, closesAt: at('2026-12-02T00:00') }
    const after = withWindow(cohort(), { phase: 'source', collegeId: null }, late)
    const { warnings, problem } = effectsOf(cohort(), after, NOW)
    expect(problem).toBeNull()
    expect(warnings).toEqual([
      '学院审核（辅导员）11月28日 24:00关闭，比生源核对早：之后提交的要等重新开放才有人审',
    ])
  })

  test('an order that can never work is told by its name.', () => {
    const early = { opensAt: at('2026-11-01T00:00'), closesAt: at('2026-11-02T00:00') }
    const after = withWindow(cohort(), { phase: 'review:counselor', collegeId: null }, early)
    expect(effectsOf(cohort(), after, NOW).problem).toBe('reviewTooEarly')
  })

  test('a college’s window within the school’s changes nothing, and that is said.', () => {
    const inner = { opensAt: at('2026-11-18T00:00'), closesAt: at('2026-11-20T00:00') }
    const after = withWindow(cohort(), { phase: 'source', collegeId: 'c1' }, inner)
    expect(nothingMoves(effectsOf(cohort(), after, NOW))).toEqual([
      '这个学院的时间都在全校的时间里面，保存后开关的时刻不变。',
    ])
  })

  test('taking a college’s window away says that it closes with the school again.', () => {
    const after = withWindow(later, { phase: 'source', collegeId: 'c2' }, null)
    expect(effectsOf(later, after, NOW).sentences[0]).toBe(
      '11月25日 24:00 建筑与城规学院生源核对关闭，原来是11月27日 24:00',
    )
  })
})

describe('what comes next', () => {
  test('is told in plain sentences, the next first.', () => {
    expect(aheadOf(cohort({ cutOffAt: at('2027-09-01T00:00') }), NOW)).toEqual([
      '11月25日 24:00 生源核对关闭',
      '11月26日 00:02 生源核对宽限结束',
      '11月28日 24:00 学院审核（辅导员）关闭',
      '12月5日 24:00 学校审核关闭',
      '2027年8月31日 24:00 截点：还没有去向的按待就业计',
    ])
  })
})

describe('times of the day', () => {
  test('a closing at midnight reads as 24:00 of the day before, and is set so.', () => {
    expect([openingTimeOf(source), closingTimeOf(source)]).toEqual(['00:00', '24:00'])
    expect(withClosingTime(source, '18:30').closesAt).toBe(at('2026-11-25T18:30'))
    expect(withClosingTime(withClosingTime(source, '18:30'), '00:00')).toEqual(source)
  })

  test('an opening keeps its day.', () => {
    expect(withOpeningTime(source, '08:30').opensAt).toBe(at('2026-11-16T08:30'))
    expect(withOpeningTime({ opensAt: null, closesAt: null }, '08:30').opensAt).toBeNull()
  })
})
