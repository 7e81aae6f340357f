import type { Input, Output } from '../../../domain/contract/contract'
import { cohortId, northCohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'

/** Who gave whom which roles is among what the office searches, of its own campus, and sealed like everything else. */
const school = useSchool({ north: true })
const administrator = school.as(staff.administrator)
const office = school.as(staff.office)
const minute = 60_000
type Row = Output<'audit.search'>['rows'][number]
type Asked = Omit<Input<'audit.search'>, 'cohortId'>

const person = 'somebody-new'
const counselor = {
  role: 'counselor',
  campusId: 'main',
  cohortIds: null,
  collegeIds: null,
  classIds: null,
  until: null,
} as const
let begunAt = 0

beforeAll(async () => {
  // Behind the founding.
  school.pass(minute)
  begunAt = school.now
  const entry = { openid: person, name: '沈若兰' }
  await administrator.must('staff.grant', { ...entry, rev: 0, grants: [counselor] })
  school.pass(minute)
  const both = [counselor, { ...counselor, role: 'office' as const }]
  await administrator.must('staff.grant', { ...entry, rev: 1, grants: both })
  school.pass(minute)
  await administrator.must('staff.suspend', { openid: person, rev: 2, suspended: true, reason: '手机丢了' })
  school.pass(minute)
  const invitation = { workNo: 'G1001', name: '新同事', phone: '', grants: [counselor], days: 7 }
  const invited = await administrator.must('staff.invite', invitation)
  const taken = await administrator.must('staff.invite', { ...invitation, workNo: 'G1002' })
  school.pass(minute)
  await school.as('who-was-invited').must('staff.join', { code: invited.code })
  await administrator.must('staff.withdraw', { id: taken.id })
  for (let run = 0; run < 3; run += 1) {
    school.pass(5 * minute)
    await school.timer()
  }
})

const search = async (
  asked: Partial<Asked> = {},
  by = office,
  cohort = cohortId,
): Promise<readonly Row[]> => {
  const { rows } = await by.must('audit.search', { cohortId: cohort, from: begunAt, ...asked })
  return rows.filter(({ what }) => /^(?:staff|post)\./u.test(what))
}
const told = ({ what, colleague, roles }: Row) => [what, colleague, roles.join()]

test('Giving, suspending, inviting, taking back and joining are told once each, with whom and the roles, the newest first.', async () => {
  const rows = await search()
  const joined = rows.find(({ what }) => what === 'staff.joined')
  expect(rows.map(told)).toEqual(
    expect.arrayContaining([
      ['staff.granted', '沈若兰', 'counselor'],
      ['staff.granted', '沈若兰', 'counselor,office'],
      ['staff.suspended', '沈若兰', 'counselor,office'],
      ['post.invited', '', 'counselor'],
      ['post.withdrawn', '', 'counselor'],
      ['staff.joined', '新同事', 'counselor'],
    ]),
  )
  expect(rows).toHaveLength(7)
  expect(joined?.who).toMatchObject({ kind: 'staff', name: '新同事', role: 'counselor' })
  expect(rows.find(({ what }) => what === 'staff.suspended')?.who).toMatchObject({ role: 'administrator' })
  const times = rows.map(({ at }) => at)
  expect(times).toEqual([...times].sort((one, other) => other - one))
  expect(JSON.stringify(rows)).not.toContain(person)
})

test('They are settings: with settings and with who did them they are found, with a graduate and with what students do they are not.', async () => {
  expect(await search({ group: 'settings' })).toHaveLength(7)
  const { people } = await office.must('audit.people', { cohortId })
  const own = people.find(({ roles }) => roles.includes('administrator'))?.key ?? ''
  expect((await search({ by: own })).map(({ what }) => what)).not.toContain('staff.joined')
  expect(await search({ by: own })).toHaveLength(6)
  expect(await search({ group: 'decided' })).toEqual([])
  expect(await search({ by: 'graduates' })).toEqual([])
  expect(await search({ studentNo: graduates.lin.studentNo })).toEqual([])
  expect(await search({ from: school.now })).toEqual([])
})

test('Another campus reads nothing of it.', async () => {
  const north = await search({ from: 0 }, school.as(staff.northOffice), northCohortId)
  expect(JSON.stringify(north)).not.toContain('沈若兰')
  expect(north.filter(({ at }) => at >= begunAt)).toEqual([])
})

test('Every line is sealed, and one that is changed afterwards is found.', async () => {
  const lines = await school.stored<{ block: number; what: string }>('events', { cohortId: 'staff@main' })
  expect(lines.length).toBeGreaterThanOrEqual(7)
  expect(lines.every(({ block }) => block > 0)).toBe(true)
  const [line] = lines.filter(({ what }) => what === 'staff.suspended')
  await school.put('events', { ...line, what: 'staff.restored' })
  const { findings } = await office.must('audit.verify', {})
  expect(findings).toEqual([expect.objectContaining({ kind: 'edited', collection: 'events' })])
})
