import { checkRoster, newNames, readRoster, type RosterSheet } from '../../../domain/roster/check-roster'
import { textCell, type Cell } from '../../../domain/roster/cells'
import { findHeader } from '../../../domain/roster/find-header'
import { issueCodes, rosterIssueCodes } from '../../../domain/roster/issues'
import { parsePhone } from '../../../domain/roster/phones'
import { rowReader, type RowReading } from '../../../domain/roster/read-row'
import { codedValue } from '../../../domain/roster/values'

const cell = (value: string | number | Cell): Cell => {
  if (typeof value === 'string') return textCell(value)
  return typeof value === 'number' ? { kind: 'number', value } : value
}
type Typed = Readonly<Record<string, string | number | Cell>>

const good = { 学号: '2301000001', 姓名: '江建志', 证件号码: '11010219840406970X' } as const

function sheetOf(...rows: Typed[]): RosterSheet {
  const titles = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const header = { row: 1, cells: titles.map(textCell) }
  const layout = findHeader([header])
  if (!layout.ok) throw new Error(layout.error.code)
  const below = rows.map((row, at) => ({
    row: at + 2,
    cells: titles.map((title) => (row[title] === undefined ? undefined : cell(row[title]))),
  }))
  return { layout: layout.value, rows: () => [header, ...below] }
}

function read(typed: Typed): RowReading {
  const sheet = sheetOf({ ...good, ...typed })
  const [, row] = sheet.rows() as Iterable<{ row: number; cells: (Cell | undefined)[] }>
  if (row === undefined) throw new Error('no row')
  return rowReader(sheet.layout, {})(row)
}
const codes = (typed: Typed): string[] => read(typed).issues.map(({ code }) => code)

describe('Cells', () => {
  test.each([
    ['专业代码', 70101, { majorCode: '070101' }],
    ['专业代码', '0801k', { majorCode: '0801K' }],
    ['学制', '四年', { years: '4' }],
    ['学制', 2.5, { years: '2.5' }],
    ['班级', '２３学前 1班', { class: '23学前1班' }],
    ['学院', ' 商 学院\n', { college: '商学院' }],
    ['学院', 'College of  Arts', { college: 'College of Arts' }],
    ['专业', '学前教育（师范）', { major: '学前教育（师范）' }],
    ['困难生类别', '3', { hardship: '就业困难和家庭困难' }],
    ['民族', '09', { ethnicity: '布依族' }],
    ['民族', '毛难族', { ethnicity: '毛南族' }],
    ['性别', 2, { sex: '女' }],
    ['政治面貌', '中国共产党党员', { politicalStatus: '中共党员' }],
    ['户口是否转入学校', 'y', { householdMoved: '是' }],
    ['生源地代码', '110108000000', { sourcePlace: '110108' }],
    ['入学年月', { kind: 'date', date: '2023-09-01' }, { enrolledOn: '2023-09' }],
    ['家庭电话', '（0737）2777817', { homePhone: '0737-2777817' }],
    ['家庭地址', '某路\u202e1号\t2栋', { address: '某路1号 2栋' }],
  ] as const)('%s %j becomes %j without a remark.', (title, typed, values) => {
    const { entry, issues } = read({ [title]: typed })
    expect(issues).toEqual([])
    expect(entry.values).toMatchObject(values)
  })

  test.each([
    ['入学年月', 2023.1, 'dateInvalid'],
    ['出生日期', 30728, 'dateInvalid'],
    ['考生号', 12345678901234567, 'precisionLost'],
    ['QQ号码', 'abc', 'qqInvalid'],
    ['电子邮箱', 'a@b', 'emailInvalid'],
    ['电子邮箱', 'a@b@c.cn', 'emailInvalid'],
    ['家庭邮编', '41120', 'postcodeInvalid'],
    ['性别', '不详', 'valueUnknown'],
    ['学号', '23/01', 'studentNoPattern'],
    ['姓名', { kind: 'error' }, 'cellError'],
    ['姓名', { kind: 'formula' }, 'formula'],
    ['学院', '长'.repeat(51), 'tooLong'],
    ['证件号码', '1'.repeat(65), 'tooLong'],
  ] as const)('%s %j is remarked on as %s, once.', (title, typed, code) => {
    expect(codes({ [title]: typed })).toEqual([code])
  })

  test('A place is judged by its code and its name together.', () => {
    expect(codes({ 生源地代码: '110108', 生源地: '北京海淀区' })).toEqual([])
    expect(codes({ 生源地代码: '440222', 生源地: '广东省韶关市' })).toEqual([])
    expect(codes({ 生源地代码: '440200', 生源地: '广东省韶关市始兴县' })).toEqual([])
    expect(codes({ 生源地代码: '440222', 生源地: '广东省广州市' })).toEqual(['placeContradictsName'])
    expect(codes({ 生源地代码: '', 生源地: '山东省烟台市长岛县' })).toEqual(['retiredPlace'])
    expect(codes({ 生源地代码: '', 生源地: '朝阳区' })).toEqual(['placeUnknown'])
    expect(codes({ 生源地: '北京海淀区' })).toEqual([])
    expect(read({ 生源地: '北京海淀区' }).entry.values.sourcePlace).toBe('110108')
  })

  test('A document without a type is taken for what its number is; an unknown number is refused.', () => {
    expect(read({ 证件号码: 'R492404（4）' }).entry).toMatchObject({
      documentType: '香港居民身份证',
      documentNo: 'R492404(4)',
    })
    expect(codes({ 证件号码: 'ABC' })).toEqual(['documentTypeUnknown'])
    expect(read({}).entry.values).toMatchObject({
      sex: '女',
      birthDate: '1984-04-06',
      documentType: '居民身份证',
    })
  })

  test('The document number is never among the values.', () => {
    expect(Object.values(read({ 证件类型: '身份证' }).entry.values)).not.toContain(good.证件号码)
  })

  test.each(['13800000000', '+86 138-0000-0000', '0086 13800000000', '010-62771234', '+852 98653678'])(
    '%s is a telephone number.',
    (text) => {
      expect(parsePhone(text)).not.toBeNull()
    },
  )

  test.each(['', '1234', '12800000000', '138000000000', '无', '1'.repeat(65_536)])('%j is none.', (text) => {
    expect(parsePhone(text)).toBeNull()
  })

  test('Names of an object’s own properties are no values of a table.', () => {
    for (const text of ['__proto__', 'constructor', 'toString', ''])
      expect(codedValue('sex', text)).toBeNull()
  })
})

