import {
  laidTogether,
  MOST_FINDINGS,
  standingFound,
  type Found,
  type FoundAtNight,
} from '../../../domain/audit/standing'
import type { Finding } from '../../../domain/audit/verify'

/** What is known to be wrong with the chain: found at night, found by hand, and until when it counts. */
const finding = (id: string, block = 1): Finding => ({ kind: 'edited', block, collection: 'events', id })
const many = (count: number, name: string): readonly Finding[] =>
  Array.from({ length: count }, (_, index) => finding(`${name}-${String(index)}`))
const found = (at: number, findings: readonly Finding[]): Found => ({ at, found: findings.length, findings })
const night = (startedAt: number, findings: readonly Finding[] = []): FoundAtNight => ({
  startedAt,
  ...found(startedAt + 5, findings),
})
const [one, other] = [finding('one'), finding('other')]

test('Findings are laid together each once, under the later instant, in whatever order.', () => {
  expect(laidTogether(found(1, [one]), found(2, [one, other]))).toEqual(found(2, [one, other]))
  expect(laidTogether(found(2, [one]), found(1, [other]))).toEqual(found(2, [one, other]))
  expect(laidTogether(found(1, [one]), found(2, [{ ...one, block: 2 }])).found).toBe(2)
})

test('No more than the first are kept, and finding the same again changes no number.', () => {
  const [some, more, most] = [found(1, many(40, 'a')), found(2, many(30, 'b')), found(3, many(1_000, 'c'))]
  const both = laidTogether(some, more)
  expect([both.found, both.findings.length]).toEqual([70, MOST_FINDINGS])
  for (const again of [some, more, both]) expect(laidTogether(both, again).found).toBe(70)
  const all = laidTogether(both, most)
  expect(all.found).toBeGreaterThanOrEqual(1_000)
  for (const again of [some, more, most]) expect(laidTogether(all, again).found).toBe(all.found)
})

test('What was found by hand counts until a night that began later has come to its end.', () => {
  const byHand = found(100, [one])
  expect(standingFound(null, byHand)).toEqual(byHand)
  expect(standingFound(night(90), byHand)).toEqual(byHand)
  // In the same instant nobody knows which was first.
  expect(standingFound(night(100), byHand)).toEqual(byHand)
  expect(standingFound(night(101), byHand)).toBeNull()
  expect(standingFound(night(101, [one]), byHand)).toMatchObject({ at: 106, found: 1 })
})

test('By hand and at night the same is told once, and nothing by hand takes away what the night found.', () => {
  expect(standingFound(night(50, [one]), found(100, [one]))).toEqual(found(100, [one]))
  expect(standingFound(night(50, [one]), found(100, [other]))).toEqual(found(100, [one, other]))
  expect(standingFound(night(50, [one]), null)).toMatchObject({ at: 55, found: 1 })
  expect(standingFound(night(50), null)).toBeNull()
  expect(standingFound(null, null)).toBeNull()
})

test('A block that was cut off is one finding, also when the chain has grown past its number since.', () => {
  const block = (kind: Finding['kind']): Finding => ({ kind, block: 7, collection: '', id: '' })
  expect(laidTogether(found(1, [block('truncated')]), found(2, [block('brokenLink')])).found).toBe(1)
})
