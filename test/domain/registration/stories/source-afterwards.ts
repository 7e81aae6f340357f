import type { SourceEvent } from '../../../../domain/registration/source-flow'
import {
  bringing,
  by,
  onCohort,
  onPolicy,
  onRecord,
  sourceAttempt,
  when,
  without,
} from '../../../support/attempts'
import { actors, grant, working } from '../../../support/people'
import { aPolicy, at, DURING } from '../../../support/school'
import { storiesOf, type Decide, type Story } from './story'

/** After the review: asking to reopen, the province's answer, and corrections by staff. */
const ask = storiesOf<SourceEvent>('askRevoke')
const correct = storiesOf<SourceEvent>('correctRoster')
const removed = { removed: { at: 1, by: 'openid-office', reason: '退学' } }

const asking = [
  ask.leads(
    'A graduate asks for the approval to be revoked after completion (R9).',
    sourceAttempt.completed(),
    'completed@0',
  ),
  ask.leads(
    'A graduate asks after the first of two levels has approved.',
    sourceAttempt.waiting(1, 2),
    'inReview@1',
  ),
  ask.leads(
    'A graduate asks after the first of three levels has approved.',
    sourceAttempt.waiting(1, 3),
    'inReview@1',
  ),
  ask.leads(
    'A graduate asks after the second of three levels has approved.',
    sourceAttempt.waiting(2, 3),
    'inReview@2',
  ),
  ask.refused(
    'Before anybody decided the graduate withdraws instead of asking.',
    sourceAttempt.waiting(0, 2),
    'wrongStatus',
  ),
  ask.refused('A draft needs nobody to reopen it.', sourceAttempt.filling(), 'wrongStatus'),
  ask.refused(
    'Staff do not ask themselves to revoke.',
    by(sourceAttempt.completed(), actors.counselor),
    'wrongRole',
  ),
  ask.refused(
    'Staff do not ask themselves to revoke between levels.',
    by(sourceAttempt.waiting(1, 2), actors.counselor),
    'wrongRole',
  ),
  ask.refused(
    'A graduate taken off the list asks for nothing.',
    onRecord(sourceAttempt.completed(), removed),
    'isActive',
  ),
]

const given = sourceAttempt.recording()
const answers = (['recordPassed', 'recordInitialised'] as const).flatMap((event) => {
  const { leads, refused } = storiesOf<SourceEvent>(event)
  return [
    leads(
      `The office records ${event} from an import and the submission stays completed.`,
      given,
      'completed@0',
    ),
    leads(`The office records ${event} at any time.`, when(given, DURING.none), 'completed@0'),
    refused(
      `The office does not record ${event} without an import to point at.`,
      without(given, 'importId'),
      'recordedFromImport',
    ),
    refused(
      `The office does not record ${event} with an empty import.`,
      bringing(given, { importId: '' }),
      'recordedFromImport',
    ),
    refused(`A counselor does not use ${event}.`, by(given, actors.counselor), 'wrongRole'),
    refused(`A graduate does not use ${event}.`, by(given, actors.graduate), 'wrongRole'),
    refused(
      `The office does not use ${event} before completion.`,
      by(sourceAttempt.waiting(0, 1), actors.office),
      'wrongStatus',
    ),
    refused(
      `The office does not use ${event} on somebody taken off the list.`,
      onRecord(given, removed),
      'isActive',
    ),
  ]
})

/** The record as the province has left it. */
const saidBefore = (upstream: 'passed' | 'initialised') =>
  onRecord(given, { source: { ...given.registration.source, upstream } })
const pass = storiesOf<SourceEvent>('recordPassed')
const initialise = storiesOf<SourceEvent>('recordInitialised')
const orders = [
  pass.refused(
    'An older list of 通过 does not set back what is 初始化 already.',
    saidBefore('initialised'),
    'notInitialisedYet',
  ),
  pass.leads('Another list may say 通过 once more.', saidBefore('passed'), 'completed@0'),
  pass.refused(
    'Without a list to point at, that is what is asked for first.',
    without(saidBefore('initialised'), 'importId'),
    'recordedFromImport',
  ),
  initialise.leads('初始化 follows 通过.', saidBefore('passed'), 'completed@0'),
  initialise.leads('Another list may say 初始化 once more.', saidBefore('initialised'), 'completed@0'),
]

