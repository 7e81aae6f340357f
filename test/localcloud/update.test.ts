import fc from 'fast-check'
import { update as mingoUpdate } from 'mingo'
import { type Document, openEngine } from '../../localcloud'

/** A fresh object each time: mingo changes what it is given, and a shared one would change twice. */
const instance = <T>(make: () => T) => fc.constant(null).map(make)
const value = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom('t', null, true, 1.5),
  instance(() => new Date(5)),
  instance(() => ({ x: 1 })),
  instance(() => [1, 2]),
)
const path = fc.constantFrom('a', 'n', 'o.p', 'o.q.r', 'l', 'm.z', 'l.0')
const listArgument = fc.oneof(
  value,
  fc.array(value, { maxLength: 2 }).map(($each) => ({ $each })),
  fc.array(value, { maxLength: 2 }).map(($each) => ({ $each, $slice: -2 })),
)
const change = fc.oneof(
  fc.record({ operator: fc.constantFrom('$set', '$min', '$max'), path, argument: value }),
  fc.record({ operator: fc.constant('$unset'), path, argument: fc.constant('') }),
  fc.record({ operator: fc.constantFrom('$inc', '$mul'), path, argument: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ operator: fc.constant('$push'), path, argument: listArgument }),
  fc.record({ operator: fc.constantFrom('$addToSet', '$pull'), path, argument: fc.constantFrom(1, 2, 't') }),
)
const update = fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
  const result: Record<string, Document> = {}
  for (const { operator, path: where, argument } of changes)
    result[operator] = { ...result[operator], [where]: argument }
  return result
})
const document = fc.record({
  a: value,
  n: fc.integer(),
  o: fc.record({ p: value, q: fc.oneof(value, fc.record({ r: value })) }),
  l: instance(() => [1, 2, 3]),
})

const inEngine = (fields: Document, update: Document): Document => {
  const engine = openEngine()
  engine.ensureCollection('one')
  engine.insert('one', { _id: 1, ...fields })
  try {
    engine.update('one', { _id: 1 }, update)
  } finally {
    const [stored = {}] = engine.find('one')
    fields = stored
    engine.close()
  }
  return fields
}

describe('updates', () => {
  it('do what mingo does whenever they are accepted', () => {
    let accepted = 0
    const property = fc.property(document, update, (fields, operators) => {
      let result: Document
      try {
        result = inEngine(fields, operators)
      } catch (error) {
        expect(error).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
        return
      }
      accepted += 1
      const expected: Document = { _id: 1, ...structuredClone(fields) }
      mingoUpdate(expected, operators)
      // A hole that an update leaves in an array is null in MongoDB.
      expect(JSON.parse(JSON.stringify(result))).toEqual(JSON.parse(JSON.stringify(expected)))
    })
    fc.assert(property, { seed: 5, numRuns: 600 })
    expect(accepted).toBeGreaterThan(150)
  })

  const stored = { none: null, text: 'x', list: [1], n: 1, deep: { a: 1 } }

  it.each([
    [{ $set: { 'none.a': 1 } }, "Cannot create field 'a' in element {none: null}"],
    [{ $set: { 'text.a': 1 } }, "Cannot create field 'a'"],
    [{ $set: { 'list.x': 1 } }, "Cannot create field 'x'"],
    [{ $inc: { text: 1 } }, 'non-numeric type string'],
    [{ $inc: { none: 1 } }, 'non-numeric type null'],
    [{ $inc: { n: '1' } }, 'non-numeric argument'],
    [{ $push: { n: 1 } }, "The field 'n' must be an array but is of type number"],
    [{ $push: { list: { $each: 1 } } }, '$each must be an array'],
    [{ $pull: { text: 1 } }, 'must be an array'],
    [{ $set: { _id: 2 } }, 'immutable'],
    [{ $set: { deep: 1, 'deep.a': 2 } }, "conflict at 'deep'"],
    [{ $set: { n: 1 }, $inc: { n: 1 } }, "conflict at 'n'"],
    [{ $nope: { n: 1 } }, 'Unknown modifier: $nope'],
    [{ n: 1 }, 'Unknown modifier: n'],
  ])('refuse %j as MongoDB does', (operators, message) => {
    expect(() => inEngine(stored, operators)).toThrow(message)
  })

  it('reach the array element that the query found', () => {
    const engine = openEngine()
    engine.ensureCollection('one')
    engine.insert('one', {
      _id: 1,
      list: [
        { k: 'a', n: 1 },
        { k: 'b', n: 1 },
      ],
    })
    engine.update('one', { 'list.k': 'b' }, { $set: { 'list.$.n': 5 } })
    expect(engine.find('one')).toEqual([
      {
        _id: 1,
        list: [
          { k: 'a', n: 1 },
          { k: 'b', n: 5 },
        ],
      },
    ])
    engine.close()
  })
})
