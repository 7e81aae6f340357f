import type { Instant, Outgoing, Registration } from '../../domain/registration/registration'
import type { Database } from './database'

type Work<K extends Outgoing['kind']> = Extract<Outgoing, { kind: K }>

/** Whose line it is; campus and cohort stand in it, so that the audit can be searched. */
type Whose = Pick<Registration, '_id' | 'campusId' | 'cohortId'>

/** Under no block yet (domain/audit/chain.ts). */
const eventOf = ({ _id: registrationId, campusId, cohortId }: Whose, { id, entry }: Work<'event'>) => ({
  _id: id,
  registrationId,
  campusId,
  cohortId,
  ...entry,
  block: 0,
})

/**
 * Where outgoing work ends up. The outgoing id is the document's id, so that doing it again has no
 * second effect.
 */
export function afterEffects(database: Database) {
  return {
    /** The lasting copy of a line of history. */
    addEvent: (registration: Whose, work: Work<'event'>): Promise<unknown> =>
      database.insert('events', [eventOf(registration, work)]),

    /** The same of many at once; one that stands already makes the answer `duplicate`, and others may be missing. */
    addEvents: (
      all: readonly { readonly registration: Whose; readonly work: Work<'event'> }[],
    ): Promise<'inserted' | 'duplicate'> =>
      database.insert(
        'events',
        all.map(({ registration, work }) => eventOf(registration, work)),
      ),
  }
}

/** Single flight for scheduled work: a lease that ends by itself when its holder dies. */
export function jobs(database: Database) {
  return {
    /** The end of the lease, which is also the proof of owning it; null when somebody else holds it. */
    take: async (_id: string, now: Instant, forMs: number): Promise<Instant | null> => {
      const until = now + forMs
      const update = { set: { until } }
      if ((await database.update('jobs', { filter: { _id, until: { notAfter: now } }, update })) === 1)
        return until
      return (await database.insert('jobs', [{ _id, until }])) === 'inserted' ? until : null
    },
    /** How far a job that walks through time has come; 0 at first. */
    reached: async (_id: string): Promise<Instant> => {
      const [job] = (await database.find('jobs', { _id }, { limit: 1 })) as { reached?: Instant }[]
      return job?.reached ?? 0
    },
    setReached: (_id: string, reached: Instant): Promise<number> =>
      database.update('jobs', { filter: { _id }, update: { set: { reached } } }),
    /** Gives up the lease that was taken; one that ran out and was taken over stays with its new holder. */
    release: (_id: string, until: Instant): Promise<number> =>
      database.update('jobs', { filter: { _id, until }, update: { set: { until: 0 } } }),
  }
}
