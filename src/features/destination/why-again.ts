import { destinationHistory } from '../../../domain/registration/past-tense'
import type { OwnRecord } from '../../lib/me'

/** Why it is filled in, besides for the first time. */
export type WhyAgain = 'returned' | 'reopened' | 'prefilled'

/** A teacher gave it back, the school opened it again, or the school brought what it knew (N6). */
export function whyAgain({ destination, history }: OwnRecord): WhyAgain | null {
  if (destination.returned !== null) {
    const last = history
      .filter(({ what }) => what === destinationHistory.return || what === destinationHistory.reopen)
      .at(-1)
    return last?.what === destinationHistory.reopen ? 'reopened' : 'returned'
  }
  const brought = history.some(({ what }) => what === destinationHistory.prefill)
  return brought && destination.round === 0 ? 'prefilled' : null
}
