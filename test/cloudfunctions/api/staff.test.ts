import type { Input } from '../../../domain/contract/contract'
import { cohortId, lawId, mechanicsId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { at } from '../../support/cloud-school'

/** Places in the staff list: nobody gives more than they hold, and nobody's edit overwrites another's unseen. */
const school = useSchool()
type Grant = Input<'staff.grant'>['grants'][number]
const administrator = school.as(staff.administrator)
const end = at('2027-01-01')
const classId = 'class-of-mechanics'

const grant = (over: Partial<Grant> = {}): Grant => ({
  role: 'counselor',
  campusId: 'main',
  cohortIds: null,
  collegeIds: null,
  classIds: null,
  until: null,
  ...over,
})
const entry = (openid: string, grants: Grant[], rev = 0): Input<'staff.grant'> => ({
  openid,
  rev,
  name: '新同事',
  grants,
})
const listed = async (openid: string) => (await school.stored('staff', { _id: openid }))[0]
const everybody = async () => (await school.world(['staff']))['staff']

/** Administrators who hold less than the first, and what reaches a little further than each. */
const limited = {
  cohort: [{ cohortIds: [cohortId] }, { cohortIds: [cohortId, '2028-main'] }, { cohortIds: null }],
  college: [{ collegeIds: [mechanicsId] }, { collegeIds: [lawId] }, { collegeIds: null }],
  class: [{ classIds: [classId] }, { classIds: [classId, 'class-of-law'] }, { classIds: null }],
  end: [{ until: end }, { until: end + 1 }, { until: null }],
} as const satisfies Record<string, readonly Readonly<Partial<Grant>>[]>
const kinds = Object.keys(limited) as (keyof typeof limited)[]
const copied = (part: object): Partial<Grant> => structuredClone(part)
const reachOf = (kind: keyof typeof limited): Partial<Grant> => copied(limited[kind][0])
const own = (kind: keyof typeof limited) => school.as(`administrator-by-${kind}`)

beforeAll(async () => {
  for (const kind of kinds)
    await administrator.must(
      'staff.grant',
      entry(own(kind).openid, [grant({ role: 'administrator', ...reachOf(kind) })]),
    )
})

describe.each(kinds)('An administrator limited by %s', (kind) => {
  test('gives all of the own reach, and nothing beyond it, not even among other grants.', async () => {
    const within = grant(reachOf(kind))
    await own(kind).must('staff.grant', entry(`colleague-by-${kind}`, [within]))
    const before = await everybody()
    for (const further of [...limited[kind].slice(1), { campusId: 'north' }])
      for (const role of ['observer', 'administrator'] as const) {
        const beyond = grant({ ...reachOf(kind), ...copied(further), role })
        for (const grants of [[beyond], [within, beyond]])
          expect(await own(kind).refused('staff.grant', entry('staff-newcomer', grants))).toEqual({
            code: 'notAllowed',
          })
      }
    expect(await everybody()).toEqual(before)
  })

  test('changes no entry that reaches further: nobody above is suspended, cut down or taken over.', async () => {
    const before = await everybody()
    const above = [
      staff.office,
      staff.administrator,
      staff.northOffice,
      own(kind === 'end' ? 'class' : 'end').openid,
    ]
    for (const openid of above.filter((one) => before?.some(({ _id }) => _id === one))) {
      const rev = Number((await listed(openid))?.['rev'])
      for (const change of [{ suspended: true, grants: [] }, { grants: [grant(reachOf(kind))] }])
        expect(await own(kind).refused('staff.grant', { ...entry(openid, [], rev), ...change })).toEqual({
          code: 'notAllowed',
        })
    }
    expect(await everybody()).toEqual(before)
  })

  test('does not mend the own entry, neither wider nor the same.', async () => {
    const before = await everybody()
    for (const grants of [[grant({ role: 'administrator', ...reachOf(kind) })], [grant()], []])
      expect(await own(kind).refused('staff.grant', entry(own(kind).openid, grants, 1))).toEqual({
        code: 'notAllowed',
      })
    expect(await everybody()).toEqual(before)
  })
})

test('The first administrator does not mend the own entry either.', async () => {
  const input = entry(administrator.openid, [grant({ role: 'office' })], 1)
  expect(await administrator.refused('staff.grant', input)).toEqual({ code: 'notAllowed' })
})

test('An edit of a revision that is not the latest is a conflict and changes nothing.', async () => {
  const openid = 'staff-edited-twice'
  await administrator.must('staff.grant', entry(openid, [grant()]))
  expect(await administrator.must('staff.grant', entry(openid, [], 1))).toEqual({
    openid,
    rev: 2,
    waits: false,
  })
  const before = await listed(openid)
  for (const rev of [0, 1, 3])
    expect(await administrator.refused('staff.grant', entry(openid, [grant()], rev))).toEqual({
      code: 'conflict',
    })
  expect(await listed(openid)).toEqual(before)
})

test('Two edits of one revision at the same time: exactly one is stored.', async () => {
  for (const rev of [0, 1]) {
    const edits = ['甲', '乙'].map((name) => ({ ...entry('staff-raced-for', [grant()], rev), name }))
    const outcomes = await Promise.all(edits.map((edit) => administrator.call('staff.grant', edit)))
    expect(outcomes.map(({ reply }) => (reply.ok ? 'ok' : reply.error.code)).sort()).toEqual([
      'conflict',
      'ok',
    ])
    expect(await listed('staff-raced-for')).toMatchObject({ rev: rev + 1 })
  }
})

test('The same request again gets the same answer without a second write; with another body it is a conflict.', async () => {
  const again = { requestId: 'a-new-colleague' }
  const input = entry('staff-hired-once', [grant()])
  const first = await administrator.must('staff.grant', input, again)
  const before = await listed(input.openid)
  school.pass(1000)
  expect(await administrator.must('staff.grant', input, again)).toEqual(first)
  const other = { ...input, name: '别人' }
  expect(await administrator.refused('staff.grant', other, again)).toEqual({ code: 'conflict' })
  expect(await listed(input.openid)).toEqual(before)
})

test('A visitor gives nothing to anybody, themselves included.', async () => {
  const visitor = school.as('phone-of-a-visitor')
  const before = await everybody()
  for (const openid of ['staff-newcomer', visitor.openid, staff.office])
    expect(await visitor.refused('staff.grant', entry(openid, [grant()]))).toEqual({ code: 'notAllowed' })
  expect(await everybody()).toEqual(before)
})
