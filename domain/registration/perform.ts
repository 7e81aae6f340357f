import { err, ok, type Result } from '../result'
import type { Attempt } from './attempt'
import type { Effects, Refused } from './change'
import { destinationEffects } from './destination-effects'
import { destinationProblems } from './destination-fields'
import { decideDestination, type DestinationEvent } from './destination-flow'
import type { Refusal, Step } from './flow'
import { record } from './record'
import type { Registration } from './registration'
import { sourceEffects } from './source-effects'
import { sourceProblems } from './source-fields'
import { decideSource, type SourceEvent } from './source-flow'

export interface Flowing<Event extends string> {
  readonly decide: (event: Event, attempt: Attempt) => Result<Step<Event>, Refusal>
  readonly effects: Effects<Event>
  /** What a refusal for an incomplete form names, all at once (B2). */
  readonly problems: (attempt: Attempt) => NonNullable<Refused['fields']>
}

/**
 * Runs one event of one flow: decide by the table, apply its effect, record it.
 * Answers the registration to store, or why not; stores nothing itself.
 */
export function performBy<Event extends string>({ decide, effects, problems }: Flowing<Event>) {
  return (event: Event, attempt: Attempt): Result<Registration, Refused> => {
    const step = decide(event, attempt)
    if (!step.ok) return err(explain(step.error, () => problems(attempt)))
    const change = effects[event](attempt, step.value)
    return change.ok ? ok(record(attempt, step.value, change.value)) : change
  }
}

const explain = (code: Refusal, problems: () => NonNullable<Refused['fields']>): Refused =>
  code === 'fieldsComplete' || code === 'schemaValid' ? { code, fields: problems() } : { code }

export const performSource = performBy<SourceEvent>({
  decide: decideSource,
  effects: sourceEffects,
  problems: sourceProblems,
})

export const performDestination = performBy<DestinationEvent>({
  decide: decideDestination,
  effects: destinationEffects,
  problems: destinationProblems,
})
