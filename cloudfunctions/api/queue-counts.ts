import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'

const none = { waiting: 0, changed: 0, unchanged: 0, returned: 0, passed: 0 }

/** PLACEHOLDER of the ground; the counts come from the tallies. */
export const queueCounts: Verb<'queue.counts'> = async ({ cohortId }, { store, now }) => {
  if ((await store.cohorts.get(cohortId, now)) === null) return err({ code: 'cohortMissing' })
  return ok({ countedAt: null, source: none, destination: none, corrections: 0, tickets: 0, classes: [] })
}
