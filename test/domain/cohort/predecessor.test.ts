import { predecessorOf } from '../../../domain/cohort/predecessor'

const cohort = (_id: string, year: number, levels: readonly string[]) => ({
  _id,
  campusId: 'main',
  year,
  scope: { levels, hmt: true, international: false, completers: true },
})
const own = cohort('2027-main', 2027, ['本科'])

test('A season is compared with the one a year before on the same campus, and with no other.', () => {
  const all = [
    own,
    cohort('2025', 2025, ['本科']),
    { ...cohort('2026-north', 2026, ['本科']), campusId: 'north' },
  ]
  expect(predecessorOf(own, all)).toBeNull()
  expect(predecessorOf(own, [...all, cohort('2026', 2026, ['硕士'])])?._id).toBe('2026')
})

test('Of several it is the one for the same levels, and of equals always the same.', () => {
  const all = [cohort('c', 2026, ['本科']), cohort('a', 2026, ['硕士']), cohort('b', 2026, ['本科'])]
  expect(predecessorOf(own, all)?._id).toBe('b')
  expect(predecessorOf(own, [...all].reverse())?._id).toBe('b')
})
