import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import type { Place } from '../store/behind'
import type { Ticket } from '../store/tickets'
import { merged } from './merged'
import { grantsAs } from './own-queues'
import { ticketView } from './ticket-view'

const PAGE = 20

/** Open calls for help in the cohort and as far as the grants reach, the longest waiting first; one read a grant. */
export const ticketList: Verb<'ticket.list'> = async ({ cohortId, as, after }, context) => {
  const { store, now } = context
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null) return err({ code: 'cohortMissing' })
  const here = grantsAs(context, cohort, as)
  // One more than a page holds tells whether there is another page.
  const page = { after, limit: PAGE + 1 }
  const found = await Promise.all(here.map((grant) => store.tickets.open(grant, cohortId, page)))
  const waiting = merged(found.flat(), placeOf)
  const shown = waiting.slice(0, PAGE)
  const last = shown.at(-1)
  return ok({
    rows: shown.map((ticket) => {
      const { rev, registrationId, name, studentNo, phone } = ticket
      return { ...ticketView(ticket), rev, registrationId, name, studentNo, phone }
    }),
    next: waiting.length > PAGE && last !== undefined ? placeOf(last) : null,
  })
}

const placeOf = ({ _id: id, at }: Ticket): Place => ({ at, id })
