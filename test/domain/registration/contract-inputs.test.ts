import { contract, isCall, type Call } from '../../../domain/contract/contract'
import { sha256 } from '../../support/school'

/** What a call may bring: everything else is refused before anybody looks at a record. */
const seen = { round: 1, digest: sha256('seen') }
const seenAtLevel = { ...seen, level: 0 }
const good: Readonly<Partial<Record<Call, Readonly<Record<string, unknown>>>>> = {
  'source.save': { cohortId: '2027-main', claims: { mobile: '13900000000' } },
  'source.submit': { cohortId: '2027-main' },
  'source.withdraw': { cohortId: '2027-main' },
  'destination.save': { cohortId: '2027-main', claims: {} },
  'destination.confirm': { cohortId: '2027-main', seen, basicsChecked: true },
  'identity.bind': { cohortId: '2027-main', studentNo: '2023000001' },
  'queue.next': { cohortId: '2027-main' },
  'review.approve': { id: 'registration-1', seen: seenAtLevel },
  'review.return': { id: 'registration-1', seen: seenAtLevel, reasons: { general: '请补充' } },
  'review.revoke': { id: 'registration-1', reasons: { general: '误审' } },
}
const calls = Object.keys(good).filter(isCall)
const parsed = (call: Call, input: unknown) => contract[call].input.safeParse(input)

const hostileValues: readonly (readonly [string, unknown])[] = [
  ['a query operator', { $ne: null }],
  ['a list', ['2027-main']],
  ['a number', 7],
  ['nothing', null],
  ['an endless text', 'x'.repeat(10_000)],
]

describe.each(calls)('The input of %s', (call) => {
  const input = good[call] ?? {}

  test('It is accepted as it should be.', () => {
    expect(parsed(call, input).success).toBe(true)
  })

  test('A field that nobody asked for is refused.', () => {
    expect(parsed(call, { ...input, openid: 'openid-graduate' }).success).toBe(false)
    expect(
      parsed(call, JSON.parse(JSON.stringify(input).replace('{', '{"__proto__":{"admin":true},'))).success,
    ).toBe(false)
  })

  test.each(
    Object.keys(input).flatMap((field) =>
      hostileValues.map(([what, value]) => [field, what, value] as const),
    ),
  )('With %s being %s it is refused.', (field, _what, value) => {
    expect(parsed(call, { ...input, [field]: value }).success).toBe(false)
  })

  test('A path is no id.', () => {
    for (const field of ['id', 'cohortId'].filter((name) => Object.hasOwn(input, name)))
      for (const path of ['../../etc/passwd', 'a/b', '$where', ''])
        expect(parsed(call, { ...input, [field]: path }).success).toBe(false)
  })

  test('No text, number, list or nothing at all stands for it.', () => {
    for (const other of ['', 0, null, undefined, [], true]) expect(parsed(call, other).success).toBe(false)
  })
})

describe('Records of values', () => {
  const saving = (claims: unknown) => parsed('source.save', { cohortId: '2027-main', claims })

  test('A claim is a text of at most 500 characters under a name of at most 40.', () => {
    expect(saving({ address: '路'.repeat(500) }).success).toBe(true)
    expect(saving({ address: '路'.repeat(501) }).success).toBe(false)
    expect(saving({ ['f'.repeat(41)]: 'x' }).success).toBe(false)
    expect(saving({ mobile: { $gt: '' } }).success).toBe(false)
    expect(saving({ mobile: 1 }).success).toBe(false)
  })

  test('There are at most eighty claims.', () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, 'x']))
    expect([saving(many(80)).success, saving(many(81)).success]).toEqual([true, false])
  })

  test('A claim named __proto__ changes no object.', () => {
    const outcome = saving(JSON.parse('{"__proto__":{"polluted":"yes"},"mobile":"13900000000"}'))
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    if (outcome.success) expect(JSON.stringify(outcome.data)).not.toContain('polluted')
  })

  test('What was seen is a whole round and a digest of 64 hexadecimal digits.', () => {
    for (const wrong of [
      { round: -1 },
      { round: 1.5 },
      { digest: 'F'.repeat(64) },
      { digest: 'f'.repeat(63) },
    ])
      expect(
        parsed('review.approve', { id: 'registration-1', seen: { ...seenAtLevel, ...wrong } }).success,
      ).toBe(false)
  })

  test('What is left out is filled in where there is a sensible value.', () => {
    expect(parsed('queue.next', good['queue.next']).data).toEqual({
      cohortId: '2027-main',
      flow: 'source',
      id: null,
    })
    expect(parsed('identity.bind', { cohortId: '2027-main' }).data).toEqual({
      cohortId: '2027-main',
      studentNo: '',
      documentNo: '',
      name: '',
    })
  })
})

test('No property of objects is a call.', () => {
  for (const name of ['__proto__', 'constructor', 'toString', '', 'SOURCE.SAVE'])
    expect(isCall(name)).toBe(false)
})
