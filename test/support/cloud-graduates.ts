import { Workbook } from 'exceljs'

/** A graduate of the test school. None of them exists; the numbers only have the right form. */
export interface Graduate {
  readonly name: string
  readonly studentNo: string
  readonly documentNo: string
  readonly documentType: string
  readonly sex: '男' | '女'
  /** `YYYY-MM-DD` */
  readonly born: string
  readonly college: string
  readonly major: string
  readonly class: string
  readonly politicalStatus: string
  readonly householdMoved: '是' | '否'
  /** 学历层次, as the roster writes it. */
  readonly level: string
  /** 毕业年月, `YYYY-MM`. */
  readonly graduatesOn: string
}

/** Remainders of GB 11643-1999 (ISO 7064 MOD 11-2), written down here once more on purpose. */
const CHECK = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'] as const

/** A number of the right form: division, birth date, order (odd: male, even: female), check character. */
export function residentNumber(division: string, born: string, order: number): string {
  const first = `${division}${born.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  const sum = [...first].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return `${first}${CHECK[sum % 11] ?? ''}`
}

const at = (college: string, major: string, className: string) => ({ college, major, class: className })
export const mechanics = at('机电工程学院', '机械电子工程', '机电2301')
export const law = at('法学院', '法学', '法学2301')

const graduate = (order: number, name: string, over: Partial<Graduate> = {}): Graduate => {
  const born = `2004-05-${String((order % 28) + 1).padStart(2, '0')}`
  return {
    name,
    studentNo: String(2_300_000_000 + order),
    documentNo: residentNumber('430102', born, order % 1000),
    documentType: '居民身份证',
    sex: order % 2 === 1 ? '男' : '女',
    born,
    ...mechanics,
    politicalStatus: '共青团员',
    householdMoved: '否',
    level: '本科',
    graduatesOn: '2027-06',
    ...over,
  }
}

/** The roster of the main campus, by the names used in the stories. */
export const graduates = {
  lin: graduate(1, '林晓舟'),
  zhou: graduate(2, '周启明'),
  zheng: graduate(3, '郑安然'),
  he: graduate(4, '何远帆'),
  gao: graduate(5, '高子墨'),
  luo: graduate(6, '罗思源'),
  xu: graduate(7, '许静怡', law),
  tang: graduate(8, '唐书涵', law),
  /** A Hong Kong card, as its holder's roster row has it. */
  chan: graduate(9, '陈嘉欣', { documentNo: 'A123456(3)', documentType: '香港居民身份证' }),
} as const satisfies Record<string, Graduate>

export const northGraduates = { wu: graduate(501, '吴北辰') } as const satisfies Record<string, Graduate>

/** As many more as are wanted; no two alike. */
export const manyGraduates = (count: number): Graduate[] =>
  Array.from({ length: count }, (_, index) => {
    const born = `200${2 + (Math.floor(index / 28_000) % 4)}-${String(1 + (Math.floor(index / 28) % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
    return graduate(10_000 + index, `测试${String(index)}`, {
      documentNo: residentNumber('430381', born, Math.floor(index / 336) % 1000),
      born,
      sex: Math.floor(index / 336) % 2 === 1 ? '男' : '女',
    })
  })

const columns: readonly (readonly [header: string, value: (graduate: Graduate) => string])[] = [
  ['学号', ({ studentNo }) => studentNo],
  ['姓名', ({ name }) => name],
  ['证件类型', ({ documentType }) => documentType],
  ['证件号码', ({ documentNo }) => documentNo],
  ['性别', ({ sex }) => sex],
  ['出生日期', ({ born }) => born],
  ['民族', () => '汉族'],
  ['政治面貌', ({ politicalStatus }) => politicalStatus],
  ['生源地代码', () => '430102'],
  ['城乡生源', () => '城镇'],
  ['学院', ({ college }) => college],
  ['专业', ({ major }) => major],
  ['班级', (one) => one.class],
  ['学历层次', ({ level }) => level],
  ['培养方式', () => '非定向'],
  ['毕业年月', ({ graduatesOn }) => graduatesOn],
  ['手机号码', () => '13800001111'],
  ['家庭地址', () => '湖南省长沙市芙蓉区示例路1号2栋301'],
  ['户口是否转入学校', ({ householdMoved }) => householdMoved],
]

/** A roster as the office would send it. */
export async function rosterOf(rows: readonly Graduate[]): Promise<Buffer> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('毕业生')
  sheet.addRow(columns.map(([header]) => header))
  for (const row of rows) sheet.addRow(columns.map(([, value]) => value(row)))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
