import type { DestinationGroup, SourceGroup } from '../../../domain/registration/desk-counts'
import { named, oldestOf, placesOf, summed } from '../../../domain/registration/place-counts'
import { progressOf } from '../../../domain/registration/progress'

/** Classes as dashboards count them, from what a database groups alike. */
const sourceGroup = (over: Partial<SourceGroup>): SourceGroup => ({
  majorId: 'm1',
  classId: 'c1',
  bound: true,
  source: 'draft',
  upstream: 'none',
  sourceQueue: '',
  changed: false,
  since: 0,
  count: 1,
  ...over,
})
const destinationGroup = (over: Partial<DestinationGroup>): DestinationGroup => ({
  majorId: 'm1',
  classId: 'c1',
  bound: true,
  destination: 'none',
  destinationQueue: '',
  changed: false,
  category: '',
  since: 0,
  count: 1,
  ...over,
})
const waiting = (level: string, over: Partial<SourceGroup>): SourceGroup =>
  sourceGroup({ source: 'inReview', sourceQueue: `inReview:${level}`, ...over })

const groups = {
  source: [
    sourceGroup({ count: 3 }),
    sourceGroup({ bound: false, count: 2 }),
    waiting('counselor', { since: 500, count: 4 }),
    waiting('counselor', { since: 400, changed: true }),
    waiting('office', { since: 900 }),
    waiting('counselor', { since: 100, count: 2, classId: 'c2' }),
    sourceGroup({ classId: '', majorId: '', source: 'returned', count: 1 }),
  ],
  destination: [
    destinationGroup({ count: 11 }),
    destinationGroup({ classId: 'c2', destination: 'reviewed', count: 2 }),
    destinationGroup({ classId: '', majorId: '', bound: false, count: 1 }),
  ],
}

test('Every class has six numbers a flow, who is without a reviewed destination, and the oldest of every level.', () => {
  expect(placesOf(groups)).toEqual([
    {
      majorId: '',
      classId: '',
      source: [0, 0, 0, 0, 1, 0],
      destination: [1, 0, 0, 0, 0, 0],
      unsettled: 1,
      oldest: [],
    },
    {
      majorId: 'm1',
      classId: 'c1',
      source: [2, 3, 5, 1, 0, 0],
      destination: [0, 11, 0, 0, 0, 0],
      unsettled: 11,
      oldest: [
        { flow: 'source', level: 'counselor', at: 400 },
        { flow: 'source', level: 'office', at: 900 },
      ],
    },
    {
      majorId: 'm1',
      classId: 'c2',
      source: [0, 0, 2, 0, 0, 0],
      destination: [0, 0, 0, 0, 0, 2],
      unsettled: 0,
      oldest: [{ flow: 'source', level: 'counselor', at: 100 }],
    },
  ])
})

test('The classes of a college add up to its progress, and the oldest of them is its oldest.', () => {
  const places = placesOf(groups)
  expect(named(summed(places.map(({ source }) => source)))).toEqual(progressOf(groups).source)
  expect(named(summed(places.map(({ destination }) => destination)))).toEqual(progressOf(groups).destination)
  expect(oldestOf(places.map(({ oldest }) => oldest))).toEqual([
    { flow: 'source', level: 'counselor', at: 100 },
    { flow: 'source', level: 'office', at: 900 },
  ])
})
