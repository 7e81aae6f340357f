import type { Cohort } from './cohort'

type Known = Pick<Cohort, '_id' | 'campusId' | 'year' | 'scope'>

/**
 * Last year's cohort of the same campus, with which a season is compared. Of several it is the one that shares most
 * 学历层次, then the first by id; null where there is none.
 */
export function predecessorOf<C extends Known>(cohort: Known, all: readonly C[]): C | null {
  const shared = ({ scope }: Known): number =>
    scope.levels.filter((level) => cohort.scope.levels.includes(level)).length
  const [best] = all
    .filter(({ campusId, year }) => campusId === cohort.campusId && year === cohort.year - 1)
    .sort((one, other) => shared(other) - shared(one) || (one._id < other._id ? -1 : 1))
  return best ?? null
}
