import type { Cohort, Phase, Window } from '../../domain/cohort/cohort'
import { spanOf } from '../../domain/cohort/windows'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { placeIn } from '../store/queues'
import { deskRows } from './desk-row'
import { merged } from './merged'
import { ownQueues, type OwnQueue } from './own-queues'

const PAGE = 20

/**
 * One page of one of the caller's lists, whoever holds what is in it. One read a grant (nearly everybody has one)
 * and, where somebody else holds a record of the page, one for their names.
 */
export const queueList: Verb<'queue.list'> = async ({ cohortId, after, ...asked }, context) => {
  const { store, now } = context
  const { flow } = asked
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null) return err({ code: 'cohortMissing' })
  const own = await ownQueues(context, cohort, asked)
  // One more than a page holds tells whether there is another page.
  const behind = { after, limit: PAGE + 1 }
  const found = await Promise.all(own.map(({ grant, queue }) => store.queues.behind(grant, queue, behind)))
  const waiting = merged(found.flat(), (registration) => placeIn(registration, flow))
  const page = waiting.slice(0, PAGE)
  const last = page.at(-1)
  return ok({
    now,
    rows: await deskRows(context, page, flow),
    next: waiting.length > PAGE && last !== undefined ? placeIn(last, flow) : null,
    window: windowOf(cohort, own),
  })
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
