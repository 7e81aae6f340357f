import { destinationHistory } from '../../../domain/registration/past-tense'
import type { OwnRecord } from '../../lib/me'

/** Why it is filled in, besides for the first time. */
export type WhyAgain = 'returned' | 'reopened' | 'prefilled'

const causes: Readonly<Record<string, WhyAgain>> = {
  [destinationHistory.return]: 'returned',
  [destinationHistory.reopen]: 'reopened',
  [destinationHistory.prefill]: 'prefilled',
}

/** A teacher gave it back, the school opened it again, or the school brought what it knew (N6). */
export function whyAgain({ destination, history }: OwnRecord): WhyAgain | null {
  if (destination.returned === null) return null
  const last = history.filter(({ what }) => Object.hasOwn(causes, what)).at(-1)
  return causes[last?.what ?? ''] ?? 'returned'
}
