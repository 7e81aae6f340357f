import type { RosterRow } from '../../domain/roster/read-row'
import { demoGraduates } from '../demo-graduates'
import { demoCohort, demoPeople } from '../demo-people'
import { bringProof } from './bring-proof'
import { serverClient, type ServerClient } from '../server-client'

const cohortId = demoCohort.id
const DAY = 86_400_000
/** 21:18 in China is 13:18 in Greenwich: the evening hour of the look's pictures. */
const EVENING = (13 * 60 + 18) * 60_000

/** Who is photographed, by what has happened to them. */
export const pictured = {
  visitor: 'picture-visitor',
  filling: 'picture-filling',
  submitted: 'picture-submitted',
  returned: 'picture-returned',
  completed: 'picture-completed',
  reviewed: 'picture-reviewed',
  confirmed: 'picture-confirmed',
  reported: 'picture-reported',
  objecting: 'picture-objecting',
} as const
type Pictured = Exclude<keyof typeof pictured, 'visitor'>

/** A bound graduate, and what finds the record in the queue. */
interface Bound {
  readonly id: string
  readonly client: ServerClient
}

/** Records that pictures of staff pages show. */
export interface Watched {
  readonly submittedId: string
  readonly objectingId: string
}

/**
 * Brings the school into the state that the pictures show, through the same calls that people make.
 * Answers the records that staff look at.
 */
export async function peopleOfPictures(server: string): Promise<Watched> {
  const tomorrow = Math.floor(Date.now() / DAY) * DAY + DAY
  await setClock(server, tomorrow + EVENING)
  const graduates = await demoGraduates()
  const person = async (name: Pictured, index: number): Promise<Bound> =>
    withChanges(server, pictured[name], graduates[index])
  const counselor = serverClient(server, demoPeople.counselor)

  await person('filling', 3)
  const submitted = await person('submitted', 14)
  await submitted.client.must('source.submit', { cohortId })

  const returned = await person('returned', 25)
  await returned.client.must('source.submit', { cohortId })
  await counselor.must('review.return', {
    ...(await seen(counselor, returned.id, 'source')),
    reasons: { sourcePlace: '户口页上是另一个县，请核对', address: '请写到门牌号' },
  })

  const completed = await person('completed', 36)
  await approveSource(completed, counselor)
  const reviewed = await person('reviewed', 47)
  await approveSource(reviewed, counselor)
  await approveDestination(reviewed, counselor)
  await confirm(await person('confirmed', 58), counselor)
  const reported = await person('reported', 69)
  await confirm(reported, counselor)
  await reported.client.must('report.issue', { cohortId, kind: 'archive', days: 30 })
  const objecting = await person('objecting', 80)
  await approveSource(objecting, counselor)
  await approveDestination(objecting, counselor)
  const text = '档案接收联系人换了，应该是示例新联系人'
  await objecting.client.must('destination.reportError', { cohortId, text, fields: ['archive.contact'] })
  // The numbers of the office are counted by the timer.
  await post(`${server}/console/timers/timer`)
  return { submittedId: submitted.id, objectingId: objecting.id }
}

async function withChanges(server: string, openid: string, row: RosterRow | undefined): Promise<Bound> {
  if (row === undefined) throw new Error('not so many graduates in the demo roster')
  const client = serverClient(server, openid)
  const documentNo = row.documentNo.slice(-6)
  const { id } = await client.must('identity.bind', { cohortId, studentNo: row.studentNo, documentNo })
  const place = row.values.sourcePlace === '430381' ? '430321' : '430381'
  const claims = { sourcePlace: place, address: '湘乡市东山街道桑梅中路16号1栋302', mobile: '13800001111' }
  await client.must('source.save', { cohortId, claims })
  await bringProof(client, { flow: 'source', slot: 'materialOne', heading: '户主页' })
  return { id, client }
}

async function approveSource({ id, client }: Bound, counselor: ServerClient): Promise<void> {
  await client.must('source.submit', { cohortId })
  await counselor.must('review.approve', await seen(counselor, id, 'source'))
}

async function approveDestination({ id, client }: Bound, counselor: ServerClient): Promise<void> {
  const claims = {
    category: '10',
    unitName: '示例精密机械有限公司',
    creditCode: '91430300MA4EXAMP02',
    unitKind: '39',
    unitIndustry: '22',
    unitPlace: '430104',
    jobKind: '13',
    signedOn: '2027-03-01',
    'archive.transfer': '托管单位接收',
    'archive.receiver': '长沙市示例人才服务中心',
    'archive.address': '长沙市示例路1号',
    'archive.contact': '示例联系人',
    'archive.phone': '0731-88888888',
  }
  await client.must('destination.save', { cohortId, claims })
  await bringProof(client, { flow: 'destination', slot: 'agreement', heading: '就业协议书' })
  await client.must('destination.submit', { cohortId })
  await counselor.must('review.approve', await seen(counselor, id, 'destination'))
}

async function confirm(bound: Bound, counselor: ServerClient): Promise<void> {
  await approveSource(bound, counselor)
  await approveDestination(bound, counselor)
  const { records } = await bound.client.must('me.get', {})
  const { seen: reviewed, contents } = records[0]?.destination ?? { seen: null, contents: null }
  if (reviewed === null || contents === null) throw new Error('nothing was reviewed')
  const named = { cohortId, seen: reviewed, contents: contents.digest }
  await bound.client.must('destination.confirm', { ...named, basicsChecked: true })
}

async function seen(counselor: ServerClient, id: string, flow: 'source' | 'destination') {
  const view = await counselor.must('review.get', { id, flow })
  if (view.seen === null) throw new Error('nothing was submitted')
  return { id, flow, seen: view.seen }
}

const setClock = (server: string, now: number): Promise<void> =>
  send(`${server}/console/clock`, { method: 'PUT', body: JSON.stringify({ now }) })
const post = (address: string): Promise<void> => send(address, { method: 'POST', body: '{}' })

async function send(address: string, init: RequestInit): Promise<void> {
  const response = await fetch(address, { ...init, headers: { 'Content-Type': 'application/json' } })
  if (!response.ok) throw new Error(`${address}: ${String(response.status)} ${await response.text()}`)
}
