import sharp from 'sharp'
import { residentNumber, mechanics, type Graduate } from './cloud-graduates'

/** A made-up graduate of whom every value is unmistakable, so that any of them can be searched for anywhere. */
export const canaryGraduate: Graduate = {
  name: '金雀鸣',
  studentNo: '2307771777',
  documentNo: residentNumber('430102', '2004-07-17', 777),
  documentType: '居民身份证',
  sex: '男',
  born: '2004-07-17',
  ...mechanics,
  politicalStatus: '共青团员',
  householdMoved: '否',
  level: '本科',
  graduatesOn: '2027-06',
}

export const canaryContact = {
  mobile: '13977717771',
  email: 'jinque777@example.test',
  qq: '7771777177',
  address: '湖南省长沙市芙蓉区金雀巷777号',
  homePhone: '0731-87771777',
} as const

/** What people write in their own words. */
export const canaryWords = {
  survey: '金雀求职意向甲',
  ticket: '金雀求助乙，看不到班级',
  answer: '金雀答复丙，请再看看',
  returned: '金雀退回丁，请核对',
  revoked: '金雀重看戊',
  revealed: '金雀查看己',
  correction: '金雀更正庚',
  refused: '金雀不同意辛',
  resume: '金雀自我评价壬',
  report: '金雀单位不对癸',
  mended: '金雀更正去向子',
} as const

export const canaryUnit = {
  unitName: '金雀装备制造有限公司',
  'archive.receiver': '金雀装备人力资源部',
  'archive.address': '湖南省湘潭市金雀路77号',
  'archive.contact': '金雀联系人',
  'archive.phone': '0731-87770777',
} as const

/** Name of a file on somebody's own device, which no path may take over. */
export const canaryFile = '金雀身份证正面.jpg'
/** What WeChat calls the person. */
export const canaryOpenid = `phone-${canaryGraduate.studentNo}`

const { name, studentNo, documentNo, born } = canaryGraduate
/** Everything that is searched for; `金雀` is in every text in Chinese. */
export const canaries: readonly string[] = [
  '金雀',
  name,
  studentNo,
  documentNo,
  documentNo.slice(-6),
  born,
  canaryOpenid,
  ...Object.values(canaryContact),
  ...Object.values(canaryWords),
  ...Object.values(canaryUnit),
  canaryFile,
]

/** The canaries in a text, also as they stand in addresses and in JSON that escapes. */
export function canariesIn(text: string): readonly string[] {
  const spelled = (canary: string): readonly string[] => [
    canary,
    encodeURIComponent(canary),
    Buffer.from(canary).toString('base64').replace(/=+$/u, ''),
    [...canary]
      .map((character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
      .join(''),
  ]
  return canaries.filter((canary) => spelled(canary).some((spelling) => text.includes(spelling)))
}

/** A picture in whose metadata a phone has written who took it, where, and what the file is called. */
export const canaryPhoto = (photo: Buffer): Promise<Buffer> =>
  sharp(photo)
    .withExif({ IFD0: { Artist: name, ImageDescription: canaryFile, Copyright: documentNo } })
    .jpeg()
    .toBuffer()
