import type { Output } from '../../domain/contract/contract'
import { changedFields } from '../../domain/registration/changed-fields'
import { effectiveValues } from '../../domain/registration/effective-values'
import type { Registration } from '../../domain/registration/registration'
import type { FlowName } from '../../domain/registration/standing'
import type { Context } from '../door/context'
import { placeIn } from '../store/queues'
import { holds } from './own-queues'

export type DeskRow = Output<'queue.list'>['rows'][number]

/** Records as the desk's lists show them; one read where somebody else holds one of them. */
export async function deskRows(
  context: Context,
  registrations: readonly Registration[],
  flow: FlowName,
): Promise<DeskRow[]> {
  const names = await holders(context, registrations)
  return registrations.map((registration) => rowOf(context, registration, { flow, names }))
}

/** The names of those who hold a record of the page now; the caller's own needs no read. */
async function holders(
  { store, staff, openid, now }: Context,
  page: readonly Registration[],
): Promise<ReadonlyMap<string, string>> {
  const holding = page.flatMap(({ lease }) => (lease !== null && lease.until > now ? [lease.by] : []))
  const others = [...new Set(holding)].filter((by) => by !== openid)
  const known = new Map(staff === null ? [] : [[staff._id, staff.name]])
  return others.length === 0 ? known : new Map([...known, ...(await store.staff.names(others))])
}

function rowOf(
  context: Context,
  registration: Registration,
  { flow, names }: { readonly flow: FlowName; readonly names: ReadonlyMap<string, string> },
): DeskRow {
  const { _id: id, name, studentNo, lease, queue, signals } = registration
  const { status, level, frozen } = registration[flow]
  const { college = '', class: className = '' } = effectiveValues(registration)
  const live = lease !== null && lease.until > context.now
  return {
    id,
    name,
    studentNo,
    college,
    class: className,
    status,
    awaits: queue[flow].replace('inReview:', ''),
    since: placeIn(registration, flow).at,
    submittedAt: frozen?.at ?? placeIn(registration, flow).at,
    changed: [...changedFields(registration, flow)],
    signals: signals[flow].map((one) => ({ ...one, params: { ...one.params } })),
    seen: frozen === null ? null : { round: frozen.round, level, digest: frozen.digest },
    lease: live ? { mine: holds(lease, context), by: names.get(lease.by) ?? '', until: lease.until } : null,
  }
}
