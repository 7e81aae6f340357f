import { randomBytes } from 'node:crypto'
import { openVault, keysFromEnvironment } from '../../cloudfunctions/store/vault'
import { bound, cohortId, importRoster, staff } from './cloud-founding'
import type { Graduate } from './cloud-graduates'
import { approved, seenBy } from './cloud-review'
import { environment, type Person, type School } from './cloud-school'

/** The keys of the test school, for tests that make numbers and tags of their own. */
export const vault = openVault(keysFromEnvironment(environment), randomBytes)

export const employed = {
  category: '10',
  unitName: '示例装备制造有限公司',
  unitPlace: '湖南省湘潭市',
  'archive.transfer': '签约单位接收',
  'archive.receiver': '示例装备制造有限公司人力资源部',
  'archive.address': '湖南省湘潭市示例路1号',
} as const

/** What the student confirms, once more. */
export async function confirmedAgain(school: School, person: Person, id: string): Promise<void> {
  const seen = await seenBy(school.as(staff.counselor), id, 'destination')
  await person.must('destination.confirm', { cohortId, seen, basicsChecked: true })
}

/** What the office knows of a household that moved to the school; no call records it yet. */
export async function householdRecorded(school: School, { studentNo }: Graduate): Promise<void> {
  const registration = await school.registration(studentNo)
  const household = { moved: true, origin: 'import', values: { 户口迁往地址: '湖南省湘潭市示例路1号' } }
  await school.put('registrations', { ...registration, household })
}

/** A graduate with a confirmed destination: everything that comes before a report. */
export async function confirmed(school: School, graduate: Graduate): Promise<{ person: Person; id: string }> {
  const person = await bound(school, graduate)
  await person.must('source.submit', { cohortId })
  const { _id: id } = await school.registration(graduate.studentNo)
  await approved(school, id)
  await person.must('destination.save', { cohortId, claims: employed })
  await person.must('destination.submit', { cohortId })
  const counselor = school.as(staff.counselor)
  const seen = await seenBy(counselor, id, 'destination')
  await counselor.must('review.approve', { id, flow: 'destination', seen })
  await person.must('destination.confirm', { cohortId, seen, basicsChecked: true })
  return { person, id }
}

/** The office imports rows of the main cohort again, changed. */
export const reimported = (school: School, ...rows: readonly Graduate[]) =>
  importRoster(school, { by: school.as(staff.office), cohort: cohortId, rows })

/** What a visitor of the public page gets. */
export interface Visit {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly page: string
  readonly operations: number
  /** Which of the six states the page tells, or which notice it is; 'form' for neither. */
  readonly says: string
}

/** An HTTP event as the gateway makes it. */
export const httpEvent = (over: object): object => ({
  path: '/report',
  httpMethod: 'GET',
  headers: {},
  queryStringParameters: {},
  requestContext: { requestId: 'r', envId: 'e', sourceIp: '203.0.113.7' },
  body: '',
  isBase64Encoded: false,
  ...over,
})

export async function visit(school: School, over: object): Promise<Visit> {
  const { result, dbOps } = await school.invoke('report', httpEvent(over), { source: 'wx_http' })
  const { statusCode, headers, body } = result as {
    statusCode: number
    headers: Record<string, string>
    body: string
  }
  const says = /data-(?:state|notice)="(\w+)"/.exec(body)?.[1] ?? 'form'
  return { status: statusCode, headers, page: body, operations: dbOps, says }
}

/** Scans the code of a report: opens its link. */
export const scan = (school: School, link: string): Promise<Visit> =>
  visit(school, { queryStringParameters: Object.fromEntries(new URL(link).searchParams) })

export const formHeaders = { 'Content-Type': 'application/x-www-form-urlencoded' } as const

export interface Typed {
  readonly number: string
  readonly name: string
  readonly address?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Types number and name into the form. */
export const lookUp = (
  school: School,
  { number, name, address = '203.0.113.7', headers = {} }: Typed,
): Promise<Visit> =>
  visit(school, {
    httpMethod: 'POST',
    headers: { ...formHeaders, ...headers },
    requestContext: { sourceIp: address },
    body: new URLSearchParams({ n: number, name }).toString(),
  })
