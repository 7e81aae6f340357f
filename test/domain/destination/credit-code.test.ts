import { isCreditCode } from '../../../domain/destination/credit-code'

/** 91350100M000100Y43 is the example of GB 32100-2015; the other one is synthetic. */
const VALID = ['91350100M000100Y43', '91430300MA4EXAMP02'] as const
const CHARACTERS = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')

test.each(VALID)('%s is a code.', (code) => {
  expect(isCreditCode(code)).toBe(true)
})

test.each(VALID)('Every other character in any place of %s is noticed.', (code) => {
  const changed = Array.from(code).flatMap((was, at) =>
    CHARACTERS.filter((other) => other !== was).map(
      (other) => code.slice(0, at) + other + code.slice(at + 1),
    ),
  )
  expect(changed).toHaveLength(18 * 30)
  expect(changed.filter(isCreditCode)).toEqual([])
})

test.each(VALID)('Two different neighbours of %s in the other order are noticed.', (code) => {
  const swapped = Array.from(
    { length: 17 },
    (_, at) => [code[at] ?? '', code[at + 1] ?? ''] as const,
  ).flatMap(([one, other], at) =>
    one === other ? [] : [code.slice(0, at) + other + one + code.slice(at + 2)],
  )
  expect(swapped.length).toBeGreaterThan(8)
  expect(swapped.filter(isCreditCode)).toEqual([])
})

test.each(['I', 'O', 'S', 'V', 'Z', 'a', '-', ' ', '０', 'Ａ', '\u0000'])(
  'No code has the character %j in any place.',
  (strange) => {
    const codes = Array.from(
      { length: 18 },
      (_, at) => VALID[0].slice(0, at) + strange + VALID[0].slice(at + 1),
    )
    expect(codes.filter(isCreditCode)).toEqual([])
  },
)

test.each([
  '',
  VALID[0].slice(0, 17),
  `${VALID[0]}0`,
  `0${VALID[0]}`,
  ` ${VALID[0]}`,
  `${VALID[0]}\n`,
  VALID[0].toLowerCase(),
  '91350100m000100y43',
  '９１３５０１００Ｍ０００１００Ｙ４３',
  '__proto__',
  '😀'.repeat(9),
  '😀'.repeat(18),
  '9'.repeat(100_000),
])('%.30j is no code.', (text) => {
  expect(isCreditCode(text)).toBe(false)
})
