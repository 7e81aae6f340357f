import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Document, type IndexSpec, openEngine } from '../../localcloud'
import { Indexes } from '../../localcloud/database/indexes'
import { planQuery } from '../../localcloud/database/plan'
import { Sqlite } from '../../localcloud/database/sqlite'

const byClass: IndexSpec = {
  name: 'by_class',
  fields: [
    { path: 'cohortId', order: 1 },
    { path: 'classId', order: 1 },
    { path: 'queue.lists', order: 1 },
    { path: 'queue.at', order: 1 },
    { path: '_id', order: 1 },
  ],
}
const byList: IndexSpec = {
  name: 'by_list',
  fields: [
    { path: 'cohortId', order: 1 },
    { path: 'queue.lists', order: 1 },
    { path: 'queue.at', order: 1 },
    { path: '_id', order: 1 },
  ],
}

/** Every document is in the list `all`, every other one in `open`, and 40 in `late`; the oldest come last. */
const queue = (many: number): Document[] =>
  Array.from({ length: many }, (_unused, n) => ({
    _id: `r${String(n).padStart(5, '0')}`,
    cohortId: `cohort ${String(n % 2)}`,
    classId: `class ${String(n % 10)}`,
    queue: { at: many - n, lists: ['all', ...(n % 4 < 2 ? ['open'] : []), ...(n < 40 ? ['late'] : [])] },
  }))

const filled = (many: number, indexes: readonly IndexSpec[]) => {
  const engine = openEngine()
  engine.ensureCollection('queue', { indexes })
  engine.insert('queue', queue(many))
  return engine
}

const oldest = { 'queue.at': 1, _id: 1 } as const
const pages: readonly (readonly [title: string, query: Document, index: string])[] = [
  ['one list', { cohortId: 'cohort 1', 'queue.lists': 'open' }, 'by_list'],
  ['two lists', { cohortId: 'cohort 1', 'queue.lists': { $in: ['all', 'open'] } }, 'by_list'],
  ['the classes of one person', { cohortId: 'cohort 1', classId: { $in: ['class 1', 'class 3', 'class 5', 'class 7'] }, 'queue.lists': 'open' }, 'by_class'],
  ['what waits longer', { cohortId: 'cohort 1', 'queue.lists': 'open', 'queue.at': { $gt: 5, $lte: 90 } }, 'by_list'],
] // prettier-ignore

describe('a page of a queue over an index of lists', () => {
  const engines = [100, 5_000].map((many) => filled(many, [byList, byClass]))
  afterAll(() => {
    for (const engine of engines) engine.close()
  })

  it.each(pages)('examines a page of documents in %s, of 100 as of 5,000', (_title, query, index) => {
    for (const engine of engines) {
      const page = engine.explain('queue', query, { order: oldest, limit: 10 })
      expect(page).toEqual({ index, examined: 10, returned: 10 })
      const second = engine.explain('queue', query, { order: oldest, skip: 10, limit: 5 })
      expect(second).toEqual({ index, examined: 15, returned: 5 })
    }
  })

  it('examines every document once, however many of its elements were asked for', () => {
    const engine = filled(100, [byList])
    const query = { cohortId: 'cohort 1', 'queue.lists': { $in: ['all', 'open', 'late'] } }
    expect(engine.explain('queue', query)).toEqual({ index: 'by_list', examined: 50, returned: 50 })
    const begins = { cohortId: 'cohort 1', 'queue.lists': { $elemMatch: { $gte: 'l', $lt: 'p' } } }
    expect(engine.explain('queue', begins)).toEqual({ index: 'by_list', examined: 35, returned: 35 })
    expect(engine.count('queue', query)).toBe(50)
    expect(engine.update('queue', query, { $set: { seen: true } }, { multi: true })).toBe(50)
    engine.close()
  })

  const keysOnly = (specs: readonly IndexSpec[]) => {
    const sqlite = new Sqlite(':memory:', 'each', () => undefined)
    sqlite.exec('CREATE TABLE _indexes(collection, name, definition)')
    sqlite.exec('CREATE TABLE _multikey(collection, name, path)')
    const indexes = new Indexes(sqlite, 'queue')
    indexes.set(specs, () => [])
    return { sqlite, indexes }
  }

  it('has one key for every distinct element, and one for a list of none', () => {
    const { sqlite, indexes } = keysOnly([byList])
    const keys = () => {
      const table = indexes.keyTables[0]?.table ?? ''
      return sqlite.all(`SELECT rid, k1 FROM "${table}" ORDER BY rid, k1`).map(({ rid, k1 }) => [rid, k1])
    }
    indexes.insert(1, { queue: { lists: ['x', 'x'] } })
    indexes.insert(2, { queue: { lists: [] } })
    expect(keys()).toEqual([[1, 'x'], [2, null]]) // prettier-ignore
    indexes.insert(3, { queue: { lists: ['b', 'a', 'b'] } })
    expect(keys()).toEqual([[1, 'x'], [2, null], [3, 'a'], [3, 'b']]) // prettier-ignore
    indexes.remove(3)
    expect(keys()).toHaveLength(2)
    sqlite.close()
  })

  it.each(pages)('reads the keys of %s in the order of the index: nothing is sorted', (_title, query) => {
    const { sqlite, indexes } = keysOnly([byList, byClass])
    for (const [rid, document] of queue(20).entries()) indexes.insert(rid, document)
    const plan = planQuery(indexes.keyTables, query, oldest)
    expect(plan).toMatchObject({ sorted: true, repeats: true })
    const steps = sqlite.all(`EXPLAIN QUERY PLAN ${plan?.sql ?? ''}`, plan?.parameters)
    const told = steps.map(({ detail }) => String(detail)).join('\n')
    expect(told).toContain('COVERING INDEX')
    expect(told).not.toMatch(/TEMP B-TREE|SCAN/)
    sqlite.close()
  })
})

