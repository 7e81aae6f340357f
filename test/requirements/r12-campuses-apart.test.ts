import type { Call, Input } from '../../domain/contract/contract'
import { bound, cohortId, cohortOf, mechanicsId, northCohortId, staff } from '../support/cloud-founding'
import { graduates, rosterOf } from '../support/cloud-graduates'
import { useSchool } from '../support/founded-school'

/**
 * Two campuses in one system (R12): the people of the other one ask for everything of this one by its right ids,
 * and are told what they would be told if there were none of it.
 */
const school = useSchool({ north: true })
const { lin, zhou } = graduates
const strangers = {
  office: staff.northOffice,
  counselor: 'staff-north-counselor',
  leader: 'staff-north-leader',
  observer: 'staff-north-observer',
  administrator: 'staff-north-administrator',
} as const
const whole = { cohortIds: null, collegeIds: null, classIds: null, until: null } as const
const grantAs = (role: string, campusId: string) => ({ role, campusId, ...whole })
const unknownId = '00000000-0000-4000-8000-000000000000'
let recordId = ''
let postId = ''
let fileID = ''
let staffFile = ''

beforeAll(async () => {
  for (const [name, role] of [
    ['counselor', 'counselor'],
    ['leader', 'college'],
    ['observer', 'observer'],
    ['administrator', 'administrator'],
  ] as const)
    await school.put('staff', {
      _id: strangers[name],
      rev: 1,
      name: '北校区同事',
      suspended: false,
      grants: [grantAs(role, 'north')],
      campusIds: ['north'],
      administratorOf: role === 'administrator' ? ['north'] : [],
    })
  const student = await bound(school, lin)
  await student.must('source.save', { cohortId, claims: { qq: '1140950034' } })
  await student.must('source.submit', { cohortId })
  await student.must('ticket.open', { cohortId, kind: 'other', text: '看不到班级' })
  recordId = (await school.registration(lin.studentNo))._id
  const main = school.as(staff.administrator)
  const invited = { workNo: 'M1', name: '主校区同事', phone: '', days: 7 }
  postId = (
    await main.must('staff.invite', { ...invited, grants: [{ ...grantAs('observer', 'main') }] as never })
  ).id
  fileID = await school.bringSheet(strangers.office, 'rosters', await rosterOf([zhou]))
  staffFile = await school.bringSheet(strangers.administrator, 'staff', await rosterOf([zhou]))
})

const ofCohort = { code: 'cohortMissing' }
const ofRecord = { code: 'notFound' }
const window = { opensAt: 1_000, closesAt: 2_000 }

