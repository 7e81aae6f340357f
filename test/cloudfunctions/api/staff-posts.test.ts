import type { Input } from '../../../domain/contract/contract'
import { cohortId, lawId, mechanicsId, staff } from '../../support/cloud-founding'
import { schoolPhone } from '../../support/cloud-real-names'
import { useSchool } from '../../support/founded-school'

/** Invitations: how somebody comes into the office, once, in time, with what was meant and no more. */
const school = useSchool()
const administrator = school.as(staff.administrator)
const DAY = 86_400_000
const refusal = { code: 'inviteRefused' }
const number = schoolPhone.slice('phone-'.length)

type Grant = Input<'staff.grant'>['grants'][number]
const grant = (over: Partial<Grant> = {}): Grant => ({
  role: 'counselor',
  campusId: 'main',
  cohortIds: [cohortId],
  collegeIds: [mechanicsId],
  classIds: null,
  until: null,
  ...over,
})
let invited = 0
/** An invitation like no other. */
const invitation = (over: Partial<Input<'staff.invite'>> = {}): Input<'staff.invite'> => {
  invited += 1
  return { workNo: `T${String(invited)}`, name: '新同事', phone: '', grants: [grant()], days: 7, ...over }
}
const codeFor = async (over: Partial<Input<'staff.invite'>> = {}): Promise<string> =>
  (await administrator.must('staff.invite', invitation(over))).code
const entryOf = async (openid: string) => (await school.stored('staff', { _id: openid }))[0]
const postOf = async (_id: string) => (await school.stored('posts', { _id }))[0]

test('Whoever has the code comes in with the roles that were meant, and works at once.', async () => {
  const person = school.as('comes-by-code')
  const code = await codeFor({ name: '李老师' })
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
  expect(await person.refused('queue.counts', { cohortId })).toEqual({ code: 'notAllowed' })
  expect(await person.must('staff.join', { code })).toEqual({ name: '李老师', roles: ['counselor'] })
  await person.must('queue.counts', { cohortId })
  expect(await entryOf(person.openid)).toMatchObject({ grants: [grant()], campusIds: ['main'], rev: 1 })
})

test('A code may be typed in small letters, with dashes and blanks, and with O for 0 and l for 1.', async () => {
  const code = await codeFor()
  const typed = `${code.slice(0, 5)} - ${code.slice(5)}`
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
  await school.as('types-freely').must('staff.join', { code: typed })
})

test('A code lets one person in; another one, or a hundred at once, are refused as if there were none.', async () => {
  const code = await codeFor()
  const people = Array.from({ length: 20 }, (_, index) => school.as(`races-${String(index)}`))
  const answers = await Promise.all(people.map((person) => person.call('staff.join', { code })))
  expect(answers.filter(({ reply }) => reply.ok)).toHaveLength(1)
  const refusals = answers.flatMap(({ reply }) => (reply.ok ? [] : [reply.error]))
  expect(new Set(refusals.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(refusal)]))
  expect(await school.as('too-late').refused('staff.join', { code })).toEqual(refusal)
  expect(await school.as('guesses').refused('staff.join', { code: '7777777777' })).toEqual(refusal)
})

test('A code ends to the millisecond.', async () => {
  const [early, late] = [await codeFor({ days: 1 }), await codeFor({ days: 1 })]
  school.pass(DAY - 1)
  await school.as('in-time').must('staff.join', { code: early })
  school.pass(1)
  expect(await school.as('a-moment-late').refused('staff.join', { code: late })).toEqual(refusal)
})

test('An invitation that is taken back lets nobody in, and one that was used is not taken back.', async () => {
  const { id, code } = await administrator.must('staff.invite', invitation())
  expect(await administrator.must('staff.withdraw', { id })).toEqual({ id })
  expect(await administrator.must('staff.withdraw', { id })).toEqual({ id })
  expect(await school.as('uninvited').refused('staff.join', { code })).toEqual(refusal)
  const used = await administrator.must('staff.invite', invitation())
  await school.as('was-faster').must('staff.join', { code: used.code })
  expect(await administrator.refused('staff.withdraw', { id: used.id })).toEqual({ code: 'conflict' })
})

test('The same request is told the same code, no other one is, and neither code nor number is stored.', async () => {
  const input = invitation({ phone: '139 0000 2222' })
  const again = { requestId: 'an-invitation-sent-twice' }
  const first = await administrator.must('staff.invite', input, again)
  school.pass(1_000)
  expect(await administrator.must('staff.invite', input, again)).toEqual(first)
  const other = { ...input, name: '别人' }
  expect(await administrator.refused('staff.invite', other, again)).toEqual({ code: 'conflict' })
  const stored = JSON.stringify(await postOf(first.id))
  expect(stored).not.toContain(first.code)
  expect(stored).not.toContain('13900002222')
  expect(await postOf(first.id)).toMatchObject({ phoneLast4: '2222', open: true })
  const logs = JSON.stringify(school.logs)
  expect(logs).not.toContain(first.code)
  expect(logs).not.toContain('13900002222')
})

