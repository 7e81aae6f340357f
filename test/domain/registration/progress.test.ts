import {
  noProgress,
  progressOf,
  progressState,
  progressStates,
  type DestinationAlike,
  type ProgressState,
  type SourceAlike,
} from '../../../domain/registration/progress'

type Alike = SourceAlike & DestinationAlike

/** How dashboards read a registration, written by hand from the notices: whom one has to chase for what. */
const alike = (over: Partial<Alike> = {}): Alike => ({
  count: 1,
  bound: true,
  source: 'draft',
  upstream: 'none',
  sourceQueue: '',
  destination: 'none',
  destinationQueue: '',
  ...over,
})

const sourceCases: readonly (readonly [string, Partial<Alike>, ProgressState])[] = [
  ['A draft', {}, 'notSubmitted'],
  [
    'A submission at the counselor',
    { source: 'inReview', sourceQueue: 'inReview:counselor' },
    'awaitingCollege',
  ],
  ['A submission at the college', { source: 'inReview', sourceQueue: 'inReview:college' }, 'awaitingCollege'],
  ['A submission at the office', { source: 'inReview', sourceQueue: 'inReview:office' }, 'awaitingSchool'],
  ['A return', { source: 'returned' }, 'returned'],
  ['A completed record', { source: 'completed' }, 'completed'],
  ['A record that upstream has yet to pass', { source: 'completed', upstream: 'waiting' }, 'awaitingSchool'],
  ['A record that upstream passed', { source: 'completed', upstream: 'passed' }, 'completed'],
  ['A record that upstream initialised', { source: 'completed', upstream: 'initialised' }, 'completed'],
  ['A record that upstream sent back', { source: 'returned', upstream: 'mismatched' }, 'returned'],
]
test.each(sourceCases)('%s counts as such in the source flow.', (_, over, state) => {
  expect(progressState(alike(over), 'source')).toBe(state)
})

const destinationCases: readonly (readonly [string, Partial<Alike>, ProgressState])[] = [
  ['Nothing entered', {}, 'notSubmitted'],
  ['A draft', { destination: 'draft' }, 'notSubmitted'],
  [
    'A submission at the counselor',
    { destination: 'inReview', destinationQueue: 'inReview:counselor' },
    'awaitingCollege',
  ],
  [
    'A submission at the office',
    { destination: 'inReview', destinationQueue: 'inReview:office' },
    'awaitingSchool',
  ],
  ['A return', { destination: 'returned' }, 'returned'],
  ['A reviewed destination', { destination: 'reviewed' }, 'completed'],
  ['A confirmed destination', { destination: 'confirmed' }, 'completed'],
]
test.each(destinationCases)('%s counts as such in the destination flow.', (_, over, state) => {
  expect(progressState(alike(over), 'destination')).toBe(state)
})

test('Who has not bound counts as unbound in both flows, whatever the office has recorded for them.', () => {
  const imported = alike({ bound: false, source: 'returned', destination: 'reviewed' })
  expect(progressState(imported, 'source')).toBe('unbound')
  expect(progressState(imported, 'destination')).toBe('unbound')
})

test('A record in review that is in no queue is a bug, and said to be one.', () => {
  const lost = alike({ source: 'inReview', sourceQueue: 'inReview:nobody' })
  expect(() => progressState(lost, 'source')).toThrow('in nobody’s queue')
})

test('Groups add up: each registration is counted once in each flow.', () => {
  const groups = [
    alike({ count: 7, bound: false }),
    alike({ count: 5 }),
    alike({ count: 3, source: 'completed', destination: 'draft' }),
    alike({ count: 2, source: 'completed', destination: 'confirmed' }),
  ]
  expect(progressOf({ source: groups, destination: groups })).toEqual({
    source: { ...noProgress, unbound: 7, notSubmitted: 5, completed: 5 },
    destination: { ...noProgress, unbound: 7, notSubmitted: 8, completed: 2 },
  })
})

test('Nothing counted is a zero for each of the six states.', () => {
  expect(progressOf({ source: [], destination: [] })).toEqual({ source: noProgress, destination: noProgress })
  expect(Object.keys(noProgress)).toEqual([...progressStates])
  expect(Object.values(noProgress)).toEqual([0, 0, 0, 0, 0, 0])
})
