import {
  changesOf,
  householdLines,
  inWords,
  linesOf,
  problemsOf,
} from '../../../../src/features/mending/model'
import { mendingTimes } from '../../../../src/features/mending/window-time'

const table = 'national-2024'
const frozen = {
  category: '10',
  unitName: '示例装备制造有限公司',
  creditCode: '91430300MA4EXAMP02',
  unitKind: '39',
  unitIndustry: '22',
  unitPlace: '430300',
  jobKind: '13',
  signedOn: '2027-03-01',
  'archive.transfer': '转回生源地',
  'archive.place': '430100',
}
const view = { categoryTable: table, sourcePlace: '430104', frozen }
const nameOf = (code: string): string | null => (code === '430300' ? '湖南省湘潭市' : null)

describe('what stands', () => {
  test('Values are read in words, the archive apart.', () => {
    const { going, archive } = linesOf(view, nameOf)
    expect(going.map(({ label, value }) => [label, value])).toEqual([
      ['毕业去向类别', '签就业协议形式就业'],
      ['单位名称', '示例装备制造有限公司'],
      ['统一社会信用代码', '91430300MA4EXAMP02'],
      ['单位性质', '其他企业'],
      ['单位行业', '制造业'],
      ['单位所在地', '湖南省湘潭市'],
      ['工作职位类别', '工程技术人员'],
      ['签约日期', '2027年3月1日'],
    ])
    expect(archive.map(({ field }) => field)).toEqual(['archive.transfer', 'archive.place'])
    expect(inWords(table, ['category', 'zz'], nameOf)).toBe('zz')
  })

  test('Of a household only what is written down is told.', () => {
    const household = {
      moved: true,
      origin: 'staff' as const,
      values: { address: '示例路1号', kind: '迁回原籍' },
    }
    expect(householdLines(household).map(({ value }) => value)).toEqual(['迁回原籍', '示例路1号'])
  })
})

describe('a correction', () => {
  test('Only what differs and counts is sent; what was cleared is sent empty.', () => {
    expect(changesOf(table, frozen, { unitName: '示例装备制造有限公司 ', unitAddress: '示例路1号' })).toEqual(
      {
        unitAddress: '示例路1号',
      },
    )
    expect(changesOf(table, { ...frozen, unitAddress: '示例路1号' }, { unitAddress: '' })).toEqual({
      unitAddress: '',
    })
    expect(changesOf(table, frozen, { schoolName: '另一类别的学校' })).toEqual({})
  })

  test('Another category asks for its own fields, and those of the former one count no more.', () => {
    expect(problemsOf(view, { category: '801' }, null)).toEqual({
      schoolName: 'required',
      studyMajor: 'required',
    })
    expect(
      problemsOf(view, { category: '801', schoolName: '示例大学', studyMajor: '机械工程' }, null),
    ).toEqual({})
  })

  test('What stands has no problem; a wrong code and a missing receiver are named.', () => {
    expect(problemsOf(view, {}, null)).toEqual({})
    expect(problemsOf(view, { creditCode: '91430300MA4EXAMP03' }, null)).toEqual({
      creditCode: 'creditCodeInvalid',
    })
    expect(problemsOf(view, { 'archive.transfer': '升学学校接收' }, null)).toEqual({
      'archive.receiver': 'required',
      'archive.address': 'required',
    })
  })
})

describe('when mending is possible', () => {
  const at = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)
  const windows = {
    confirmation: { opensAt: at('2027-06-28'), closesAt: at('2027-07-04') },
    change: { opensAt: at('2027-07-01'), closesAt: at('2027-09-01') },
  }

  test('Before the first window its beginning is told, in it nothing, after the last its end.', () => {
    expect(mendingTimes(windows, at('2027-06-28') - 1)).toBe('下一次开放：6月28日 00:00。')
    expect(mendingTimes(windows, at('2027-06-28'))).toBe('')
    expect(mendingTimes(windows, at('2027-09-01') - 1)).toBe('')
    expect(mendingTimes(windows, at('2027-09-01'))).toContain('8月31日')
  })

  test('Without windows there is nothing to tell.', () => {
    expect(mendingTimes({}, at('2027-06-28'))).toBe('')
  })
})
