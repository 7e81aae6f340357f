import type { Cohort } from '../../domain/cohort/cohort'
import { can, levelKeys, type LevelKey } from '../../domain/people/roles'
import { scopeOf, type Grant } from '../../domain/people/staff'
import { queueKey } from '../../domain/registration/queue-key'
import type { Lease } from '../../domain/registration/registration'
import type { FlowName } from '../../domain/registration/standing'
import type { Context } from '../door/context'
import type { Queue } from '../store/queues'

/** What waits for a person by one grant. */
export interface OwnQueue {
  readonly grant: Grant
  /** The levels at which the grant decides. */
  readonly levels: readonly LevelKey[]
  readonly queue: Queue
}

/** The caller's grants that reach the cohort and decide at all, with the levels at which they do. */
export const decidingGrants = ({ grants }: Context, cohort: Cohort): readonly Omit<OwnQueue, 'queue'>[] =>
  grants.flatMap((grant) => {
    const levels = levelKeys.filter((key) => can(grant.role, `decide.${key}`))
    return scopeOf(grant, cohort) === null || levels.length === 0 ? [] : [{ grant, levels }]
  })

/** Every queue of the caller in one cohort and flow: one for each of these grants. */
export const ownQueues = (context: Context, cohort: Cohort, flow: FlowName): readonly OwnQueue[] =>
  decidingGrants(context, cohort).map(({ grant, levels }) => {
    const keys = levels.map(queueKey)
    return { grant, levels, queue: { cohortId: cohort._id, flow, keys, openid: context.openid } }
  })

/** How long a claimed record stays with one reviewer; deciding, giving back, or time ends it. */
const LEASE_MS = 10 * 60_000

/** The lease this request takes. */
export const newLease = ({ openid: by, requestId: request, now }: Context): Lease => ({
  by,
  until: now + LEASE_MS,
  request,
})

/** Whether the caller holds a record by this lease now. */
export const holds = (lease: Lease | null, { openid, now }: Context): boolean =>
  lease !== null && lease.by === openid && lease.until > now
