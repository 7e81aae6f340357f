import type { Certainty } from './category-table'

/** 月最低工资标准 of a province or a city: the amounts of its tiers. */
export interface MinimumWage {
  /** Yuan a month, from the highest tier to the lowest; which tier a county belongs to is not known here. */
  readonly tiers: readonly number[]
  /** `YYYY-MM-DD`: since when it has been in force; null: not known. */
  readonly since: string | null
  readonly source: string
  readonly certainty: Certainty
}

const known = (tiers: readonly number[], since: string): MinimumWage => ({
  tiers,
  since,
  source: 'as commonly quoted; not compared with the province’s own notice',
  certainty: 'unconfirmed',
})
const reported = (tiers: readonly number[], since: string | null, source: string): MinimumWage => ({
  tiers,
  since,
  source,
  certainty: 'unconfirmed',
})

/** By the first digits of division codes. Provinces of which no figure is at hand are left out: no figure is better. */
// prettier-ignore
const wages: Readonly<Record<string, MinimumWage>> = {
  '11': reported([2540], '2025-09-01', 'talent-spot.com on the Beijing bureau’s notice No. 7 of 2025'),
  '12': known([2320], '2023-11-01'),
  '13': known([2200, 2000, 1800], '2023-01-01'),
  '15': known([2270, 2200, 2140], '2024-12-01'),
  '21': reported([2100, 1900, 1700], '2024-05-01', 'ECNS, May 2024, on the list of the ministry'),
  '22': known([2120, 1920, 1780], '2024-10-01'),
  '31': known([2740], '2025-07-01'),
  '32': known([2490, 2260, 2010], '2024-01-01'),
  '33': reported([2490, 2260, 2010], '2024-01-01', 'ECNS, May 2024, on the list of the ministry'),
  '35': known([2265, 2195, 2045, 1895], '2025-01-01'),
  '36': known([2000, 1870, 1740], '2024-04-01'),
  '37': known([2200, 2010, 1820], '2023-10-01'),
  '41': known([2100, 2000, 1800], '2024-01-01'),
  '42': known([2210, 1950, 1800], '2024-02-01'),
  '4301': reported([2200, 2000], null, 'talent-spot.com on the Changsha bureau’s notice No. 1 of 2025'),
  '44': known([2500, 2080, 1850, 1750], '2025-03-01'),
  '4403': known([2520], '2025-03-01'),
  '46': known([2010, 1850], '2023-12-01'),
  '50': known([2330, 2200], '2025-01-01'),
  '53': reported([2070, 1920, 1770], '2024-10-01', 'talent-spot.com on the Kunming housing fund’s lower limits of 2025'),
}

/**
 * What is known of the minimum wage at a place; null where nothing is. It hints and never decides: employment below
 * it does not count (教学厅函〔2021〕19号 附件2), by what the place itself publishes.
 */
export const minimumWageOf = (placeCode: string): MinimumWage | null =>
  wages[placeCode.slice(0, 4)] ?? wages[placeCode.slice(0, 2)] ?? null

/** Whether pay lies below even the lowest tier at a place. `pay`: yuan a month, as it was entered. */
export function isBelowMinimumWage(placeCode: string, pay: string): boolean {
  const lowest = minimumWageOf(placeCode)?.tiers.at(-1)
  return lowest !== undefined && /^\d+$/u.test(pay) && Number(pay) < lowest
}
