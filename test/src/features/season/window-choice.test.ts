import { choiceOf } from '../../../../src/features/season/window-choice'
import { effectsOf, withWindow } from '../../../../src/features/season/window-effects'
import { editedOf, type CohortView } from '../../../../src/features/season/windows-view'

const day = (date: number): number => Date.parse(`2026-11-${String(date).padStart(2, '0')}T00:00:00+08:00`)
const school = { opensAt: day(16), closesAt: day(26) }
const own = { opensAt: day(16), closesAt: day(28) }

const cohort: CohortView = {
  now: day(20),
  rev: 3,
  campusId: 'main',
  year: 2027,
  name: '2027届',
  paused: false,
  scope: { levels: ['本科'], hmt: true, international: false, completers: true },
  cutOffAt: null,
  serviceEndsMonths: 6,
  graceSeconds: 0,
  resubmitDays: 3,
  windows: { source: school },
  collegeWindows: { c1: { source: own } },
  colleges: [{ id: 'c1', name: '机电工程学院' }],
  chains: [['counselor'], ['counselor']],
  categoryTable: 'national-2024',
}
const target = { phase: 'source', collegeId: 'c1' } as const
const removed = (from: CohortView, now: number) => effectsOf(from, withWindow(from, target, null), now)

test('To take a college’s own window away is chosen first, like days and times, and undone as easily.', () => {
  const choosing = { stored: own, edited: editedOf(own) }
  expect(choiceOf({ ...choosing, removed: true })).toEqual({ window: null })
  expect(choiceOf({ ...choosing, removed: false })).toBe('unchanged')
})

test('Where somebody else has taken it away meanwhile, nothing is left to take away.', () => {
  expect(choiceOf({ stored: null, edited: editedOf(own), removed: true })).toEqual({ window: own })
  expect(choiceOf({ stored: null, edited: editedOf(null), removed: true })).toBe('incomplete')
})

test('What taking it away brings about is told before: back to the school’s end, and closed at once where that is over.', () => {
  const before = removed(cohort, day(20))
  expect(before.sentences).toEqual(['11月25日 24:00 机电工程学院生源核对关闭，原来是11月27日 24:00'])
  expect(before.closingNow).toBe(false)
  expect(removed(cohort, day(27)).closingNow).toBe(true)
})

test('Without a window of the school it is told that nothing opens and nothing closes any more.', () => {
  const alone = { ...cohort, windows: {} }
  expect(removed(alone, day(20))).toMatchObject({ closingNow: true, openingNow: false })
  expect(removed(alone, day(20)).sentences).toEqual([
    '机电工程学院生源核对不再单独开放',
    '机电工程学院生源核对不再单独关闭',
  ])
})

test('A college that closes now stays open where the school’s window is: nothing is said of closing at once.', () => {
  const now = day(20)
  const closed = withWindow(cohort, target, { ...own, closesAt: now })
  expect(effectsOf(cohort, closed, now).closingNow).toBe(false)
  expect(effectsOf(closed, withWindow(closed, { ...target, collegeId: null }, null), now).closingNow).toBe(
    true,
  )
})
