import fc from 'fast-check'
import {
  ALIKE_AT_MOST,
  bandsOf,
  isSamePicture,
  lookDistance,
  otherUsers,
} from '../../../domain/registration/looks'

/** Pictures that look alike are found by the bands of their looks, and told apart by the bits in which they differ. */
const hex = (bits: bigint): string => bits.toString(16).padStart(16, '0')
const aLook = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
const someBits = (most: number) => fc.uniqueArray(fc.nat({ max: 63 }), { minLength: 0, maxLength: most })
const flipped = (look: bigint, bits: readonly number[]): bigint =>
  bits.reduce((now, bit) => now ^ (1n << BigInt(bit)), look)
const uses = (sha256: string, look: string, registrationId = 'other') => ({ sha256, look, registrationId })

test('The distance of two looks is the number of bits in which they differ, from either side.', () => {
  fc.assert(
    fc.property(aLook, someBits(64), (look, bits) => {
      const [one, other] = [hex(look), hex(flipped(look, bits))]
      expect([lookDistance(one, other), lookDistance(other, one)]).toEqual([bits.length, bits.length])
    }),
  )
})

test('Looks that differ in at most three bits have a band in common, as long as fewer bits differ than bands tell something.', () => {
  fc.assert(
    fc.property(aLook, someBits(ALIKE_AT_MOST), (look, bits) => {
      const [one, other] = [hex(look), hex(flipped(look, bits))].map(bandsOf)
      const telling = Math.min(one?.length ?? 0, other?.length ?? 0)
      fc.pre(bits.length < telling)
      expect(one?.some((band) => other?.includes(band))).toBe(true)
    }),
  )
})

test('A band names its position: the same bits elsewhere are another band.', () => {
  expect(bandsOf('1234123456785678')).toEqual(['0:1234', '1:1234', '2:5678', '3:5678'])
})

test.each([
  ['an even page', '0000000000000000', []],
  ['a page that grows darker', 'ffffffffffffffff', []],
  ['one line on an even page', '0000123400000000', []],
  ['the lower half of a page', '0000000012345678', ['2:1234', '3:5678']],
])('Of %s only what tells something is in the index.', (_, look, bands) => {
  expect(bandsOf(look)).toEqual(bands)
})

test('Two even pages are the same picture only when they are the same file.', () => {
  const page = { sha256: 'a', look: '0000000000000000' }
  expect(isSamePicture(page, { ...page, sha256: 'b' })).toBe(false)
  expect(isSamePicture(page, { ...page, look: '0000000000000001' })).toBe(true)
  expect(isSamePicture({ ...page, sha256: 'b', look: '1234567812345678' }, page)).toBe(false)
})

test('Three bits of difference are the same picture, four are another.', () => {
  const picture = { sha256: 'a', look: '1234567812345678' }
  expect(isSamePicture(picture, { sha256: 'b', look: '123456781234567f' })).toBe(true)
  expect(isSamePicture(picture, { sha256: 'b', look: '123456781234577f' })).toBe(false)
})

test('Everybody else who brought one of the pictures counts once, and the own record never.', () => {
  const look = '1234567812345678'
  const all = [
    uses('a', look),
    uses('b', look),
    uses('a', look, 'own'),
    uses('c', '123456781234567f', 'third'),
    uses('d', 'aaaaaaaabbbbbbbb', 'fourth'),
  ]
  expect(otherUsers(all, 'own', [{ sha256: 'a', look }])).toBe(2)
  expect(
    otherUsers(all, 'own', [
      { sha256: 'a', look },
      { sha256: 'd', look: '0000000000000000' },
    ]),
  ).toBe(3)
  expect(otherUsers(all, 'own', [])).toBe(0)
})
