import { destinationHistory } from '../../domain/registration/past-tense'
import type { OwnRecord } from './me'

/** What makes a destination another one, or settles it: what was mended before is no news any more. */
const settles: ReadonlySet<string> = new Set([
  destinationHistory.import,
  destinationHistory.prefill,
  destinationHistory.submit,
  destinationHistory.change,
  destinationHistory.reopen,
  destinationHistory.confirm,
])

/** Fields of the destination that the office has mended since its graduate handed it in, got it or confirmed it (N8). */
export function mendedFields({ history }: Pick<OwnRecord, 'history'>): readonly string[] {
  const settled = Math.max(-1, ...history.filter(({ what }) => settles.has(what)).map(({ seq }) => seq))
  const mended = history.filter(({ what, seq }) => what === destinationHistory.correct && seq > settled)
  return [...new Set(mended.flatMap(({ touched }) => touched))]
}
