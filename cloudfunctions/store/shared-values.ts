import type { Database } from './database'

/** So many are counted; beyond it the count is a floor, and says enough. */
const MOST_COUNTED = 100

/** Where values lie that several graduates may share; each has an index of its cohort. */
const paths = {
  phone: 'source.frozen.values.mobile',
  employer: 'destination.frozen.values.unitName',
} as const

/** How many graduates of a cohort submitted the same. */
export function sharedValues(database: Database) {
  return {
    /** At most 100, the asking one included; none of what is empty. One operation. */
    users: (cohortId: string, what: keyof typeof paths, value: string): Promise<number> =>
      value === ''
        ? Promise.resolve(0)
        : database.countUpTo('registrations', { cohortId, [paths[what]]: value }, MOST_COUNTED),
  }
}
