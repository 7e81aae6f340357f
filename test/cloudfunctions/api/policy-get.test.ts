import { presets } from '../../../domain/cohort/presets'
import {
  cohortId,
  cohortOf,
  FOUNDED_REV,
  northCohortId,
  policyWithoutProofs,
  staff,
} from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'

/** What the policy editor opens with, and what a school's policy may not ask of the school. */
const school = useSchool({ north: true })
const office = school.as(staff.office)
const read = (version: number | null = null) => office.must('policy.get', { cohortId, version })
const standard = policyWithoutProofs()
const withField = (key: string, change: Partial<(typeof standard.fields)[string]>) => {
  const field = standard.fields[key]
  if (field === undefined) throw new Error(`no field ${key}`)
  return policyWithoutProofs({ fields: { ...standard.fields, [key]: { ...field, ...change } } })
}

test('The editor opens with the version in force, who made it, and the one it was made after.', async () => {
  const opened = await read()
  expect(opened).toMatchObject({ now: school.now, rev: FOUNDED_REV, version: 2 })
  expect(opened.policy).toEqual(standard)
  expect(opened.made).toEqual({ at: opened.versions[0]?.at, byName: 'office', note: '' })
  expect(opened.versions.map(({ version }) => version)).toEqual([2, 1])
})

test('A version says why it was made, and an earlier one can still be read.', async () => {
  const policy = withField('qq', { required: true })
  const { rev } = await read()
  school.pass(1_000)
  await office.must('policy.save', { cohortId, rev, policy, note: '  QQ改为必填 ' })
  const now = await read()
  expect(now.made).toEqual({ at: school.now, byName: 'office', note: 'QQ改为必填' })
  expect(now.versions[0]).toEqual({ version: 3, ...now.made })
  expect(now.policy.fields['qq']?.required).toBe(true)
  const before = await read(2)
  expect(before).toMatchObject({ rev: now.rev, version: 2, versions: now.versions })
  expect(before.policy).toEqual(standard)
})

test('Who is not in the list any more has no name there.', async () => {
  const [version] = await school.stored<{ made: object }>('policies', { _id: `${cohortId}@3` })
  await school.put('policies', { ...version, _id: `${cohortId}@3`, made: { ...version?.made, by: 'gone' } })
  expect((await read()).versions.map(({ byName }) => byName)).toEqual(['', 'office', 'office'])
})

test('A version that a crashed save left behind is in nobody’s line, and a version to come is none.', async () => {
  const left = { ...standard, _id: `${cohortId}@4`, cohortId, version: 4 }
  await school.put('policies', { ...left, made: { at: 1, by: staff.office, note: '', after: 3 } })
  expect((await office.refused('policy.get', { cohortId, version: 4 })).fields).toEqual({
    version: 'badInput',
  })
  const { rev } = await read()
  await office.must('policy.save', { cohortId, rev, policy: standard })
  expect((await read()).versions.map(({ version }) => version)).toEqual([5, 3, 2, 1])
})

test('At most twenty versions are listed, the latest first, and older ones are read by their number.', async () => {
  for (let made = 6; made <= 23; made += 1)
    await office.must('policy.save', {
      cohortId,
      rev: (await read()).rev,
      policy: standard,
      note: `第${String(made)}版`,
    })
  const { versions } = await read()
  expect(versions).toHaveLength(20)
  expect([versions[0]?.version, versions.at(-1)?.version]).toEqual([23, 3])
  expect((await read(1)).version).toBe(1)
})

test('The second of two people editing is told, and nothing of theirs is stored.', async () => {
  const { rev, version } = await read()
  await office.must('policy.save', { cohortId, rev, policy: standard, note: '先' })
  expect((await office.refused('policy.save', { cohortId, rev, policy: standard, note: '后' })).code).toBe(
    'conflict',
  )
  expect((await read()).version).toBe(version + 1)
})

test('The other campus has rules of its own, which nobody here reads.', async () => {
  expect(await office.refused('policy.get', { cohortId: northCohortId, version: null })).toEqual({
    code: 'cohortMissing',
  })
  const north = await school
    .as(staff.northOffice)
    .must('policy.get', { cohortId: northCohortId, version: null })
  expect(north.made.byName).toBe('northOffice')
})

test('A locked field that is required and empty is refused with the number of graduates, and no save happens.', async () => {
  const { rev, version } = await read()
  const total = Object.keys(graduates).length
  // Nobody's roster says 考生类别; one graduate filled it in, and another filled it in and emptied it again.
  const amend = async (studentNo: string, value: string) => {
    const one = await school.registration(studentNo)
    const amended = {
      candidateKind: { value, was: '', cause: 'self', ref: '', by: 'x', at: 1, before: null },
    }
    await school.put('registrations', { ...one, amended })
  }
  const before = (
    await school.stored<{ roster: Record<string, string> }>('registrations', { cohortId })
  ).filter(({ roster }) => (roster['candidateKind'] ?? '') === '')
  expect(before).toHaveLength(total)
  await amend(graduates.lin.studentNo, '城镇应届')
  await amend(graduates.zhou.studentNo, '')
  const policy = withField('candidateKind', { class: 'locked', required: true })
  expect(await office.refused('policy.save', { cohortId, rev, policy })).toEqual({
    code: 'badInput',
    fields: { candidateKind: 'lockedEmpty' },
    counts: { candidateKind: total - 1 },
  })
  expect((await read()).version).toBe(version)
  // The roster has everybody's name.
  const named = withField('name', { class: 'locked', required: true })
  await office.must('policy.save', { cohortId, rev, policy: named })
})

