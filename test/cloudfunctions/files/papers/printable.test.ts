import { endWords, exactWords, instantWords } from '../../../../domain/china-time'
import { printable } from '../../../../cloudfunctions/files/papers/printable'
import { fonts } from './printed-report'

const lacking = (from: number, to: number): number => {
  let missing = 0
  for (let code = from; code <= to; code += 1)
    missing += printable(String.fromCodePoint(code), fonts.text).missing
  return missing
}

test('Both fonts hold every character of GBK’s 汉字 and of Extension A.', () => {
  for (const font of [fonts.text, fonts.strong]) {
    // 21,003 汉字 of GBK lie in these two blocks; 16 places and 10 places at their ends were given out later.
    expect(lacking(0x4e00, 0x9fa5)).toBe(0)
    expect(lacking(0x3400, 0x4db5)).toBe(0)
    expect(printable('𠅤𬀩𫖯𬘡𬭎㛃㸌龘·—“”‘’（）：；，。、《》〔〕→', font).missing).toBe(0)
  }
})

test('A character without a glyph is written as its code, wherever it stands.', () => {
  expect(printable('𠮷田', fonts.text)).toEqual({ text: '〔U+20BB7〕田', missing: 1 })
  expect(printable('\uE863', fonts.text)).toEqual({ text: '〔U+E863〕', missing: 1 })
})

test('Line ends become blanks, what is invisible anywhere is left out, and a full-width blank stays.', () => {
  expect(printable(' 长沙\r\n市\u200B\u202E 路　1号\u0000', fonts.text)).toEqual({
    text: '长沙 市 路　1号',
    missing: 0,
  })
})

test.each([
  ['2027-07-31T00:00:00+08:00', '2027年7月30日 24:00'],
  ['2028-01-01T00:00:00+08:00', '2027年12月31日 24:00'],
  ['2027-07-30T18:05:00+08:00', '2027年7月30日 18:05'],
])('A span that ends at %s reads %s.', (at, words) => {
  expect(endWords(Date.parse(at))).toBe(words)
})

test('An instant is told in China’s time, wherever the function runs.', () => {
  const at = Date.parse('2027-06-30T16:30:08Z')
  expect(instantWords(at)).toBe('2027年7月1日 00:30')
  expect(exactWords(at)).toBe('2027年7月1日 00:30:08')
})
