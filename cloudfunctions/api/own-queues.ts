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

/** Every queue of the caller in one cohort and flow: one a grant that reaches the cohort and decides at all. */
export function ownQueues({ grants, openid }: Context, cohort: Cohort, flow: FlowName): readonly OwnQueue[] {
  return grants.flatMap((grant): OwnQueue[] => {
    const levels = levelKeys.filter((key) => can(grant.role, `decide.${key}`))
    if (scopeOf(grant, cohort) === null || levels.length === 0) return []
    return [{ grant, levels, queue: { cohortId: cohort._id, flow, keys: levels.map(queueKey), openid } }]
  })
}

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
