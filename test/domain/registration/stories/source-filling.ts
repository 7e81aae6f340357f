import type { SourceEvent } from '../../../../domain/registration/source-flow'
import {
  bringing,
  by,
  onCohort,
  onPolicy,
  onRecord,
  onSource,
  sourceAttempt,
  when,
  without,
} from '../../../support/attempts'
import { actors } from '../../../support/people'
import { PROOFS, ROSTER } from '../../../support/registrations'
import { aField, aPolicy, DURING, everyChain } from '../../../support/school'
import { graceStories, noGraceStories, openingStories, resubmitStories } from './opening'
import { storiesOf, type Decide, type Story } from './story'

/** A graduate fills the form and submits it; the college may do so for one who cannot bind. */
const statuses = ['draft', 'returned'] as const
const code = 'sourceOpen'
const { p1: _partyProof, ...withoutPartyProof } = PROOFS

const save = storiesOf<SourceEvent>('save')
const submit = storiesOf<SourceEvent>('submit')
const proxy = storiesOf<SourceEvent>('proxySubmit')
const withdraw = storiesOf<SourceEvent>('withdraw')

const saving = statuses.flatMap((status) => {
  const given = sourceAttempt.filling(status)
  const opens = {
    event: 'save',
    given,
    to: `${status}@0`,
    code,
    does: `A graduate saves a ${status} form`,
  } as const
  return [
    save.leads(`A graduate saves a ${status} form and stays where they are.`, given, `${status}@0`),
    ...openingStories<SourceEvent>({ ...opens, phases: ['source'] }),
    ...resubmitStories<SourceEvent>('source', opens),
    ...noGraceStories<SourceEvent>({ ...opens, phases: ['source'] }),
    save.refused(
      `Staff do not save a ${status} form as if they were the graduate.`,
      by(given, actors.counselor),
      'wrongRole',
    ),
    save.refused(
      `A graduate who works at the college does not save a ${status} form from the staff side.`,
      by(given, actors.graduateAtWork),
      'wrongRole',
    ),
    save.refused(
      `A graduate taken off the list no longer saves a ${status} form.`,
      onRecord(given, { removed: { at: 1, by: 'openid-office', reason: '休学' } }),
      'isActive',
    ),
    save.refused(
      `Nobody saves a ${status} form while the cohort is paused.`,
      onCohort(given, { paused: true }),
      'isActive',
    ),
  ]
})

const elsewhere = [
  save.leads(
    'A form that the college level sent back stays returned at that level while it is being mended.',
    onSource(sourceAttempt.filling('returned', 2), { level: 1 }),
    'returned@1',
  ),
  save.refused('What is being reviewed can no longer be edited.', sourceAttempt.waiting(0, 1), 'wrongStatus'),
  save.refused('After completion everything is locked (G9).', sourceAttempt.completed(), 'wrongStatus'),
  submit.refused(
    'What is being reviewed is not submitted twice.',
    sourceAttempt.waiting(0, 1),
    'wrongStatus',
  ),
  submit.refused('What is completed is not submitted again.', sourceAttempt.completed(), 'wrongStatus'),
  withdraw.refused('A draft cannot be withdrawn.', sourceAttempt.filling('draft'), 'wrongStatus'),
  withdraw.refused(
    'A returned form need not be withdrawn; it can be edited.',
    sourceAttempt.filling('returned'),
    'wrongStatus',
  ),
  withdraw.refused('A completed submission cannot be withdrawn.', sourceAttempt.completed(), 'wrongStatus'),
]

const submitting = statuses.flatMap((status) => {
  const given = sourceAttempt.filling(status)
  const does = `A graduate submits a ${status} form`
  const opens = { event: 'submit', given, to: 'inReview@0', code, does } as const
  const { mobile: _mobile, ...withoutMobile } = ROSTER
  return [
    ...everyChain.map((levels) =>
      submit.leads(
        `${does} and it waits at the first of ${levels} levels.`,
        onSource(sourceAttempt.filling(status, levels), { level: levels - 1 }),
        'inReview@0',
      ),
    ),
    ...openingStories<SourceEvent>({ ...opens, phases: ['source'] }),
    ...resubmitStories<SourceEvent>('source', opens),
    ...graceStories<SourceEvent>('source', { ...opens, phases: ['source'] }),
    submit.refused(
      `${does} before answering the survey (H2).`,
      onSource(given, { survey: {} }),
      'surveyAnswered',
    ),
    submit.refused(
      `${does} with the wrong question answered.`,
      onSource(given, { survey: { city: '长沙' } }),
      'surveyAnswered',
    ),
    submit.leads(
      `${does} with the survey's answer coming along.`,
      bringing(onSource(given, { survey: {} }), { survey: { wish: '升学' } }),
      'inReview@0',
    ),
    submit.leads(
      `${does} in a cohort that has no survey.`,
      onPolicy(onSource(given, { survey: {} }), { survey: [] }),
      'inReview@0',
    ),
    submit.refused(
      `${does} without a mobile number.`,
      onRecord(given, { roster: withoutMobile }),
      'fieldsComplete',
    ),
    submit.refused(
      `${does} without the proof of the new political status (D5).`,
      onRecord(given, { proofs: {} }),
      'proofsPresent',
    ),
    submit.refused(
      `${does} with the proof of something else.`,
      onRecord(given, { proofs: withoutPartyProof }),
      'proofsPresent',
    ),
    submit.leads(
      `${does} unchanged, without any proof (D4).`,
      onRecord(onSource(given, { claims: {} }), { proofs: {} }),
      'inReview@0',
    ),
    submit.refused(
      `${does} of a directed graduate without the contract (H17).`,
      onRecord(given, { roster: { ...ROSTER, trainingMode: '定向', directedUnit: '某县教育局' } }),
      'proofsPresent',
    ),
    submit.refused(
      `Staff do not submit a ${status} form as if they were the graduate.`,
      by(given, actors.college),
      'wrongRole',
    ),
    submit.refused(
      `Nobody submits a ${status} form while the cohort is paused.`,
      onCohort(given, { paused: true }),
      'isActive',
    ),
  ]
})

