import { decideBy, type Row, type Rules } from './flow'
import { approving, returning, revoking, sharedRules, takingBack } from './shared-rules'

/** What may happen to a destination (去向). The archive's way travels in the same submission. */
export const destinationEvents = [
  'import',
  'prefill',
  'save',
  'submit',
  'withdraw',
  'attach',
  'detach',
  'approve',
  'return',
  'revoke',
  'takeBack',
  'confirm',
  'reportError',
  'askChange',
  'change',
  'correct',
  'reopen',
  'recordHousehold',
  'issueReport',
  'revokeReport',
] as const
export type DestinationEvent = (typeof destinationEvents)[number]

const filling = ['destinationOpen', 'sourceReady'] as const
const submitting = [...filling, 'fieldsComplete', 'evidencePresent'] as const
const attaching = [...filling, 'slotWanted'] as const
const detaching = ['destinationOpen', 'proofStands'] as const
/** The office mends while destinations are brought, confirmed and changed (seed N §六, §二); nobody the own record. */
const mending = ['notOwner', 'mendingOpen', 'seenLatest', 'reasonGiven'] as const
const objecting = ['reasonGiven', 'notObjectedYet'] as const
const confirming = [
  'basicsChecked',
  'archiveReady',
  'householdReady',
  'seenLatest',
  'contentsSeen',
  'confirmationOpen',
] as const
const revokingDestination = ['notOwner', 'reasonGiven', 'decidedThisRound', 'decidedJustNow'] as const
const household = ['notOwner', 'householdMoved', 'householdFilled', 'householdSeen'] as const
const importing = ['notOwner', 'schemaValid'] as const
const prefilling = ['notOwner', 'categoryKnown', 'archiveMissing'] as const

// prettier-ignore
export const destinationRows = [
  // from              event          by          to                  guards
  ['none',            'import',      'office',   'reviewed',         importing],
  ['none',            'prefill',     'office',   'draft',            prefilling],
  ['none',            'save',        'student',  'draft',            filling],
  ['draft',           'save',        'student',  'same',             filling],
  ['returned',        'save',        'student',  'same',             filling],
  ['draft',           'submit',      'student',  'inReview@0',       submitting],
  ['returned',        'submit',      'student',  'inReview@0',       submitting],
  ['inReview@0',      'withdraw',    'student',  'draft',            ['destinationOpen']],
  ['draft',           'attach',      'student',  'same',             attaching],
  ['returned',        'attach',      'student',  'same',             attaching],
  ['draft',           'detach',      'student',  'same',             detaching],
  ['returned',        'detach',      'student',  'same',             detaching],

  ['inReview@<last',  'approve',     'reviewer', 'inReview@next',    approving],
  ['inReview@last',   'approve',     'reviewer', 'reviewed',         approving],
  ['inReview',        'return',      'reviewer', 'returned',         returning],
  ['inReview@>0',     'revoke',      'earlier',  'inReview@revoked', revoking],
  ['reviewed',        'revoke',      'last',     'inReview@last',    revokingDestination],
  ['returned',        'takeBack',    'reviewer', 'inReview@same',    takingBack],

  ['reviewed',        'confirm',     'student',  'confirmed',        confirming],
  ['reviewed',        'reportError', 'student',  'same',             objecting],
  ['confirmed',       'reportError', 'student',  'same',             objecting],
  ['reviewed',        'askChange',   'student',  'same',             [...objecting, 'changeOpen']],
  ['confirmed',       'askChange',   'student',  'same',             [...objecting, 'changeOpen']],
  ['reviewed',        'change',      'student',  'draft',            ['selfChangeAllowed', 'changeOpen']],
  ['confirmed',       'change',      'student',  'draft',            ['selfChangeAllowed', 'changeOpen']],
  ['reviewed',        'correct',     'office',   'reviewed',         mending],
  ['confirmed',       'correct',     'office',   'reviewed',         mending],
  ['reviewed',        'reopen',      'office',   'draft',            mending],
  ['confirmed',       'reopen',      'office',   'draft',            mending],
  ['any',             'recordHousehold', 'staff', 'same',            household],
  ['confirmed',       'issueReport', 'student',  'confirmed',        ['beforeServiceEnd', 'kindAllowed']],
  ['confirmed',       'revokeReport', 'student', 'confirmed',        ['reportStands']],
] as const satisfies readonly Row<DestinationEvent>[]

export const destinationRules: Rules<DestinationEvent> = {
  ...sharedRules,
  flow: 'destination',
  rows: destinationRows,
}

export const decideDestination = decideBy(destinationRules)