describe('What graduates lack and could never fill in is counted, however it comes to be locked and required', () => {
  // Nobody's roster says 困难生类别.
  const total = Object.keys(graduates).length
  const asking = (change: Parameters<typeof withField>[1]) => withField('hardship', change)
  const save = async (policy: typeof standard) =>
    office.call('policy.save', { cohortId, rev: (await read()).rev, policy })
  const counted = async (change: Parameters<typeof withField>[1]) => {
    const { version } = await read()
    const { reply } = await save(asking(change))
    expect((await read()).version).toBe(version)
    return reply.ok ? null : reply.error
  }
  const empty = (count: number) => ({
    code: 'badInput',
    fields: { hardship: 'lockedEmpty' },
    counts: { hardship: count },
  })
  const amended = async (studentNo: string, values: Record<string, string>) => {
    const layer = (value: string) => ({
      value,
      was: '',
      cause: 'self',
      ref: '',
      by: 'x',
      at: 1,
      before: null,
    })
    const over = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, layer(value)]))
    await school.put('registrations', { ...(await school.registration(studentNo)), amended: over })
  }

  test('A free field whose date of locking has come is refused; one whose date is ahead can be filled in.', async () => {
    const dated = { class: 'free', required: true } as const
    expect(await counted({ ...dated, lockedFrom: school.now - 1 })).toEqual(empty(total))
    expect(await counted({ ...dated, lockedFrom: school.now })).toEqual(empty(total))
    expect((await save(asking({ ...dated, lockedFrom: school.now + 60_000 }))).reply.ok).toBe(true)
    await save(standard)
  })

  test('A condition that everybody fits is refused like none; another one with those who fit it.', async () => {
    const locked = { class: 'locked' } as const
    expect(await counted({ ...locked, required: { sex: ['男', '女'] } })).toEqual(empty(total))
    expect(await counted({ ...locked, required: {} })).toEqual(empty(total))
    const men = Object.values(graduates).filter(({ sex }) => sex === '男').length
    expect(await counted({ ...locked, required: { sex: ['男'] } })).toEqual(empty(men))
    const inLaw = { sex: ['男'], college: [graduates.xu.college] }
    expect(await counted({ ...locked, required: inLaw })).toEqual(empty(1))
  })

  test('Counted is by what is laid over the roster, of the condition and of the field.', async () => {
    const { lin, zhou, zheng } = graduates
    const required = { sex: ['女'] }
    const women = Object.values(graduates).filter(({ sex }) => sex === '女').length
    await amended(lin.studentNo, { sex: '女' })
    await amended(zhou.studentNo, { sex: '男' })
    expect(await counted({ class: 'locked', required })).toEqual(empty(women))
    await amended(lin.studentNo, { sex: '女', hardship: '家庭困难' })
    await amended(zheng.studentNo, { hardship: '' })
    expect(await counted({ class: 'locked', required })).toEqual(empty(women - 1))
  })

  test('A condition that nobody fits who lacks it can be saved.', async () => {
    expect((await save(asking({ class: 'locked', required: { trainingMode: ['委培'] } }))).reply.ok).toBe(
      true,
    )
    await save(standard)
  })
})

test('A level more at which nobody decides is refused, as soon as its only person has left; what stood already is not.', async () => {
  const { rev } = await read()
  const { chain } = standard
  const source: typeof chain.source = [...chain.source, { kind: 'staff', key: 'college', name: '学院领导' }]
  const save = () =>
    office.call('policy.save', {
      cohortId,
      rev,
      policy: policyWithoutProofs({ chain: { ...chain, source } }),
    })
  const [leader] = await school.stored<{ rev: number }>('staff', { _id: staff.leader })
  await school.put('staff', { ...leader, _id: staff.leader, suspended: true })
  const { reply } = await save()
  expect(reply.ok ? null : reply.error).toEqual({
    code: 'badInput',
    fields: { 'chain.source.college': 'nobodyDecides' },
  })
  // 更正申请 waits for the college by the rules in force: that keeps nobody from changing something else.
  // Who reviews on the other campus is nobody here.
  await school.put('staff', { ...leader, _id: staff.leader, suspended: false })
  expect((await save()).reply.ok).toBe(true)
})

test('A cohort begins with the rules of the preset that was chosen, and a preset changes no cohort that stands.', async () => {
  const id = '2028-main'
  const cohort = { ...cohortOf(id, 'main'), year: 2028, preset: 'surveyFirst' as const }
  await office.must('cohort.save', cohort)
  const opened = await office.must('policy.get', { cohortId: id, version: null })
  expect(opened).toMatchObject({ version: 1, made: { byName: 'office' } })
  expect(opened.policy).toEqual(presets.surveyFirst.policy(id, 2028))
  await office.must('cohort.save', { ...cohort, rev: 1, preset: 'certified', name: '2028届毕业生' })
  expect((await office.must('policy.get', { cohortId: id, version: null })).policy).toEqual(opened.policy)
  expect((await school.stored('cohorts', { _id: id }))[0]).not.toHaveProperty('preset')
})
