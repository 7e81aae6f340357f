import { receiptNumber } from '../../domain/registration/receipt-number'
import type { Registration } from '../../domain/registration/registration'
import type { FlowName } from '../../domain/registration/standing'

/** What the student carries away from a submission; the number names record, flow and round. */
export function receiptOf(registration: Registration, flow: FlowName) {
  const { round, frozen } = registration[flow]
  return {
    receipt: receiptNumber(flow, round, registration._id),
    round,
    digest: frozen?.digest ?? '',
    at: frozen?.at ?? 0,
  }
}

/** Where a submission stands, as a reply. */
export function standingOf(registration: Registration, flow: FlowName) {
  const { status, level, round } = registration[flow]
  return { status, level, round }
}
