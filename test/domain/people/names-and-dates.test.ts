import fc from 'fast-check'
import { dateFrom, parseDate, parseMonth } from '../../../domain/people/dates'
import { lengthOf } from '../../../domain/people/fold-text'
import { normaliseName } from '../../../domain/people/names'
import { err, ok } from '../../../domain/result'
import { processorTime } from '../../support/processor-time'

describe('Names', () => {
  test.each([
    [' 江  建志 ', '江建志'],
    ['江\u00a0建\u3000志\t', '江建志'],
    ['\u200b江建志\ufeff', '江建志'],
    ['玉素甫 • 哈斯木', '玉素甫·哈斯木'],
    ['玉素甫・哈斯木', '玉素甫·哈斯木'],
    ['玉素甫．哈斯木', '玉素甫·哈斯木'],
    ['玉素甫.哈斯木', '玉素甫·哈斯木'],
    ['玉素甫‧哈斯木', '玉素甫·哈斯木'],
    ['Ｊ．　Ｓｍｉｔｈ', 'J. Smith'],
    ['Mary   Ann\u00a0Lee', 'Mary Ann Lee'],
    ['汤䶮一', '汤䶮一'],
    ['王\u{20bb7}', '王\u{20bb7}'],
    ['\ufa0c', '\ufa0c'],
  ])('%j is stored as %j.', (typed, stored) => {
    expect(normaliseName(typed)).toEqual(ok(stored))
    expect(normaliseName(stored)).toEqual(ok(stored))
  })

  test.each(['', '  ', '\u3000\t'])('A blank name (%j) is missing.', (text) => {
    expect(normaliseName(text)).toEqual(err('nameMissing'))
  })

  test.each(['张\u0000三', '张\u202e三', '张\u2066三', '12345', '***'])('%j is no name.', (text) => {
    expect(normaliseName(text)).toEqual(err('nameInvalid'))
  })

  test('Length is counted by character: fifty rare ones fit, fifty-one do not.', () => {
    expect(normaliseName('\u{20bb7}'.repeat(50)).ok).toBe(true)
    expect(normaliseName('\u{20bb7}'.repeat(51))).toEqual(err('nameTooLong'))
    expect(lengthOf('a\u{20bb7}张')).toBe(3)
  })

  test('A name of 64 KB is refused within 50 ms whatever it is made of.', () => {
    const spent = processorTime()
    for (const part of [' ', '·', 'a ', '\u202e', '张'])
      expect(normaliseName(part.repeat(65_536)).ok).toBe(false)
    expect(spent()).toBeLessThan(50)
  })
})

describe('Dates', () => {
  test.each([
    '20030307',
    '2003-03-07',
    '2003-3-7',
    '2003/3/7',
    '2003.3.7',
    '2003年3月7日',
    '2003 年 03 月 07 日',
    '２００３０３０７',
    '2003-03-07 00:00:00',
    '2003-03-07T00:00:00.000Z',
  ])('%s is the seventh of March 2003.', (text) => {
    expect(parseDate(text)).toBe('2003-03-07')
  })

  test.each([
    '202309',
    '2023-09',
    '2023/9',
    '2023.09',
    '2023年9月',
    '20230901',
    '2023-09-01',
    '2023年9月1日',
  ])('%s is September 2023.', (text) => {
    expect(parseMonth(text)).toBe('2023-09')
  })

  test.each([
    '',
    '2003',
    '2003-13-01',
    '2003-02-29',
    '20030431',
    '2003-0-7',
    '200337',
    '18991231',
    '三月七日',
    '1e9',
    '37687',
  ])('%j is no day.', (text) => {
    expect(parseDate(text)).toBeNull()
  })

  test.each(['', '2023', '202313', '202300', '2023-9-31', '20239'])('%j is no month.', (text) => {
    expect(parseMonth(text)).toBeNull()
  })

  test('A century has a leap day only if 400 divides it.', () => {
    expect([1900, 2000, 2100].map((year) => parseDate(`${year}0229`))).toEqual([null, '2000-02-29', null])
  })

  test('Every real day is read back from every form, and no unreal one exists.', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const canonical = date.toISOString().slice(0, 10)
        const [year = '', month = '', dayOfMonth = ''] = canonical.split('-')
        const short = `${Number(month)}/${Number(dayOfMonth)}`
        expect(parseDate(`${year}${month}${dayOfMonth}`)).toBe(canonical)
        expect(parseDate(`${year}/${short}`)).toBe(canonical)
        expect(parseMonth(canonical)).toBe(canonical.slice(0, 7))
      }),
    )
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: -5, max: 40 }),
        fc.integer({ min: -5, max: 40 }),
        (y, m, d) => {
          const made = dateFrom(y, m, d)
          if (made !== null) expect(new Date(`${made}T00:00:00Z`).toISOString().slice(0, 10)).toBe(made)
        },
      ),
    )
  })
})
