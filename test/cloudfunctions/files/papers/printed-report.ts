import { join } from 'node:path'
import type { Fonts } from '../../../../cloudfunctions/files/papers/fonts'
import { fontsIn } from '../../../../cloudfunctions/files/papers/fonts'
import type { Printed } from '../../../../cloudfunctions/files/papers/report-page'

/** The folder of the fonts as it lies beside the deployed function. */
export const assets = join(__dirname, '..', '..', '..', '..', 'dist', 'cloudfunctions', 'files', 'assets')
export const fonts: Fonts = fontsIn(assets)

export const link = 'https://check.example/report?n=7K3M4T9WQX2B5N8H&t=n2JX0sVbq4yT1mZc'

const line = ([label, value]: readonly [string, string]) => ({ label, value })

/** A report of a made-up graduate, as long as most are. */
export const aReport = (over: Partial<Printed> = {}): Printed => ({
  _id: '7K3M4T9WQX2B5N8H',
  kind: 'archive',
  issuer: '江屿大学　2027届本科毕业生',
  issuedAt: Date.parse('2027-07-01T09:30:08+08:00'),
  validUntil: Date.parse('2027-07-31T00:00:00+08:00'),
  lines: (
    [
      ['姓名', '林知夏'],
      ['性别', '女'],
      ['学号', '2023000001'],
      ['学院', '机电工程学院'],
      ['专业', '机械电子工程'],
      ['学历层次', '本科'],
      ['毕业年月', '2027-06'],
      ['证件号码后四位', '0027'],
      ['毕业去向', '签就业协议形式就业'],
      ['单位名称', '示例智能装备（长沙）有限公司'],
      ['户档转递类型', '托管单位接收'],
      ['档案接收单位', '长沙市芙蓉区流动人员人事档案管理服务中心'],
      ['档案接收地址', '湖南省长沙市芙蓉区车站北路459号'],
      ['档案接收联系人', '周明远'],
      ['档案接收电话', '0731-8888888'],
    ] as const
  ).map(line),
  ...over,
})

/** Text of this many characters, no two alike: the heaviest that a field can hold. */
export const longText = (length: number, from: number): string =>
  Array.from({ length }, (_, index) => String.fromCodePoint(0x4e00 + from + index)).join('')
