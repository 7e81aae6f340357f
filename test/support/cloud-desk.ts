import type { Input, Output } from '../../domain/contract/contract'
import type { StaffRole } from '../../domain/people/roles'
import type { Grant } from '../../domain/people/staff'
import { cohortId, policyWithoutProofs, staff } from './cloud-founding'
import type { Person, School } from './cloud-school'

/** Longer than rules stay in the cache of a warm function. */
export const CACHED_MS = 11_000

type Level = 'counselor' | 'college' | 'office'
type Chain = ReturnType<typeof policyWithoutProofs>['chain']

/** The founded cohort under other rules from the next moment on. */
export async function ruledBy(school: School, change: Parameters<typeof policyWithoutProofs>[0]) {
  const office = school.as(staff.office)
  const { rev } = await office.must('cohort.get', { cohortId })
  await office.must('policy.save', { cohortId, rev, policy: policyWithoutProofs(change) })
  school.pass(CACHED_MS)
}

/** 生源 is reviewed by these levels, one after the other, then goes on to these stages above. */
export const sourceBy = (levels: readonly Level[], above: readonly string[] = []): { chain: Chain } => ({
  chain: {
    ...policyWithoutProofs().chain,
    source: [
      ...levels.map((key) => ({ kind: 'staff' as const, key, name: key })),
      ...above.map((key) => ({ kind: 'upstream' as const, key, name: key })),
    ],
  },
})

/** The window of a level's reviews, of the cohort or of one college; null: none. */
export async function reviewsOpen(
  school: School,
  level: Level,
  { window, collegeId = null }: Pick<Input<'window.save'>, 'window'> & { collegeId?: string | null },
): Promise<void> {
  const office = school.as(staff.office)
  const { rev } = await office.must('cohort.get', { cohortId })
  await office.must('window.save', { cohortId, rev, phase: `review:${level}`, collegeId, window })
  school.pass(CACHED_MS)
}

export const grantOf = (
  role: StaffRole,
  over: Partial<Grant> = {},
): Input<'staff.grant'>['grants'][number] => ({
  role,
  campusId: 'main',
  cohortIds: null,
  collegeIds: null,
  classIds: null,
  until: null,
  ...(over as object),
})

/** Somebody new of the staff, named by the openid, with these grants. */
export async function appointed(
  school: School,
  openid: string,
  ...grants: readonly ReturnType<typeof grantOf>[]
): Promise<Person> {
  const entry = { openid, rev: 0, name: `name of ${openid}`, grants: [...grants] }
  await school.as(staff.administrator).must('staff.grant', entry)
  return school.as(openid)
}

type Asked = Omit<Input<'queue.list'>, 'cohortId' | 'after'>
type Page = Output<'queue.list'>

/** A whole list, page by page. */
export async function listed(person: Person, asked: Asked = {}): Promise<Page['rows']> {
  const rows: Page['rows'][number][] = []
  let after: Page['next'] = null
  do {
    const page: Page = await person.must('queue.list', { cohortId, ...asked, after })
    rows.push(...page.rows)
    after = page.next
  } while (after !== null)
  return rows
}

export const numbersIn = (rows: readonly { readonly studentNo: string }[]): string[] =>
  rows.map(({ studentNo }) => studentNo)

/** What the graduate was told, as the inbox has it, in no order. */
export const toldTo = async (school: School, to: string): Promise<string[]> =>
  (await school.stored<{ notice: string }>('notices', { to })).map(({ notice }) => notice).sort()
