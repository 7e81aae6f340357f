import type { Cohort } from '../../domain/cohort/cohort'
import type { Output } from '../../domain/contract/contract'
import { scopeOf, type Grant } from '../../domain/people/staff'
import { can, levelKeys } from '../../domain/people/roles'
import { allowedActions } from '../../domain/registration/allowed-actions'
import type { Attempt } from '../../domain/registration/attempt'
import { queueKey } from '../../domain/registration/record'
import type { Lease } from '../../domain/registration/registration'
import type { FlowName } from '../../domain/registration/standing'
import { err, ok } from '../../domain/result'
import { attemptOn } from './command'
import type { Context } from '../door/context'
import { reviewView } from './review-view'
import type { Verb } from '../door/route'

/** How long a claimed record stays with one reviewer; deciding, or time, ends it. */
const LEASE_MS = 10 * 60_000
/** Candidates read at once and tried from a random one on, so that two reviewers seldom want the same. */
const CANDIDATES = 5
/** Pages looked through; more than one is read only where a college's review has not opened, or is over. */
const PAGES = 40

/**
 * Claims the next waiting record by a lease: one read of five candidates that nobody holds, one guarded
 * write. The same request again gets the same record again.
 */
export const queueNext: Verb<'queue.next'> = async ({ cohortId, flow }, context) => {
  const cohort = await context.store.cohorts.get(cohortId, context.now)
  if (cohort === null) return err({ code: 'cohortMissing' })
  for (const grant of context.grants) {
    if (scopeOf(grant, cohort) === null) continue
    const review = await claimed(context, grant, { cohort, flow, keys: keysOf(grant) })
    if (review !== null) return ok({ review })
  }
  return ok({ review: null })
}

interface Wanted {
  readonly cohort: Cohort
  readonly flow: FlowName
  readonly keys: readonly string[]
}

/** The queues of those for whom this grant decides. */
const keysOf = ({ role }: Grant): readonly string[] =>
  levelKeys.filter((key) => can(role, `decide.${key}`)).map(queueKey)

async function claimed(
  context: Context,
  grant: Grant,
  wanted: Wanted,
): Promise<Output<'queue.next'>['review']> {
  const { cohort, flow, keys } = wanted
  if (keys.length === 0) return null
  const { store, now, openid, requestId } = context
  for (let page = 0; page < PAGES; page += 1) {
    const found = await store.registrations.waiting(grant, {
      cohortId: cohort._id,
      flow,
      keys,
      openid,
      request: requestId,
      now,
      skip: page * CANDIDATES,
      limit: CANDIDATES,
    })
    const own = found.filter(({ lease }) => isOf(lease, context))
    for (const registration of [...own, ...fromRandom(found, context.newId())]) {
      const attempt = await attemptOn(context, registration, { flow, as: 'staff', input: {} })
      if (isOf(registration.lease, context)) return reviewView(attempt, flow)
      if (!mayDecide(attempt, flow)) continue
      const leased = { ...registration, lease: { by: openid, until: now + LEASE_MS, request: requestId } }
      if (await store.registrations.replace(registration, leased))
        return reviewView({ ...attempt, registration: leased }, flow)
    }
    if (found.length < CANDIDATES) return null
  }
  return null
}

/** Taken by this very request: its answer was lost, and is given again before anything else is tried. */
const isOf = (lease: Lease | null, { openid, requestId, now }: Context): boolean =>
  lease !== null && lease.by === openid && lease.request === requestId && lease.until > now

const mayDecide = (attempt: Attempt, flow: FlowName): boolean =>
  flow === 'source'
    ? allowedActions(attempt).source.includes('approve')
    : allowedActions(attempt).destination.includes('approve')

/** The list begun at a place that the id decides; an id of this request is random enough. */
function fromRandom<T>(items: readonly T[], id: string): readonly T[] {
  const start = items.length === 0 ? 0 : (id.codePointAt(0) ?? 0) % items.length
  return [...items.slice(start), ...items.slice(0, start)]
}