const proxying = statuses.flatMap((status) => {
  const given = sourceAttempt.proxying(status)
  const does = `A counselor submits a ${status} form for a graduate`
  const { address: _address, ...withoutAddress } = ROSTER
  return [
    proxy.leads(
      `${does} and it waits at the first of three levels.`,
      onPolicy(given, { chain: aPolicy(3).chain }),
      'inReview@0',
    ),
    proxy.leads(
      `${does}, and it waits at the first level wherever it stood before.`,
      onSource(given, { level: 1 }),
      'inReview@0',
    ),
    proxy.leads(`${does} who cannot bind (G19).`, onRecord(given, { binding: null }), 'inReview@0'),
    proxy.leads(`${does} after the window has closed.`, when(given, DURING.none), 'inReview@0'),
    proxy.leads(
      `${does} without a survey, which only the graduate can answer.`,
      onSource(given, { survey: {} }),
      'inReview@0',
    ),
    proxy.refused(
      `${does} where the school does not allow it.`,
      onPolicy(given, { proxySubmit: false }),
      'proxyAllowed',
    ),
    proxy.refused(`${does} without saying why.`, without(given, 'reasons'), 'reasonGiven'),
    proxy.refused(
      `${does} with blanks for a reason.`,
      bringing(given, { reasons: { general: ' \t' } }),
      'reasonGiven',
    ),
    proxy.refused(
      `${does} without an address.`,
      onRecord(given, { roster: withoutAddress }),
      'fieldsComplete',
    ),
    proxy.refused(`${does} without the proof of a change.`, onRecord(given, { proofs: {} }), 'proofsPresent'),
    proxy.refused(
      `A graduate does not use the staff's way for a ${status} form.`,
      by(given, actors.graduate),
      'wrongRole',
    ),
    proxy.refused(
      `${does} who was taken off the list.`,
      onRecord(given, { removed: { at: 1, by: 'openid-office', reason: '留级' } }),
      'isActive',
    ),
    proxy.refused(`${does} while the cohort is paused.`, onCohort(given, { paused: true }), 'isActive'),
  ]
})

const withdrawing = [
  ...everyChain.map((levels) =>
    withdraw.leads(
      `A graduate withdraws before the first of ${levels} levels has decided (H12).`,
      sourceAttempt.waiting(0, levels),
      'draft@0',
    ),
  ),
  ...([2, 3] as const).map((levels) =>
    withdraw.refused(
      `A graduate no longer withdraws when the first of ${levels} levels has approved.`,
      sourceAttempt.waiting(1, levels),
      'wrongStatus',
    ),
  ),
  ...[
    {
      event: 'withdraw',
      given: sourceAttempt.waiting(0, 1),
      to: 'draft@0',
      code,
      does: 'A graduate withdraws',
    } as const,
  ].flatMap((opens) => [
    ...openingStories<SourceEvent>({ ...opens, phases: ['source'] }),
    ...resubmitStories<SourceEvent>('source', opens),
    ...noGraceStories<SourceEvent>({ ...opens, phases: ['source'] }),
  ]),
  withdraw.refused(
    'Staff do not withdraw for a graduate; they return.',
    by(sourceAttempt.waiting(0, 1), actors.counselor),
    'wrongRole',
  ),
]

const locked = aField({ class: 'locked', required: true })
const complete = [
  submit.leads(
    'A locked value that is missing is the school’s to mend and never blocks the graduate (H4).',
    onPolicy(sourceAttempt.filling(), { fields: { ...aPolicy().fields, candidateNo: locked } }),
    'inReview@0',
  ),
  submit.refused(
    'A unit has to be named when the graduate is trained for one (R5).',
    onRecord(sourceAttempt.filling(), { roster: { ...ROSTER, trainingMode: '委培' } }),
    'fieldsComplete',
  ),
]

export const sourceFillingStories: readonly Story<Decide<SourceEvent>>[] = [
  ...saving,
  ...elsewhere,
  ...submitting,
  ...proxying,
  ...withdrawing,
  ...complete,
]