test('By 工号 and phone whoever WeChat says has that phone comes in, into all that was offered.', async () => {
  const workNo = 'P-1001'
  await administrator.must('staff.invite', invitation({ workNo, phone: number }))
  const observer = grant({ role: 'observer', cohortIds: null, collegeIds: null })
  await administrator.must('staff.invite', invitation({ workNo, phone: `+86 ${number}`, grants: [observer] }))
  const person = school.as('comes-by-phone')
  const wrong = { workNo, phoneCode: 'phone-13900009999' }
  expect(await school.as('has-another-phone').refused('staff.join', wrong)).toEqual(refusal)
  const unknown = { workNo: 'P-1002', phoneCode: schoolPhone }
  expect(await school.as('has-another-number').refused('staff.join', unknown)).toEqual(refusal)
  const { roles } = await person.must('staff.join', { workNo, phoneCode: schoolPhone })
  expect([...roles].sort()).toEqual(['counselor', 'observer'])
  expect(await school.as('has-it-too').refused('staff.join', { workNo, phoneCode: schoolPhone })).toEqual(
    refusal,
  )
})

test('However often somebody was invited before, by 工号 and phone they find every invitation that still counts.', async () => {
  const workNo = 'P-2001'
  const classes = grant({ classIds: ['class-0'] })
  for (let index = 0; index < 30; index += 1) {
    const { id } = await administrator.must('staff.invite', invitation({ workNo, phone: number, days: 1 }))
    if (index % 2 === 0) await administrator.must('staff.withdraw', { id })
  }
  school.pass(DAY)
  const observer = grant({ role: 'observer', cohortIds: null, collegeIds: null })
  for (const grants of [[classes], [observer]])
    await administrator.must('staff.invite', invitation({ workNo, phone: number, grants, days: 1 }))
  const person = school.as('was-invited-often')
  const { roles } = await person.must('staff.join', { workNo, phoneCode: schoolPhone })
  expect([...roles].sort()).toEqual(['counselor', 'observer'])
})

test('Whoever was invited to more than one person may have comes into as much as fits, and the rest stays for them.', async () => {
  const workNo = 'P-2002'
  for (let index = 0; index < 25; index += 1)
    await administrator.must(
      'staff.invite',
      invitation({ workNo, phone: number, grants: [grant({ classIds: [`class-${String(index)}`] })] }),
    )
  const person = school.as('was-invited-to-much')
  await person.must('staff.join', { workNo, phoneCode: schoolPhone })
  expect((await entryOf(person.openid))?.['grants']).toHaveLength(20)
  expect(await school.stored('posts', { workNo, open: true })).toHaveLength(5)
  const rev = 1
  await administrator.must('staff.grant', { openid: person.openid, rev, name: '新同事', grants: [grant()] })
  await person.must('staff.join', { workNo, phoneCode: schoolPhone })
  expect(await school.stored('posts', { workNo, open: true })).toEqual([])
})

test('Ninety days after its end an invitation is gone, used or not; who came in, and who invited them, stays.', async () => {
  const person = school.as('came-long-ago')
  const used = await administrator.must('staff.invite', invitation())
  const unused = await administrator.must('staff.invite', invitation())
  await person.must('staff.join', { code: used.code })
  const kept = async () => [await postOf(used.id), await postOf(unused.id)].map((post) => post !== undefined)
  school.pass(97 * DAY - 60_000)
  await school.timer()
  expect(await kept()).toEqual([true, true])
  school.pass(60_000)
  await school.timer()
  expect(await kept()).toEqual([false, false])
  expect(await entryOf(person.openid)).toMatchObject({
    grants: [grant()],
    joined: [used.id],
    edits: [{ what: 'joined', invitedBy: [{ by: staff.administrator, secondedBy: null }] }],
  })
  expect(await school.as('finds-an-old-code').refused('staff.join', { code: unused.code })).toEqual(refusal)
})

test('A second invitation is one role more; the same one adds nothing.', async () => {
  const person = school.as('has-several-roles')
  await person.must('staff.join', { code: await codeFor() })
  const law = grant({ role: 'college', collegeIds: [lawId] })
  await person.must('staff.join', { code: await codeFor({ grants: [law] }) })
  await person.must('staff.join', { code: await codeFor({ grants: [law] }) })
  expect(await entryOf(person.openid)).toMatchObject({ grants: [grant(), law], rev: 3 })
})

