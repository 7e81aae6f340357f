import fc from 'fast-check'
import { type Document, type Engine, type IndexSpec, openEngine } from '../../localcloud'
import { processorTime } from '../support/processor-time'

const INDEXES: IndexSpec[] = [
  { name: 'by_a', fields: [{ path: 'a', order: 1 }] },
  { name: 'by_c', fields: [{ path: 'c', order: -1 }] },
]

const filled = (documents: readonly Document[], indexes: readonly IndexSpec[]): Engine => {
  const engine = openEngine()
  engine.ensureCollection('all', { indexes })
  engine.insert('all', documents)
  return engine
}

describe('indexes', () => {
  const unique: IndexSpec = {
    name: 'one',
    unique: true,
    fields: [
      { path: 'who.id', order: 1 },
      { path: 'year', order: 1 },
    ],
  }

  it('holds a unique key through any interleaving of inserts, updates and removals', () => {
    const action = fc.record({
      kind: fc.constantFrom('insert', 'update', 'remove'),
      id: fc.integer({ min: 0, max: 5 }),
      key: fc.constantFrom(1, 2, 'x', null),
    })
    const property = fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const engine = openEngine()
      engine.ensureCollection('all', { indexes: [unique] })
      const model = new Map<number, unknown>()
      for (const { kind, id, key } of actions) {
        const taken = [...model].some(([other, held]) => other !== id && held === key)
        const act = () => {
          if (kind === 'insert') engine.insert('all', { _id: id, who: { id: key }, year: 1 })
          if (kind === 'update') engine.update('all', { _id: id }, { $set: { 'who.id': key } })
          if (kind === 'remove') engine.remove('all', { _id: id })
        }
        const refused =
          kind === 'insert' ? taken || model.has(id) : kind === 'update' && model.has(id) && taken
        if (refused) expect(act).toThrow('E11000')
        else act()
        if (kind === 'remove') model.delete(id)
        else if (!refused && (kind === 'insert' || model.has(id))) model.set(id, key)
        const stored = engine.find('all').map(({ _id, who }) => [_id, (who as Document)['id']])
        expect(new Map(stored as [number, unknown][])).toEqual(model)
        for (const [owner, held] of model)
          expect(engine.find('all', { 'who.id': held }).map(({ _id }) => _id)).toEqual([owner])
      }
      engine.close()
    })
    fc.assert(property, { seed: 7, numRuns: 150 })
  })

  it('treats a missing field as null in a unique key', () => {
    const engine = openEngine()
    engine.ensureCollection('all', { indexes: [unique] })
    engine.insert('all', { _id: 1 })
    expect(() => engine.insert('all', { _id: 2 })).toThrow('index: one dup key: { who.id: null, year: null }')
    engine.close()
  })

  it('refuses what has no key in an indexed field instead of answering wrongly', () => {
    const engine = filled([], [...INDEXES, { name: 'deep', fields: [{ path: 'deep.x', order: 1 }] }])
    for (const refused of [{ a: { b: 1 } }, { a: [{ b: 1 }] }, { a: [[1]] }, { deep: [{ x: 1 }] }])
      expect(() => engine.insert('all', refused)).toThrow('which the local cloud does not index')
    expect(engine.count('all')).toBe(0)
    engine.close()
  })

  it('builds an index over documents that are already there, and drops it when it is no longer asked for', () => {
    const engine = filled(
      Array.from({ length: 600 }, (_unused, n) => ({ _id: n, c: n })),
      [],
    )
    expect(engine.explain('all', { c: 7 })).toEqual({ index: undefined, examined: 600, returned: 1 })
    engine.ensureCollection('all', { indexes: INDEXES })
    expect(engine.explain('all', { c: 7 })).toEqual({ index: 'by_c', examined: 1, returned: 1 })
    engine.ensureCollection('all', {})
    expect(engine.explain('all', { c: 7 }).examined).toBe(600)
    engine.close()
  })

  it('does not build a unique index over documents that break it', () => {
    const engine = filled(
      [
        { _id: 1, a: 1 },
        { _id: 2, a: 1 },
      ],
      [],
    )
    expect(() =>
      engine.ensureCollection('all', {
        indexes: [{ name: 'one', unique: true, fields: [{ path: 'a', order: 1 }] }],
      }),
    ).toThrow('E11000')
    expect(engine.explain('all', { a: 1 })).toEqual({ index: undefined, examined: 2, returned: 2 })
    engine.close()
  })
})

describe('writing', () => {
  it('changes nothing when one document of many is refused', () => {
    const engine = filled(
      [
        { _id: 1, n: 1 },
        { _id: 2, n: 'text' },
      ],
      [],
    )
    expect(() => engine.update('all', {}, { $inc: { n: 1 } }, { multi: true })).toThrow('non-numeric')
    expect(engine.find('all')).toEqual([
      { _id: 1, n: 1 },
      { _id: 2, n: 'text' },
    ])
    expect(() => engine.insert('all', [{ _id: 3 }, { _id: 1 }])).toThrow('E11000')
    expect(engine.count('all')).toBe(2)
    engine.close()
  })

  it('hands out copies: changing an answer changes nothing stored', () => {
    const engine = filled([{ _id: 1, deep: { n: 1 } }], [])
    const [first] = engine.find('all')
    Object.assign(first?.['deep'] as Document, { n: 2 })
    expect(engine.find('all')).toEqual([{ _id: 1, deep: { n: 1 } }])
    engine.close()
  })

  it('refuses a document over 16 MB and field names that MongoDB refuses', () => {
    const engine = filled([{ _id: 1 }], [])
    expect(() => engine.insert('all', { text: 'x'.repeat(16 * 1024 * 1024) })).toThrow('too large')
    expect(() => engine.insert('all', { deep: { $set: 1 } })).toThrow('dollar')
    expect(() => engine.update('all', { _id: 1 }, { $set: { a: { $b: 1 } } })).toThrow('dollar')
    expect(() => engine.insert('all', JSON.parse('{"__proto__": {"a": 1}}') as Document)).toThrow('__proto__')
    expect(() => engine.find('all', { $where: 'true' })).toThrow()
    expect(engine.find('all')).toEqual([{ _id: 1 }])
    engine.close()
  })

  it('returns to a snapshot within milliseconds', () => {
    const engine = filled([{ _id: 1, a: 1 }], INDEXES)
    const before = engine.snapshot()
    const spent = processorTime()
    for (let round = 0; round < 100; round += 1) {
      engine.insert('all', { _id: 2, a: 2 })
      engine.update('all', { _id: 1 }, { $set: { a: 5 } })
      engine.restore(before)
    }
    expect(spent() / 100).toBeLessThan(20)
    expect(engine.find('all', { a: { $in: [1, 2, 5] } })).toEqual([{ _id: 1, a: 1 }])
    engine.close()
  })
})
