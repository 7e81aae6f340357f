import { Workbook, type CellValue } from 'exceljs'
import { checkDigitOf } from '../../domain/people/resident-id'
import { divisions } from '../../domain/places/divisions'
import type { RosterIssueCode } from '../../domain/roster/issues'
import type { Target } from '../../domain/roster/headers'

/** A graduate who does not exist, as a careful clerk would type the row. */
export type TypedRow = Partial<Record<Target, CellValue>>

/** Header spellings that mean the same; the first of each is the plain one. */
export const spellings = {
  studentNo: ['学号', '学 号*', '学生学号', '学\n号'],
  name: ['姓名', '姓 名*', '学生姓名', '姓名（必填）'],
  document: ['证件号码', '身份证号', '证 件号码*', '身份证件号码', '公民身份号码'],
  documentType: ['证件类型', '身份证件类型'],
  sex: ['性别', '性 别'],
  birthDate: ['出生日期', '出生年月日', '出生日期(YYYYMMDD)'],
  ethnicity: ['民族', '民族名称'],
  politicalStatus: ['政治面貌', '政治\n面貌'],
  sourcePlace: ['生源地代码', '生源所在地代码'],
  placeName: ['生源所在地', '生源地名称', '生源地'],
  college: ['学院', '院系', '所在学院', '培养单位'],
  major: ['专业', '专业名称'],
  class: ['班级', '行政班'],
  level: ['学历层次', '学历'],
  trainingMode: ['培养方式', '培养方式名称'],
  directedUnit: ['定向或委培单位', '委培单位'],
  enrolledOn: ['入学年月', '入学时间'],
  graduatesOn: ['毕业年月', '毕业时间'],
  mobile: ['手机号码', '手机', '联系电话'],
  address: ['家庭地址', '家庭住址'],
} as const satisfies Partial<Record<Target, readonly string[]>>

export type UsedTarget = keyof typeof spellings
export const usedTargets = Object.keys(spellings) as UsedTarget[]

const surnames = ['江', '金', '欧阳', '单于', '汤䶮', '𠮷']
const counties = [...divisions.byCode.values()].filter(
  ({ level, code }) => level === 'county' && Number(code.slice(4)) < 70 && !code.startsWith('4'),
)

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length]
  if (item === undefined) throw new Error('empty list')
  return item
}

/** The graduate of a number: always the same one, no two alike. */
export function graduate(index: number): TypedRow {
  const place = at(counties, index * 37)
  const birth = `${2003 + (index % 3)}${String(1 + (index % 12)).padStart(2, '0')}${String(1 + (index % 28)).padStart(2, '0')}`
  const first17 = `${place.code}${birth}${String(index % 1000).padStart(3, '0')}`
  return {
    studentNo: String(2_301_000_000 + index),
    name: `${at(surnames, index)}${at(['建志', '佑涛', '一'], index)}`,
    document: `${first17}${checkDigitOf(first17)}`,
    documentType: '居民身份证',
    sex: index % 2 === 1 ? '男' : '女',
    birthDate: birth,
    ethnicity: '汉族',
    politicalStatus: '共青团员',
    sourcePlace: place.code,
    placeName: place.fullName,
    college: at(['教育学院', '艺术学院', '商学院'], index),
    major: at(['学前教育（师范）', '音乐学', '会计学'], index),
    class: `23${at(['学前', '音乐', '会计'], index)}1班`,
    level: '本科',
    trainingMode: '非定向',
    directedUnit: null,
    enrolledOn: '202309',
    graduatesOn: '202706',
    mobile: String(13_800_000_000 + index),
    address: `${place.fullName}建设路${index}号`,
  }
}

interface Fault {
  /** Null if the row must be read as if it had been typed well. */
  readonly code: RosterIssueCode | null
  readonly target: UsedTarget
  readonly spoil: (row: TypedRow) => TypedRow
}

const text = (value: CellValue | undefined): string => (typeof value === 'string' ? value : '')

const rewrite = (
  target: UsedTarget,
  change: (value: string) => CellValue,
): Pick<Fault, 'target' | 'spoil'> => ({
  target,
  spoil: (row) => ({ ...row, [target]: change(text(row[target])) }),
})

const wide = (value: string): string =>
  value.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const hyphened = (value: string): string => `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`
