import { decideBy, type Row, type Rules } from './flow'
import { approving, returning, revoking, sharedRules, takingBack } from './shared-rules'

/** What may happen to a destination (去向). The archive's way travels in the same submission. */
export const destinationEvents = [
  'import',
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
  'correct',
  'reopen',
  'issueReport',
  'revokeReport',
] as const
export type DestinationEvent = (typeof destinationEvents)[number]

const filling = ['destinationOpen', 'sourceReady'] as const
const submitting = [...filling, 'fieldsComplete', 'evidencePresent'] as const
const attaching = [...filling, 'slotWanted'] as const
const detaching = ['destinationOpen', 'proofStands'] as const
const changing = ['changeOpen', 'reasonGiven'] as const

// prettier-ignore
export const destinationRows = [
  // from              event          by          to                  guards
  ['none',            'import',      'office',   'reviewed',         ['schemaValid']],
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
  ['reviewed',        'revoke',      'last',     'inReview@last',    ['notOwner', 'reasonGiven', 'decidedJustNow']],
  ['returned',        'takeBack',    'reviewer', 'inReview@same',    takingBack],

  ['reviewed',        'confirm',     'student',  'confirmed',        ['basicsChecked', 'archiveReady', 'householdReady', 'seenLatest', 'confirmationOpen']],
  ['reviewed',        'reportError', 'student',  'same',             []],
  ['confirmed',       'reportError', 'student',  'same',             []],
  ['reviewed',        'askChange',   'student',  'same',             []],
  ['confirmed',       'askChange',   'student',  'same',             []],
  ['reviewed',        'correct',     'office',   'reviewed',         changing],
  ['confirmed',       'correct',     'office',   'reviewed',         changing],
  ['reviewed',        'reopen',      'office',   'draft',            changing],
  ['confirmed',       'reopen',      'office',   'draft',            changing],
  ['confirmed',       'issueReport', 'student',  'confirmed',        ['beforeServiceEnd', 'kindAllowed']],
  ['confirmed',       'revokeReport', 'student', 'confirmed',        ['reportStands']],
] as const satisfies readonly Row<DestinationEvent>[]

export const destinationRules: Rules<DestinationEvent> = {
  ...sharedRules,
  flow: 'destination',
  rows: destinationRows,
}

export const decideDestination = decideBy(destinationRules)
