import { foldWidth, withoutSpaces } from '../people/fold-text'
import { fieldKeys, fields, type FieldKey } from '../registration/fields'

/** What a column holds: a field, or one of the two that are no fields of their own. */
export type Target = FieldKey | 'document' | 'placeName'

/** Columns without which no row can be imported. */
export const requiredTargets = ['studentNo', 'name', 'document'] as const satisfies readonly Target[]

/** Headers as schools write them, beside the label of the field. `sourcePlace` is the code. */
const synonyms: Readonly<Record<Target, readonly string[]>> = {
  name: ['学生姓名', '毕业生姓名', '姓名全称'],
  sex: ['性别名称', '学生性别'],
  birthDate: ['出生年月日', '生日', '出生年月'],
  documentType: ['身份证件类型', '证件种类', '证件类别'],
  document: [
    '证件号码',
    '身份证号',
    '身份证号码',
    '证件号',
    '身份证',
    '身份证件号',
    '身份证件号码',
    '公民身份号码',
  ],
  ethnicity: ['民族名称'],
  politicalStatus: ['政治面貌名称', '政治状况'],
  sourcePlace: [
    '生源地代码',
    '生源所在地代码',
    '生源地区代码',
    '生源地编码',
    '生源地行政区划代码',
    '生源代码',
  ],
  placeName: ['生源所在地', '生源地', '生源地名称', '生源所在地名称', '生源地区', '生源地全称'],
  urbanRural: ['城乡', '城乡类别', '户籍性质', '生源城乡'],
  studentNo: ['学生学号', '学号/工号', '学籍号'],
  candidateNo: ['高考考生号', '考号', '考生编号'],
  college: ['院系', '所在学院', '学院名称', '院系名称', '培养单位', '所在院系', '二级学院', '院部'],
  majorCode: ['专业编码', '专业代号', '国标专业代码'],
  major: ['专业名称', '所学专业', '就读专业', '毕业专业'],
  majorDirection: ['专业方向名称', '研究方向'],
  level: ['学历', '培养层次', '层次', '毕业学历', '学生层次'],
  years: ['学制年', '学习年限', '修业年限'],
  studyForm: ['学习方式', '学习形式名称'],
  enrolledOn: ['入学时间', '入学日期', '入学年份月份'],
  graduatesOn: ['毕业时间', '毕业日期', '预计毕业年月', '预计毕业时间', '毕业年份月份'],
  class: ['班级名称', '所在班级', '行政班', '行政班级'],
  candidateKind: ['考生类型', '学生类别'],
  trainingMode: ['培养方式名称', '培养类别', '培养类型'],
  directedUnit: ['定向委培单位', '定向单位', '委培单位', '定向/委培单位', '定向或委培单位名称'],
  teacherKind: ['师范生类型', '师范类别', '是否师范生'],
  hardship: ['困难生类型', '困难类别', '就业困难类别'],
  foreignLanguage: ['外语语种', '语种'],
  minorityPlan: ['是否少干计划', '少数民族骨干计划', '少民骨干计划', '是否少数民族骨干计划'],
  mobile: ['手机', '手机号', '移动电话', '联系电话', '联系方式', '本人手机', '电话'],
  email: ['邮箱', '电子邮件', 'E-MAIL', 'EMAIL', '电子信箱'],
  qq: ['QQ', 'QQ号'],
  address: ['家庭住址', '家庭详细地址', '家庭通讯地址', '通讯地址', '通信地址'],
  homePhone: ['家庭联系电话', '家长电话', '家庭座机', '家庭固定电话'],
  postcode: ['邮编', '邮政编码', '家庭邮政编码'],
  householdMoved: ['户口是否转入', '户口是否迁入学校', '户口转入学校'],
  archiveMoved: ['档案是否转入', '档案转入学校', '档案是否转入本校'],
}

/** Longest cell that can be a header; titles and notes are longer. */
const headerLimit = 40

/** A header without spaces, line breaks, stars and colons, half-width, letters capital. */
export const headerText = (text: string): string =>
  withoutSpaces(foldWidth(text.slice(0, 200)))
    .replace(/[*※★:]/gu, '')
    .toUpperCase()

const withoutBrackets = (header: string): string => header.replace(/[([【][^()[\]【】]{0,30}[)\]】]/gu, '')

const targetByHeader: ReadonlyMap<string, Target> = new Map([
  ...fieldKeys
    // The label 生源地 alone is the place's name in a roster: the code has its own header.
    .filter((key) => key !== 'sourcePlace')
    .map((key) => [headerText(fields[key].label), key] as const),
  ...(Object.keys(synonyms) as Target[]).flatMap((target) =>
    synonyms[target].map((header) => [headerText(header), target] as const),
  ),
])

/**
 * The column a header stands for, or null for one this product has no use for. Hints in brackets such
 * as 身份证号（必填） do not count.
 */
export function targetOf(text: string): Target | null {
  if (text.length > headerLimit) return null
  const header = headerText(text)
  return targetByHeader.get(header) ?? targetByHeader.get(withoutBrackets(header)) ?? null
}
