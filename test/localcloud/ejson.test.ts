import { EJSON } from 'bson'
import fc from 'fast-check'
import { decode, encode } from '../../localcloud/database/ejson'

const key = fc.string({ maxLength: 6 }).filter((text) => !text.startsWith('$') && text !== '__proto__')
const anyLeaf = fc.oneof(
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.constantFrom(NaN, Infinity, -Infinity, new Date(-1), new Date(8.64e15), /^a.*汉$/i, /x/ms),
)
/** bson forgets the sign of zero in relaxed text; that one case has a test of its own. */
const leaf = anyLeaf.map((sample) => (Object.is(sample, -0) ? 0 : sample))
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}))
const document = fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true })

const runs = { seed: 11, numRuns: 800 }

describe('Extended JSON', () => {
  it('is written exactly as bson writes it', () => {
    fc.assert(
      fc.property(document, (sample) =>
        expect(encode(sample)).toBe(EJSON.stringify(sample, { relaxed: true })),
      ),
      runs,
    )
  })

  it('is read back to the same values, from canonical and from relaxed text', () => {
    const property = fc.property(document, (sample) => {
      expect(decode(EJSON.stringify(sample, { relaxed: false }))).toEqual(sample)
      expect(decode(encode(sample))).toEqual(sample)
    })
    fc.assert(property, runs)
  })

  it('keeps the sign of zero', () => {
    expect(decode(encode({ n: -0 }))).toEqual({ n: -0 })
  })

  it('resolves serverDate with its offset', () => {
    expect(decode('{"at":{"$tcb_server_date":{"offset":{"$numberInt":"500"}}}}', 1000)).toEqual({
      at: new Date(1500),
    })
  })

  it.each(['{"a":{"$binary":{"base64":"","subType":"00"}}}', '{"a":', '{"__proto__":{"a":1}}'])(
    'refuses %s',
    (text) => {
      expect(() => decode(text)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }) as Error)
    },
  )
})
