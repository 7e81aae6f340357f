import type { Attempt } from '../../domain/registration/attempt'
import type { Refused } from '../../domain/registration/change'
import type { DestinationEvent } from '../../domain/registration/destination-flow'
import { performDestination, performSource } from '../../domain/registration/perform'
import type { Registration } from '../../domain/registration/registration'
import type { SourceEvent } from '../../domain/registration/source-flow'
import type { Result } from '../../domain/result'

const stored = (event: string, outcome: Result<Registration, Refused>): Registration => {
  if (!outcome.ok) throw new Error(`${event} was refused: ${JSON.stringify(outcome.error)}`)
  return outcome.value
}

/** The record after an event that has to succeed. */
export const afterSource = (event: SourceEvent, given: Attempt): Registration =>
  stored(event, performSource(event, given))
export const afterDestination = (event: DestinationEvent, given: Attempt): Registration =>
  stored(event, performDestination(event, given))

/** What an event is refused with; null when it is not. */
export function sourceRefusal(event: SourceEvent, given: Attempt): Refused | null {
  const outcome = performSource(event, given)
  return outcome.ok ? null : outcome.error
}