test('Whoever used a code is told so again, and gets nothing back by it that was taken since.', async () => {
  const person = school.as('asks-again')
  const code = await codeFor()
  const first = await person.must('staff.join', { code })
  expect(await person.must('staff.join', { code })).toEqual(first)
  await administrator.must('staff.grant', { openid: person.openid, rev: 1, name: '新同事', grants: [] })
  expect(await person.refused('staff.join', { code })).toEqual(refusal)
  expect(await entryOf(person.openid)).toMatchObject({ grants: [], rev: 2 })
})

test('A suspended person does not come back in by a new invitation, and it stays for whom it was meant.', async () => {
  const person = school.as(staff.suspended)
  const code = await codeFor()
  expect(await person.refused('staff.join', { code })).toEqual(refusal)
  await school.as('was-meant').must('staff.join', { code })
})

test('Nobody comes in by an invitation of their own, nor by one of somebody who was suspended since.', async () => {
  expect(await administrator.refused('staff.join', { code: await codeFor() })).toEqual(refusal)
  const code = await codeFor()
  const entry = await entryOf(staff.administrator)
  await school.put('staff', { ...entry, suspended: true })
  expect(await school.as('friend-of-the-suspended').refused('staff.join', { code })).toEqual(refusal)
  await school.put('staff', { ...entry })
  await school.as('friend-of-the-suspended').must('staff.join', { code })
})

test('Nobody comes in by an invitation of somebody who was dismissed since, or who holds less than it gives.', async () => {
  const code = await codeFor()
  const entry = await entryOf(staff.administrator)
  const own = (entry?.['grants'] as Grant[] | undefined)?.[0] ?? grant()
  for (const grants of [[], [{ ...own, role: 'office' }], [{ ...own, collegeIds: [lawId] }]]) {
    await school.put('staff', { ...entry, grants })
    expect(await school.as('friend-of-the-dismissed').refused('staff.join', { code })).toEqual(refusal)
  }
  await school.put('staff', { ...entry })
  await school.as('friend-of-the-dismissed').must('staff.join', { code })
})

test('After five tries in six hours even the right code is refused, to the millisecond.', async () => {
  const person = school.as('tries-too-often')
  const code = await codeFor()
  for (let tried = 0; tried < 5; tried += 1) await person.refused('staff.join', { code: '1234567890' })
  expect(await person.refused('staff.join', { code })).toEqual(refusal)
  school.pass(6 * 3_600_000 - 1)
  expect(await person.refused('staff.join', { code })).toEqual(refusal)
  school.pass(1)
  await person.must('staff.join', { code })
})

test.each([
  ['the claim is refused', 'posts', 'database.modifyDocument', false],
  ['the claim is stored and its answer lost', 'posts', 'database.modifyDocument', true],
  ['the entry is not stored', 'staff', 'database.insertDocument', false],
  ['the entry is stored and its answer lost', 'staff', 'database.insertDocument', true],
] as const)('Stopped when %s, the same person asks again and is in, once.', async (...stop) => {
  const [, collection, action, after] = stop
  const person = school.as(`stopped-at-${collection}-${String(after)}`)
  const code = await codeFor()
  const sent = { requestId: `stopped-${collection}-${String(after)}` }
  await school.fault({ collection, action, after, code: 'EXCEED_REQUEST_LIMIT', times: 1 })
  expect((await person.refused('staff.join', { code }, sent)).code).toBe('busy')
  await school.calm()
  if (collection === 'staff' || after)
    expect(await school.as('takes-a-chance').refused('staff.join', { code })).toEqual(refusal)
  // The chances of the one who tries are not what this is about.
  school.pass(6 * 3_600_000)
  await person.must('staff.join', { code }, sent)
  expect(await entryOf(person.openid)).toMatchObject({ grants: [grant()], rev: 1 })
})

test('Nobody invites to more than they hold, or to two campuses at once, or with a number that is no mobile one.', async () => {
  const before = await school.stored('posts')
  const north = grant({ campusId: 'north' })
  for (const grants of [[north], [grant(), north]])
    expect(await administrator.refused('staff.invite', invitation({ grants }))).toEqual({
      code: 'notAllowed',
    })
  expect(await administrator.refused('staff.invite', invitation({ phone: '0731-88880000' }))).toEqual({
    code: 'fieldsInvalid',
    fields: { phone: 'mobileInvalid' },
  })
  expect(await school.stored('posts')).toEqual(before)
})
