import { destinationHistory } from '../../../domain/registration/past-tense'
import type { OwnRecord } from '../../lib/me'

/** What gives the form other ground to stand on; the graduate's own saving and pictures do not. */
const turns: ReadonlySet<string> = new Set([
  destinationHistory.import,
  destinationHistory.prefill,
  destinationHistory.submit,
  destinationHistory.withdraw,
  destinationHistory.return,
  destinationHistory.takeBack,
  destinationHistory.revoke,
  destinationHistory.change,
  destinationHistory.correct,
  destinationHistory.reopen,
])

/** The round and the entry that opened the form as it is now: drafts of another one are not sent by themselves. */
export function roundOf({ boundAt, destination, history }: OwnRecord): string {
  const last = history.filter(({ what }) => turns.has(what)).at(-1)
  return `${String(boundAt)}.${String(destination.round)}.${String(last?.seq ?? 0)}`
}
