import {
  durationBounds,
  meanOperations,
  nothingCounted,
  percentile,
  sumOf,
  summaryOf,
  withCall,
  type CallCounts,
} from '../../../domain/health/call-counts'

const counted = (
  ...all: readonly (readonly [outcome: string, ms: number, operations: number])[]
): CallCounts =>
  all.reduce(
    (counts, [outcome, ms, operations]) => withCall(counts, { outcome, ms, operations }),
    nothingCounted,
  )

test('A refusal is an answer: only what was unexpected is an error, and what was busy stands by itself.', () => {
  const counts = counted(
    ['ok', 1, 2],
    ['notFound', 1, 1],
    ['conflict', 1, 2],
    ['busy', 1, 1],
    ['unexpected', 1, 0],
  )
  expect(summaryOf(counts)).toEqual({ calls: 5, unexpected: 1, busy: 1, refused: 2 })
})

test('Sums of parts are the sum of the whole, whatever is counted where.', () => {
  const [one, other] = [counted(['ok', 40, 2], ['busy', 3_000, 1]), counted(['ok', 60, 3])]
  expect(sumOf([one, other])).toEqual(counted(['ok', 40, 2], ['busy', 3_000, 1], ['ok', 60, 3]))
  expect(sumOf([])).toEqual(nothingCounted)
})

test.each([
  [0, 0],
  [50, 0],
  [51, 1],
  [6_400, 7],
  [6_401, 8],
])('A call of %i milliseconds is counted in span %i.', (ms, span) => {
  expect(counted(['ok', ms, 1]).spans).toEqual({ [span]: 1 })
})

test('The mean of the operations is told to a tenth, and not at all where nothing was called.', () => {
  expect(meanOperations(counted(['ok', 1, 2], ['ok', 1, 2], ['ok', 1, 3]))).toBe(2.3)
  expect(meanOperations(nothingCounted)).toBeNull()
})

test('95 of 100 calls ended within the span that is told.', () => {
  const quick = Array.from({ length: 95 }, () => ['ok', 30, 1] as const)
  const slow = Array.from({ length: 5 }, () => ['ok', 9_000, 1] as const)
  expect(percentile(counted(...quick, ...slow), 0.95)).toEqual({ ms: 50, longer: false })
  expect(percentile(counted(...quick.slice(1), ...slow), 0.95)).toEqual({
    ms: durationBounds.at(-1),
    longer: true,
  })
  expect(percentile(nothingCounted, 0.95)).toBeNull()
})
