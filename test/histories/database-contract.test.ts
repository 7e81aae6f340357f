import {
  DuplicateKey,
  type Condition,
  type CountOptions,
  type Database,
  type Filter,
} from '../../cloudfunctions/store/database'
import type { CollectionSpec } from '../../localcloud'
import { bothDatabases } from '../support/histories/both-databases'

const things: CollectionSpec = {
  indexes: [
    { name: 'by_n', fields: [{ path: 'n', order: 1 }] },
    { name: 'one_code', unique: true, fields: [{ path: 'code', order: 1 }] },
  ],
}

const implementations = bothDatabases({ things })

describe.each(implementations)('the database of the product over %s', (_name, database) => {
  const insert = (...documents: object[]) => database().insert('things', documents)
  const ids = async (filter: Readonly<Record<string, Condition>>, more: object = {}): Promise<unknown[]> =>
    (
      (await database().find('things', filter, { limit: 100, order: [['_id', 'asc']], ...more })) as {
        _id: string
      }[]
    ).map(({ _id }) => _id)
  const one = async (_id: string): Promise<unknown> =>
    (await database().find('things', { _id }, { limit: 1 }))[0]
  const update = (_id: string, changes: Parameters<Database['update']>[1]['update']) =>
    database().update('things', { filter: { _id }, update: changes })

  beforeEach(async () => {
    await database().remove('things', { code: { lte: 1_000_000 } })
    await insert(
      { _id: 'a', code: 1, n: 10, kind: 'x', lease: null, deep: { at: 5 } },
      { _id: 'b', code: 2, n: 20, kind: 'x', lease: { until: 100, by: 'p' }, deep: { at: 6 } },
      { _id: 'c', code: 3, n: 30, kind: 'y', lease: { until: 200, by: 'q' } },
      { _id: 'd', code: 4, n: 40, kind: 'y' },
    )
  })

  it('finds what equals a text, a number, a nested value, or null', async () => {
    expect(await ids({ kind: 'x' })).toEqual(['a', 'b'])
    expect(await ids({ n: 30 })).toEqual(['c'])
    expect(await ids({ 'deep.at': 6 })).toEqual(['b'])
    expect(await ids({ lease: null })).toEqual(['a', 'd'])
    expect(await ids({ kind: 'x', n: 30 })).toEqual([])
  })

  it('takes an object for no value at all where a text is asked for', async () => {
    expect(await ids({ lease: 'p' })).toEqual([])
    expect(await ids({ n: '30' })).toEqual([])
  })

  it('finds one of several, less, at most, and between', async () => {
    expect(await ids({ kind: { in: ['y', 'z'] } })).toEqual(['c', 'd'])
    expect(await ids({ kind: { in: [] } })).toEqual([])
    expect(await ids({ n: { lt: 20 } })).toEqual(['a'])
    expect(await ids({ n: { lte: 20 } })).toEqual(['a', 'b'])
    expect(await ids({ n: { above: 10, upTo: 30 } })).toEqual(['b', 'c'])
  })

  it('finds texts behind a text, and nothing that is no text', async () => {
    expect(await ids({ _id: { after: 'b' } })).toEqual(['c', 'd'])
    expect(await ids({ kind: { after: 'x' }, n: { lte: 30 } })).toEqual(['c'])
    expect(await ids({ lease: { after: '' } })).toEqual([])
    expect(await ids({ n: { after: '' } })).toEqual([])
  })

  it('finds the texts that begin so, and none that only hold it or begin otherwise', async () => {
    await update('a', { set: { number: 'B21' } })
    await update('b', { set: { number: 'B2101' } })
    await update('c', { set: { number: 'b2101' } })
    await update('d', { set: { number: 'AB21' } })
    expect(await ids({ number: { begins: 'B21' } })).toEqual(['a', 'b'])
    expect(await ids({ number: { begins: 'b' } })).toEqual(['c'])
    expect(await ids({ number: { begins: 'B22' } })).toEqual([])
    expect(await ids({ kind: { begins: 'y' } })).toEqual(['c', 'd'])
    expect(await ids({ n: { begins: '1' } })).toEqual([])
    const anyOf = [{ number: { begins: 'B2101' } }, { number: { begins: 'b2101' } }]
    expect(await ids({ n: { lte: 99 } }, { anyOf })).toEqual(['b', 'c'])
    await expect(ids({ number: { begins: '' } })).rejects.toThrow(TypeError)
  })

  it('goes on behind a place of an order with ties', async () => {
    await update('b', { set: { n: 10 } })
    await update('c', { set: { n: 10 } })
    const order = [
      ['n', 'asc'],
      ['_id', 'asc'],
    ]
    const anyOf = [{ n: { above: 10, upTo: 99 } }, { _id: { after: 'a' } }]
    expect(await ids({ n: { above: 9, upTo: 99 } }, { order, anyOf, limit: 2 })).toEqual(['b', 'c'])
  })

  it('counts an instant as not after another when it is absent or null, or inside null', async () => {
    expect(await ids({ 'lease.until': { notAfter: 100 } })).toEqual(['a', 'b', 'd'])
    expect(await ids({ 'lease.until': { notAfter: 99 } })).toEqual(['a', 'd'])
    expect(await ids({ 'lease.until': { notAfter: 200 } })).toEqual(['a', 'b', 'c', 'd'])
  })

  it('finds what differs from a text, is absent, or is a list that does not hold it', async () => {
    await update('a', { set: { barred: [] } })
    await update('b', { set: { barred: ['p', 'q'] } })
    await update('c', { set: { barred: 'p' } })
    expect(await ids({ barred: { without: 'p' }, n: { lte: 99 } })).toEqual(['a', 'd'])
    expect(await ids({ barred: { without: 'r' }, n: { lte: 99 } })).toEqual(['a', 'b', 'c', 'd'])
  })

  it('passes over what is one of several texts, and a list that holds one of them', async () => {
    await update('a', { set: { marks: ['p', 'q'] } })
    await update('b', { set: { marks: [] } })
    await update('c', { set: { marks: 'p' } })
    expect(await ids({ _id: { noneOf: ['a', 'd', 'z'] }, n: { lte: 99 } })).toEqual(['b', 'c'])
    expect(await ids({ marks: { noneOf: ['p'] }, n: { lte: 99 } })).toEqual(['b', 'd'])
    expect(await ids({ kind: { noneOf: ['z'] }, n: { lte: 99 } })).toEqual(['a', 'b', 'c', 'd'])
  })

  it('asks for the filter and for at least one of the alternatives', async () => {
    const anyOf = [{ 'lease.until': { notAfter: 100 } }, { 'lease.by': 'q' }]
    expect(await ids({ kind: 'y' }, { anyOf })).toEqual(['c', 'd'])
    expect(await ids({ kind: 'y' }, { anyOf: [{ 'lease.by': 'p' }] })).toEqual([])
  })

  it('counts what fits the filter and one of each list of alternatives, up to so many', async () => {
    const count = (filter: Filter, options: CountOptions) => database().countUpTo('things', filter, options)
    const everything = { n: { lte: 99 } }
    const held = [{ 'lease.by': 'p' }, { 'lease.by': 'q' }]
    const others = [{ n: { lte: 20 } }, { code: 4 }]
    expect(await count(everything, { most: 3 })).toBe(3)
    expect(await count(everything, { most: 9, allOf: [held] })).toBe(2)
    expect(await count(everything, { most: 1, allOf: [held] })).toBe(1)
    expect(await count(everything, { most: 9, allOf: [held, others] })).toBe(1)
    expect(await count({ kind: 'y' }, { most: 9, allOf: [held, others] })).toBe(0)
    const hole = { n: undefined } as unknown as Filter
    await expect(count({ kind: 'y' }, { most: 9, allOf: [[hole]] })).rejects.toThrow(TypeError)
  })

  it('orders, skips and limits', async () => {
    expect(await ids({ n: { lte: 99 } }, { order: [['n', 'desc']], skip: 1, limit: 2 })).toEqual(['c', 'b'])
    expect(
      await ids(
        { n: { lte: 99 } },
        {
          order: [
            ['kind', 'desc'],
            ['n', 'asc'],
          ],
        },
      ),
    ).toEqual(['c', 'd', 'a', 'b'])
  })

  it('answers a taken id or unique key with duplicate, and inserts nothing of the list', async () => {
    expect(await insert({ _id: 'e', code: 5 }, { _id: 'a', code: 6 })).toBe('duplicate')
    expect(await insert({ _id: 'f', code: 1 })).toBe('duplicate')
    expect(await ids({ _id: { in: ['e', 'f'] } })).toEqual([])
    expect(await insert({ _id: 'g', code: 7 })).toBe('inserted')
  })

  it('keeps every value of a document as it was given', async () => {
    const whole = {
      _id: 'w',
      code: 8,
      list: [1, [], { a: null }],
      empty: {},
      text: '汉字 $x',
      large: 8_640_000_000_000_000,
      part: 0.1,
      yes: false,
    }
    await insert(whole)
    expect(await one('w')).toEqual(whole)
  })

  it('sets whole values: keys of a map that are left out are gone, an empty map stays', async () => {
    expect(await update('b', { set: { lease: { until: 300 }, deep: {} } })).toBe(1)
    expect(await one('b')).toEqual({ _id: 'b', code: 2, n: 20, kind: 'x', lease: { until: 300 }, deep: {} })
    await update('b', { set: { lease: null, deep: { at: { x: [] } } } })
    expect(await one('b')).toMatchObject({ lease: null, deep: { at: { x: [] } } })
  })

  it('sets by a dotted path and leaves the neighbours', async () => {
    await update('b', { set: { 'lease.until': 7, 'fresh.place': 'made' } })
    expect(await one('b')).toMatchObject({ lease: { until: 7, by: 'p' }, fresh: { place: 'made' } })
  })

  it('adds to numbers, absent ones from zero', async () => {
    await update('a', { inc: { n: 5, count: 2 }, set: { kind: 'z' } })
    expect(await one('a')).toMatchObject({ n: 15, count: 2, kind: 'z' })
  })

  it('puts in front of a list and keeps so many', async () => {
    for (const value of [1, 2, 3]) await update('a', { prepend: { recent: { value, keep: 2 } } })
    expect(await one('a')).toMatchObject({ recent: [3, 2] })
    expect(await ids({ 'recent.1': { notAfter: 2 }, kind: 'x', n: 10 })).toEqual(['a'])
    expect(await ids({ 'recent.1': { notAfter: 1 }, n: 10 })).toEqual([])
  })

  it('writes only what matches, all of it, and says how many', async () => {
    expect(await database().update('things', { filter: { kind: 'x' }, update: { set: { mark: 1 } } })).toBe(2)
    expect(
      await database().update('things', { filter: { _id: 'a', n: 11 }, update: { set: { mark: 2 } } }),
    ).toBe(0)
    expect(await ids({ mark: 1 })).toEqual(['a', 'b'])
  })

  it('counts a match as written although nothing changed', async () => {
    expect(await update('a', { set: { n: 10 } })).toBe(1)
  })

  it('refuses an update that would make a unique key stand twice, and writes nothing', async () => {
    await expect(update('a', { set: { code: 2, n: 99 } })).rejects.toBeInstanceOf(DuplicateKey)
    expect(await one('a')).toMatchObject({ code: 1, n: 10 })
  })

  it('removes all that matches and says how many', async () => {
    expect(await database().remove('things', { kind: 'x', n: { lte: 20 } })).toBe(2)
    expect(await ids({ n: { lte: 99 } })).toEqual(['c', 'd'])
    expect(await database().remove('things', { kind: 'x' })).toBe(0)
  })

  const groups = async (filter: Readonly<Record<string, Condition>>, paths: readonly string[]) =>
    [...(await database().countGroups('things', filter, { paths }))].sort((one, two) =>
      JSON.stringify(one.values) < JSON.stringify(two.values) ? -1 : 1,
    )

  it('counts what matches by the values at several paths, an absent one and one inside null as null', async () => {
    expect(await groups({ n: { lte: 99 } }, ['kind'])).toEqual([
      { values: ['x'], count: 2 },
      { values: ['y'], count: 2 },
    ])
    expect(await groups({ n: { lte: 30 } }, ['lease.by', 'kind'])).toEqual([
      { values: ['p', 'x'], count: 1 },
      { values: ['q', 'y'], count: 1 },
      { values: [null, 'x'], count: 1 },
    ])
    expect(await groups({ n: { lte: 99 } }, ['deep.none'])).toEqual([{ values: [null], count: 4 }])
    expect(await groups({ kind: 'z' }, ['kind'])).toEqual([])
  })

  it('tells the least value of each group at a path, and none where it was not asked for', async () => {
    const counted = await database().countGroups(
      'things',
      { n: { lte: 99 } },
      { paths: ['kind'], least: 'n' },
    )
    expect([...counted].sort((one, two) => Number(one.least) - Number(two.least))).toEqual([
      { values: ['x'], count: 2, least: 10 },
      { values: ['y'], count: 2, least: 30 },
    ])
    const [plain] = await database().countGroups('things', { kind: 'x' }, { paths: ['kind'] })
    expect(plain).toStrictEqual({ values: ['x'], count: 2 })
  })

  it('counts more groups than a platform’s default page, and refuses more than it could give at once', async () => {
    const numbered = (many: number, from: number) =>
      Array.from({ length: many }, (_, index) => ({ code: from + index, kind: 'z', n: from + index }))
    await insert(...numbered(150, 1_000))
    expect(await groups({ kind: 'z' }, ['n'])).toHaveLength(150)
    await insert(...numbered(851, 2_000))
    await expect(database().countGroups('things', { kind: 'z' }, { paths: ['n'] })).rejects.toThrow()
    expect(await groups({ kind: 'z' }, ['kind'])).toEqual([{ values: ['z'], count: 1_001 }])
  })

  it.each([
    ['an empty filter', {}],
    ['a filter with a hole', { kind: undefined }],
    ['a hole in a list', { kind: { in: ['x', undefined] } }],
    ['a hole in a bound', { n: { lte: undefined } }],
    ['an operator from outside', { kind: { $ne: null } }],
    ['a condition that says nothing', { kind: {} }],
    ['half a span', { n: { above: 1 } }],
    ['an empty beginning', { kind: { prefix: '' } }],
    ['a beginning that nothing lies behind', { kind: { prefix: '\u{10ffff}' } }],
    ['a beginning that is no text', { kind: { prefix: 1 } }],
    ['a hole for a beginning', { kind: { prefix: undefined } }],
    ['none of no texts', { kind: { noneOf: [] } }],
    ['none of what is no list', { kind: { noneOf: 'x' } }],
    ['a hole in what is passed over', { kind: { noneOf: ['x', undefined] } }],
    ['two conditions in one', { n: { lt: 1, notAfter: 2 } }],
  ])('refuses %s before anything is asked', async (_title, filter: object) => {
    const asked = filter as Parameters<Database['remove']>[1]
    await expect(database().find('things', asked, { limit: 1 })).rejects.toBeInstanceOf(TypeError)
    await expect(database().remove('things', asked)).rejects.toBeInstanceOf(TypeError)
    await expect(database().countGroups('things', asked, { paths: ['kind'] })).rejects.toBeInstanceOf(
      TypeError,
    )
    expect(await ids({ n: { lte: 99 } })).toEqual(['a', 'b', 'c', 'd'])
  })

  it('gives fresh copies: changing an answer changes nothing stored', async () => {
    const found = (await one('b')) as { lease: { until: number } }
    found.lease.until = 0
    expect(await one('b')).toMatchObject({ lease: { until: 100 } })
  })
})
