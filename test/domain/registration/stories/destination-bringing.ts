import type { DestinationEvent } from '../../../../domain/registration/destination-flow'
import { bringing, by, destinationAttempt, onPolicy, onRecord, without } from '../../../support/attempts'
import { actors } from '../../../support/people'
import { EMPLOYED } from '../../../support/registrations'
import { chainOf, DURING } from '../../../support/school'
import { storiesOf, type Decide, type Story } from './story'

/** Notice N, path one: the school knows the destination already, whole or without the archive's way. */
const removed = { removed: { at: 1, by: 'openid-office', reason: '退学' } }
const take = storiesOf<DestinationEvent>('import')

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

export const destinationBringingStories: readonly Story<Decide<DestinationEvent>>[] = [
  ...imports,
  ...prefills,
]
