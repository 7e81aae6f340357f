import type { Output } from '../../../domain/contract/contract'
import { texts } from '../../texts/help'

type Ticket = Output<'ticket.own'>['tickets'][number]

/** Each with its tone and icon, as the kit's tags have them. */
const standings = {
  closed: { tone: 'success', icon: 'check', word: texts.tickets.closed },
  answered: { tone: 'info', icon: 'chat', word: texts.tickets.answered },
  waiting: { tone: 'neutral', icon: 'hourglass', word: texts.tickets.waiting },
} as const
type Standing = (typeof standings)[keyof typeof standings]

/** How a call for help stands, in one word: the school's last word counts, not how many there were. */
export function standingOf({ closed, answers }: Pick<Ticket, 'closed' | 'answers'>): Standing {
  if (closed) return standings.closed
  return answers.at(-1)?.by === 'staff' ? standings.answered : standings.waiting
}
