import type { Output } from '../../../domain/contract/contract'
import type { IconName } from '../../components/icon'
import type { Tone } from '../../components/tone'
import { texts } from '../../texts/help'

type Ticket = Output<'ticket.own'>['tickets'][number]

/** How a call for help stands, in one word: the school's last word counts, not how many there were. */
export function standingOf({ closed, answers }: Pick<Ticket, 'closed' | 'answers'>): {
  readonly tone: Tone
  readonly icon: IconName
  readonly word: string
} {
  if (closed) return { tone: 'success', icon: 'check', word: texts.tickets.closed }
  return answers.at(-1)?.by === 'staff'
    ? { tone: 'info', icon: 'chat', word: texts.tickets.answered }
    : { tone: 'neutral', icon: 'hourglass', word: texts.tickets.waiting }
}
