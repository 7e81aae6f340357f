import type { AttemptInput } from './attempt'
import type { Heard, Registration, UpstreamResult } from './registration'

/** What a list says of one graduate, as it is kept with the record. */
export const heardIn = ({ importId, reasons }: AttemptInput, result: UpstreamResult): Heard => ({
  importId: importId ?? '',
  result,
  cause: reasons?.['general'] ?? '',
})

/**
 * Whether this is what was heard last: the same result, for the same cause, out of the same list. A list that is
 * sent again says nothing new, wherever the record has got to meanwhile (a mismatch that was mended is not sent
 * back a second time).
 */
export function isHeard({ source: { heard } }: Registration, { importId, result, cause }: Heard): boolean {
  if (heard === undefined) return false
  return heard.importId === importId && heard.result === result && heard.cause === cause
}
