import type { Result } from '../result'
import type { Attempt } from './attempt'
import type { FieldProblem } from './field-checks'
import type { Refusal, Step } from './flow'
import type { Claims, Outgoing, Registration, ValueChanges } from './registration'
import type { CorrectionRefusal } from './correction-flow'

/** Messages a graduate may get; the sentence of each is in domain/messages.ts. */
export const noticeKinds = [
  'sourceCompleted',
  'sourceReturned',
  'sourceRevoked',
  'sourceMismatched',
  'recordCorrected',
  'fieldsLocked',
  'fieldsUnlocked',
  'submittedForYou',
  'correctionApplied',
  'correctionRefused',
  'identityPassed',
  'identityRefused',
  'identityReleased',
  'ticketAnswered',
  'destinationImported',
  'destinationPrefilled',
  'destinationReviewed',
  'destinationReturned',
  'destinationRevoked',
  'destinationCorrected',
  'destinationReopened',
  'householdRecorded',
  'windowExtended',
  'extensionEnded',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Registration without what only the recorder sets. */
export type Patch = Partial<
  Omit<Registration, '_id' | 'rev' | 'seq' | 'history' | 'outbox' | 'outboxDueAt' | 'receipts'>
>

/** What a step changes besides the status itself, and who is told. */
export interface Change {
  readonly patch: Patch
  readonly notice?: NoticeKind
  /** Old and new values that the notice tells (B3). */
  readonly changes?: ValueChanges
  /** Names of fields concerned, for the history; never values. */
  readonly touched?: readonly string[]
  /** Work that follows besides the line of history and the notice. */
  readonly outgoing?: readonly Outgoing[]
}

export interface Refused {
  readonly code:
    Refusal | CorrectionRefusal | 'fieldsInvalid' | 'uploadMissing' | 'uploadExpired' | 'conflict'
  readonly fields?: Readonly<Record<string, FieldProblem>>
}

/** Every event of a flow has an effect: an event without one does not compile. */
export type Effects<Event extends string> = Readonly<
  Record<Event, (attempt: Attempt, step: Step<Event>) => Result<Change, Refused>>
>

/** What an edit changed, field by field, for those who are told of it. */
export function changesBetween(before: Claims, after: Claims): ValueChanges {
  const fields = Object.keys({ ...before, ...after }).filter(
    (field) => (before[field] ?? '') !== (after[field] ?? ''),
  )
  return Object.fromEntries(
    fields.map((field) => [field, { was: before[field] ?? '', value: after[field] ?? '' }]),
  )
}
