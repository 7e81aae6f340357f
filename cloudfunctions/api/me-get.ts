import type { Output } from '../../domain/contract/contract'
import { liveGrants, type Staff } from '../../domain/people/staff'
import { roles } from '../../domain/people/roles'
import { ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { ownRecord } from './own-record'

/** Everything the first page needs: own records, place in the staff list, cohorts to bind to. Two operations when warm. */
export const meGet: Verb<'me.get'> = async (_input, context) => {
  const { store, openid, now } = context
  const [own, staff, cohorts] = await Promise.all([
    store.registrations.ofOwner(openid),
    store.staff.find(openid),
    store.cohorts.list(now),
  ])
  const open = cohorts.filter(({ paused }) => !paused)
  const policies = await store.cohorts.current(open)
  const records = await Promise.all(own.map((registration) => ownRecord(context, registration)))
  const bindable = open.flatMap(({ _id, name, year, windows }) => {
    const bind = policies.find(({ cohortId }) => cohortId === _id)?.bind
    if (bind === undefined) return []
    const { key, secret, name: asksName, studentNoPattern } = bind
    return [
      {
        id: _id,
        name,
        year,
        source: windows.source ?? null,
        bind: { key, secret, name: asksName, studentNoPattern },
      },
    ]
  })
  return ok({ now, records, staff: staffView(staff, now), cohorts: bindable })
}

function staffView(staff: Staff | null, now: number): Output<'me.get'>['staff'] {
  const grants = liveGrants(staff, now)
  if (staff === null || grants.length === 0) return null
  const own = [...new Set(grants.map(({ role }) => role))]
  return { name: staff.name, roles: own, capabilities: [...new Set(own.flatMap((role) => [...roles[role]]))] }
}
