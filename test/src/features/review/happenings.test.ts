import { happenedSince, isAnother, lacksNames, stepsOf } from '../../../../src/features/review/happenings'
import { aReviewView, aStep } from '../../support/a-review-view'

const submitted = aStep(1, 'sourceSubmitted')
const before = aReviewView({ history: [submitted], seen: { round: 1, level: 0, digest: 'd' } })
const byWang = { byKind: 'staff', by: '王静' }

test('The second of two who decide reads who did what when.', () => {
  const after = { ...before, history: [submitted, aStep(2, 'sourceApproved', byWang)] }
  expect(happenedSince(before, after)).toBe('王静老师 10:02 已通过。')
  expect(isAnother(before, after)).toBe(true)
})

test('A student who takes it back is told of; what one did oneself is not.', () => {
  const withdrawn = { ...before, history: [submitted, aStep(2, 'sourceWithdrawn')] }
  expect(happenedSince(before, withdrawn)).toBe('学生 10:02 撤回去修改。')
  const own = { ...before, history: [submitted, aStep(2, 'sourceApproved', { ...byWang, mine: true })] }
  expect(happenedSince(before, own)).toBeNull()
  expect(isAnother(before, own)).toBe(false)
})

test('Another digest, round or level is another thing to decide; another record is not the same changed.', () => {
  expect(isAnother(before, { ...before, seen: { round: 1, level: 0, digest: 'e' } })).toBe(true)
  expect(isAnother(before, { ...before, seen: { round: 2, level: 0, digest: 'd' } })).toBe(true)
  expect(isAnother(before, { ...before, level: 1 })).toBe(true)
  expect(isAnother(before, { ...before, leaseUntil: 5 })).toBe(false)
  expect(isAnother(before, { ...before, id: 'r2', level: 1 })).toBe(false)
})

test('Steps are told with the latest first, with names and reasons as colleagues say them.', () => {
  const history = [
    submitted,
    aStep(2, 'sourceReturned', { ...byWang, reasons: { qq: '号码不对', general: '请再看' } }),
    aStep(3, 'somethingOfTomorrow', { byKind: 'system' }),
  ]
  expect(stepsOf({ ...before, history }).map(({ text, reasons }) => [text, ...reasons])).toEqual([
    ['系统有新的进展'],
    ['王静老师已退回', 'QQ号码：号码不对', '说明：请再看'],
    ['学生提交生源信息'],
  ])
})

test('Names of colleagues are missing where the record came by a claim.', () => {
  expect(lacksNames(before)).toBe(false)
  expect(lacksNames({ ...before, history: [aStep(1, 'sourceReturned', { byKind: 'staff' })] })).toBe(true)
})
