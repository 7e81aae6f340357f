import { reasonsOf, toKeep } from '../../../../src/features/review/reasons-of'
import { aReviewView } from '../../support/a-review-view'

const submission = aReviewView({ seen: { round: 1, level: 0, digest: 'd1' } })
const kept = toKeep(submission, { qq: '号码不对' })

test('Reasons come back while the submission stands as it did.', () => {
  expect(reasonsOf(kept, { ...submission, leaseUntil: 5 })).toEqual({ qq: '号码不对' })
})

test('Of a submission that was decided or handed in again they do not come back.', () => {
  expect(reasonsOf(kept, { ...submission, status: 'completed' })).toEqual({})
  expect(reasonsOf(kept, { ...submission, level: 1 })).toEqual({})
  expect(reasonsOf(kept, { ...submission, seen: { round: 2, level: 0, digest: 'd2' } })).toEqual({})
})

test('What is not of this kind is nothing.', () => {
  expect(reasonsOf(undefined, submission)).toEqual({})
  expect(reasonsOf('qq', submission)).toEqual({})
})
