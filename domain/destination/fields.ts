import { jobKinds, unitIndustries, unitKinds, type CodeTable } from './unit-codes'

/** How a field is entered and read: a code of a table, a division code, a day, … */
export type DestinationFieldKind =
  'text' | 'long' | 'date' | 'place' | 'code' | 'option' | 'number' | 'phone' | 'url'

export interface DestinationFieldFacts {
  readonly label: string
  readonly maxLength: number
  readonly kind: DestinationFieldKind
  /** Of kind `code`. */
  readonly codes?: CodeTable
  /** Of kind `option`. */
  readonly options?: readonly string[]
}

/** 户档转递类型 (seed N §六: 单位接收 by the employer, its superior or a trustee; or back to the source place). */
export const transferKinds = [
  '转回生源地',
  '签约单位接收',
  '上级主管单位接收',
  '托管单位接收',
  '升学学校接收',
] as const
/** 转回生源地: it goes to the source place, and nowhere else. */
export const BACK_HOME = transferKinds[0]

/** 自主创业 has three kinds, each with its own evidence (教学厅函〔2021〕19号 附件2). */
export const startupKinds = ['创立公司', '在孵化机构中创业', '电子商务创业'] as const
/** 待就业 in the words that systems use below the code; their own codes are not confirmed (field.md §1.2). */
export const seekingKinds = ['求职中', '签约中', '拟参加公招考试', '拟创业', '拟出国出境'] as const

/** Fields of a destination and, as `archive.*`, of the archive's way, which travels in the same submission. */
// prettier-ignore
export const destinationFields = {
  'category':           { label: '毕业去向类别', maxLength: 8, kind: 'text' },
  'unitName':           { label: '单位名称', maxLength: 100, kind: 'text' },
  'creditCode':         { label: '统一社会信用代码', maxLength: 18, kind: 'text' },
  'unitKind':           { label: '单位性质', maxLength: 2, kind: 'code', codes: unitKinds },
  'unitIndustry':       { label: '单位行业', maxLength: 2, kind: 'code', codes: unitIndustries },
  'unitPlace':          { label: '单位所在地', maxLength: 6, kind: 'place' },
  'unitAddress':        { label: '单位地址', maxLength: 200, kind: 'text' },
  'jobKind':            { label: '工作职位类别', maxLength: 2, kind: 'code', codes: jobKinds },
  'signedOn':           { label: '签约日期', maxLength: 10, kind: 'date' },
  'monthlyPay':         { label: '月收入（元）', maxLength: 6, kind: 'number' },
  'project':            { label: '科研项目', maxLength: 100, kind: 'text' },
  'startupKind':        { label: '创业类型', maxLength: 20, kind: 'option', options: startupKinds },
  'shopUrl':            { label: '网店或平台网址', maxLength: 200, kind: 'url' },
  'work':               { label: '从事的工作', maxLength: 200, kind: 'long' },
  'country':            { label: '留学国家或地区', maxLength: 40, kind: 'text' },
  'schoolName':         { label: '学校名称', maxLength: 100, kind: 'text' },
  'schoolNameForeign':  { label: '学校外文名称', maxLength: 100, kind: 'text' },
  'studyMajor':         { label: '录取专业', maxLength: 60, kind: 'text' },
  'studyMajorForeign':  { label: '专业外文名称', maxLength: 100, kind: 'text' },
  'seeking':            { label: '目前情况', maxLength: 20, kind: 'option', options: seekingKinds },
  'archive.transfer':   { label: '户档转递类型', maxLength: 20, kind: 'option', options: transferKinds },
  'archive.place':      { label: '档案接收地', maxLength: 6, kind: 'place' },
  'archive.receiver':   { label: '档案接收单位', maxLength: 100, kind: 'text' },
  'archive.department': { label: '接收部门', maxLength: 60, kind: 'text' },
  'archive.address':    { label: '档案接收地址', maxLength: 200, kind: 'text' },
  'archive.contact':    { label: '档案接收联系人', maxLength: 50, kind: 'text' },
  'archive.phone':      { label: '档案接收电话', maxLength: 20, kind: 'phone' },
} as const satisfies Record<string, DestinationFieldFacts>

export type DestinationField = keyof typeof destinationFields
export const isDestinationField = (key: string): key is DestinationField =>
  Object.hasOwn(destinationFields, key)

export const destinationField = (key: DestinationField): DestinationFieldFacts => destinationFields[key]

const ARCHIVE = 'archive.'
export const isArchiveField = (field: string): boolean => field.startsWith(ARCHIVE)

/** What a submission says of the archive's way, by the fields' own names. */
export const archiveOf = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) =>
      isArchiveField(field) ? [[field.slice(ARCHIVE.length), value]] : [],
    ),
  )

/** A value as people read it: the name of a code, of a place; every other as it is. */
export function readableValue(field: string, value: string, nameOfPlace: (code: string) => string): string {
  if (!isDestinationField(field) || value === '') return value
  const { kind, codes } = destinationField(field)
  switch (kind) {
    case 'code':
      return codes?.names[value] ?? value
    case 'place':
      return nameOfPlace(value) || value
    default:
      return value
  }
}
