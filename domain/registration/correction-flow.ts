import { err, ok, type Result } from '../result'
import type { CorrectionStatus } from './correction'

/**
 * 更正申请: a locked value changed after completion, by form and proof (seeds G 附表1, G9). The student or
 * staff asks, the college verifies against the proof, the school applies it as an amendment.
 */
export const correctionEvents = ['request', 'verify', 'apply', 'refuse', 'withdraw'] as const
export type CorrectionEvent = (typeof correctionEvents)[number]
export type CorrectionActor = 'requester' | 'college' | 'school'
export type CorrectionGuard =
  | 'isActive'
  | 'noOpenCorrection'
  | 'notUnderReview'
  | 'proofGiven'
  | 'reasonGiven'
  | 'notRequester'
  | 'distinctReviewer'

export interface CorrectionAttempt {
  /** `none`: no correction waits. */
  readonly status: CorrectionStatus | 'none'
  readonly requestedBy: string
  readonly actor: { readonly openid: string; readonly as: CorrectionActor }
  readonly proofs: number
  readonly reason: string
  /** In the list and in a cohort that is not paused. */
  readonly active: boolean
  /** The cohort wants different people at each level, and this one has decided on it before. */
  readonly decidedBefore: boolean
  /** The source submission is being reviewed: its values must not move beneath it. */
  readonly underReview: boolean
}

type Row = readonly [
  CorrectionStatus | 'none',
  CorrectionEvent,
  CorrectionActor,
  CorrectionStatus,
  readonly CorrectionGuard[],
]

// prettier-ignore
export const correctionRows = [
  // from        event       by           to           guards
  ['none',      'request',  'requester', 'requested', ['isActive', 'notUnderReview', 'proofGiven', 'reasonGiven']],
  ['requested', 'request',  'requester', 'requested', ['noOpenCorrection']],
  ['verified',  'request',  'requester', 'requested', ['noOpenCorrection']],
  ['requested', 'verify',   'college',   'verified',  ['isActive', 'notRequester', 'proofGiven']],
  ['requested', 'refuse',   'college',   'refused',   ['isActive', 'reasonGiven']],
  ['requested', 'withdraw', 'requester', 'withdrawn', ['isActive']],
  ['verified',  'apply',    'school',    'applied',   ['isActive', 'notUnderReview', 'notRequester', 'distinctReviewer']],
  ['verified',  'refuse',   'school',    'refused',   ['isActive', 'reasonGiven']],
] as const satisfies readonly Row[]

export const correctionGuards: Readonly<Record<CorrectionGuard, (attempt: CorrectionAttempt) => boolean>> = {
  isActive: ({ active }) => active,
  noOpenCorrection: ({ status }) => status === 'none',
  notUnderReview: ({ underReview }) => !underReview,
  notRequester: ({ requestedBy, actor }) => requestedBy !== actor.openid,
  distinctReviewer: ({ decidedBefore }) => !decidedBefore,
  proofGiven: ({ proofs }) => proofs > 0,
  reasonGiven: ({ reason }) => reason.trim() !== '',
}

export interface CorrectionRules {
  readonly rows: readonly Row[]
  readonly guards: typeof correctionGuards
}

export const correctionRules: CorrectionRules = { rows: correctionRows, guards: correctionGuards }

export type CorrectionRefusal =
  CorrectionGuard | 'wrongStatus' | 'wrongRole' | 'notFound' | 'correctionStands'

/** The status after the event, or why not. A requester other than the one who asked finds nothing. */
export function decideCorrectionBy({ rows, guards }: CorrectionRules) {
  return (
    event: CorrectionEvent,
    attempt: CorrectionAttempt,
  ): Result<CorrectionStatus, CorrectionRefusal> => {
    if (attempt.actor.as === 'requester' && attempt.actor.openid !== attempt.requestedBy)
      return err('notFound')
    const atStatus = rows.filter(([from, does]) => from === attempt.status && does === event)
    if (atStatus.length === 0) return err('wrongStatus')
    const row = atStatus.find(([, , by]) => by === attempt.actor.as)
    if (row === undefined) return err('wrongRole')
    const broken = row[4].find((guard) => !guards[guard](attempt))
    return broken === undefined ? ok(row[3]) : err(broken)
  }
}

export const decideCorrection = decideCorrectionBy(correctionRules)
