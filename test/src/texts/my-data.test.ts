import { kindsOfData } from '../../../src/texts/my-data'

const kinds = kindsOfData('2028年1月30日', '2027年12月31日')
const until = (what: string): string => kinds.find((kind) => kind.what === what)?.until ?? ''

test('Each kind of data stands once and says where it comes from, who sees it and until when.', () => {
  expect(new Set(kinds.map(({ what }) => what)).size).toBe(kinds.length)
  expect(kinds.filter(({ from, seen, until }) => from === '' || seen === '' || until === '')).toEqual([])
})

test('Pictures and reports say the day that the server gave.', () => {
  expect(until('证明照片')).toContain('2028年1月30日')
  expect(until('核验报告')).toContain('2027年12月31日')
})
