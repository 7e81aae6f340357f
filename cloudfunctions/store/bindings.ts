import type { Instant } from '../../domain/registration/registration'
import type { Database } from './database'

const COLLECTION = 'bindings'

/** One row a person and cohort; it only guards that nobody binds two records of one cohort. */
export interface Binding {
  readonly _id: string
  readonly openid: string
  readonly cohortId: string
  readonly registrationId: string
  readonly at: Instant
}

type Wish = Omit<Binding, '_id'>

const idOf = (openid: string, cohortId: string): string => `${cohortId}|${openid}`

export function bindings(database: Database) {
  return {
    /** Reserves the person's place; `row` is what stands there already, null when the place was free. */
    reserve: async (wish: Wish): Promise<{ row: Binding | null }> => {
      const _id = idOf(wish.openid, wish.cohortId)
      if ((await database.insert(COLLECTION, [{ ...wish, _id }])) === 'inserted') return { row: null }
      const [row] = (await database.find(COLLECTION, { _id }, { limit: 1 })) as Binding[]
      return { row: row ?? null }
    },

    /** Takes the person's own row for another try, if it is still as it was seen. */
    takeOver: async (row: Binding, wish: Pick<Binding, 'registrationId' | 'at'>): Promise<boolean> => {
      const filter = { _id: row._id, registrationId: row.registrationId, at: row.at }
      return (await database.update(COLLECTION, { filter, update: { set: wish } })) === 1
    },

    /** Gives the row that stands for this very binding another instant. */
    renew: ({ openid, cohortId, registrationId, at }: Wish, now: Instant): Promise<number> =>
      database.update(COLLECTION, {
        filter: { _id: idOf(openid, cohortId), registrationId, at },
        update: { set: { at: now } },
      }),

    /** Removes the row that stands for this very binding; one that was taken over since stays. */
    release: ({ openid, cohortId, registrationId, at }: Wish): Promise<number> =>
      database.remove(COLLECTION, { _id: idOf(openid, cohortId), registrationId, at }),

    /** Rows made or taken over between two instants, the oldest first. */
    between: async (after: Instant, until: Instant, limit: number): Promise<Binding[]> =>
      (await database.find(
        COLLECTION,
        { at: { above: after, upTo: until } },
        {
          order: [['at', 'asc']],
          limit,
        },
      )) as Binding[],

    /** Removes a row that is still as it was seen. */
    sweep: ({ _id, at }: Binding): Promise<number> => database.remove(COLLECTION, { _id, at }),
  }
}
