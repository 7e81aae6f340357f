import type { Grant } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import type { Context } from '../door/context'
import type { Notice } from '../store/notices'
import { grantsAs } from './own-queues'

const PAGE = 20

/** Whom WeChat did not tell and who has not looked since, as far as the caller's grants reach; two reads a grant. */
export const noticeUnreached: Verb<'notice.unreached'> = async ({ cohortId, after }, context) => {
  const { store, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  const grants = cohort === null ? [] : grantsAs(context, cohort, null)
  if (grants.length === 0) return err({ code: 'cohortMissing' })
  const found = await Promise.all(
    grants.map((grant) => store.notices.notReached(grant, cohortId, { after, limit: PAGE + 1 })),
  )
  const distinct = [...new Map(found.flat().map((one) => [one._id, one])).values()].sort(
    (one, other) => other.at - one.at || (one._id < other._id ? -1 : 1),
  )
  const page = distinct.slice(0, PAGE)
  const last = distinct.length > PAGE ? page.at(-1) : undefined
  const records = await recordsOf(context, grants, page)
  return ok({
    rows: page.flatMap(({ _id: id, at, notice, message, registrationId }) => {
      const record = records.get(registrationId)
      // Who has left the caller's part of the cohort is somebody else's to reach.
      if (record === undefined) return []
      const { studentNo, name } = record
      const state = message === null || message.state === 'sent' ? 'notAgreed' : message.state
      return [{ id, at, notice, state, code: message?.code ?? '', registrationId, studentNo, name }]
    }),
    next: last === undefined ? null : { at: last.at, id: last._id },
  })
}

async function recordsOf({ store }: Context, grants: readonly Grant[], page: readonly Notice[]) {
  const ids = [...new Set(page.map(({ registrationId }) => registrationId))]
  if (ids.length === 0) return new Map<string, never>()
  const found = await Promise.all(grants.map((grant) => store.registrations.inScopeById(grant, ids)))
  return new Map(found.flat().map((one) => [one._id, one]))
}
