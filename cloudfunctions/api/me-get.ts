import type { Output } from '../../domain/contract/contract'
import { liveGrants, type Staff } from '../../domain/people/staff'
import { roles } from '../../domain/people/roles'
import { ok } from '../../domain/result'
import { beginningOfDay } from '../../domain/china-time'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import type { SeenStaff } from '../store/staff'
import { ownRecord } from './own-record'
import { personLimit } from '../../domain/people/bind-limits'

/** Everything the first page needs: own records, place in the staff list, cohorts to bind to. Two operations when warm, and for staff one more on their first visit of a day. */
export const meGet: Verb<'me.get'> = async (_input, context) => {
  const { store, openid, now } = context
  const [own, staff, cohorts] = await Promise.all([
    store.registrations.ofOwner(openid),
    store.staff.find(openid),
    store.cohorts.list(now),
  ])
  const open = cohorts.filter(({ paused }) => !paused)
  const policies = await store.cohorts.current(open)
  const [records] = await Promise.all([
    Promise.all(own.map((registration) => ownRecord(context, registration))),
    noteVisit(context, staff),
  ])
  const bindable = open.flatMap(({ _id, name, year, windows }) => {
    const bind = policies.find(({ cohortId }) => cohortId === _id)?.bind
    if (bind === undefined) return []
    const { key, secret, name: asksName, studentNoPattern } = bind
    const tries = personLimit(bind.tries).most
    return [
      {
        id: _id,
        name,
        year,
        source: windows.source ?? null,
        bind: { key, secret, name: asksName, studentNoPattern, tries },
      },
    ]
  })
  return ok({ now, records, staff: staffView(staff, now), cohorts: bindable })
}

/** Once a day, and never in the way: whoever opens the page sees it, whether or not the visit could be noted. */
async function noteVisit({ store, openid, now }: Context, staff: SeenStaff | null): Promise<void> {
  const today = beginningOfDay(now)
  if (staff === null || liveGrants(staff, now).length === 0 || (staff.seenAt ?? 0) >= today) return
  await store.staff.seen(openid, today).catch(() => undefined)
}

function staffView(staff: Staff | null, now: number): Output<'me.get'>['staff'] {
  const grants = liveGrants(staff, now)
  if (staff === null || grants.length === 0) return null
  const own = [...new Set(grants.map(({ role }) => role))]
  return { name: staff.name, roles: own, capabilities: [...new Set(own.flatMap((role) => [...roles[role]]))] }
}
