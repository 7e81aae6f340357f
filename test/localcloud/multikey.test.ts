import fc from 'fast-check'
import { type Document, type Engine, type IndexSpec, openEngine } from '../../localcloud'
import type { Order } from '../../localcloud/database/order'

const INDEXES: IndexSpec[] = [
  { name: 'by_a', fields: [{ path: 'a', order: 1 }] },
  { name: 'by_b_a_c', fields: [{ path: 'b', order: 1 }, { path: 'a', order: 1 }, { path: 'c', order: -1 }] },
  { name: 'by_list', fields: [{ path: 'b', order: 1 }, { path: 'c', order: 1 }, { path: 'deep.x', order: -1 }, { path: '_id', order: 1 }] },
] // prettier-ignore
const PATHS = ['a', 'c', 'deep.x'] as const

const scalar = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom('', 'a', 'ab', null, true, new Date(5)) },
)
const several = fc.array(scalar, { maxLength: 4, size: 'max' })
/** At most one path of a document holds an array; MongoDB takes no two of them in one index. */
const fields = fc
  .record({
    a: fc.option(scalar, { nil: undefined }),
    b: fc.constantFrom(1, 2, 'x'),
    c: fc.option(scalar, { nil: undefined }),
    'deep.x': fc.option(scalar, { nil: undefined }),
    listed: fc.constantFrom(...PATHS, undefined),
    list: several,
  })
  .map(({ listed, list, b, ...flat }): Document => {
    const at = (path: (typeof PATHS)[number]): unknown => (path === listed ? list : flat[path])
    return { a: at('a'), b, c: at('c'), deep: { x: at('deep.x') } }
  })

type Writing = { readonly id: number } & (
  | { readonly kind: 'put'; readonly fields: Document }
  | { readonly kind: 'remove' | 'fail' | 'return' | 'rebuild' }
)
const id = fc.integer({ min: 0, max: 15 })
const writing: fc.Arbitrary<Writing> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('put' as const), id, fields }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('remove', 'fail', 'return', 'rebuild'), id }) },
)

/** Refused whole: the first of the two may be the array that makes an index multikey. */
const fail = (engine: Engine) => {
  const twice = { _id: 99, a: [1, 2], b: 1 }
  expect(() => engine.insert('all', [twice, twice])).toThrow('E11000')
}

const written = (writings: readonly Writing[], indexes: readonly IndexSpec[]): Engine => {
  const engine = openEngine()
  engine.ensureCollection('all', { indexes })
  for (const { kind, id: _id, ...rest } of writings) {
    if (kind === 'put') engine.replace('all', _id, (rest as { fields: Document }).fields)
    if (kind === 'remove') engine.remove('all', { _id })
    if (kind === 'fail') fail(engine)
    if (kind === 'return') engine.restore(engine.snapshot())
    if (kind === 'rebuild') {
      engine.ensureCollection('all', {})
      engine.ensureCollection('all', { indexes })
    }
  }
  return engine
}

/** Comparisons with null are left out: mingo and MongoDB differ there and no index is used. */
const comparable = scalar.filter((value) => value !== null)
const span = fc.tuple(comparable, comparable).map(([$gte, $lt]) => ({ $gte, $lt }))
const condition = fc.oneof(
  scalar,
  several,
  several.map(($in) => ({ $in })),
  several.map(($nin) => ({ $nin })),
  comparable.map(($gt) => ({ $gt })),
  comparable.map(($lte) => ({ $lte })),
  span,
  span.map(($elemMatch) => ({ $elemMatch })),
  several.map(($in) => ({ $elemMatch: { $in } })),
  fc.tuple(span, comparable).map(([$elemMatch, $lte]) => ({ $elemMatch, $lte })),
  fc.tuple(span, several).map(([$elemMatch, $in]) => ({ $elemMatch, $in })),
  fc.tuple(scalar, span).map(([$eq, rest]) => ({ $elemMatch: { $eq, ...rest } })),
)
const simple = fc.record(
  { a: condition, b: fc.constantFrom(1, 2, { $in: [1, 'x'] }), c: condition, 'deep.x': condition },
  { requiredKeys: [] },
)
const query: fc.Arbitrary<Document> = fc.oneof(
  { weight: 4, arbitrary: simple },
  { weight: 1, arbitrary: fc.array(simple, { minLength: 2, maxLength: 2 }).map(($and) => ({ $and })) },
)
const order = fc
  .uniqueArray(fc.tuple(fc.constantFrom('b', ...PATHS, '_id'), fc.constantFrom(1 as const, -1 as const)), {
    selector: ([path]) => path,
    maxLength: 3,
  })
  .map((directions): Order => Object.fromEntries(directions))
const question = fc.record({
  asked: query,
  sort: order,
  skip: fc.integer({ min: 0, max: 4 }),
  limit: fc.constantFrom(1, 2, 5, 1000),
})

const ids = (documents: readonly Document[]) => documents.map(({ _id }) => _id)

