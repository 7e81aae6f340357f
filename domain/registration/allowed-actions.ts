import type { Attempt } from './attempt'
import { destinationEvents, destinationRules, type DestinationEvent } from './destination-flow'
import { decideBy, type Rules } from './flow'
import type { Guard } from './composite-guards'
import { sourceEvents, sourceRules, type SourceEvent } from './source-flow'

/** Guards that ask for something the person has not given yet: a button is shown before it is pressed. */
const askedLater: ReadonlySet<Guard> = new Set<Guard>([
  'surveyAnswered',
  'fieldsComplete',
  'proofsPresent',
  'evidencePresent',
  'seenLatest',
  'reasonGiven',
  'causeGiven',
  'basicsChecked',
  'contentsSeen',
  'householdFilled',
  'householdSeen',
  'categoryKnown',
  'recordedFromImport',
  'schemaValid',
  'kindAllowed',
  'slotWanted',
  'proofStands',
  'reportStands',
  'realNameGiven',
  'correctionSlot',
  'correctionProofStands',
])

function beforeInput<Event extends string>(rules: Rules<Event>): Rules<Event> {
  return {
    ...rules,
    rows: rules.rows.map(([from, event, by, to, guards]) => [
      from,
      event,
      by,
      to,
      guards.filter((guard) => !askedLater.has(guard)),
    ]),
  }
}

const mayTrySource = decideBy(beforeInput(sourceRules))
const mayTryDestination = decideBy(beforeInput(destinationRules))

/** What this person can start on this record now; the server decides again when it is done. */
export function allowedActions(attempt: Attempt): { source: SourceEvent[]; destination: DestinationEvent[] } {
  return {
    source: sourceEvents.filter((event) => mayTrySource(event, attempt).ok),
    destination: destinationEvents.filter((event) => mayTryDestination(event, attempt).ok),
  }
}
