import { readFileSync } from 'node:fs'
import { parseTable, tableOf } from '../../../../src/features/destination-import/parse-table'
import { placeTable, type PackedDivisions } from '../../../../src/lib/place-table'

const packed = readFileSync('src/packages/geo/divisions.js', 'utf8')
const places = placeTable(
  JSON.parse(packed.slice(packed.indexOf('{'), packed.lastIndexOf('}') + 1)) as PackedDivisions,
)
const by = { table: 'national-2024', places }

const table = (...lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => cells.join('\t')).join('\n')
const parse = (...lines: readonly (readonly string[])[]) => parseTable(table(...lines), by)

const employer = [
  '学号',
  '毕业去向类别代码',
  '单位名称',
  '统一社会信用代码',
  '单位性质代码',
  '单位行业名称',
  '单位所在地名称',
  '工作职位类别代码',
  '签约日期',
]
const example = [
  '2303010007',
  '10',
  '示例装备制造有限公司',
  '91430300MA4EXAMP02',
  '39',
  '制造业',
  '湖南省湘潭市',
  '13',
  '2027/3/1',
]

describe('a pasted table', () => {
  test('The header decides what a column is; names become codes, days become days.', () => {
    const { rows, faulty, fault } = parse(employer, example)
    expect([fault, faulty]).toEqual([null, []])
    expect(rows.map(({ row, incomplete, aside }) => ({ row, incomplete, aside }))).toEqual([
      {
        row: {
          studentNo: '2303010007',
          category: '10',
          values: {
            unitName: '示例装备制造有限公司',
            creditCode: '91430300MA4EXAMP02',
            unitKind: '39',
            unitIndustry: '22',
            unitPlace: '430300',
            jobKind: '13',
            signedOn: '2027-03-01',
          },
        },
        incomplete: true,
        aside: [],
      },
    ])
  })

  test('The order of the columns is free, commas do as well, and a category may be named.', () => {
    const { rows } = parseTable(
      '毕业去向,学号,留学院校中文名称,留学专业中文名称\n境内升学：研究生,1,示例大学,机械工程',
      by,
    )
    expect(rows[0]?.row).toEqual({
      studentNo: '1',
      category: '801',
      values: { schoolName: '示例大学', studyMajor: '机械工程' },
    })
  })

  test('The column of a code counts before the one of its name.', () => {
    const { rows } = parse(
      ['学号', '类别代码', '单位性质名称', '单位性质代码'],
      ['1', '10', '国有企业', '39'],
    )
    expect(rows[0]?.row.values).toEqual({ unitKind: '39' })
  })

  test('Unknown headers are named; a header without 学号, without a category or with document numbers is refused.', () => {
    expect(parse(['学号', '类别代码', '姓名', '民族名称'], ['1', '70', '何嘉木', '汉族']).unused).toEqual([
      '姓名',
      '民族名称',
    ])
    expect(parse(['姓名', '类别代码'], ['何嘉木', '70']).fault).toBe('headerMissing')
    expect(parse(['学号', '单位名称'], ['1', '示例']).fault).toBe('categoryMissing')
    expect(parse(['学号', '身份证号', '类别代码'], ['1', '', '70']).fault).toBe('documentColumn')
    expect(parse(['学号', '类别代码']).fault).toBe('rowsMissing')
    expect(parseTable(' \n', by).fault).toBe('headerMissing')
  })
})

describe('what is wrong, row by row', () => {
  const faultsOf = (...lines: readonly (readonly string[])[]) =>
    parse(...lines).faulty.map(({ line, faults }) => [line, ...faults])

  test('Numbers, doubles and categories are told with their line.', () => {
    expect(
      faultsOf(['学号', '类别代码'], ['1', '70'], ['', '70'], ['二三', '70'], ['1', '70'], ['2', '99']),
    ).toEqual([
      [3, '没有学号'],
      [4, '学号只能是数字、字母和横线'],
      [5, '这个学号前面已经有了'],
      [6, '没有这个去向类别，请核对代码或名称'],
    ])
  })

  test('Wrong codes, places and options are named by their field, also where the archive is still missing.', () => {
    const [wrong] = parse(
      ['学号', '类别代码', '统一社会信用代码', '单位所在地名称', '单位性质代码'],
      ['1', '10', '91430300MA4EXAMP03', '没有这个地方', '98'],
    ).faulty
    expect(wrong?.faults).toEqual([
      '单位所在地：这个地方认不出来，请写到市，或写6位代码',
      '统一社会信用代码：这个代码不对，请对照营业执照逐位核对，共18位',
      '单位性质：请从列出的选项里选',
    ])
  })

  test('With the archive’s way the whole destination has to be there; without it the graduate adds the rest.', () => {
    const header = ['学号', '类别代码', '单位名称', '档案转递类型']
    expect(faultsOf(header, ['1', '801', '', '升学外校接收'])[0]).toEqual([
      2,
      '学校名称：请填写',
      '录取专业：请填写',
      '档案接收单位：请填写',
      '档案接收地址：请填写',
    ])
    expect(parse(header, ['1', '801', '', '']).rows[0]?.incomplete).toBe(true)
  })

  test('What a category has no use for is named, not lost in silence.', () => {
    expect(parse(['学号', '类别代码', '单位名称'], ['1', '70', '示例公司']).rows[0]?.aside).toEqual([
      '单位名称',
    ])
  })
})

test('The lines that were refused make a table again, under the same header.', () => {
  const text = table(employer, example)
  const { header, rows } = parseTable(text, by)
  expect(tableOf(header, rows)).toBe(text)
})