const mismatch = storiesOf<SourceEvent>('recordMismatched')
const mismatches = [
  mismatch.leads(
    '中心无法对应学籍数据: the office sends the form back with the cause (G11).',
    given,
    'returned@0',
  ),
  mismatch.refused('A mismatch needs a cause.', without(given, 'reasons'), 'causeGiven'),
  mismatch.refused(
    'A mismatch needs a cause in words.',
    bringing(given, { reasons: { general: ' ' } }),
    'causeGiven',
  ),
  mismatch.refused(
    'A college leader does not record the answer of the province.',
    by(given, actors.college),
    'wrongRole',
  ),
  mismatch.refused(
    'Before completion there is nothing the province could refuse.',
    by(sourceAttempt.filling(), actors.office),
    'wrongStatus',
  ),
]

const corrections = (['draft', 'returned', 'completed'] as const).flatMap((status) => {
  const mending = sourceAttempt.correcting(status)
  const does = `A field of a ${status} record is corrected`
  const delegations = { ...aPolicy().delegations, correctField: ['office'] } as const
  return [
    correct.leads(`${does} by the counselor, who has that from the school (H16).`, mending, `${status}@0`),
    correct.leads(
      `${does} by the office at any time.`,
      when(by(mending, actors.office), DURING.none),
      `${status}@0`,
    ),
    correct.refused(
      `${does} by a counselor where only the office may.`,
      onPolicy(mending, { delegations }),
      'fieldDelegated',
    ),
    correct.refused(`${does} without a reason.`, without(mending, 'reasons'), 'reasonGiven'),
    correct.refused(
      `${does} with blanks for a reason.`,
      bringing(mending, { reasons: { ethnicity: '\n' } }),
      'reasonGiven',
    ),
    correct.refused(`${does} by the graduate.`, by(mending, actors.graduate), 'wrongRole'),
    correct.refused(`${does} while the cohort is paused.`, onCohort(mending, { paused: true }), 'isActive'),
  ]
})

const college = { claims: { college: '商学院' } }
const mendingCollege = sourceAttempt.correcting('completed')
const delegated = [
  correct.refused(
    'What is being reviewed is returned first and corrected then.',
    sourceAttempt.correcting('inReview'),
    'notUnderReview',
  ),
  correct.refused(
    'Between two levels nothing is corrected either.',
    by(sourceAttempt.revoking(1, 2), actors.counselor),
    'notUnderReview',
  ),
  correct.refused(
    'Without a delegation even a record under review answers with that first.',
    onPolicy(sourceAttempt.correcting('inReview'), {
      delegations: { ...aPolicy().delegations, correctField: [] },
    }),
    'fieldDelegated',
  ),
  correct.refused(
    'Without a reason a record under review asks for one first.',
    without(sourceAttempt.correcting('inReview'), 'reasons'),
    'reasonGiven',
  ),
  correct.refused(
    'A grant that has ended delegates nothing, though another one still reaches the record.',
    by(
      onPolicy(mendingCollege, { delegations: { ...aPolicy().delegations, correctField: ['college'] } }),
      working('openid-two-grants', grant('counselor'), grant('college', { until: at('2026-10-01') })),
    ),
    'fieldDelegated',
  ),
  correct.refused(
    'A grant over another college delegates nothing here, though another one reaches the record.',
    by(
      onPolicy(mendingCollege, { delegations: { ...aPolicy().delegations, correctField: ['college'] } }),
      working('openid-two-places', grant('counselor'), grant('college', { collegeIds: ['college-9'] })),
    ),
    'fieldDelegated',
  ),
  correct.refused(
    '院系 is for the office to mend, not for a counselor (H 附件三).',
    bringing(mendingCollege, college),
    'fieldDelegated',
  ),
  correct.leads(
    '院系 is mended by the office.',
    by(bringing(mendingCollege, college), actors.office),
    'completed@0',
  ),
  correct.leads(
    '院系 is mended by the college where the school delegates that.',
    by(
      onPolicy(bringing(mendingCollege, college), {
        delegations: { ...aPolicy().delegations, mendCollege: ['college'], correctField: [] },
      }),
      actors.college,
    ),
    'completed@0',
  ),
]

export const sourceAfterwardsStories: readonly Story<Decide<SourceEvent>>[] = [
  ...asking,
  ...answers,
  ...orders,
  ...mismatches,
  ...corrections,
  ...delegated,
]
