import { secondsLeft, undoableFrom, undoableOn } from '../../../../src/features/review/undoing'
import { aReviewView, aStep } from '../../support/a-review-view'

test('A decision can be undone for ten seconds from when it was sent.', () => {
  const { until } = undoableFrom(1000, { view: aReviewView(), what: 'approve', reasons: {} })
  expect(until).toBe(11_000)
  expect([1000, 1001, 10_000, 10_999, 11_000, 20_000].map((now) => secondsLeft(until, now))).toEqual([
    10, 10, 1, 1, 0, 0,
  ])
})

test('After the page was opened anew the server tells what can be undone, and how.', () => {
  expect(undoableOn(undefined)).toBeNull()
  expect(undoableOn(aReviewView())).toBeNull()
  const returned = aStep(2, 'sourceReturned', { mine: true, reasons: { qq: '号码不对' } })
  expect(undoableOn(aReviewView({ undoUntil: 9, history: [returned] }))).toMatchObject({
    what: 'return',
    until: 9,
    reasons: { qq: '号码不对' },
  })
  const approved = aStep(2, 'destinationApproved', { mine: true })
  expect(undoableOn(aReviewView({ undoUntil: 9, history: [approved] }))?.what).toBe('approve')
})