describe('an index that becomes multikey', () => {
  const list = (engine: ReturnType<typeof filled>, name: string) => {
    const query = { cohortId: 'cohort 0', 'queue.lists': name }
    const { index } = engine.explain('queue', query)
    return { index, ids: engine.find('queue', query, { order: oldest }).map(({ _id }) => _id) }
  }
  const one = { _id: 'one', cohortId: 'cohort 0', queue: { at: 1, lists: 'all' } }
  const two = { _id: 'two', cohortId: 'cohort 0', queue: { at: 2, lists: ['all', 'open'] } }

  it('keeps the keys that stood before the first array, and is the same after a restart', () => {
    const folder = mkdtempSync(join(tmpdir(), 'multikey-'))
    const open = () => openEngine({ file: join(folder, 'data') })
    const first = open()
    first.ensureCollection('queue', { indexes: [byList] })
    first.insert('queue', one)
    first.insert('queue', two)
    first.close()
    const second = open()
    second.ensureCollection('queue', { indexes: [byList] })
    expect(list(second, 'all')).toEqual({ index: 'by_list', ids: ['one', 'two'] })
    second.update('queue', { _id: 'two' }, { $set: { 'queue.lists': ['open', 'late'] } })
    expect(list(second, 'all').ids).toEqual(['one'])
    expect(list(second, 'late').ids).toEqual(['two'])
    second.remove('queue', { _id: 'two' })
    expect(list(second, 'open').ids).toEqual([])
    second.close()
    rmSync(folder, { recursive: true })
  })

  it('is what it was when the write that made it so is refused', () => {
    const engine = filled(0, [byList])
    engine.insert('queue', one)
    expect(() => engine.insert('queue', [two, two])).toThrow('E11000')
    expect(list(engine, 'all')).toEqual({ index: 'by_list', ids: ['one'] })
    engine.insert('queue', two)
    expect(list(engine, 'all')).toEqual({ index: 'by_list', ids: ['one', 'two'] })
    engine.close()
  })

  it('is built over documents that are there, and dropped', () => {
    const engine = filled(0, [])
    engine.insert('queue', [one, two])
    engine.ensureCollection('queue', { indexes: [byList] })
    expect(list(engine, 'open')).toEqual({ index: 'by_list', ids: ['two'] })
    engine.ensureCollection('queue', {})
    expect(list(engine, 'open')).toEqual({ index: undefined, ids: ['two'] })
    engine.ensureCollection('queue', { indexes: [byList] })
    expect(list(engine, 'all')).toEqual({ index: 'by_list', ids: ['one', 'two'] })
    engine.close()
  })
})
