import type { Cohort, Phase, Window } from '../../domain/cohort/cohort'
import { spanOf } from '../../domain/cohort/windows'
import type { Output } from '../../domain/contract/contract'
import { changedFields } from '../../domain/registration/changed-fields'
import { effectiveValues } from '../../domain/registration/effective-values'
import type { Registration } from '../../domain/registration/registration'
import type { FlowName } from '../../domain/registration/standing'
import { err, ok } from '../../domain/result'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import { placeIn } from '../store/queues'
import { merged } from './merged'
import { holds, ownQueues, type OwnQueue } from './own-queues'

const PAGE = 20

type Row = Output<'queue.list'>['rows'][number]

/**
 * What waits for this person's decision, whoever holds it. One read a grant (nearly everybody has one) and,
 * where somebody else holds a record of the page, one for their names.
 */
export const queueList: Verb<'queue.list'> = async ({ cohortId, flow, after }, context) => {
  const { store, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null) return err({ code: 'cohortMissing' })
  const own = ownQueues(context, cohort, flow)
  // One more than a page holds tells whether there is another page.
  const behind = { after, limit: PAGE + 1 }
  const found = await Promise.all(own.map(({ grant, queue }) => store.queues.behind(grant, queue, behind)))
  const waiting = merged(found.flat(), (registration) => placeIn(registration, flow))
  const page = waiting.slice(0, PAGE)
  const last = page.at(-1)
  const names = await holders(context, page)
  return ok({
    now,
    rows: page.map((registration) => rowOf(context, registration, { flow, names })),
    next: waiting.length > PAGE && last !== undefined ? placeIn(last, flow) : null,
    window: windowOf(cohort, own),
  })
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
): Row {
  const { _id: id, name, studentNo, lease } = registration
  const { college = '', class: className = '' } = effectiveValues(registration)
  const live = lease !== null && lease.until > context.now
  return {
    id,
    name,
    studentNo,
    college,
    class: className,
    submittedAt: registration[flow].frozen?.at ?? placeIn(registration, flow).at,
    changed: [...changedFields(registration, flow)],
    lease: live ? { mine: holds(lease, context), by: names.get(lease.by) ?? '', until: lease.until } : null,
  }
}

/** From the earliest opening to the latest closing of the caller's levels, in the cohort and the colleges of the grants. */
function windowOf(cohort: Cohort, own: readonly OwnQueue[]): Window | null {
  const spans = own.flatMap(({ levels, grant }) =>
    levels.flatMap((level) =>
      ['', ...(grant.collegeIds ?? [])].flatMap((collegeId) => {
        const phase: Phase = `review:${level}`
        return spanOf({ cohort, registration: { collegeId, extensions: [] } }, phase) ?? []
      }),
    ),
  )
  if (spans.length === 0) return null
  return {
    opensAt: Math.min(...spans.map(({ opensAt }) => opensAt)),
    closesAt: Math.max(...spans.map(({ closesAt }) => closesAt)),
  }
}
