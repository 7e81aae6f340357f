import type { Output } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import { mayGive } from '../../domain/people/staff'
import { remembered, stateOf, type StaffEditKind, type StaffState } from '../../domain/people/staff-entry'
import { err, ok, type Result } from '../../domain/result'
import type { Context } from '../door/context'
import type { StoredStaff } from '../store/staff'
import { newcomer } from './newcomer'
import { waitsForSecond } from './waits-for-second'

interface Change {
  readonly openid: string
  /** The entry as it was read now; null: there is none yet. */
  readonly before: StoredStaff | null
  /** The revision that the caller had on the screen; 0: none. */
  readonly rev: number
  readonly after: StaffState
  readonly what: StaffEditKind
  readonly reason: string
}

/** Whether the caller holds all that an entry gives or is about to give, and all campuses it belongs to are theirs. */
export const reachesEntry = (
  { grants: own }: Pick<Context, 'grants'>,
  { grants, proposal, campusIds }: Pick<StoredStaff, 'grants' | 'proposal' | 'campusIds'>,
): boolean =>
  mayGive(own, grants) &&
  mayGive(own, proposal?.grants ?? []) &&
  campusIds.every((id) => own.some(({ campusId }) => campusId === id))

/**
 * One guarded change of somebody's place. One that needs a second administrator is stored beside the place, which
 * stays as it was; a newer change takes the place of one that waits.
 */
export async function changeStaff(
  context: Context,
  { openid, before, rev, after, what, reason }: Change,
): Promise<Result<Output<'staff.grant'>, Failure>> {
  const { requestId, bodyHash, openid: by, now, store } = context
  const last = before?.lastEdit
  if (last?.requestId === requestId)
    return last.bodyHash === bodyHash ? ok(last.reply as Output<'staff.grant'>) : err({ code: 'conflict' })
  if ((before?.rev ?? 0) !== rev) return err({ code: 'conflict' })

  const waits = await waitsForSecond(context, before, after)
  const reply = { openid, rev: rev + 1, waits }
  const stands = before ?? { ...newcomer(openid), name: after.name }
  const edit = { at: now, by, reason, before: before && stateOf(before), after } as const
  const entry: StoredStaff = {
    ...stands,
    ...(waits ? { proposal: { ...after, by, at: now, reason } } : { ...after, proposal: null }),
    rev: rev + 1,
    edits: remembered(stands.edits, { ...edit, what: waits ? 'proposed' : what }),
    lastEdit: { requestId, bodyHash, reply, by, at: now },
  }
  const stored =
    before === null ? (await store.staff.insert(entry)) === 'inserted' : await store.staff.replace(entry)
  return stored ? ok(reply) : err({ code: 'conflict' })
}