/** Everything that names a cohort or a record of the main campus: who asks, with what, and the answer. */
const asked: readonly {
  readonly [C in Call]: readonly [
    by: keyof typeof strangers,
    call: C,
    input: (id: string) => Input<C>,
    answer: object,
  ]
}[Call][] = [
  ['office', 'progress.get', () => ({ cohortId }), ofCohort],
  ['observer', 'progress.get', () => ({ cohortId }), ofCohort],
  ['office', 'cohort.get', () => ({ cohortId }), ofCohort],
  ['administrator', 'cohort.get', () => ({ cohortId }), ofCohort],
  ['office', 'cohort.save', () => ({ ...cohortOf(cohortId, 'main'), rev: 6 }), ofCohort],
  [
    'office',
    'window.save',
    () => ({ cohortId, rev: 6, phase: 'source' as const, collegeId: null, window }),
    ofCohort,
  ],
  ['office', 'contact.save', () => ({ cohortId, rev: 0, office: [], colleges: {}, classes: {} }), ofCohort],
  ['office', 'report.print', () => ({ cohortId, collegeId: null, job: null }), ofCohort],
  ['office', 'report.print', () => ({ cohortId, collegeId: mechanicsId, job: null }), ofCohort],
  ['office', 'roster.import', () => ({ fileID, cohortId, cursor: null }), ofCohort],
  ['administrator', 'staff.import', () => ({ fileID: staffFile, cohortId, dryRun: true }), ofCohort],
  [
    'office',
    'window.extend',
    () => ({
      cohortId,
      phase: 'source' as const,
      closesAt: 1_900_000_000_000,
      studentNos: [lin.studentNo],
      reason: '核对',
    }),
    ofCohort,
  ],
  [
    'office',
    'record.lock',
    () => ({
      cohortId,
      studentNos: [lin.studentNo],
      lock: { by: 'event' as const, event: 'agreementRequested' },
      from: null,
    }),
    ofCohort,
  ],
  [
    'office',
    'record.unlock',
    () => ({ cohortId, studentNos: [lin.studentNo], fields: ['politicalStatus' as const], reason: '核对' }),
    ofCohort,
  ],
  [
    'office',
    'upstream.import',
    () => ({ cohortId, importId: 'l', rows: [{ studentNo: zhou.studentNo, result: 'passed' as const }] }),
    ofCohort,
  ],
  ['office', 'window.extensions', () => ({ cohortId }), ofCohort],
  ['office', 'cohort.edits', () => ({ cohortId }), ofCohort],
  ['office', 'structure.get', () => ({ cohortId }), ofCohort],
  ['office', 'policy.get', () => ({ cohortId, version: null }), ofCohort],
  ['office', 'cohort.copy', () => ({ from: cohortId, id: '2029-north', year: 2029, name: '抄' }), ofCohort],
  [
    'office',
    'structure.rename',
    () => ({ cohortId, rev: 1, kind: 'college' as const, id: mechanicsId, name: '别的', aliases: [] }),
    ofCohort,
  ],
  ['counselor', 'review.get', (id) => ({ id }), ofRecord],
  ['office', 'review.get', (id) => ({ id }), ofRecord],
  ['leader', 'review.revoke', (id) => ({ id, reasons: { general: '核对' } }), ofRecord],
  ['office', 'destination.get', (id) => ({ id }), ofRecord],
  ['office', 'proof.view', (id) => ({ id, flow: 'source' }), ofRecord],
  ['office', 'document.reveal', (id) => ({ id, reason: '核对档案' }), ofRecord],
  ['office', 'identity.release', (id) => ({ id, reason: '绑错了人' }), ofRecord],
  ['counselor', 'queue.release', (id) => ({ id }), ofRecord],
  ['office', 'record.correct', (id) => ({ id, claims: { ethnicity: '苗族' }, reason: '核对' }), ofRecord],
  ['office', 'upstream.record', (id) => ({ id, result: 'passed' as const, importId: 'list' }), ofRecord],
]

test.each(asked.map((line) => [line[0], line[1], line] as const))(
  '[R12] The %s of the other campus gets nothing by %s: the answer is that of something that does not exist.',
  async (_by, _call, [by, call, input, answer]) => {
    const person = school.as(strangers[by])
    const before = await everything()
    expect(await person.refused(call, input(recordId) as never)).toEqual(answer)
    if (answer === ofRecord) expect(await person.refused(call, input(unknownId) as never)).toEqual(answer)
    expect(await everything()).toEqual(before)
  },
)

const everything = () =>
  school.world([
    'registrations',
    'cohorts',
    'staff',
    'posts',
    'tickets',
    'contacts',
    'accessLog',
    'events',
    'prints',
  ])

/** What tells of the main campus, wherever it stands. */
const traces = (): string[] => [
  lin.studentNo,
  lin.name,
  zhou.studentNo,
  recordId,
  postId,
  mechanicsId,
  '主校区同事',
  staff.counselor,
  staff.office,
  '看不到班级',
]

test('[R12] No list, queue, count or search of the other campus shows anything of this one.', async () => {
  const lists: readonly (readonly [keyof typeof strangers, Call, object])[] = [
    ...(['counselor', 'leader', 'office'] as const).flatMap((by) =>
      [cohortId, northCohortId].flatMap(
        (id) =>
          [
            [by, 'queue.list', { cohortId: id }],
            [by, 'queue.next', { cohortId: id }],
            [by, 'queue.counts', { cohortId: id }],
            [by, 'queue.find', { cohortId: id, text: lin.studentNo }],
            [by, 'queue.find', { cohortId: id, text: lin.name }],
            [by, 'ticket.list', { cohortId: id }],
            [by, 'correction.list', { cohortId: id }],
          ] as const,
      ),
    ),
    ['administrator', 'staff.list', {}],
    ['administrator', 'staff.list', { campusId: 'north' }],
    ['administrator', 'staff.posts', {}],
  ]
  for (const [by, call, input] of lists) {
    const { reply } = await school.as(strangers[by]).call(call, input)
    const told = JSON.stringify(reply).replace(JSON.stringify(input).slice(1, -1), '')
    const asked = new Set(
      Object.values(input as Record<string, unknown>).flatMap((value) => JSON.stringify(value)),
    )
    const found = traces().filter(
      (trace) => told.includes(trace) && ![...asked].some((one) => one.includes(trace)),
    )
    expect([call, found]).toEqual([call, []])
    // What was asked for by 学号 or name is not found either.
    expect(told).not.toContain(recordId)
  }
})

