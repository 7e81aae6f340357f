import { deskTally, ownCounts, within, type CountedFlow } from '../../../domain/registration/desk-counts'

/** What the desk of a college has before it, from what a database groups alike. */
const nothing: CountedFlow = { standing: [], changed: [] }
const groups = { source: nothing, destination: nothing, corrections: [], categories: [] }
const counselor = 'inReview:counselor'
const college = 'inReview:college'

const source: CountedFlow = {
  standing: [
    { classId: 'b', queue: counselor, status: 'inReview', count: 5 },
    { classId: 'b', queue: college, status: 'inReview', count: 2 },
    { classId: 'b', queue: '', status: 'returned', count: 3 },
    { classId: 'b', queue: '', status: 'completed', count: 4 },
    { classId: 'a', queue: counselor, status: 'inReview', count: 1 },
  ],
  changed: [
    { classId: 'b', queue: counselor, count: 2 },
    { classId: 'a', queue: counselor, count: 1 },
  ],
}

test('Every class has its numbers by the words of the lists; what was not changed is the rest.', () => {
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
  const standing = ['reviewed', 'confirmed', 'draft', 'none'].map((status, index) => ({
    classId: 'a',
    queue: '',
    status,
    count: index + 1,
  }))
  const { classes } = deskTally({ ...groups, destination: { standing, changed: [] } })
  expect(classes).toEqual([{ classId: 'a', source: {}, destination: { settled: 3 }, corrections: {} }])
})

test('Of what was counted while somebody changed something no number is below none.', () => {
  const standing = [{ classId: 'a', queue: counselor, status: 'inReview', count: 1 }]
  const changed = [{ classId: 'a', queue: counselor, count: 2 }]
  const [one] = deskTally({ ...groups, source: { standing, changed } }).classes
  expect(one?.source).toEqual({ [counselor]: 1, [`${counselor}:changed`]: 2 })
})

test('A class in which only a correction waits is there; a destination without a category is in no share.', () => {
  const { classes, categories } = deskTally({
    ...groups,
    corrections: [{ classId: '', level: 'college', count: 2 }],
    categories: [
      { category: '76', count: 3 },
      { category: '', count: 1 },
    ],
  })
  expect(classes).toEqual([{ classId: '', source: {}, destination: {}, corrections: { college: 2 } }])
  expect(categories).toEqual([{ category: '76', count: 3 }])
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
