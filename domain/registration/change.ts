import type { Result } from '../result'
import type { Attempt } from './attempt'
import type { FieldProblem } from './field-checks'
import type { Refusal, Step } from './flow'
import type { Claims, Outgoing, Registration } from './registration'

/** Messages a graduate may get; the sentence of each is in domain/messages.ts. */
export const noticeKinds = [
  'sourceCompleted',
  'sourceReturned',
  'sourceRevoked',
  'sourceMismatched',
  'recordCorrected',
  'submittedForYou',
  'destinationReviewed',
  'destinationReturned',
  'destinationRevoked',
  'destinationCorrected',
  'destinationReopened',
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
  /** Names of fields concerned, for the history; never values. */
  readonly touched?: readonly string[]
  /** Work that follows besides the line of history and the notice. */
  readonly outgoing?: readonly Outgoing[]
}

export interface Refused {
  readonly code: Refusal | 'fieldsInvalid' | 'uploadMissing' | 'uploadExpired' | 'conflict'
  readonly fields?: Readonly<Record<string, FieldProblem>>
}

/** Every event of a flow has an effect: an event without one does not compile. */
export type Effects<Event extends string> = Readonly<
  Record<Event, (attempt: Attempt, step: Step<Event>) => Result<Change, Refused>>
>

/** Entries of `next` that say something else than `record`. */
export function differing(next: Claims, record: Claims): Record<string, string> {
  return Object.fromEntries(Object.entries(next).filter(([field, value]) => value !== (record[field] ?? '')))
}
