import {
  axisOf,
  closeNow,
  collegesShown,
  completed,
  editedOf,
  lastDayOf,
  openingDayOf,
  openNow,
  phases,
  phasesShown,
  stateOf,
  windowWords,
  withLastDay,
  withOpeningDay,
  type CohortView,
} from '../../../../src/features/season/windows-view'

const at = (text: string): number => Date.parse(`${text}+08:00`)
const NOW = at('2026-11-25T09:58:00')
const source = { opensAt: at('2026-11-16T00:00:00'), closesAt: at('2026-11-26T00:00:00') }
const review = { opensAt: at('2026-11-26T00:00:00'), closesAt: at('2026-12-06T00:00:00') }

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
  windows: { source, 'review:counselor': review },
  collegeWindows: {},
  colleges: [
    { id: 'c1', name: '机电工程学院' },
    { id: 'c2', name: '建筑与城规学院' },
  ],
  chains: [['counselor'], ['counselor']],
  categoryTable: 'national-2024',
  ...own,
})

describe('the windows of a cohort as the office sees them', () => {
  test('every phase has a row, set or not', () => {
    const shown = phasesShown(cohort(), null, NOW)
    expect(shown.map(({ phase }) => phase)).toEqual(phases)
    expect(shown.map(({ state }) => state)).toEqual([
      'open',
      'unset',
      'unset',
      'unset',
      'ahead',
      'unset',
      'unset',
    ])
  })

  test('a window without a time keeps students out and lets reviewers in', () => {
    const words = new Map(phasesShown(cohort(), null, NOW).map(({ phase, words: said }) => [phase, said]))
    expect(words.get('destination')).toBe('没有设时间，学生办不了')
    expect(words.get('review:office')).toBe('没有设时间，随时可以审')
  })

  test('midnight reads as the end of the day before', () => {
    expect(windowWords(source, NOW)).toBe('11月16日 00:00 至 今天 24:00')
  })

  test('bars share one axis, and now stands on it', () => {
    const [first] = phasesShown(cohort(), null, NOW)
    expect(axisOf(cohort(), NOW)).toEqual({ opensAt: source.opensAt, closesAt: review.closesAt, now: 47.1 })
    expect(first?.bar).toEqual({ left: 0, width: 50 })
  })

  test('without any window there is no axis', () => {
    expect(axisOf(cohort({ windows: {} }), NOW)).toBeNull()
  })

  test('a college without windows of its own follows the school', () => {
    const shown = phasesShown(cohort(), 'c1', NOW)
    expect(new Set(shown.map(({ state }) => state))).toEqual(new Set(['inherited']))
  })

  test('colleges with windows of their own come first and name them', () => {
    const shown = collegesShown(cohort({ collegeWindows: { c2: { source } } }))
    expect(shown.map(({ id, own }) => [id, own])).toEqual([
      ['c2', ['生源核对']],
      ['c1', []],
    ])
  })

  test('a window is half-open: at its end it is over', () => {
    const times = [source.opensAt - 1, source.opensAt, source.closesAt - 1, source.closesAt]
    expect(times.map((time) => stateOf(source, time))).toEqual(['ahead', 'open', 'open', 'over'])
  })
})

describe('editing a window', () => {
  const odd = { opensAt: at('2026-11-16T08:30:00'), closesAt: at('2026-11-25T18:00:00') }

  test('the last day is the last on which it is open', () => {
    expect([openingDayOf(source), lastDayOf(source)]).toEqual(['2026-11-16', '2026-11-25'])
    expect(lastDayOf(odd)).toBe('2026-11-25')
  })

  test('an entered last day closes at the next midnight in China', () => {
    expect(withLastDay(source, '2026-11-27').closesAt).toBe(at('2026-11-28T00:00:00'))
    expect(withOpeningDay(source, '2026-11-20').opensAt).toBe(at('2026-11-20T00:00:00'))
  })

  test('a time of day stays while its day stays', () => {
    expect(withLastDay(odd, '2026-11-25')).toEqual(odd)
    expect(withOpeningDay(odd, '2026-11-16')).toEqual(odd)
    expect(withOpeningDay(odd, '2026-11-17').opensAt).toBe(at('2026-11-17T00:00:00'))
  })

  test('opening now keeps the end that stands', () => {
    expect(openNow(review, NOW)).toEqual({ opensAt: NOW, closesAt: review.closesAt })
  })

  test('opening now what is over, or was never set, lasts until the end of today', () => {
    const today = { opensAt: NOW, closesAt: at('2026-11-26T00:00:00') }
    expect(openNow({ opensAt: 0, closesAt: NOW }, NOW)).toEqual(today)
    expect(openNow(editedOf(null), NOW)).toEqual(today)
  })

  test('closing now ends it at this instant', () => {
    expect(stateOf(completed(closeNow(source, NOW)) as typeof source, NOW)).toBe('over')
  })

  test('nothing is stored while an end is missing or lies before the opening', () => {
    expect(completed(editedOf(null))).toBe('incomplete')
    expect(completed(withLastDay(source, '2026-11-10'))).toBe('windowOrder')
    expect(completed(source)).toEqual(source)
  })
})
