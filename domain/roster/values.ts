import { foldWidth, withoutSpaces } from '../people/fold-text'
import type { FieldKey } from '../registration/fields'

/** Canonical values and, behind each, the other ways in which rosters write it. */
type Vocabulary = Readonly<Record<string, readonly string[]>>

const yesNo = { 是: ['1', 'Y', 'YES', '√', '有'], 否: ['0', 'N', 'NO', '×', '无', '没有'] } as const

/** GB/T 3304-1991 in the order of its codes 01–56, with today's names (毛南 36, 德昂 46). */
const ethnicGroups = [
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇',
  '柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京',
  '塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺',
].flatMap((line) => line.split(' '))

const formerGroups: Readonly<Record<string, readonly string[]>> = {
  毛南: ['毛难', '毛难族'],
  德昂: ['崩龙', '崩龙族'],
}

const ethnicities: Vocabulary = {
  ...Object.fromEntries(
    ethnicGroups.map((name, at) => {
      const code = String(at + 1)
      return [`${name}族`, [name, code, code.padStart(2, '0'), ...(formerGroups[name] ?? [])]]
    }),
  ),
  穿青人: ['穿青人族', '穿青'],
  其他: ['97', '其它', '其他民族'],
  外国血统中国籍人士: ['98', '外国血统', '入籍'],
}

/**
 * Code tables of a roster: 民族 GB/T 3304, 政治面貌 GB/T 4762, 性别 GB/T 2261.1; the others as provincial
 * systems label them. A field that is not here takes any text.
 */
const vocabularies = {
  sex: { 男: ['1', '男性', 'M'], 女: ['2', '女性', 'F'] },
  ethnicity: ethnicities,
  politicalStatus: {
    中共党员: ['党员', '01', '1', '中国共产党党员', '共产党员', '正式党员'],
    中共预备党员: ['预备党员', '02', '2', '中国共产党预备党员'],
    共青团员: ['团员', '03', '3', '中国共产主义青年团团员', '共青团团员'],
    民革党员: ['民革', '民革会员', '04', '4'],
    民盟盟员: ['民盟', '05', '5'],
    民建会员: ['民建', '06', '6'],
    民进会员: ['民进', '07', '7'],
    农工党党员: ['农工', '农工党', '08', '8'],
    致公党党员: ['致公', '致公党', '09', '9'],
    九三学社社员: ['九三', '九三学社', '10'],
    台盟盟员: ['台盟', '11'],
    无党派人士: ['无党派', '无党派民主人士', '12'],
    群众: ['普通群众', '普通公民', '13'],
  },
  level: {
    博士: ['博士研究生', '博士生', '博士生毕业', '101', '01'],
    博士结业: ['博士生结业', '博士研究生结业'],
    硕士: ['硕士研究生', '硕士生', '硕士生毕业', '111', '11'],
    硕士结业: ['硕士生结业', '硕士研究生结业'],
    本科: ['本科生', '大学本科', '普通本科', '本科生毕业', '专升本', '专科起点本科', '231', '31'],
    第二学士学位: ['二学位', '第二学位', '二学位毕业'],
    本科结业: ['本科生结业'],
    专科: ['专科生', '大专', '大学专科', '专科生毕业', '341', '41'],
    专科结业: ['专科生结业'],
    高职: ['高职生', '高职高专', '361', '61'],
  },
  studyForm: { 全日制: ['普通全日制', '全日制学习'], 非全日制: ['非全', '在职学习'] },
  trainingMode: {
    非定向: ['1', '国家任务', '统招', '非定向培养'],
    定向: ['2', '定向培养', '定向就业'],
    在职: ['3', '在职人员'],
    委培: ['4', '委托培养', '委托'],
    自筹: ['5', '自费', '自筹经费'],
  },
  teacherKind: {
    公费师范生: ['免费师范生', '国家公费师范生', '免费(公费)师范生', '公费', '优师计划'],
    普通师范生: ['师范生', '师范', '普通师范'],
    非师范生: ['非师范', '不是师范生'],
  },
  hardship: {
    非困难生: ['0', '无', '不困难', '非困难'],
    就业困难: ['1', '就业困难生'],
    家庭困难: ['2', '家庭经济困难', '家庭困难生'],
    就业困难和家庭困难: ['3', '就业困难、家庭困难', '就业和家庭困难'],
    残疾: ['4', '身体残疾', '残疾人'],
    就业困难和残疾: ['5'],
    家庭困难和残疾: ['6'],
    '就业困难、家庭困难和残疾': ['7'],
  },
  urbanRural: {
    城镇: ['城市', '非农业', '城', '城镇户口', '1'],
    农村: ['乡村', '农业', '农', '农村户口', '2'],
  },
  minorityPlan: yesNo,
  householdMoved: yesNo,
  archiveMoved: yesNo,
} as const satisfies Partial<Record<FieldKey, Vocabulary>>

export type CodedField = keyof typeof vocabularies

const folded = (text: string): string => withoutSpaces(foldWidth(text)).toUpperCase()

const indexOf = (vocabulary: Vocabulary): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(vocabulary).flatMap(([value, others]) =>
      [value, ...others].map((form) => [folded(form), value] as const),
    ),
  )

const indexes: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(vocabularies).map(([field, vocabulary]) => [field, indexOf(vocabulary)]),
)

/** True for fields whose values come from a table. */
export const isCoded = (field: FieldKey): field is CodedField => indexes.has(field)

/** The table's value for a text or one of its synonyms; null if the table has none. */
export const codedValue = (field: CodedField, text: string): string | null =>
  indexes.get(field)?.get(folded(text)) ?? null

/** The table's own words, in its order: what a form offers. */
export const canonicalValues = (field: CodedField): readonly string[] => Object.keys(vocabularies[field])
