import { bindingHistory, destinationHistory } from '../../../domain/registration/past-tense'
import type { OwnRecord } from '../../lib/me'

/** Why it is filled in, besides for the first time. */
export type WhyAgain = 'returned' | 'reopened' | 'prefilled'

const causes: Readonly<Record<string, WhyAgain>> = {
  [destinationHistory.return]: 'returned',
  [destinationHistory.reopen]: 'reopened',
  [destinationHistory.prefill]: 'prefilled',
}

/** What the school had begun for who was bound before is not said to be begun. */
const lettingGo: ReadonlySet<string> = new Set([bindingHistory.unbind, bindingHistory.release])

/** A teacher gave it back, the school opened it again, or the school brought what it knew (N6). */
export function whyAgain({ destination, history }: OwnRecord): WhyAgain | null {
  const { returned, round } = destination
  const last = history.filter(({ what }) => Object.hasOwn(causes, what) || lettingGo.has(what)).at(-1)
  const cause = causes[last?.what ?? ''] ?? null
  if (returned === null) return cause === 'prefilled' && round === 0 ? cause : null
  // Of a long history only the end is told; what was given back says why.
  return cause ?? (Object.keys(returned.reasons).length === 0 ? 'prefilled' : 'returned')
}
