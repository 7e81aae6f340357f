import type { Registration } from '../../../domain/registration/registration'

export type FlowName = 'source' | 'destination'
export const flows: readonly FlowName[] = ['source', 'destination']

/** Where a submission stands, e.g. `draft` or `inReview@1`. */
export function placeOf(registration: Registration, flow: FlowName): string {
  const { status, level } = registration[flow]
  return status === 'inReview' ? `${status}@${String(level)}` : status
}

/**
 * Every step that may happen in the histories' school, written down by hand from the model and the notices
 * (two levels decide on the source, one or two on the destination). The product's tables are not asked.
 * `by`: the call that takes the step. `says`: the line of history it leaves.
 */
export interface LegalStep {
  readonly flow: FlowName
  readonly by: string
  readonly says: string
  readonly from: string
  readonly to: string
  /** The message the graduate gets. */
  readonly notice?: string
}

// prettier-ignore
export const legalSteps: readonly LegalStep[] = [
  { flow: 'source', by: 'source.save',     says: 'sourceSaved',           from: 'draft',      to: 'draft' },
  { flow: 'source', by: 'source.save',     says: 'sourceSaved',           from: 'returned',   to: 'returned' },
  { flow: 'source', by: 'source.submit',   says: 'sourceSubmitted',       from: 'draft',      to: 'inReview@0' },
  { flow: 'source', by: 'source.submit',   says: 'sourceSubmitted',       from: 'returned',   to: 'inReview@0' },
  { flow: 'source', by: 'source.withdraw', says: 'sourceWithdrawn',       from: 'inReview@0', to: 'draft' },
  { flow: 'source', by: 'review.approve',  says: 'sourceApproved',        from: 'inReview@0', to: 'inReview@1' },
  { flow: 'source', by: 'review.approve',  says: 'sourceApproved',        from: 'inReview@1', to: 'completed', notice: 'sourceCompleted' },
  { flow: 'source', by: 'review.return',   says: 'sourceReturned',        from: 'inReview@0', to: 'returned', notice: 'sourceReturned' },
  { flow: 'source', by: 'review.return',   says: 'sourceReturned',        from: 'inReview@1', to: 'returned', notice: 'sourceReturned' },
  { flow: 'source', by: 'review.revoke',   says: 'sourceApprovalRevoked', from: 'inReview@1', to: 'inReview@0', notice: 'sourceRevoked' },
  { flow: 'source', by: 'review.revoke',   says: 'sourceApprovalRevoked', from: 'completed',  to: 'inReview@1', notice: 'sourceRevoked' },
  { flow: 'source', by: 'review.takeBack', says: 'sourceReturnTakenBack', from: 'returned',   to: 'inReview@0' },
  { flow: 'source', by: 'review.takeBack', says: 'sourceReturnTakenBack', from: 'returned',   to: 'inReview@1' },

  { flow: 'destination', by: 'destination.save',     says: 'destinationSaved',           from: 'draft',      to: 'draft' },
  { flow: 'destination', by: 'destination.save',     says: 'destinationSaved',           from: 'returned',   to: 'returned' },
  { flow: 'destination', by: 'destination.submit',   says: 'destinationSubmitted',       from: 'draft',      to: 'inReview@0' },
  { flow: 'destination', by: 'destination.submit',   says: 'destinationSubmitted',       from: 'returned',   to: 'inReview@0' },
  { flow: 'destination', by: 'destination.withdraw', says: 'destinationWithdrawn',       from: 'inReview@0', to: 'draft' },
  { flow: 'destination', by: 'review.approve',       says: 'destinationApproved',        from: 'inReview@0', to: 'inReview@1' },
  { flow: 'destination', by: 'review.approve',       says: 'destinationApproved',        from: 'inReview@0', to: 'reviewed', notice: 'destinationReviewed' },
  { flow: 'destination', by: 'review.approve',       says: 'destinationApproved',        from: 'inReview@1', to: 'reviewed', notice: 'destinationReviewed' },
  { flow: 'destination', by: 'review.return',        says: 'destinationReturned',        from: 'inReview@0', to: 'returned', notice: 'destinationReturned' },
  { flow: 'destination', by: 'review.return',        says: 'destinationReturned',        from: 'inReview@1', to: 'returned', notice: 'destinationReturned' },
  { flow: 'destination', by: 'review.revoke',        says: 'destinationApprovalRevoked', from: 'inReview@1', to: 'inReview@0', notice: 'destinationRevoked' },
  { flow: 'destination', by: 'review.revoke',        says: 'destinationApprovalRevoked', from: 'reviewed',   to: 'inReview@0', notice: 'destinationRevoked' },
  { flow: 'destination', by: 'review.revoke',        says: 'destinationApprovalRevoked', from: 'reviewed',   to: 'inReview@1', notice: 'destinationRevoked' },
  { flow: 'destination', by: 'review.takeBack',      says: 'destinationReturnTakenBack', from: 'returned',   to: 'inReview@0' },
  { flow: 'destination', by: 'review.takeBack',      says: 'destinationReturnTakenBack', from: 'returned',   to: 'inReview@1' },
  { flow: 'destination', by: 'destination.confirm',  says: 'destinationConfirmed',       from: 'reviewed',   to: 'confirmed' },
  { flow: 'destination', by: 'destination.save',     says: 'destinationSaved',           from: 'none',       to: 'draft' },
  { flow: 'destination', by: 'destination.import',   says: 'destinationImported',        from: 'none',       to: 'reviewed', notice: 'destinationImported' },
  { flow: 'destination', by: 'destination.prefill',  says: 'destinationPrefilled',       from: 'none',       to: 'draft', notice: 'destinationPrefilled' },
  { flow: 'destination', by: 'destination.correct',  says: 'destinationCorrected',       from: 'reviewed',   to: 'reviewed', notice: 'destinationCorrected' },
  { flow: 'destination', by: 'destination.reopen',   says: 'destinationReopened',        from: 'reviewed',   to: 'draft', notice: 'destinationReopened' },
  { flow: 'destination', by: 'destination.change',   says: 'destinationChanged',         from: 'reviewed',   to: 'draft' },
  { flow: 'destination', by: 'destination.reportError', says: 'destinationErrorReported', from: 'reviewed',  to: 'reviewed' },
  { flow: 'destination', by: 'destination.askChange', says: 'destinationChangeAsked',    from: 'reviewed',   to: 'reviewed' },
  { flow: 'destination', by: 'destination.correct',  says: 'destinationCorrected',       from: 'confirmed',   to: 'reviewed', notice: 'destinationCorrected' },
  { flow: 'destination', by: 'destination.reopen',   says: 'destinationReopened',        from: 'confirmed',   to: 'draft', notice: 'destinationReopened' },
  { flow: 'destination', by: 'destination.change',   says: 'destinationChanged',         from: 'confirmed',   to: 'draft' },
  { flow: 'destination', by: 'destination.reportError', says: 'destinationErrorReported', from: 'confirmed',  to: 'confirmed' },
  { flow: 'destination', by: 'destination.askChange', says: 'destinationChangeAsked',    from: 'confirmed',   to: 'confirmed' },
  { flow: 'destination', by: 'household.record', says: 'householdRecorded', from: 'draft', to: 'draft', notice: 'householdRecorded' },
  { flow: 'destination', by: 'household.record', says: 'householdRecorded', from: 'inReview@0', to: 'inReview@0', notice: 'householdRecorded' },
  { flow: 'destination', by: 'household.record', says: 'householdRecorded', from: 'inReview@1', to: 'inReview@1', notice: 'householdRecorded' },
  { flow: 'destination', by: 'household.record', says: 'householdRecorded', from: 'returned', to: 'returned', notice: 'householdRecorded' },
  { flow: 'destination', by: 'household.record', says: 'householdRecorded', from: 'reviewed', to: 'reviewed', notice: 'householdRecorded' },
  { flow: 'destination', by: 'household.record', says: 'householdRecorded', from: 'confirmed', to: 'reviewed', notice: 'householdRecorded' },
]

/** Levels that decide on a flow of this record: 自由职业 (76) is reviewed twice, every other destination once. */
export function levelsOf(registration: Registration, flow: FlowName): number {
  if (flow === 'source') return 2
  return registration.destination.frozen?.values['category'] === '76' ? 2 : 1
}

/** Where the last level's approval leads. */
export const settledPlaces: ReadonlySet<string> = new Set(['completed', 'reviewed', 'confirmed'])

/** Calls that change a record and are answered by a receipt. */
export const commandCalls: ReadonlySet<string> = new Set(legalSteps.map(({ by }) => by))

/** The flow a command is about: in its name, or in what it brought. */
export function flowOf(call: string, input: Readonly<Record<string, unknown>>): FlowName {
  if (call.startsWith('source.')) return 'source'
  if (call.startsWith('destination.') || call.startsWith('household.')) return 'destination'
  return input['flow'] === 'destination' ? 'destination' : 'source'
}
