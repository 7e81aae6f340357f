import { compared, givenReasons, leaseLeft, valueInWords } from '../../../../src/features/review/review-view'
import type { ReviewView } from '../../../../src/features/review/review'
import { phrases } from '../../../../src/texts/review'
import { aReviewView, aRow } from '../../support/a-review-view'

const names: Readonly<Record<string, string>> = {
  '430104': '湖南省长沙市岳麓区',
  '430381': '湖南省湘潭市湘乡市',
}
const nameOf = (code: string): string | null => names[code] ?? null

const naming = { categoryTable: 'national-2024', nameOfPlace: nameOf }
const row = aRow
const view = (flow: ReviewView['flow'], rows: ReviewView['rows']): ReviewView => aReviewView({ flow, rows })

describe('a record as it is compared', () => {
  test('changed fields stand apart from the others, in the order of the forms', () => {
    const { changed, same } = compared(
      view('source', [
        row('qq', '', '3002816640'),
        row('name', '何嘉木', '何嘉木'),
        row('sourcePlace', '430104', '430381'),
      ]),
      nameOf,
    )
    expect(changed.map(({ label, old, new: now }) => [label, old, now])).toEqual([
      ['生源地', '湖南省长沙市岳麓区', '湖南省湘潭市湘乡市'],
      ['QQ号码', '', '3002816640'],
    ])
    expect(same.map(({ field }) => field)).toEqual(['name'])
  })

  test('a destination is compared with the one before, not with the roster', () => {
    const { changed } = compared(
      view('destination', [{ ...row('category', '', '801'), before: '10' }]),
      nameOf,
    )
    expect(changed.map(({ old, new: now }) => [old, now])).toEqual([
      ['签就业协议形式就业', '境内升学：研究生'],
    ])
  })

  test('a place without a name, a code without a category and other texts stay as they are', () => {
    expect(valueInWords('sourcePlace', '999999', naming)).toBe('999999')
    expect(valueInWords('category', 'zz', naming)).toBe('zz')
    expect(valueInWords('mobile', '13800001000', naming)).toBe('13800001000')
    expect(valueInWords('birthDate', '2005-03-14', naming)).toBe('2005年3月14日')
  })

  test('codes, places and days of a destination are read in words.', () => {
    expect(valueInWords('unitKind', '39', naming)).toBe('其他企业')
    expect(valueInWords('unitIndustry', '22', naming)).toBe('制造业')
    expect(valueInWords('jobKind', '13', naming)).toBe('工程技术人员')
    expect(valueInWords('unitPlace', '430104', naming)).toBe('湖南省长沙市岳麓区')
    expect(valueInWords('archive.place', '999999', naming)).toBe('999999')
    expect(valueInWords('signedOn', '2027-03-01', naming)).toBe('2027年3月1日')
  })

  test('reasons are those of the chosen fields that say something', () => {
    const written = new Map([
      ['qq', ' 号码不对 '],
      ['address', '  '],
      ['name', '改错了'],
    ])
    expect(givenReasons(new Set(['qq', 'address']), written)).toEqual({ qq: '号码不对' })
  })

  test('a lease counts down in minutes and never below nothing', () => {
    expect([leaseLeft(582_000), leaseLeft(999), leaseLeft(-5)]).toEqual(['09:42', '00:00', '00:00'])
  })

  test('no ready-made reason is longer than a phone shows in one look', () => {
    expect(
      Object.values(phrases)
        .flat()
        .filter((phrase) => [...phrase].length > 20),
    ).toEqual([])
  })
})
