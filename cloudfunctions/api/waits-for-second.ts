import { eyesFor } from '../../domain/people/four-eyes'
import { grantsFor, mayGive, type Grant } from '../../domain/people/staff'
import { appointing, type StaffState } from '../../domain/people/staff-entry'
import type { Context } from '../door/context'

/**
 * Whether a change has to wait for another administrator (four eyes). While nobody else of the campus, not
 * suspended, could agree to it (an administrator of one college cannot appoint one of the school), the only one
 * names the second alone; an open invitation counts as the second.
 */
export async function waitsForSecond(
  context: Context,
  before: StaffState | null,
  after: StaffState,
): Promise<boolean> {
  const eyes = eyesFor(before, after)
  if (eyes !== 'fourUnlessAlone') return eyes === 'four'
  const given = appointing(after.grants)
  const campuses = [...new Set(given.map(({ campusId }) => campusId))]
  const alone = await Promise.all(campuses.map((campusId) => isAlone(context, campusId, given)))
  return alone.includes(false)
}

async function isAlone(
  { store, openid, now }: Context,
  campusId: string,
  given: readonly Grant[],
): Promise<boolean> {
  const [administrators, invited] = await Promise.all([
    store.staff.administrators(campusId),
    store.posts.openAdministrators(campusId, now),
  ])
  const held = [
    ...administrators
      .filter(({ _id }) => _id !== openid)
      .map((entry) => grantsFor(entry, 'staff.grant', now)),
    ...invited.map(({ grants }) => appointing(grants)),
  ]
  return !held.some((grants) => mayGive(grants, given))
}
