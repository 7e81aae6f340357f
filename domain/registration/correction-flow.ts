import { err, ok, type Result } from '../result'

/**
 * 更正申请: a locked value changed after completion, by form and proof (seeds G 附表1, G9). The student or
 * staff asks, the college verifies against the proof, the school applies it as an amendment.
 */
export type CorrectionStatus = 'requested' | 'verified' | 'applied' | 'refused' | 'withdrawn'
export type CorrectionEvent = 'verify' | 'apply' | 'refuse' | 'withdraw'
export type CorrectionActor = 'requester' | 'college' | 'school'
export type CorrectionGuard = 'proofGiven' | 'reasonGiven' | 'notRequester'

export interface CorrectionAttempt {
  readonly status: CorrectionStatus
  readonly requestedBy: string
  readonly actor: { readonly openid: string; readonly as: CorrectionActor }
  readonly proofs: number
  readonly reason: string
}

type Row = readonly [
  CorrectionStatus,
  CorrectionEvent,
  CorrectionActor,
  CorrectionStatus,
  readonly CorrectionGuard[],
]

// prettier-ignore
export const correctionRows = [
  // from        event       by           to           guards
  ['requested', 'verify',   'college',   'verified',  ['notRequester', 'proofGiven']],
  ['requested', 'refuse',   'college',   'refused',   ['reasonGiven']],
  ['requested', 'withdraw', 'requester', 'withdrawn', []],
  ['verified',  'apply',    'school',    'applied',   ['notRequester']],
  ['verified',  'refuse',   'school',    'refused',   ['reasonGiven']],
] as const satisfies readonly Row[]

export const correctionGuards: Readonly<Record<CorrectionGuard, (attempt: CorrectionAttempt) => boolean>> = {
  notRequester: ({ requestedBy, actor }) => requestedBy !== actor.openid,
  proofGiven: ({ proofs }) => proofs > 0,
  reasonGiven: ({ reason }) => reason.trim() !== '',
}

export interface CorrectionRules {
  readonly rows: readonly Row[]
  readonly guards: typeof correctionGuards
}

export const correctionRules: CorrectionRules = { rows: correctionRows, guards: correctionGuards }

export type CorrectionRefusal = CorrectionGuard | 'wrongStatus' | 'wrongRole' | 'notFound'

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
