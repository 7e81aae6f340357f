import type { DestinationEvent } from '../../../../domain/registration/destination-flow'
import {
  bringing,
  by,
  destinationAttempt,
  onCohort,
  onDestination,
  onPolicy,
  onRecord,
  without,
} from '../../../support/attempts'
import { actors } from '../../../support/people'
import { aSource, EMPLOYED, PROOFS } from '../../../support/registrations'
import { aPolicy, chainOf, DURING, everyChain } from '../../../support/school'
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
const take = storiesOf<DestinationEvent>('import')

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

const { category: _known, ...going } = EMPLOYED
const withoutField = (gone: string) => ({
  category: '10',
  values: Object.fromEntries(Object.entries(going).filter(([field]) => field !== gone)),
})
const importing = destinationAttempt.importing()
const withChain = (levels: 1 | 2) =>
  onPolicy(importing, { chain: { ...importing.policy.chain, destination: chainOf(levels) } })
const imports = [
  take.leads(
    'A destination that the school already knows is reviewed at once (N3).',
    importing,
    'reviewed@0',
  ),
  take.leads('A known destination needs no review by any level.', withChain(2), 'reviewed@0'),
  take.leads(
    'A known destination is taken over at any time.',
    { ...importing, now: DURING.none },
    'reviewed@0',
  ),
  take.refused('An import without a destination says so.', without(importing, 'destination'), 'schemaValid'),
  take.refused(
    'An import with a category that no table has is refused.',
    bringing(importing, { destination: { category: '999', values: {} } }),
    'schemaValid',
  ),
  take.refused(
    'An import without the archive’s way is refused.',
    bringing(importing, { destination: { category: '70', values: {} } }),
    'schemaValid',
  ),
  ...Object.keys(EMPLOYED)
    .filter((field) => field !== 'category')
    .map((field) =>
      take.refused(
        `An import without ${field} is refused: it would be reviewed with a hole in it.`,
        bringing(importing, { destination: withoutField(field) }),
        'schemaValid',
      ),
    ),
  take.refused(
    'An import with a value that its category has no use for is refused, so that a list loses nothing in silence.',
    bringing(importing, { destination: { category: '10', values: { ...going, nonsense: 'x' } } }),
    'schemaValid',
  ),
  take.refused('A counselor does not import destinations.', by(importing, actors.counselor), 'wrongRole'),
  take.refused('A graduate does not import destinations.', by(importing, actors.graduate), 'wrongRole'),
  take.refused(
    'Who works here does not import the own destination.',
    by(importing, actors.graduateAtWork),
    'notOwner',
  ),
  take.refused(
    'What the graduate has begun is not overwritten by an import.',
    { ...importing, registration: destinationAttempt.filling('draft').registration },
    'wrongStatus',
  ),
  take.refused('An import leaves a removed graduate alone.', onRecord(importing, removed), 'isActive'),
]

const prefill = storiesOf<DestinationEvent>('prefill')
const prefilling = destinationAttempt.prefilling()
const prefills = [
  prefill.leads(
    'A destination that the school knows without the archive’s way is a draft of the graduate (N6).',
    prefilling,
    'draft@0',
  ),
  prefill.leads(
    'Only its category may be known.',
    bringing(prefilling, { destination: { category: '801', values: {} } }),
    'draft@0',
  ),
  prefill.leads(
    'An archive’s way that says nothing is no archive’s way.',
    bringing(prefilling, { destination: { category: '70', values: { 'archive.transfer': '' } } }),
    'draft@0',
  ),
  prefill.leads('It is taken over at any time.', { ...prefilling, now: DURING.none }, 'draft@0'),
  prefill.refused(
    'With the archive’s way it would be whole, and is imported instead.',
    bringing(prefilling, importing.input),
    'archiveMissing',
  ),
  prefill.refused(
    'A draft of a category that no table has is not begun.',
    bringing(prefilling, { destination: { category: '999', values: {} } }),
    'categoryKnown',
  ),
  prefill.refused(
    'A draft of a category named like a trap is not begun.',
    bringing(prefilling, { destination: { category: '__proto__', values: {} } }),
    'categoryKnown',
  ),
  prefill.refused(
    'A list without a destination begins nothing.',
    without(prefilling, 'destination'),
    'categoryKnown',
  ),
  prefill.refused('A counselor does not begin a destination.', by(prefilling, actors.counselor), 'wrongRole'),
  prefill.refused(
    'A graduate does not begin a destination as the school does.',
    by(prefilling, actors.graduate),
    'wrongRole',
  ),
  prefill.refused(
    'Who works here does not begin the own destination as the school does.',
    by(prefilling, actors.graduateAtWork),
    'notOwner',
  ),
  prefill.refused(
    'What the graduate has begun is not begun again.',
    { ...prefilling, registration: destinationAttempt.filling('draft').registration },
    'wrongStatus',
  ),
  prefill.refused('A list leaves a removed graduate alone.', onRecord(prefilling, removed), 'isActive'),
]

export const destinationFillingStories: readonly Story<Decide<DestinationEvent>>[] = [
  ...saving,
  ...submitting,
  ...withdrawing,
  ...imports,
  ...prefills,
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
