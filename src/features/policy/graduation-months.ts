import type { PolicyContent } from '../../../domain/cohort/policy'
import { canonicalValues } from '../../../domain/roster/values'

type Months = PolicyContent['graduationMonth']

/** 学历层次 as rosters are read, and what these rules name besides. */
export const levelsOf = (months: Months): readonly string[] => [
  ...new Set([...canonicalValues('level'), ...Object.keys(months)]),
]

/** Levels that graduate in June whatever the roster says. */
export const juneLevels = (months: Months): readonly string[] =>
  Object.keys(months).filter((level) => months[level] === 'june')

/** The rules with these levels in June; every other one as the roster says. */
export function withJune(months: Months, levels: readonly string[]): Months {
  const kept = Object.keys(months).filter((level) => !levels.includes(level))
  return Object.fromEntries([
    ...kept.map((level) => [level, 'roster'] as const),
    ...levels.map((level) => [level, 'june'] as const),
  ])
}