describe('an index over arrays', () => {
  it('answers exactly what a scan answers, for random writes, queries, sorts and pages', () => {
    const used = new Map<string | undefined, number>()
    const property = fc.property(
      fc.array(writing, { minLength: 10, maxLength: 30 }),
      fc.array(question, { minLength: 5, maxLength: 8 }),
      (writings, questions) => {
        const planned = written(writings, INDEXES)
        const scanned = written(writings, [])
        for (const { asked, sort, skip, limit } of questions) {
          const expected = ids(scanned.find('all', asked, { order: sort }))
          const found = ids(planned.find('all', asked, { order: sort }))
          if (Object.keys(sort).length > 0) expect(found).toEqual(expected)
          else expect([...found].sort()).toEqual([...expected].sort())
          expect(planned.count('all', asked)).toBe(expected.length)
          // A page is a piece of the whole: it counts documents, neither repeats nor passes over one.
          const page = planned.find('all', asked, { order: sort, skip, limit })
          expect(ids(page)).toEqual(found.slice(skip, skip + limit))
          const { index, examined } = planned.explain('all', asked, { order: sort })
          expect(examined).toBeLessThanOrEqual(planned.count('all'))
          used.set(index, (used.get(index) ?? 0) + 1)
        }
        planned.close()
        scanned.close()
      },
    )
    fc.assert(property, { seed: 20_260_602, numRuns: 80 })
    for (const { name } of INDEXES) expect(used.get(name)).toBeGreaterThan(40)
  })

  const filled = (documents: readonly Document[], indexes = INDEXES) => {
    const engine = openEngine()
    engine.ensureCollection('all', { indexes })
    engine.insert('all', documents)
    return engine
  }

  it('takes two bounds for two elements outside $elemMatch, and for one inside', () => {
    const engine = filled([
      { _id: 1, a: [1, 9] },
      { _id: 2, a: [4] },
      { _id: 3, a: 5 },
      ...Array.from({ length: 20 }, (_unused, n) => ({ _id: 10 + n, a: 20 + n })),
    ])
    const outside = { a: { $gte: 4, $lt: 6 } }
    expect(ids(engine.find('all', outside, { order: { _id: 1 } }))).toEqual([1, 2, 3])
    const within = { a: { $elemMatch: { $gte: 4, $lt: 6 } } }
    expect(ids(engine.find('all', within))).toEqual([2])
    expect(engine.explain('all', within)).toEqual({ index: 'by_a', examined: 2, returned: 1 })
    engine.close()
  })

  it('sorts by the smallest or the largest element of all, wherever the query found the document', () => {
    const engine = filled([
      { _id: 1, a: [3, 5] },
      { _id: 2, a: [2, 9] },
      { _id: 3, a: [5, 1] },
    ])
    const found = (asked: Document, direction: 1 | -1) =>
      ids(engine.find('all', asked, { order: { a: direction } }))
    expect(found({}, 1)).toEqual([3, 2, 1])
    expect(found({}, -1)).toEqual([2, 3, 1])
    expect(found({ a: 5 }, 1)).toEqual([3, 1])
    expect(found({ a: { $gt: 4 } }, -1)).toEqual([2, 3, 1])
    engine.close()
  })

  it('finds an empty array neither by null nor by any element, and does not lose it', () => {
    const engine = filled([{ _id: 1, a: [] }, { _id: 2 }, { _id: 3, a: [null, 1] }])
    expect(ids(engine.find('all', { a: null }))).toEqual([2, 3])
    expect(ids(engine.find('all', { a: { $in: [1, 2] } }))).toEqual([3])
    expect(ids(engine.find('all', {}, { order: { a: 1 } }))).toEqual([1, 2, 3])
    engine.close()
  })

  it('refuses two arrays in one index in the words of MongoDB, and writes nothing', () => {
    const engine = filled([{ _id: 1, a: 1 }])
    const words = 'cannot index parallel arrays [c] [a]'
    expect(() => engine.insert('all', { _id: 2, a: [1, 2], c: [3] })).toThrow(words)
    expect(() => engine.insert('all', { _id: 2, a: [], c: [] })).toThrow(words)
    expect(() => engine.update('all', { _id: 1 }, { $set: { c: [1], deep: { x: ['y'] } } })).toThrow(
      'cannot index parallel arrays [x] [c]',
    )
    expect(engine.find('all')).toEqual([{ _id: 1, a: 1 }])
    expect(engine.explain('all', { a: 1 })).toEqual({ index: 'by_a', examined: 1, returned: 1 })
    engine.close()
  })

  it('refuses an array in a unique index, and builds none over one', () => {
    const unique: IndexSpec[] = [{ name: 'one', unique: true, fields: [{ path: 'a', order: 1 }] }]
    const engine = filled([{ _id: 1, a: 1 }], unique)
    const words = "'a' holds an array, which the local cloud does not keep unique"
    expect(() => engine.insert('all', { _id: 2, a: [2] })).toThrow(words)
    expect(engine.count('all')).toBe(1)
    engine.close()
    const late = filled([{ _id: 1, a: [1] }], [])
    expect(() => late.ensureCollection('all', { indexes: unique })).toThrow(words)
    late.close()
  })
})
