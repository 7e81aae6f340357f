import { seenUpTo, unseenIn } from '../../../src/lib/unseen'
import { anOwnRecord, at, BOUND_AT } from '../support/own-record'

const DAY = 86_400_000
const line = (what: string, over: { byKind?: string; level?: number; at?: number } = {}) => ({
  seq: 1,
  at: over.at ?? BOUND_AT + DAY,
  byKind: over.byKind ?? 'staff',
  what,
  level: over.level ?? 0,
  touched: [],
})
const unseen = (lines: readonly ReturnType<typeof line>[], seenAt = 0): number =>
  unseenIn({ ...anOwnRecord(), history: [...lines] }, seenAt)

describe('[B3] The badge of the messages', () => {
  test('What staff did and told counts; what the graduate did does not.', () => {
    expect(unseen([line('sourceReturned'), line('recordCorrected')])).toBe(2)
    expect(unseen([line('sourceSubmitted', { byKind: 'student' })])).toBe(0)
  })

  test('An approval is told when the last level has said it, not before.', () => {
    expect(unseen([line('sourceApproved', { level: 0 })])).toBe(0)
    expect(unseen([line('sourceApproved', { level: 1 })])).toBe(1)
  })

  test('What was on the screen, and what happened before the binding, counts no more.', () => {
    const when = at('2026-11-20T10:00')
    expect(unseen([line('sourceReturned', { at: when })], when)).toBe(0)
    expect(unseen([line('sourceReturned', { at: when })], when - 1)).toBe(1)
    expect(unseen([line('sourceReturned', { at: BOUND_AT - 1 })])).toBe(0)
  })

  test('The mark is the newest message, or ten minutes ago: a message on its way stays unseen.', () => {
    const now = at('2026-11-20T10:00')
    expect(seenUpTo(now - 1000, now)).toBe(now - 1000)
    expect(seenUpTo(null, now)).toBe(now - 600_000)
    expect(seenUpTo(1, now)).toBe(now - 600_000)
  })
})