const otherDigit = (value: string, place: number): string =>
  `${value.slice(0, place)}${(Number(value.charAt(place)) + 1) % 10}${value.slice(place + 1)}`

/** A resident number in which one more fact was changed and the check digit made right again. */
const withFirst17 = (value: string, change: (first17: string) => string): string => {
  const first17 = change(value.slice(0, 17))
  return `${first17}${checkDigitOf(first17)}`
}

/** Kinds of faults, planted one to a row. */
export const faultKinds = {
  // Typography and typing that must not matter.
  wideStudentNo: { code: null, ...rewrite('studentNo', wide) },
  wideDocument: { code: null, ...rewrite('document', wide) },
  lowerX: { code: null, ...rewrite('document', (value) => value.toLowerCase()) },
  spacedName: { code: null, ...rewrite('name', (value) => `\u00a0${[...value].join(' ')}\u3000`) },
  tabbedStudentNo: { code: null, ...rewrite('studentNo', (value) => ` ${value}\t`) },
  numericStudentNo: { code: null, ...rewrite('studentNo', Number) },
  numericMobile: { code: null, ...rewrite('mobile', Number) },
  numericPlace: { code: null, ...rewrite('sourcePlace', Number) },
  numericMonth: { code: null, ...rewrite('enrolledOn', Number) },
  hyphenedDate: { code: null, ...rewrite('birthDate', hyphened) },
  realDate: { code: null, ...rewrite('birthDate', (value) => new Date(`${hyphened(value)}T00:00:00Z`)) },
  monthInWords: { code: null, ...rewrite('graduatesOn', () => '2027年6月') },
  shortEthnicity: { code: null, ...rewrite('ethnicity', () => '汉') },
  shortPolitics: { code: null, ...rewrite('politicalStatus', () => '团员') },
  richName: {
    code: null,
    ...rewrite('name', (value) => ({ richText: [{ text: value.slice(0, 1) }, { text: value.slice(1) }] })),
  },
  linkedAddress: {
    code: null,
    ...rewrite('address', (value) => ({ text: value, hyperlink: 'http://example.invalid' })),
  },
  dashedMobile: { code: null, ...rewrite('mobile', (value) => `+86 ${value.slice(0, 3)}-${value.slice(3)}`) },
  blankSex: { code: null, ...rewrite('sex', () => null) },

  blankCollege: { code: 'blankCollege', ...rewrite('college', () => ' ') },
  retiredPlace: {
    code: 'retiredPlace',
    target: 'sourcePlace',
    spoil: (row) => ({ ...row, sourcePlace: '370634', placeName: '山东省烟台市长岛县' }),
  },
  placeCodeMissing: { code: 'placeCodeMissing', ...rewrite('sourcePlace', () => null) },
  placeMissing: {
    code: 'placeMissing',
    target: 'sourcePlace',
    spoil: (row) => ({ ...row, sourcePlace: null, placeName: null }),
  },
  placeContradicts: {
    code: 'placeContradictsName',
    target: 'sourcePlace',
    spoil: (row) => ({ ...row, placeName: '广东省广州市天河区' }),
  },
  phoneInvalid: { code: 'phoneInvalid', ...rewrite('mobile', () => '1234') },
  directedUnitMissing: {
    code: 'directedUnitMissing',
    target: 'directedUnit',
    spoil: (row) => ({ ...row, trainingMode: '定向' }),
  },
  valueUnknown: { code: 'valueUnknown', ...rewrite('politicalStatus', () => '外星人') },

  idChecksum: { code: 'idChecksum', ...rewrite('document', (value) => otherDigit(value, 16)) },
  idPrecisionLost: {
    code: 'idPrecisionLost',
    ...rewrite('document', (value) => Number(value.slice(0, 17)) * 10),
  },
  idScientific: { code: 'idPrecisionLost', ...rewrite('document', () => '4.40308E+17') },
  sexContradicts: {
    code: 'sexContradictsId',
    target: 'sex',
    spoil: (row) => ({ ...row, sex: row['sex'] === '男' ? '女' : '男' }),
  },
  birthContradicts: { code: 'birthContradictsId', ...rewrite('birthDate', () => '19990101') },
  documentMissing: { code: 'documentMissing', ...rewrite('document', () => null) },
  documentShort: { code: 'documentInvalid', ...rewrite('document', (value) => value.slice(0, 15)) },
  documentNoDay: {
    code: 'documentInvalid',
    ...rewrite('document', (value) => withFirst17(value, (f) => `${f.slice(0, 10)}0230${f.slice(14)}`)),
  },
  documentTypeUnknown: { code: 'documentTypeUnknown', ...rewrite('documentType', () => '学生证') },
  nameMissing: { code: 'nameMissing', ...rewrite('name', () => null) },
  nameInvalid: { code: 'nameInvalid', ...rewrite('name', (value) => `${value}\u202e`) },
  studentNoMissing: { code: 'studentNoMissing', ...rewrite('studentNo', () => '  ') },
  studentNoPattern: { code: 'studentNoPattern', ...rewrite('studentNo', (value) => value.slice(0, 9)) },
  placeUnknown: {
    code: 'placeUnknown',
    target: 'sourcePlace',
    spoil: (row) => ({ ...row, sourcePlace: '999999', placeName: '不存在省' }),
  },
  dateInvalid: { code: 'dateInvalid', ...rewrite('birthDate', () => '2003-02-30') },
  monthInvalid: { code: 'dateInvalid', ...rewrite('enrolledOn', () => '202313') },
  formula: {
    code: 'formula',
    ...rewrite('address', () => ({ formula: 'HYPERLINK("http://example.invalid","x")', result: 'x' })),
  },
  nameFormula: { code: 'formula', ...rewrite('name', (value) => ({ formula: '"x"', result: value })) },
  cellError: { code: 'cellError', ...rewrite('mobile', () => ({ error: '#N/A' })) },
  tooLong: { code: 'tooLong', ...rewrite('address', () => '长'.repeat(3000)) },
} as const satisfies Record<string, Fault>

