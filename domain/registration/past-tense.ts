import type { DestinationEvent } from './destination-flow'
import type { SourceEvent } from './source-flow'
import type { FlowName } from './standing'

/** What the history says: events in the past tense. Commands are imperative, history is not. */
export const sourceHistory = {
  save: 'sourceSaved',
  submit: 'sourceSubmitted',
  proxySubmit: 'sourceSubmittedByStaff',
  withdraw: 'sourceWithdrawn',
  attach: 'sourceProofAttached',
  detach: 'sourceProofRemoved',
  edit: 'contactEdited',
  attachEvidence: 'correctionProofAttached',
  detachEvidence: 'correctionProofRemoved',
  approve: 'sourceApproved',
  return: 'sourceReturned',
  revoke: 'sourceApprovalRevoked',
  takeBack: 'sourceReturnTakenBack',
  askRevoke: 'sourceRevocationAsked',
  recordPassed: 'sourcePassedUpstream',
  recordInitialised: 'sourceInitialisedUpstream',
  recordMismatched: 'sourceMismatchedUpstream',
  correctRoster: 'recordCorrected',
  extend: 'windowExtended',
  endExtension: 'extensionEnded',
  lockFields: 'fieldsLocked',
  unlockFields: 'fieldsUnlocked',
} as const satisfies Record<SourceEvent, string>

export const destinationHistory = {
  import: 'destinationImported',
  prefill: 'destinationPrefilled',
  save: 'destinationSaved',
  submit: 'destinationSubmitted',
  withdraw: 'destinationWithdrawn',
  attach: 'destinationProofAttached',
  detach: 'destinationProofRemoved',
  approve: 'destinationApproved',
  return: 'destinationReturned',
  revoke: 'destinationApprovalRevoked',
  takeBack: 'destinationReturnTakenBack',
  confirm: 'destinationConfirmed',
  reportError: 'destinationErrorReported',
  askChange: 'destinationChangeAsked',
  change: 'destinationChanged',
  correct: 'destinationCorrected',
  reopen: 'destinationReopened',
  recordHousehold: 'householdRecorded',
  issueReport: 'reportIssued',
  revokeReport: 'reportRevoked',
} as const satisfies Record<DestinationEvent, string>

export const bindingHistory = {
  bind: 'identityBound',
  unbind: 'identityUnbound',
  release: 'identityReleased',
  pass: 'identityChecked',
  refuse: 'identityRefused',
} as const
export const revocationHistory = { decline: 'sourceRevocationDeclined' } as const
export const objectionHistory = { answer: 'destinationObjectionAnswered' } as const
export const correctionHistory = {
  request: 'correctionRequested',
  verify: 'correctionVerified',
  apply: 'correctionApplied',
  refuse: 'correctionRefused',
  withdraw: 'correctionWithdrawn',
} as const
export const rosterHistory = { reimport: 'rosterImported' } as const

type Words<Table> = Table[keyof Table]
/** Everything a line of history may say. */
export type Happening =
  | Words<typeof sourceHistory>
  | Words<typeof destinationHistory>
  | Words<typeof bindingHistory>
  | Words<typeof revocationHistory>
  | Words<typeof objectionHistory>
  | Words<typeof correctionHistory>
  | Words<typeof rosterHistory>

const all: Readonly<Record<FlowName, Readonly<Record<string, string>>>> = {
  source: sourceHistory,
  destination: destinationHistory,
}

export function pastTense(flow: FlowName, event: string): string {
  const said = all[flow][event]
  if (said === undefined) throw new Error(`no history word for ${flow} ${event}`)
  return said
}
