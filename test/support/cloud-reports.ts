import { randomBytes } from 'node:crypto'
import { openVault, keysFromEnvironment } from '../../cloudfunctions/store/vault'
import { confirms, householdOnScreen, reviewed, type Going } from './cloud-destinations'
import { cohortId, importRoster, staff } from './cloud-founding'
import type { Graduate } from './cloud-graduates'
import { environment, type School } from './cloud-school'

/** The keys of the test school, for tests that make numbers and tags of their own. */
export const vault = openVault(keysFromEnvironment(environment), randomBytes)

/** Staff write down where a household that moved to the school goes. */
export async function householdRecorded(school: School, { studentNo }: Graduate): Promise<void> {
  const { _id: id } = await school.registration(studentNo)
  const values = { kind: '迁往就业地', address: '湖南省湘潭市示例路1号' }
  await school
    .as(staff.counselor)
    .must('household.record', { id, seen: await householdOnScreen(school, id), values })
}

/** A graduate with a confirmed destination: everything that comes before a report. */
export async function confirmed(school: School, graduate: Graduate): Promise<Going> {
  const going = await reviewed(school, graduate)
  await confirms(going.person)
  return going
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
