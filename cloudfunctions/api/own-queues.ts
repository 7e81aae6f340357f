import type { Cohort } from '../../domain/cohort/cohort'
import type { Structure } from '../../domain/cohort/structure'
import type { DeskList } from '../../domain/contract/queue'
import { can, levelKeys, type LevelKey, type StaffRole } from '../../domain/people/roles'
import { scopeOf, type Grant } from '../../domain/people/staff'
import {
  changedList,
  RETURNED,
  SETTLED,
  signalList,
  unchangedList,
} from '../../domain/registration/desk-lists'
import { queueKey } from '../../domain/registration/queue-key'
import type { Instant, Lease } from '../../domain/registration/registration'
import type { FlowName } from '../../domain/registration/standing'
import type { Context } from '../door/context'
import type { Queue } from '../store/queues'

/** What is asked for by one grant. */
export interface OwnQueue {
  readonly grant: Grant
  /** The levels at which the grant decides. */
  readonly levels: readonly LevelKey[]
  readonly queue: Queue
}

/** What a call of the desk asks for. */
export interface Asked {
  readonly flow: FlowName
  /** Which of the caller's roles asks; null: all of them. */
  readonly as: StaffRole | null
  readonly list: DeskList
  readonly majorId: string | null
  readonly classId: string | null
  readonly waitingSince: Instant | null
}

/** The caller's grants that reach the cohort, as far as the chosen role has them. */
export const grantsAs = (
  { grants }: Pick<Context, 'grants'>,
  cohort: Cohort,
  as: StaffRole | null,
): readonly Grant[] =>
  grants.filter((grant) => (as === null || grant.role === as) && scopeOf(grant, cohort) !== null)

/** Those of them that decide at all, with the levels at which they do. */
export const decidingGrants = (
  context: Pick<Context, 'grants'>,
  cohort: Cohort,
  as: StaffRole | null,
): readonly Omit<OwnQueue, 'queue'>[] =>
  grantsAs(context, cohort, as).flatMap((grant) => {
    const levels = levelKeys.filter((key) => can(grant.role, `decide.${key}`))
    return levels.length === 0 ? [] : [{ grant, levels }]
  })

/** Nobody has this openid, and nobody is barred by it. */
const NOBODY = ''

/** What the caller asked for, in one cohort: one queue for each of these grants that reaches any of it. */
export async function ownQueues(
  context: Context,
  cohort: Cohort,
  asked: Asked,
): Promise<readonly OwnQueue[]> {
  const { store, now, openid } = context
  const { flow, as, list, classId, majorId, waitingSince: since } = asked
  const deciding = decidingGrants(context, cohort, as)
  // Only a grant for classes needs to know which of them belong to the major.
  const structure =
    majorId !== null && deciding.some(({ grant }) => grant.classIds !== null)
      ? await store.structures.kept(cohort._id, now)
      : null
  return deciding.flatMap(({ grant, levels }) => {
    const classIds = narrowed(grant, { classId, majorId, structure })
    if (classIds?.length === 0) return []
    const queue: Queue = {
      cohortId: cohort._id,
      flow,
      lists: listsFor(list, levels),
      majorId: grant.classIds === null ? majorId : null,
      since,
      // What one decided oneself has passed one's level; only of what waits one is to be kept away.
      openid: list === 'passed' || list === 'returned' ? NOBODY : openid,
    }
    return [{ grant: { ...grant, classIds }, levels, queue }]
  })
}

interface Narrowing {
  readonly classId: string | null
  readonly majorId: string | null
  readonly structure: Structure | null
}

/** The classes of a grant that the filters leave; null: all that the rest of the grant reaches. */
function narrowed({ classIds }: Grant, { classId, majorId, structure }: Narrowing): Grant['classIds'] {
  const inReach =
    classId === null ? classIds : classIds === null || classIds.includes(classId) ? [classId] : []
  if (classIds === null || majorId === null) return inReach
  const ofMajor = new Set(
    (structure?.classes ?? []).filter((one) => one.majorId === majorId).map(({ id }) => id),
  )
  return (inReach ?? []).filter((id) => ofMajor.has(id))
}

/** The words under which records stand in a list, for who decides at these levels. */
export function listsFor(list: DeskList, levels: readonly LevelKey[]): readonly string[] {
  const keys = levels.map(queueKey)
  switch (list) {
    case 'waiting':
      return keys
    case 'changed':
      return keys.map(changedList)
    case 'unchanged':
      return keys.map(unchangedList)
    case 'returned':
      return [RETURNED]
    case 'passed':
      return [...laterLevels(levels).map(queueKey), SETTLED]
    default:
      return keys.map((key) => signalList(key, list))
  }
}

/** Levels behind all of one's own, in the order in which every chain has them. */
export const laterLevels = (levels: readonly LevelKey[]): readonly LevelKey[] =>
  levelKeys.slice(Math.max(...levels.map((key) => levelKeys.indexOf(key))) + 1)

/** How long a claimed record stays with one reviewer who is not looking any more; looking renews it. */
export const LEASE_MS = 5 * 60_000

/** The lease this request takes. */
export const newLease = ({ openid: by, requestId: request, now }: Context): Lease => ({
  by,
  until: now + LEASE_MS,
  request,
})

/** Whether the caller holds a record by this lease now. */
export const holds = (
  lease: Lease | null,
  { openid, now }: { readonly openid: string; readonly now: Instant },
): boolean => lease !== null && lease.by === openid && lease.until > now
