import type { DestinationEvent } from '../../../../domain/registration/destination-flow'
import {
  by,
  destinationAttempt,
  onCohort,
  onDestination,
  onPolicy,
  onRecord,
} from '../../../support/attempts'
import { actors } from '../../../support/people'
import { aSource, EMPLOYED, PROOFS } from '../../../support/registrations'
import { aPolicy, everyChain } from '../../../support/school'
import { graceStories, noGraceStories, openingStories, resubmitStories } from './opening'
import { storiesOf, type Decide, type Story } from './story'

/** Notice N, path two: the school does not know the destination yet; the graduate fills it in and submits it. */
const code = 'destinationOpen'
const phases = ['destination', 'change'] as const
const removed = { removed: { at: 1, by: 'openid-office', reason: '退学' } }
const { p2: _agreement, ...withoutAgreement } = PROOFS
const { category: _category, ...withoutCategory } = EMPLOYED
const notNeeded = { destination: { ...aPolicy().destination, needs: 'none' as const } }

const save = storiesOf<DestinationEvent>('save')
const submit = storiesOf<DestinationEvent>('submit')
const withdraw = storiesOf<DestinationEvent>('withdraw')

const saving = (['none', 'draft', 'returned'] as const).flatMap((status) => {
  const given = destinationAttempt.filling(status)
  const to = status === 'returned' ? 'returned@0' : 'draft@0'
  const does = `A graduate with a destination in ${status} saves what is known`
  const opens = { event: 'save', given, to, code, does } as const
  return [
    save.leads(`${does}.`, given, to),
    ...openingStories<DestinationEvent>({ ...opens, phases }),
    ...resubmitStories<DestinationEvent>('destination', opens),
    ...noGraceStories<DestinationEvent>({ ...opens, phases }),
    save.refused(
      `${does} before the source is completed.`,
      onRecord(given, { source: aSource.inReview() }),
      'sourceReady',
    ),
    save.leads(
      `${does} before the source is completed, where the school does not ask for that.`,
      onPolicy(onRecord(given, { source: aSource.draft() }), notNeeded),
      to,
    ),
    save.refused(`${does} from the staff side of the house.`, by(given, actors.graduateAtWork), 'wrongRole'),
    save.refused(`${does} after having been taken off the list.`, onRecord(given, removed), 'isActive'),
    save.refused(`${does} while the cohort is paused.`, onCohort(given, { paused: true }), 'isActive'),
  ]
})

const submitting = (['draft', 'returned'] as const).flatMap((status) => {
  const given = destinationAttempt.filling(status)
  const does = `A graduate submits a ${status} destination`
  const opens = { event: 'submit', given, to: 'inReview@0', code, does } as const
  const claiming = (claims: Readonly<Record<string, string>>) => onDestination(given, { claims })
  return [
    ...everyChain.map((levels) =>
      submit.leads(
        `${does} and it waits at the first of ${levels} levels.`,
        onDestination(destinationAttempt.filling(status, levels), { level: levels - 1 }),
        'inReview@0',
      ),
    ),
    ...openingStories<DestinationEvent>({ ...opens, phases }),
    ...resubmitStories<DestinationEvent>('destination', opens),
    ...graceStories<DestinationEvent>('destination', { ...opens, phases }),
    submit.refused(
      `${does} before the source is completed.`,
      onRecord(given, { source: aSource.returned() }),
      'sourceReady',
    ),
    submit.leads(
      `${does} before the source is completed, where the school does not ask for that.`,
      onPolicy(onRecord(given, { source: aSource.draft() }), notNeeded),
      'inReview@0',
    ),
    submit.refused(`${does} without a category.`, claiming(withoutCategory), 'fieldsComplete'),
    submit.refused(
      `${does} with a category that no table has.`,
      claiming({ ...EMPLOYED, category: '99' }),
      'fieldsComplete',
    ),
    submit.refused(
      `${does} with a category named like a trap.`,
      claiming({ ...EMPLOYED, category: '__proto__' }),
      'fieldsComplete',
    ),
    submit.refused(
      `${does} without the employer's name.`,
      claiming({ ...EMPLOYED, unitName: ' ' }),
      'fieldsComplete',
    ),
    ...(['archive.transfer', 'archive.place'] as const).map((field) =>
      submit.refused(`${does} without ${field}.`, claiming({ ...EMPLOYED, [field]: '' }), 'fieldsComplete'),
    ),
    submit.refused(
      `${does} with an archive that goes back home to another city (seed N §六).`,
      claiming({ ...EMPLOYED, 'archive.place': '110105' }),
      'fieldsComplete',
    ),
    submit.leads(
      `${does} with values of another category, which do not count.`,
      claiming({ ...EMPLOYED, schoolName: '示例大学', shopUrl: 'no address' }),
      'inReview@0',
    ),
    submit.refused(
      `${does} with an archive that goes to an employer nobody named (N9).`,
      claiming({ ...EMPLOYED, 'archive.transfer': '签约单位接收' }),
      'fieldsComplete',
    ),
    submit.refused(
      `${does} without the agreement.`,
      onRecord(given, { proofs: withoutAgreement }),
      'evidencePresent',
    ),
    submit.leads(
      `${does} without the agreement where the school asks for none.`,
      onPolicy(onRecord(given, { proofs: withoutAgreement }), { slots: {} }),
      'inReview@0',
    ),
    submit.leads(
      `${does} as not employed, which needs no evidence.`,
      onRecord(claiming({ category: '70', 'archive.transfer': '转回生源地', 'archive.place': '430102' }), {
        proofs: {},
      }),
      'inReview@0',
    ),
    submit.refused(
      `Staff do not submit a ${status} destination for a graduate.`,
      by(given, actors.college),
      'wrongRole',
    ),
    submit.refused(`${does} after having been taken off the list.`, onRecord(given, removed), 'isActive'),
  ]
})

const opens = {
  event: 'withdraw',
  given: destinationAttempt.waiting(0, 1),
  to: 'draft@0',
  code,
  does: 'A graduate withdraws the destination',
} as const
const withdrawing = [
  ...everyChain.map((levels) =>
    withdraw.leads(
      `A graduate withdraws the destination before the first of ${levels} levels has decided.`,
      destinationAttempt.waiting(0, levels),
      'draft@0',
    ),
  ),
  ...openingStories<DestinationEvent>({ ...opens, phases }),
  ...resubmitStories<DestinationEvent>('destination', opens),
  ...noGraceStories<DestinationEvent>({ ...opens, phases }),
  withdraw.leads(
    'A graduate withdraws the destination even though the source was reopened meanwhile.',
    onRecord(opens.given, { source: aSource.inReview() }),
    'draft@0',
  ),
  withdraw.refused(
    'A destination approved by the first of two levels is not withdrawn.',
    destinationAttempt.waiting(1, 2),
    'wrongStatus',
  ),
  withdraw.refused('Staff do not withdraw a destination.', by(opens.given, actors.counselor), 'wrongRole'),
]

export const destinationFillingStories: readonly Story<Decide<DestinationEvent>>[] = [
  ...saving,
  ...submitting,
  ...withdrawing,
  save.refused('A destination under review is not edited.', destinationAttempt.waiting(0, 1), 'wrongStatus'),
  save.refused(
    'A reviewed destination is not edited by the graduate.',
    destinationAttempt.settled('reviewed'),
    'wrongStatus',
  ),
  submit.refused(
    'There is nothing to submit before anything is saved.',
    destinationAttempt.filling('none'),
    'wrongStatus',
  ),
]
