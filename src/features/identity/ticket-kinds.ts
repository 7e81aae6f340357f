import type { Trouble } from '../../lib/cloud'

/** What a call for help from the bind page is about. */
export const ticketKinds = ['notListed', 'infoChanged', 'wrongYear', 'locked'] as const
export type TicketKind = (typeof ticketKinds)[number]

const byTrouble: Readonly<Partial<Record<Trouble['code'], TicketKind>>> = {
  bindMismatch: 'notListed',
  bindTooOften: 'locked',
  boundToAnother: 'wrongYear',
}

/** [N4] The call for help that fits a refusal; null where trying again is the way. */
export const ticketKindFor = ({ code }: Trouble): TicketKind | null => byTrouble[code] ?? null