export type FaultKind = keyof typeof faultKinds
export const faultNames = Object.keys(faultKinds) as FaultKind[]

/** What to write: everything that may differ from school to school. */
export interface RosterPlan {
  readonly size: number
  /** Columns in their order; targets left out have no column. */
  readonly columns: readonly UsedTarget[]
  /** Picks the spelling of each header. */
  readonly spelling: number
  readonly titleRows: readonly string[]
  readonly faults: readonly { readonly index: number; readonly kind: FaultKind }[]
  /** Pairs of graduates entered twice: under one student number, or one document under two. */
  readonly twins: readonly { readonly index: number; readonly same: 'studentNo' | 'document' }[]
}

/** The rows of a plan as typed, faults and twins included. */
export function typedRows(plan: RosterPlan): TypedRow[] {
  const rows = Array.from({ length: plan.size }, (_, index) => graduate(index))
  for (const { index, kind } of plan.faults) {
    const row = rows[index]
    if (row !== undefined) rows[index] = faultKinds[kind].spoil(row)
  }
  for (const [at, { index, same }] of plan.twins.entries()) {
    const row = rows[index]
    if (row !== undefined)
      rows.push(same === 'studentNo' ? { ...row } : { ...row, studentNo: String(9_900_000_000 + at) })
  }
  return rows
}

export const headerOf = (plan: RosterPlan, target: UsedTarget): string =>
  at(spellings[target], plan.spelling + usedTargets.indexOf(target))

/** Writes a plan as an .xlsx with everything around the table that such files have. */
export async function rosterWorkbook(plan: RosterPlan): Promise<Buffer> {
  const workbook = new Workbook()
  workbook.addWorksheet('填写说明').addRow(['请按模板填写', '勿改表头'])
  const sheet = workbook.addWorksheet('毕业生')
  for (const title of plan.titleRows) sheet.addRow([title])
  if (plan.titleRows.length > 0) sheet.mergeCells(1, 1, 1, Math.max(2, plan.columns.length))
  sheet.addRow(['序号', ...plan.columns.map((target) => headerOf(plan, target)), '备注栏'])
  for (const [index, row] of typedRows(plan).entries()) {
    const values: CellValue[] = [index + 1, ...plan.columns.map((target) => row[target] ?? null)]
    const added = sheet.addRow(values)
    added.eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = 'yyyy/m/d'
    })
  }
  sheet.addRow([])
  sheet.addRow(['合计', `${plan.size} 人`, { formula: 'COUNTA(B2:B9)', result: plan.size }])
  sheet.addRow(['填表人：', null, null, '审核人：'])
  sheet.addRow(['注：本表一式两份'])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
