import type { Output } from '../../domain/contract/contract'
import type { Attempt } from '../../domain/registration/attempt'
import { correctionActions } from '../../domain/registration/correction-effects'
import type { Correction } from '../../domain/registration/correction'

/** A correction as its graduate and its staff see it, with what this person may do about it. */
export const correctionView = (
  attempt: Attempt,
  { id, status, at, values, reason, decisions }: Correction,
): Output<'correction.request'>['correction'] => ({
  id,
  status,
  at,
  values: Object.fromEntries(Object.entries(values).map(([field, change]) => [field, { ...change }])),
  reason,
  decisions: decisions.map((decision) => ({
    event: decision.event,
    at: decision.at,
    reason: decision.reason,
  })),
  actions: correctionActions(attempt),
})
