import {
  deskTally,
  oldestCorrections,
  ownCounts,
  waitingByClass,
  within,
  type ClassCounts,
  type DestinationGroup,
  type SourceGroup,
} from '../../../domain/registration/desk-counts'

/** What the desk of a college has before it, from what a database groups alike. */
const groups = { source: [], destination: [], corrections: [] }
const counselor = 'inReview:counselor'
const college = 'inReview:college'

const sourceGroup = (over: Partial<SourceGroup>): SourceGroup => ({
  classId: 'b',
  majorId: 'm',
  since: 0,
  bound: true,
  source: 'inReview',
  upstream: 'none',
  sourceQueue: '',
  changed: false,
  count: 1,
  ...over,
})
const destinationGroup = (over: Partial<DestinationGroup>): DestinationGroup => ({
  classId: 'a',
  majorId: 'm',
  since: 0,
  bound: true,
  destination: 'inReview',
  destinationQueue: '',
  changed: false,
  category: '',
  count: 1,
  ...over,
})

const source = [
  sourceGroup({ sourceQueue: counselor, count: 3 }),
  sourceGroup({ sourceQueue: counselor, changed: true, count: 1 }),
  // Unlike in what only progress asks for, alike for the desk.
  sourceGroup({ sourceQueue: counselor, changed: true, bound: false, count: 1 }),
  sourceGroup({ sourceQueue: college, count: 2 }),
  sourceGroup({ source: 'returned', count: 3 }),
  sourceGroup({ source: 'completed', count: 3 }),
  sourceGroup({ source: 'completed', upstream: 'waiting', count: 1 }),
  sourceGroup({ source: 'draft', count: 9 }),
  sourceGroup({ classId: 'a', sourceQueue: counselor, changed: true, count: 1 }),
]

test('Every class has its numbers by the words of the lists.', () => {
  expect(deskTally({ ...groups, source }).classes).toEqual([
    {
      classId: 'a',
      source: { [counselor]: 1, [`${counselor}:changed`]: 1 },
      destination: {},
      corrections: {},
    },
    {
      classId: 'b',
      source: {
        [counselor]: 5,
        [`${counselor}:changed`]: 2,
        [`${counselor}:unchanged`]: 3,
        [college]: 2,
        [`${college}:unchanged`]: 2,
        returned: 3,
        settled: 4,
      },
      destination: {},
      corrections: {},
    },
  ])
})

test('Reviewed and confirmed destinations are settled together; a draft stands nowhere.', () => {
  const statuses = ['reviewed', 'confirmed', 'draft', 'none'] as const
  const destination = statuses.map((status, index) =>
    destinationGroup({ destination: status, count: index + 1 }),
  )
  const { classes } = deskTally({ ...groups, destination })
  expect(classes).toEqual([{ classId: 'a', source: {}, destination: { settled: 3 }, corrections: {} }])
})

test('A class in which only a correction waits is there.', () => {
  const { classes } = deskTally({
    ...groups,
    corrections: [{ classId: '', level: 'college', count: 2, since: 5 }],
  })
  expect(classes).toEqual([{ classId: '', source: {}, destination: {}, corrections: { college: 2 } }])
})

test('The oldest correction of every level is told, whatever the class.', () => {
  const waits = (level: 'college' | 'office', since: number) => ({ level, since })
  expect(oldestCorrections([waits('office', 9), waits('college', 7), waits('office', 8)])).toEqual([
    { level: 'college', at: 7 },
    { level: 'office', at: 8 },
  ])
  expect(oldestCorrections([])).toEqual([])
})

test('Categories are those of what was submitted and not sent back; a destination without one is in no share.', () => {
  const destination = [
    destinationGroup({ destinationQueue: counselor, changed: true, category: '76', count: 3 }),
    destinationGroup({ classId: 'b', destination: 'reviewed', category: '76', count: 2 }),
    destinationGroup({ destination: 'confirmed', category: '10', count: 4 }),
    destinationGroup({ destination: 'returned', category: '10', count: 5 }),
    destinationGroup({ destination: 'draft', category: '12', count: 6 }),
    destinationGroup({ destination: 'confirmed', category: '', count: 7 }),
  ]
  expect(deskTally({ ...groups, destination }).categories).toEqual([
    { category: '76', count: 5 },
    { category: '10', count: 4 },
  ])
})

test('Somebody’s own part is the sum of what is theirs in each class, each word once.', () => {
  const { classes } = deskTally({ ...groups, source })
  const [a, b] = classes
  if (a === undefined || b === undefined) throw new Error('two classes were counted')
  const own = [
    { counts: a, words: { waiting: new Set([counselor]), passed: new Set<string>() } },
    { counts: b, words: { waiting: new Set([counselor, college]), passed: new Set(['settled']) } },
  ]
  expect(ownCounts(own, 'source', ['waiting', 'passed'])).toEqual({ waiting: 8, passed: 4 })
  expect(ownCounts(own, 'destination', ['waiting', 'passed'])).toEqual({ waiting: 0, passed: 0 })
  expect(within(b.source, new Set(['returned', 'settled', 'unknown']))).toBe(7)
})

describe('In a school of three thousand classes', () => {
  const MANY = 3_000
  /** Of the process, so that others on the machine are not measured. Milliseconds. */
  const spent = (work: () => unknown): number => {
    const begun = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1_000
  }
  const waiting = Array.from({ length: MANY }, (_, index) =>
    sourceGroup({ classId: `class-${String(index)}`, sourceQueue: counselor, changed: true, count: 2 }),
  )

  test('What waits in each class is known from one look at each of them.', () => {
    const words = { waiting: new Set([counselor]) }
    const own = deskTally({ ...groups, source: waiting }).classes.map((counts) => ({ counts, words }))
    // Counted in two colleges, as one that was moved may be for a minute.
    const [first] = own
    if (first === undefined) throw new Error('classes were counted')
    let counted: ReadonlyMap<string, number> = new Map()
    const milliseconds = spent(() => {
      counted = waitingByClass([...own, first])
    })
    expect([counted.size, counted.get('class-0'), counted.get('class-7')]).toEqual([MANY, 4, 2])
    expect(milliseconds).toBeLessThan(50)
  })

  test('The counts of all classes are made in one look at each group.', () => {
    let classes: readonly ClassCounts[] = []
    const milliseconds = spent(() => {
      classes = deskTally({ ...groups, source: waiting }).classes
    })
    expect(classes).toHaveLength(MANY)
    expect(milliseconds).toBeLessThan(250)
  })
})
