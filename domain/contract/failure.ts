import type { FieldProblem } from '../registration/field-checks'
import type { CorrectionRefusal } from '../registration/correction-flow'
import type { Refusal } from '../registration/flow'

/** Refusals that do not come from a flow table. */
export const callFailures = [
  'badInput',
  'unknownCall',
  'noIdentity',
  'notAllowed',
  'conflict',
  'busy',
  'unexpected',
  'fieldsInvalid',
  'bindMismatch',
  'bindTooOften',
  'boundToAnother',
  'unbindTooLate',
  'realNameNotAsked',
  'phoneUnknown',
  'phoneMismatch',
  'pictureOutdated',
  'textHoldsNumber',
  'ticketsTooMany',
  'consentsTooMany',
  'exportsTooMany',
  'resumePapersTooMany',
  'cohortMissing',
  'windowOrder',
  'reviewTooEarly',
  'levelTooEarly',
  'confirmationTooEarly',
  'changeTooEarly',
  'cutOffTooEarly',
  'cohortStands',
  'nameTaken',
  'secretRefused',
  'inviteRefused',
  'secondByOther',
  'proposerGone',
  'staffHeaderMissing',
  'staffRowsTooMany',
  'listHeaderMissing',
  'listTooLong',
  'rosterMissing',
  'rosterNotXlsx',
  'rosterOldFormat',
  'rosterProtected',
  'rosterDamaged',
  'rosterTooLarge',
  'rosterHeaderMissing',
  'rosterColumnsMissing',
  'uploadMissing',
  'uploadExpired',
  'uploadsTooMany',
  'proofIsPdf',
  'proofNotImage',
  'proofOtherFormat',
  'proofVector',
  'proofHidden',
  'proofTooLarge',
  'proofTooSmall',
  'proofTooManyPixels',
  'proofDamaged',
  'proofAnimated',
  'reportMissing',
  'reportNotInForce',
  'printMissing',
  'nothingToPrint',
  'resumeMissing',
  'keepingShorter',
  'serviceRuns',
  'evidenceKept',
  'dataErased',
  'personsTooMany',
] as const
export type CallFailure = (typeof callFailures)[number]
export type FailureCode = CallFailure | Refusal | CorrectionRefusal

export interface Failure {
  readonly code: FailureCode
  /** field → what is wrong with it. */
  readonly fields?: Readonly<Record<string, FieldProblem | 'badInput'>>
  /** field → how many graduates it concerns. */
  readonly counts?: Readonly<Record<string, number>>
  /** When it will be possible. */
  readonly until?: number
  /** Milliseconds to wait before asking again with the same requestId. */
  readonly retryAfter?: number
  /** Proof of when the server first saw this request; sent back with the retry, it keeps the place in time. */
  readonly ticket?: string
}

export type Reply<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure }
