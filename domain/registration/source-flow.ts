import { decideBy, type Row, type Rules } from './flow'
import { approving, returning, revoking, sharedRules, takingBack } from './shared-rules'

/** What may happen to a source submission (生源). Imperative here, past tense in the history. */
export const sourceEvents = [
  'save',
  'submit',
  'proxySubmit',
  'withdraw',
  'attach',
  'detach',
  'edit',
  'attachEvidence',
  'detachEvidence',
  'approve',
  'return',
  'revoke',
  'takeBack',
  'askRevoke',
  'recordPassed',
  'recordInitialised',
  'recordMismatched',
  'correctRoster',
  'extend',
  'endExtension',
  'lockFields',
  'unlockFields',
] as const
export type SourceEvent = (typeof sourceEvents)[number]

const filling = ['sourceOpen'] as const
const submitting = [...filling, 'surveyAnswered', 'realNameGiven', 'fieldsComplete', 'proofsPresent'] as const
const attaching = [...filling, 'slotWanted'] as const
const detaching = [...filling, 'proofStands'] as const
const evidencing = ['noOpenCorrection', 'correctionSlot'] as const
const unevidencing = ['noOpenCorrection', 'correctionProofStands'] as const
const recording = ['notOwner', 'recordedFromImport'] as const
const passing = [...recording, 'notInitialisedYet'] as const
const mending = ['notOwner', 'fieldDelegated', 'reasonGiven', 'notUnderReview'] as const
const approvingSource = [...approving, 'realNameChecked'] as const
const proxying = ['proxyAllowed', 'reasonGiven', 'fieldsComplete', 'proofsPresent'] as const

// prettier-ignore
export const sourceRows = [
  // from              event                by          to                  guards
  ['draft',           'save',              'student',  'same',             filling],
  ['returned',        'save',              'student',  'same',             filling],
  ['draft',           'submit',            'student',  'inReview@0',       submitting],
  ['returned',        'submit',            'student',  'inReview@0',       submitting],
  ['draft',           'proxySubmit',       'staff',    'inReview@0',       proxying],
  ['returned',        'proxySubmit',       'staff',    'inReview@0',       proxying],
  ['inReview@0',      'withdraw',          'student',  'draft',            filling],
  ['draft',           'attach',            'student',  'same',             attaching],
  ['returned',        'attach',            'student',  'same',             attaching],
  ['draft',           'detach',            'student',  'same',             detaching],
  ['returned',        'detach',            'student',  'same',             detaching],
  ['any',             'edit',              'student',  'same',             ['freeStillOpen']],
  ['any',             'attachEvidence',    'student',  'same',             evidencing],
  ['any',             'detachEvidence',    'student',  'same',             unevidencing],

  ['inReview@<last',  'approve',           'reviewer', 'inReview@next',    approvingSource],
  ['inReview@last',   'approve',           'reviewer', 'completed',        approvingSource],
  ['inReview',        'return',            'reviewer', 'returned',         returning],
  ['inReview@>0',     'revoke',            'earlier',  'inReview@revoked', revoking],
  ['completed',       'revoke',            'last',     'inReview@last',    ['notOwner', 'reasonGiven', 'notPassedUpstream', 'decidedJustNow']],
  ['returned',        'takeBack',          'reviewer', 'inReview@same',    takingBack],
  ['inReview@>0',     'askRevoke',         'student',  'same',             ['notAskedYet']],
  ['completed',       'askRevoke',         'student',  'same',             ['notAskedYet']],

  ['completed',       'recordPassed',      'office',   'completed',        passing],
  ['completed',       'recordInitialised', 'office',   'completed',        recording],
  ['completed',       'recordMismatched',  'office',   'returned',         ['notOwner', 'causeGiven']],

  ['any',             'correctRoster',     'staff',    'same',             mending],
  ['any',             'extend',            'office',   'same',             ['notOwner', 'reasonGiven', 'extensionAhead']],
  ['any',             'endExtension',      'office',   'same',             ['notOwner', 'reasonGiven', 'extensionStands']],
  ['any',             'lockFields',        'office',   'same',             ['notOwner', 'causeGiven']],
  ['any',             'unlockFields',      'office',   'same',             ['notOwner', 'reasonGiven']],
] as const satisfies readonly Row<SourceEvent>[]

export const sourceRules: Rules<SourceEvent> = { ...sharedRules, flow: 'source', rows: sourceRows }

export const decideSource = decideBy(sourceRules)
