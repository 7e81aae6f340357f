import { windowProblem } from '../../../domain/cohort/window-orders'
import type { Cohort } from '../../../domain/cohort/cohort'
import { aCohort, at, WINDOWS } from '../../support/school'

/** Calendars that could never work are refused by name; what a notice says is not. */
const span = (opens: string, closes: string) => ({ opensAt: at(opens), closesAt: at(closes) })
const problem = (over: Partial<Cohort>): string | null =>
  windowProblem(aCohort({ cutOffAt: null, ...over }), [['counselor', 'college', 'office']])

test('The calendars of the notices can work: D, H and R with their reviews, N with its overlap and its cut-off inside.', () => {
  const review = (opens: string, closes: string) => ({ 'review:counselor': span(opens, closes) })
  const calendars: Partial<Cohort>[] = [
    { windows: { source: span('2026-10-06', '2026-10-13'), ...review('2026-10-12', '2026-10-18') } },
    { windows: { source: span('2027-05-20', '2027-05-26'), ...review('2027-05-26', '2027-05-29') } },
    { windows: { source: span('2026-09-20', '2026-11-01'), ...review('2026-09-20', '2026-11-21') } },
    { windows: WINDOWS, cutOffAt: at('2027-07-01') },
    { windows: {} },
  ]
  expect(calendars.map(problem)).toEqual([null, null, null, null, null])
})

const early = span('2026-01-01', '2026-02-01')
const touching = (closesAt: number) => ({ opensAt: closesAt - 1_000, closesAt })

test.each([
  ['reviewTooEarly', { source: WINDOWS.source, 'review:counselor': early }],
  ['reviewTooEarly', { source: WINDOWS.source, 'review:office': touching(WINDOWS.source.opensAt) }],
  ['levelTooEarly', { 'review:office': early, 'review:counselor': WINDOWS.source }],
  ['levelTooEarly', { 'review:college': early, 'review:counselor': WINDOWS.source }],
  ['confirmationTooEarly', { destination: WINDOWS.destination, confirmation: early }],
  ['changeTooEarly', { destination: WINDOWS.destination, change: early }],
  ['changeTooEarly', { confirmation: WINDOWS.confirmation, change: early }],
] as const)('%s: %j is refused, for everybody and for one college.', (code, windows) => {
  expect(problem({ windows })).toBe(code)
  expect(problem({ windows: {}, collegeWindows: { 'college-1': windows } })).toBe(code)
})

test('Levels that never follow one another in a review may have any order.', () => {
  const windows = { 'review:office': early, 'review:counselor': WINDOWS.source }
  expect(
    windowProblem(aCohort({ cutOffAt: null, windows }), [['college', 'office'], ['counselor']]),
  ).toBeNull()
})

test('One millisecond of both at once is enough.', () => {
  const windows = { source: WINDOWS.source, 'review:office': touching(WINDOWS.source.opensAt + 1) }
  expect(problem({ windows })).toBeNull()
})

test('A review that is over before the sources begin serves the destinations, where these come first.', () => {
  const windows = {
    source: WINDOWS.change,
    destination: span('2026-01-10', '2026-02-10'),
    'review:counselor': early,
  }
  expect(problem({ windows })).toBeNull()
})

test("A college's window stands beside the cohort's: what reaches far enough with it can work.", () => {
  const windows = { source: WINDOWS.source, 'review:counselor': early }
  expect(problem({ windows, collegeWindows: { 'college-1': { 'review:counselor': WINDOWS.source } } })).toBe(
    'reviewTooEarly',
  )
  const ofCohort = { source: WINDOWS.source }
  const own = { 'college-1': { 'review:counselor': early } }
  expect(problem({ windows: ofCohort, collegeWindows: own })).toBe('reviewTooEarly')
  expect(
    problem({ windows: { ...ofCohort, 'review:counselor': WINDOWS.source }, collegeWindows: own }),
  ).toBeNull()
})

test('A cut-off before the first destination, or with it, would count everybody as 待就业.', () => {
  const windows = { destination: WINDOWS.destination }
  expect(problem({ windows, cutOffAt: WINDOWS.destination.opensAt })).toBe('cutOffTooEarly')
  expect(problem({ windows, cutOffAt: WINDOWS.destination.opensAt + 1 })).toBeNull()
  expect(problem({ windows: {}, cutOffAt: 1 })).toBeNull()
})
