import { ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { ticketView } from './ticket-view'

/** The person's own calls for help, the newest first. */
export const ticketOwn: Verb<'ticket.own'> = async (_input, { store, openid }) =>
  ok({ tickets: (await store.tickets.ofPerson(openid)).map(ticketView) })
