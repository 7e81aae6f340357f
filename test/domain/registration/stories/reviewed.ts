import type { Attempt } from '../../../../domain/registration/attempt'
import type { Registration } from '../../../../domain/registration/registration'
import { everyChain, type Levels } from '../../../support/school'

/** What both submissions have in common while they are reviewed. */
export interface Reviewed<Event extends string> {
  readonly flow: 'source' | 'destination'
  readonly events: Readonly<Record<'approve' | 'giveBack' | 'revoke' | 'takeBack', Event>>
  readonly attempt: Readonly<
    Record<
      'waiting' | 'approving' | 'returning' | 'revoking' | 'takingBack',
      (level: number, levels: Levels) => Attempt
    > &
      Record<'revokingLast', (levels: Levels) => Attempt>
  >
  /** The status after the last approval. */
  readonly done: string
  readonly byProxy: (openid: string, level: number) => Partial<Registration>
}

/** Every level of every chain. */
export const stages = everyChain.flatMap((levels) =>
  Array.from({ length: levels }, (_, level) => ({ levels, level, where: `level ${level + 1} of ${levels}` })),
)

export const removed = { removed: { at: 1, by: 'openid-office', reason: '退学' } }
