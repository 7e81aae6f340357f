import fc from 'fast-check'
import {
  isNumber,
  isTagOf,
  readNumber,
  reportLink,
  reportNumber,
  shownNumber,
  tagOf,
} from '../../../cloudfunctions/door/report-numbers'
import { openVault } from '../../../cloudfunctions/store/vault'

/** Numbers and check tags of reports: nobody guesses one, mistypes one or forges one. */
const key = (fill: number): Buffer => Buffer.alloc(32, fill)
const vaultWith = (report: Buffer) =>
  openVault(
    {
      seal: { k1: key(1) },
      current: 'k1',
      fingerprint: { f1: key(2) },
      currentFingerprint: 'f1',
      ticket: key(3),
      report,
      audit: { a1: key(5) },
      currentAudit: 'a1',
    },
    (size) => Buffer.alloc(size, 9),
  )
const vault = vaultWith(key(4))
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const request = (index: number) => ({ openid: 'openid', requestId: `request-${index}`, bodyHash: 'b' })
const someNumber = fc.nat().map((index) => reportNumber(vault, request(index)))

test('A number is 16 characters of Crockford’s base 32, shown in fours.', () => {
  fc.assert(
    fc.property(someNumber, (number) => {
      expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/u)
      expect(isNumber(number)).toBe(true)
      expect(shownNumber(number)).toMatch(/^.{4}-.{4}-.{4}-.{4}$/u)
      expect(readNumber(shownNumber(number))).toBe(number)
    }),
  )
})

test('Every single wrong character is noticed, at every place, whatever it was and whatever it became.', () => {
  fc.assert(
    fc.property(someNumber, (number) => {
      for (let place = 0; place < number.length; place += 1)
        for (const wrong of ALPHABET)
          if (wrong !== number[place])
            expect(isNumber(number.slice(0, place) + wrong + number.slice(place + 1))).toBe(false)
    }),
    { numRuns: 40 },
  )
})

test('Every swap of two neighbours is noticed, the check character included.', () => {
  let swaps = 0
  // Every pair of different characters stands at every place of some number among these.
  for (let index = 0; index < 20_000; index += 1) {
    const number = reportNumber(vault, request(index))
    for (let place = 0; place + 1 < number.length; place += 1) {
      const [one = '', other = ''] = number.slice(place, place + 2)
      if (one === other) continue
      swaps += 1
      if (isNumber(number.slice(0, place) + other + one + number.slice(place + 2)))
        throw new Error(`${number} with places ${place} and ${place + 1} swapped passes`)
    }
  }
  expect(swaps).toBeGreaterThan(280_000)
})

test('200,000 requests get 200,000 numbers, and every one of their characters is used about alike.', () => {
  const numbers = new Set<string>()
  const counts = new Map<string, number>()
  for (let index = 0; index < 200_000; index += 1) {
    const number = reportNumber(vault, request(index))
    numbers.add(number)
    for (const character of number) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  expect(numbers.size).toBe(200_000)
  expect([...counts.keys()].sort().join('')).toBe(ALPHABET)
  for (const count of counts.values()) expect(Math.abs(count / 100_000 - 1)).toBeLessThan(0.02)
})

test('The same request has the same number; another person, request, content or key has another.', () => {
  const number = reportNumber(vault, request(1))
  expect(reportNumber(vault, request(1))).toBe(number)
  const others = [
    reportNumber(vault, { ...request(1), openid: 'another' }),
    reportNumber(vault, { ...request(1), bodyHash: 'another' }),
    reportNumber(vault, request(2)),
    reportNumber(vaultWith(key(5)), request(1)),
  ]
  expect(others).not.toContain(number)
  expect(new Set(others).size).toBe(others.length)
})

test.each([
  ['small letters', (number: string) => number.toLowerCase()],
  ['dashes', shownNumber],
  ['blanks of any kind', (number: string) => ` ${shownNumber(number).replaceAll('-', '\u3000')}\t`],
  ['dashes of other kinds', (number: string) => shownNumber(number).replaceAll('-', '–')],
  [
    'full width',
    (number: string) =>
      number.replace(/./gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  ],
  ['letters that look like digits', (number: string) => number.replaceAll('1', 'l').replaceAll('0', 'o')],
])('A number typed with %s is read.', (_, typed) => {
  fc.assert(fc.property(someNumber, (number) => expect(readNumber(typed(number))).toBe(number)))
})

test('What is no number is read as none, whatever it is.', () => {
  for (const text of ['', '23127150', 'U'.repeat(16), '0'.repeat(15), '0'.repeat(17), '__proto__', '０'])
    expect(readNumber(text)).toBeNull()
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const number = readNumber(text)
      expect(number === null || isNumber(number)).toBe(true)
    }),
  )
})

test('A tag holds for its number alone: every flipped bit of either is refused, and so is the tag of another key.', () => {
  const number = reportNumber(vault, request(7))
  const tag = tagOf(vault, number)
  expect(tag).toMatch(/^[\w-]{16}$/u)
  expect(isTagOf(vault, number, tag)).toBe(true)
  expect(isTagOf(vaultWith(key(5)), number, tag)).toBe(false)
  const flipped = (text: string, place: number, bit: number): string =>
    text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ (1 << bit)) + text.slice(place + 1)
  for (let place = 0; place < 16; place += 1)
    for (let bit = 0; bit < 16; bit += 1) {
      expect(isTagOf(vault, number, flipped(tag, place, bit))).toBe(false)
      expect(isTagOf(vault, flipped(number, place, bit), tag)).toBe(false)
    }
  for (const other of ['', tag.slice(1), `${tag}A`, tag.toLowerCase(), `${tag}=`])
    expect(isTagOf(vault, number, other)).toBe(false)
})

test('The code on a report names the page, the number and the tag, and nothing else.', () => {
  const number = reportNumber(vault, request(8))
  const link = reportLink(vault, 'https://check.example/report', number)
  expect(link).toBe(`https://check.example/report?n=${number}&t=${tagOf(vault, number)}`)
  expect([...new URL(link).searchParams.keys()]).toEqual(['n', 't'])
})
