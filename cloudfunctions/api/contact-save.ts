import { reachesCohort } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'

/**
 * Replaces the contacts of a cohort inside the caller's scope, guarded by the revision that was read. The same
 * request again gets the stored answer.
 */
export const contactSave: Verb<'contact.save'> = async ({ cohortId, rev, ...saved }, context) => {
  const { store, grants, requestId, bodyHash, openid, now } = context
  const [cohort, before] = await Promise.all([store.cohorts.get(cohortId, now), store.contacts.of(cohortId)])
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })

  const reply = { rev: rev + 1 }
  const last = before?.lastEdit
  if (last?.requestId === requestId) return last.bodyHash === bodyHash ? ok(reply) : err({ code: 'conflict' })
  if ((before?.rev ?? 0) !== rev) return err({ code: 'conflict' })
  const lastEdit = { requestId, bodyHash, reply, by: openid, at: now }
  const stored = await store.contacts.put({ _id: cohortId, rev: rev + 1, ...saved, lastEdit })
  return stored ? ok(reply) : err({ code: 'conflict' })
}
