import type { Output } from '../../../domain/contract/contract'
import { demoCohort, demoPeople } from '../../../scripts/demo-people'
import type { ServerClient } from '../../../scripts/server-client'
import type { Demo } from './demo'
import type { Phone } from './phone'

const { id: cohortId } = demoCohort

/** The own record, as the graduate's pages have it. */
export async function ownRecord(client: ServerClient): Promise<Output<'me.get'>['records'][number]> {
  const [record] = (await client.must('me.get', {})).records
  if (record === undefined) throw new Error('the record is not there')
  return record
}

/** The demo counselor approves what was handed in. */
async function approve(demo: Demo, client: ServerClient, flow: 'source' | 'destination'): Promise<void> {
  const { id } = await ownRecord(client)
  const reviewer = demo.as(demoPeople.counselor)
  const { seen } = await reviewer.must('review.get', { id, flow })
  if (seen === null) throw new Error('nothing was submitted')
  await reviewer.must('review.approve', { id, flow, seen })
}

/** The source information is in order, without a screen. */
export async function sourceCompleted(demo: Demo, client: ServerClient): Promise<void> {
  await client.must('source.submit', { cohortId })
  await approve(demo, client, 'source')
}

/** A household that was moved to the school, and a destination that needs no evidence, reviewed. */
export async function reviewedHavingMoved(demo: Demo, client: ServerClient): Promise<void> {
  const { id, record } = await ownRecord(client)
  const correction = { id, claims: { householdMoved: '是' }, reason: '核对户籍卡' }
  await demo.as(demoPeople.office).must('record.correct', correction)
  const home = { 'archive.transfer': '转回生源地', 'archive.place': record['sourcePlace'] ?? '' }
  await client.must('destination.save', { cohortId, claims: { category: '70', ...home } })
  await client.must('destination.submit', { cohortId })
  await approve(demo, client, 'destination')
}

const employer = {
  毕业去向类别代码: '10',
  单位名称: '示例装备制造有限公司',
  统一社会信用代码: '91430300MA4EXAMP02',
  单位性质: '39',
  单位行业: '22',
  单位所在地: '湖南省湘潭市',
  工作职位类别: '13',
  签约日期: '2027-03-01',
} as const

/** The archive goes to the employer. */
export const toEmployer = {
  档案转递类型: '签约单位接收',
  档案接收单位: '示例装备制造有限公司人力资源部',
  档案接收地址: '湖南省湘潭市示例路1号',
  档案接收联系人: '示例联系人',
  档案接收电话: '0731-88888888',
} as const

type Line = Readonly<Record<string, string>>

/** A table as the clipboard brings it; everybody goes to the same employer, except as a line says. */
export function pasted(lines: readonly Line[]): string {
  const columns = [
    ...new Set(['学号', ...Object.keys(employer), ...lines.flatMap((one) => Object.keys(one))]),
  ]
  const rows = lines.map((one): Line => ({ ...employer, ...one }))
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.join('\t'))
    .join('\n')
}

/** Labels and values as they stand beside each other in the lists within a part of the page. */
export async function linesWithin(phone: Phone, part: string): Promise<string[][]> {
  const list = phone.page.locator(`${part} .qh-dl`).filter({ visible: true })
  const labels = await list.locator('.qh-dl-k').allInnerTexts()
  const values = await list.locator('.qh-dl-v').allInnerTexts()
  return labels.map((label, index) => [label, values[index] ?? ''])
}
