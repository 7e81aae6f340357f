import { codesFound } from '../../../../src/features/destination/codes-found'
import { tidied } from '../../../../src/features/destination/tidied'

describe('what is typed or pasted', () => {
  test('A credit code loses blanks and dashes, and its letters are capitals of ordinary width.', () => {
    expect(tidied('creditCode', ' 9143 0300-ma4e xamp ０２ ')).toBe('91430300MA4EXAMP02')
  })

  test('Numbers and phones lose what people write around them.', () => {
    expect(tidied('monthlyPay', '5,000 元')).toBe('5000')
    expect(tidied('archive.phone', '０731-8888 8888')).toBe('0731-88888888')
    expect(tidied('shopUrl', ' https://example.com/ shop')).toBe('https://example.com/shop')
  })

  test('Words stay as they are.', () => {
    expect(tidied('unitName', 'A b（集团） 公司')).toBe('A b（集团） 公司')
    expect(tidied('nowhere', ' x ')).toBe(' x ')
  })
})

describe('a search among codes', () => {
  const industries = { '11': '农、林、牧、渔业', '22': '制造业', '42': '教育' }

  test('It finds what contains the text, whatever marks stand between the words.', () => {
    expect(codesFound(industries, '林牧')).toEqual([{ code: '11', name: '农、林、牧、渔业' }])
    expect(codesFound(industries, ' 制造 ')).toEqual([{ code: '22', name: '制造业' }])
  })

  test('Without a text everything is there, and what nobody has finds nothing.', () => {
    expect(codesFound(industries, '').map(({ code }) => code)).toEqual(['11', '22', '42'])
    expect(codesFound(industries, '航天')).toEqual([])
  })
})
