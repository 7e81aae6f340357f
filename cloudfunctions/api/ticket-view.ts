import type { Output } from '../../domain/contract/contract'
import type { Ticket } from '../store/tickets'

/** A call for help as both sides read it: who of the staff answered is told to nobody. */
export const ticketView = ({
  _id: id,
  kind,
  text,
  at,
  closed,
  answers,
}: Ticket): Output<'ticket.open'>['ticket'] => ({
  id,
  kind,
  text,
  at,
  closed,
  answers: answers.map((answer) => ({ at: answer.at, by: answer.by, text: answer.text })),
})