test('[R12] The list of colleagues does not even read those of the other campus: a page of theirs costs it no row.', async () => {
  for (let index = 0; index < 60; index += 1)
    await school.put('staff', {
      _id: `aaa-main-${String(index)}`,
      rev: 1,
      name: '主校区同事',
      suspended: false,
      grants: [grantAs('observer', 'main')],
      campusIds: ['main'],
      administratorOf: [],
    })
  const { rows, next } = await school.as(strangers.administrator).must('staff.list', {})
  expect(rows.map(({ openid }) => openid)).toEqual(expect.arrayContaining(Object.values(strangers)))
  expect(next).toBeNull()
})

test('[R12] No export of a graduate of this campus holds anything for another person.', async () => {
  const person = school.as('phone-of-a-stranger')
  expect(await person.refused('me.export', { cohortId })).toEqual(ofRecord)
})

describe('[R12] The people of the office are apart as well.', () => {
  const north = school.as(strangers.administrator)
  const onMain = grantAs('observer', 'main') as Input<'staff.grant'>['grants'][number]
  const onNorth = grantAs('observer', 'north') as Input<'staff.grant'>['grants'][number]
  const invitation = { workNo: 'N1', name: '同事', phone: '', days: 7 }

  test('[R12] An administrator changes, suspends, seconds and invites nobody of the other campus, whatever they ask for.', async () => {
    const before = await everything()
    const openid = staff.observer
    const entry = { openid, rev: 1, name: '我的人' }
    for (const grants of [[], [onNorth], [onMain]])
      expect(await north.refused('staff.grant', { ...entry, grants })).toEqual({ code: 'notAllowed' })
    const suspension = { openid, rev: 1, suspended: true, reason: '调离' }
    expect(await north.refused('staff.suspend', suspension)).toEqual(ofRecord)
    expect(await north.refused('staff.suspend', { ...suspension, openid: 'staff-nobody' })).toEqual(ofRecord)
    expect(await north.refused('staff.second', { openid, rev: 1, approve: true })).toEqual(ofRecord)
    expect(await north.refused('staff.second', { post: postId, rev: 1, approve: true })).toEqual(ofRecord)
    expect(await north.refused('staff.withdraw', { id: postId })).toEqual(ofRecord)
    expect(await north.refused('staff.withdraw', { id: 'nothing-of-the-kind' })).toEqual(ofRecord)
    expect(await north.refused('staff.list', { campusId: 'main' })).toEqual(ofRecord)
    expect(await north.refused('staff.posts', { campusId: 'main' })).toEqual(ofRecord)
    for (const grants of [[onMain], [onNorth, onMain]])
      expect(await north.refused('staff.invite', { ...invitation, grants })).toEqual({ code: 'notAllowed' })
    expect(await everything()).toEqual(before)
  })

  test('[R12] Nobody who works at one campus comes into the other by an invitation, not even without a role left.', async () => {
    const { code } = await north.must('staff.invite', { ...invitation, grants: [onNorth] })
    expect(await school.as(staff.observer).refused('staff.join', { code })).toEqual({ code: 'inviteRefused' })
    const main = school.as(staff.administrator)
    await main.must('staff.grant', { openid: staff.observer, rev: 1, name: '同事', grants: [] })
    expect(await school.as(staff.observer).refused('staff.join', { code })).toEqual({ code: 'inviteRefused' })
    const taken = { openid: staff.observer, rev: 2, name: '我的人', grants: [onNorth] }
    expect(await north.refused('staff.grant', taken)).toEqual({ code: 'notAllowed' })
    await school.as('new-at-north').must('staff.join', { code })
    expect(await school.as('new-at-north').refused('progress.get', { cohortId })).toEqual(ofCohort)
    await school.as('new-at-north').must('progress.get', { cohortId: northCohortId })
  })
})
