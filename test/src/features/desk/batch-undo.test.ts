import {
  stillApproved,
  tallyOf,
  undoableUntil,
  undoRefused,
  undoSeconds,
  type RowUndo,
} from '../../../../src/features/desk/batch-undo'

const told = (id: string, refused: string | null = null) => ({ id, name: id, place: '机械2301班', refused })
const at = (state: RowUndo['at']): RowUndo => ({ at: state, code: '' })

test('Several approved at once can be undone for ten seconds from when they were sent.', () => {
  const until = undoableUntil(1000)
  expect([1000, 1001, 10_999, 11_000, 20_000].map((now) => undoSeconds(until, now))).toEqual([
    10, 10, 1, 0, 0,
  ])
})

test('Only who was approved, and of whom nothing was undone yet, is undone with all others.', () => {
  const rows = [told('refused', 'unchangedInBatch'), told('begun'), told('approved')]
  const undoings = new Map([['begun', at('sending')]])
  expect(stillApproved(rows, undoings).map(({ id }) => id)).toEqual(['approved'])
})

test('Nobody is said to be undone, or approved, of whom it is not known.', () => {
  const rows = [told('r', 'seenLatest'), told('a'), told('b'), told('c'), told('d'), told('e')]
  const undoings = new Map([
    ['b', at('undone')],
    ['c', at('unanswered')],
    ['d', at('sending')],
    ['e', { at: 'refused', code: 'decidedJustNow' } as const],
  ])
  expect(tallyOf(rows, undoings)).toEqual({ approved: 2, undone: 1, refused: 1 })
})

test('A lost answer is asked for again; a refusal is told as what it is.', () => {
  expect(undoRefused({ code: 'offline' })).toEqual({ at: 'unanswered', code: '' })
  expect(undoRefused({ code: 'busy' }).at).toBe('unanswered')
  expect(undoRefused({ code: 'decidedJustNow' })).toEqual({ at: 'refused', code: 'decidedJustNow' })
})
