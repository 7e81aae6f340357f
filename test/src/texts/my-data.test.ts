import { kindsOfData } from '../../../src/texts/my-data'

const kinds = kindsOfData('2028年1月30日', '2027年12月31日')
const until = (what: string): string => kinds.find((kind) => kind.what === what)?.until ?? ''

test('Each kind of data stands once and says where it comes from, who sees it and until when.', () => {
  expect(new Set(kinds.map(({ what }) => what)).size).toBe(kinds.length)
  expect(kinds.filter(({ from, seen, until }) => from === '' || seen === '' || until === '')).toEqual([])
})

test('Nothing is said to be kept for ever: each kind says when it goes by itself.', () => {
  expect(kinds.filter((kind) => !/删|撤销/u.test(kind.until))).toEqual([])
  expect(until('证件号码')).toContain('至少30天')
  expect(until('谁看过的记录')).toContain('三年')
})

test('Pictures and reports say the day that the server gave.', () => {
  expect(until('证明照片')).toContain('2028年1月30日')
  expect(until('核验报告')).toContain('2027年12月31日')
})