describe('Rows and files', () => {
  test('Every code has a level, and an error keeps its row out while a warning does not.', async () => {
    expect(rosterIssueCodes.every((code) => ['error', 'warning'].includes(issueCodes[code].level))).toBe(true)
    const sheet = sheetOf({ ...good, 手机: '1234' }, { ...good, 学号: '2', 证件号码: '1' })
    const { report, refused } = await checkRoster(sheet)
    expect([report.total, report.importable, [...refused]]).toEqual([2, 1, [3]])
    const rows = []
    for await (const { row } of readRoster(sheet, { refused })) rows.push(row)
    expect(rows).toEqual([2])
  })

  test.each([
    ['a total', { 学号: '合计：3010 人' }],
    ['a total with a formula', { 学号: '合计', 姓名: { kind: 'formula' } }],
    ['signatures', { 学号: '填表人：', 证件号码: '审核人：' }],
    ['a remark', { 学号: '注：本表一式两份' }],
    ['the header repeated on a new page', { 学号: '学号', 姓名: '姓名', 证件号码: '证件号码' }],
    ['spaces', { 学号: '  ', 姓名: '\u3000' }],
  ] as const)('A row of %s is not counted.', async (_, row: Typed) => {
    const { report } = await checkRoster(sheetOf(good, row))
    expect([report.total, report.issues]).toEqual([1, []])
  })

  test('A graduate of whom little is known is counted and remarked on, never dropped.', async () => {
    const { report } = await checkRoster(sheetOf(good, { 姓名: '江建志' }))
    expect(report.issues.map(({ row, code }) => [row, code])).toEqual([
      [3, 'studentNoMissing'],
      [3, 'documentMissing'],
    ])
  })

  test('A remark before a graduate does not make a note of the row, with many cells or with a document number.', async () => {
    const few = { 备注栏: '备注：复学', ...good }
    const many = {
      ...few,
      证件号码: '',
      性别: '女',
      民族: '汉族',
      学院: '商学院',
      班级: '1班',
      学制: 4,
      专业: '会计学',
    }
    const { report } = await checkRoster(sheetOf(few, many))
    expect([report.total, report.importable]).toEqual([2, 0])
  })

  test('Student numbers that differ only in the case of a letter are the same.', async () => {
    const { report } = await checkRoster(sheetOf({ ...good, 学号: 'a1' }, { ...good, 学号: 'A1' }))
    expect(report.issues.map(({ code }) => code)).toEqual(['duplicateStudentNo', 'duplicateStudentNo'])
  })

  test('Graduates outside the scope and student numbers outside the pattern are refused.', async () => {
    const sheet = sheetOf(
      { ...good, 学历层次: '本科' },
      { ...good, 学号: '9', 证件号码: '440308199901101512', 学历层次: '硕士' },
    )
    const { report } = await checkRoster(sheet, {
      studentNoPattern: '\\d{10}',
      outside: ({ values }) => (values.level === '本科' ? null : 'level'),
    })
    expect(report.issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, '学号', 'studentNoPattern'],
      [3, '学历层次', 'outOfScope'],
    ])
  })

  test('Names that the cohort does not know yet are listed once, in the order of the file.', async () => {
    const second = { ...good, 学号: '2', 证件号码: '440308199901101512', 学院: '艺术学院' }
    const { names } = await checkRoster(
      sheetOf({ ...good, 学院: '商学院' }, second, { ...second, 学号: '3' }),
    )
    const known = { college: new Set(['商学院']), major: new Set<string>(), class: new Set<string>() }
    expect(newNames(names, known)).toEqual({ college: ['艺术学院'], major: [], class: [] })
    expect([...names.college]).toEqual([
      ['商学院', 1],
      ['艺术学院', 2],
    ])
  })
})
