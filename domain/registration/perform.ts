import { err, ok, type Result } from '../result'
import type { Attempt } from './attempt'
import type { Effects, Refused } from './change'
import { householdProblems } from '../destination/households'
import { destinationEffects } from './destination-effects'
import { destinationProblems } from './destination-problems'
import { decideDestination, type DestinationEvent } from './destination-flow'
import type { Refusal, Step } from './flow'
import { record } from './record'
import type { Registration } from './registration'
import { sourceEffects } from './source-effects'
import { sourceProblems } from './source-fields'
import { decideSource, type SourceEvent } from './source-flow'
import { openQuestions } from './survey'

export interface Flowing<Event extends string> {
  readonly decide: (event: Event, attempt: Attempt) => Result<Step<Event>, Refusal>
  readonly effects: Effects<Event>
  /** What a refusal of this code names, all at once (B2). */
  readonly problems: Readonly<Partial<Record<Refusal, (attempt: Attempt) => NonNullable<Refused['fields']>>>>
}

/**
 * Runs one event of one flow: decide by the table, apply its effect, record it.
 * Answers the registration to store, or why not; stores nothing itself.
 */
export function performBy<Event extends string>({ decide, effects, problems }: Flowing<Event>) {
  return (event: Event, attempt: Attempt): Result<Registration, Refused> => {
    const step = decide(event, attempt)
    if (!step.ok) return err(explain(step.error, problems[step.error]?.(attempt)))
    const change = effects[event](attempt, step.value)
    return change.ok ? ok(record(attempt, step.value, change.value)) : change
  }
}

const explain = (code: Refusal, fields: Refused['fields']): Refused =>
  fields === undefined ? { code } : { code, fields }

export const performSource = performBy<SourceEvent>({
  decide: decideSource,
  effects: sourceEffects,
  problems: {
    fieldsComplete: sourceProblems,
    surveyAnswered: ({ policy, registration, input }) =>
      openQuestions(policy.survey, { ...registration.source.survey, ...input.survey }),
  },
})

export const performDestination = performBy<DestinationEvent>({
  decide: decideDestination,
  effects: destinationEffects,
  problems: {
    fieldsComplete: destinationProblems,
    schemaValid: destinationProblems,
    householdFilled: ({ input }) => householdProblems(input.household ?? {}),
  },
})
