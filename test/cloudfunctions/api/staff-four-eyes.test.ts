import type { Input } from '../../../domain/contract/contract'
import { cohortId, mechanicsId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'

/** Who appoints others is appointed, dismissed and suspended by two. The story of one school, told in order. */
const school = useSchool()
const first = school.as(staff.administrator)
const second = school.as('administrator-second')
const third = school.as('administrator-third')
const notOne = { code: 'secondByOther' }

type Grant = Input<'staff.grant'>['grants'][number]
const administrator: Grant = {
  role: 'administrator',
  campusId: 'main',
  cohortIds: null,
  collegeIds: null,
  classIds: null,
  until: null,
}
const observer: Grant = { ...administrator, role: 'observer' }
const entry = (openid: string, rev = 0, grants: Grant[] = [administrator]): Input<'staff.grant'> => ({
  openid,
  rev,
  name: '管理员',
  grants,
})
const entryOf = async (openid: string) => (await school.stored('staff', { _id: openid }))[0]
const isIn = async (person: typeof first): Promise<boolean> => {
  const { reply } = await person.call('staff.list', {})
  return reply.ok
}

test('The only administrator names the second alone.', async () => {
  expect(await first.must('staff.grant', entry(second.openid))).toMatchObject({ rev: 1, waits: false })
  expect(await isIn(second)).toBe(true)
})

test('From then on a new administrator waits for the other one, and has nothing until then.', async () => {
  expect(await first.must('staff.grant', entry(third.openid))).toEqual({
    openid: third.openid,
    rev: 1,
    waits: true,
  })
  expect(await isIn(third)).toBe(false)
  expect(await entryOf(third.openid)).toMatchObject({ grants: [], administratorOf: [], campusIds: ['main'] })
  const { rows } = await second.must('staff.list', {})
  expect(rows.find(({ openid }) => openid === third.openid)).toMatchObject({
    grants: [],
    proposal: { grants: [administrator], suspended: false, by: '管理员', at: school.now },
    maySecond: true,
    mayTakeBack: false,
  })
})

test('Who proposed it does not agree to it, and nobody at all does at a revision of before.', async () => {
  const asked = { openid: third.openid, rev: 1, approve: true }
  expect(await first.refused('staff.second', asked)).toEqual(notOne)
  for (const rev of [0, 2])
    expect(await second.refused('staff.second', { ...asked, rev })).toEqual({ code: 'conflict' })
  expect(await isIn(third)).toBe(false)
})

test('The other one agrees, once, and the same request again is told the same.', async () => {
  const asked = { openid: third.openid, rev: 1, approve: true }
  const again = { requestId: 'agreed-to-once' }
  expect(await second.must('staff.second', asked, again)).toEqual({ rev: 2 })
  expect(await isIn(third)).toBe(true)
  const before = await entryOf(third.openid)
  expect(await second.must('staff.second', asked, again)).toEqual({ rev: 2 })
  expect(await second.refused('staff.second', { ...asked, rev: 2 })).toEqual({ code: 'conflict' })
  expect(await entryOf(third.openid)).toEqual(before)
})

test('An administrator is suspended by two: the one concerned has no part in it, and the third ends it at once.', async () => {
  const asked = { openid: second.openid, rev: 1, suspended: true, reason: '手机丢了' }
  expect(await first.must('staff.suspend', asked)).toMatchObject({ rev: 2, waits: true })
  expect(await isIn(second)).toBe(true)
  for (const approve of [true, false])
    expect(await second.refused('staff.second', { openid: second.openid, rev: 2, approve })).toEqual(notOne)
  expect(await third.must('staff.second', { openid: second.openid, rev: 2, approve: true })).toEqual({
    rev: 3,
  })
  expect(await isIn(second)).toBe(false)
  expect(await entryOf(second.openid)).toMatchObject({ suspended: true, grants: [administrator] })
})

test('To go on again takes two as well; one who refuses leaves all as it was.', async () => {
  const asked = { openid: second.openid, rev: 3, suspended: false, reason: '换了新手机' }
  expect(await third.must('staff.suspend', asked)).toMatchObject({ waits: true })
  expect(await first.must('staff.second', { openid: second.openid, rev: 4, approve: false })).toEqual({
    rev: 5,
  })
  expect(await isIn(second)).toBe(false)
  expect(await entryOf(second.openid)).toMatchObject({ proposal: null, suspended: true })
  await third.must('staff.suspend', { ...asked, rev: 5 })
  await first.must('staff.second', { openid: second.openid, rev: 6, approve: true })
  expect(await isIn(second)).toBe(true)
})

test.each([
  ['taken away', []],
  ['made another role', [observer]],
  ['cut down to a college', [{ ...administrator, collegeIds: [mechanicsId] }]],
] as const)('The role waits to be %s; who proposed it may take that back.', async (_what, grants) => {
  const { rev } = (await entryOf(third.openid)) as { rev: number }
  const asked = entry(third.openid, rev, structuredClone(grants) as unknown as Grant[])
  expect(await first.must('staff.grant', asked)).toMatchObject({ rev: rev + 1, waits: true })
  expect(await isIn(third)).toBe(true)
  await first.must('staff.second', { openid: third.openid, rev: rev + 1, approve: false })
  expect(await entryOf(third.openid)).toMatchObject({ proposal: null, grants: [administrator] })
})

test('A new name, or one role more beside it, needs nobody else.', async () => {
  const { rev } = (await entryOf(third.openid)) as { rev: number }
  const asked = { ...entry(third.openid, rev, [administrator, observer]), name: '王主任' }
  expect(await first.must('staff.grant', asked)).toMatchObject({ waits: false })
  expect(await entryOf(third.openid)).toMatchObject({ name: '王主任', grants: [administrator, observer] })
})

test('Two who agree and refuse at the same time: exactly one of it happens.', async () => {
  const { rev } = (await entryOf('raced-over')) ?? { rev: 0 }
  await first.must('staff.grant', entry('raced-over', rev as number))
  const answers = await Promise.all(
    [second, third].map((person, index) =>
      person.call('staff.second', { openid: 'raced-over', rev: 1, approve: index === 0 }),
    ),
  )
  expect(answers.filter(({ reply }) => reply.ok)).toHaveLength(1)
  expect(await entryOf('raced-over')).toMatchObject({ rev: 2, proposal: null })
})

describe('An invitation that makes an administrator', () => {
  const invitation = { workNo: 'A1', name: '新管理员', phone: '', grants: [administrator], days: 7 }
  const invite = (by: typeof first) => by.must('staff.invite', { ...invitation })

  test('lets nobody in before another one agrees, and then not the one who agreed.', async () => {
    const { id, code, waits } = await invite(first)
    expect(waits).toBe(true)
    const person = school.as('administrator-invited')
    expect(await person.refused('staff.join', { code })).toEqual({ code: 'inviteRefused' })
    expect(await first.refused('staff.second', { post: id, rev: 1, approve: true })).toEqual(notOne)
    expect(await second.must('staff.second', { post: id, rev: 1, approve: true })).toEqual({ rev: 2 })
    for (const one of [first, second])
      expect(await one.refused('staff.join', { code })).toEqual({ code: 'inviteRefused' })
    await person.must('staff.join', { code })
    expect(await isIn(person)).toBe(true)
  })

  test('is gone when the other one refuses.', async () => {
    const { id, code } = await invite(first)
    await second.must('staff.second', { post: id, rev: 1, approve: false })
    expect(await second.refused('staff.second', { post: id, rev: 2, approve: true })).toEqual({
      code: 'conflict',
    })
    expect(await school.as('refused-from-afar').refused('staff.join', { code })).toEqual({
      code: 'inviteRefused',
    })
    const { rows } = await first.must('staff.posts', {})
    expect(rows.map((row) => row.id)).not.toContain(id)
  })
})

test('What came in by an invitation meanwhile is not lost by a proposal that is agreed to later.', async () => {
  const person = school.as('grows-meanwhile')
  await first.must('staff.grant', entry(person.openid, 0, [observer]))
  await first.must('staff.grant', entry(person.openid, 1, [observer, administrator]))
  const counselor = { ...administrator, role: 'counselor' as const, cohortIds: [cohortId] }
  const { code } = await first.must('staff.invite', {
    workNo: 'G1',
    name: '同事',
    phone: '',
    grants: [counselor],
    days: 7,
  })
  await person.must('staff.join', { code })
  await second.must('staff.second', { openid: person.openid, rev: 3, approve: true })
  expect(await entryOf(person.openid)).toMatchObject({ grants: [observer, administrator, counselor] })
})

test('What somebody proposed who may no longer appoint is not agreed to any more; it is refused and begun anew.', async () => {
  const openid = 'proposed-by-the-gone'
  await first.must('staff.grant', entry(openid))
  const proposer = await entryOf(first.openid)
  await school.put('staff', { ...proposer, suspended: true })
  const asked = { openid, rev: 1, approve: true }
  expect(await second.refused('staff.second', asked)).toEqual({ code: 'proposerGone' })
  expect(await entryOf(openid)).toMatchObject({ rev: 1, grants: [] })
  await second.must('staff.second', { ...asked, approve: false })
  await school.put('staff', { ...proposer })
})

test('A new entry that would reach nothing is refused.', async () => {
  expect(await first.refused('staff.grant', entry('nobodys-own', 0, []))).toEqual({
    code: 'badInput',
    fields: { grants: 'required' },
  })
})

test('An entry remembers who changed what and why, the latest twenty times.', async () => {
  const openid = 'changed-often'
  await first.must('staff.grant', entry(openid, 0, [observer]))
  for (let rev = 1; rev <= 24; rev += 1)
    await first.must('staff.suspend', { openid, rev, suspended: rev % 2 === 1, reason: `第${String(rev)}次` })
  const { edits } = (await entryOf(openid)) as { edits: Record<string, unknown>[] }
  expect(edits).toHaveLength(20)
  expect(edits[0]).toEqual({
    at: school.now,
    by: first.openid,
    what: 'restored',
    reason: '第24次',
    before: { name: '管理员', suspended: true, grants: [observer] },
    after: { name: '管理员', suspended: false, grants: [observer] },
  })
})

test('A suspension counts at the very next call, needs no grants sent again, and nobody suspends themselves.', async () => {
  const counselor = school.as(staff.counselor)
  await counselor.must('queue.counts', { cohortId })
  const asked = { openid: staff.counselor, rev: 1, suspended: true, reason: '调离岗位' }
  expect(await first.must('staff.suspend', asked)).toEqual({ openid: staff.counselor, rev: 2, waits: false })
  expect(await counselor.refused('queue.counts', { cohortId })).toEqual({ code: 'notAllowed' })
  await first.must('staff.suspend', { ...asked, rev: 2, suspended: false })
  await counselor.must('queue.counts', { cohortId })
  expect(await first.refused('staff.suspend', { ...asked, openid: first.openid })).toEqual({
    code: 'notAllowed',
  })
  expect(await first.refused('staff.suspend', { ...asked, openid: 'staff-nobody' })).toEqual({
    code: 'notFound',
  })
  expect(await first.refused('staff.suspend', { ...asked, rev: 1 })).toEqual({ code: 'conflict' })
})
