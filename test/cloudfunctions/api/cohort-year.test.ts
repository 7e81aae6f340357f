import {
  bound,
  cohortId,
  FOUNDED_REV,
  importRoster,
  mechanicsId,
  northCohortId,
  staff,
} from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, residentNumber } from '../../support/cloud-graduates'
import { at } from '../../support/cloud-school'

/** A cohort from year to year: copied, paused, renamed, with a line for every edit. */
const school = useSchool({ north: true })
const { lin, zhou } = graduates
const office = school.as(staff.office)
const north = school.as(staff.northOffice)
const next = { from: cohortId, id: '2028-main', year: 2028, name: '2028届' }

test('A copy has the rules and dates of the year before, a year on, its colleges and no graduate, and stands still.', async () => {
  const sent = { requestId: 'the-copy-of-2027' }
  expect(await office.must('cohort.copy', next, sent)).toEqual({ rev: 1 })
  const stored = await school.world(['cohorts', 'policies', 'structure'])
  expect(await office.must('cohort.copy', next, sent)).toEqual({ rev: 1 })
  expect(await school.world(['cohorts', 'policies', 'structure'])).toEqual(stored)
  expect(await office.refused('cohort.copy', { ...next, name: '又一个' })).toEqual({ code: 'cohortStands' })

  const before = await office.must('cohort.get', { cohortId })
  const copied = await office.must('cohort.get', { cohortId: next.id })
  expect(copied).toMatchObject({ year: 2028, name: '2028届', paused: true, scope: before.scope })
  expect(copied.windows['source']).toEqual({ opensAt: at('2027-10-06'), closesAt: at('2027-10-13') })
  expect(copied.colleges).toEqual(before.colleges)
  expect(await school.stored('registrations', { cohortId: next.id })).toEqual([])
  // Nobody enters it yet: neither the year nor anything of it is offered.
  school.pass(10_000)
  const visitor = await school.as('phone-of-a-visitor').must('me.get', {})
  expect(visitor.cohorts.map(({ id }) => id)).not.toContain(next.id)
})

test('Staff of a college are its staff in the next year too: its id stays, whatever the roster calls its classes.', async () => {
  const born = '2005-03-09'
  const documentNo = residentNumber('430102', born, 77)
  const rows = [{ ...lin, studentNo: '2400000077', documentNo, born, class: '机电2401' }]
  await importRoster(school, { by: office, cohort: next.id, rows })
  const [record] = await school.stored<{ collegeId: string }>('registrations', { cohortId: next.id })
  expect(record?.collegeId).toBe(mechanicsId)
  school.pass(10_000)
  const found = await school.as(staff.leader).must('queue.find', { cohortId: next.id, text: '2400000077' })
  expect(found.rows.map(({ name }) => name)).toEqual([lin.name])
})

test('A cohort that is paused lets nobody do anything, says so, and goes on where it stood.', async () => {
  const person = await bound(school, zhou)
  const {
    rev,
    now: _n,
    windows: _w,
    collegeWindows: _c,
    colleges: _l,
    categoryTable: _t,
    chains: _k,
    ...settings
  } = await office.must('cohort.get', { cohortId })
  await office.must('cohort.save', { id: cohortId, rev, ...settings, paused: true })
  school.pass(10_000)
  expect(await person.refused('source.submit', { cohortId })).toEqual({ code: 'isActive' })
  expect((await person.must('me.get', {})).records[0]).toMatchObject({ stopped: 'paused' })
  await office.must('cohort.save', { id: cohortId, rev: rev + 1, ...settings })
  school.pass(10_000)
  await person.must('source.submit', { cohortId })
})

test('Every edit leaves a line: who, when, and what it said before and after, the latest first.', async () => {
  const { rev } = await office.must('cohort.get', { cohortId })
  const window = { opensAt: at('2026-10-12'), closesAt: at('2026-10-18') }
  const edit = { cohortId, rev, phase: 'review:counselor', collegeId: mechanicsId, window } as const
  await office.must('window.save', { ...edit, reason: '学院要求' })
  const { edits } = await office.must('cohort.edits', { cohortId })
  expect(edits[0]).toEqual({
    at: school.now,
    by: 'office',
    what: 'collegeWindow',
    where: `review:counselor/${mechanicsId}`,
    before: {},
    after: window,
    reason: '学院要求',
  })
  expect(edits.slice(1, 3)).toMatchObject([
    { what: 'settings', before: { paused: true }, after: { paused: false } },
    { what: 'settings', before: { paused: false }, after: { paused: true } },
  ])
  expect(edits.at(-1)).toMatchObject({ what: 'made', by: 'office' })
  expect(edits).toHaveLength(FOUNDED_REV + 3)
})

test('A college gets another name: records stay with it, the roster finds it under both, and no two answer to one.', async () => {
  const { rev, colleges } = await office.must('structure.get', { cohortId })
  const own = colleges.find(({ id }) => id === mechanicsId)
  const name = '机电与汽车学院'
  const input = { cohortId, rev, kind: 'college' as const, id: mechanicsId, name, aliases: [] }
  const sent = { requestId: 'a-name-for-mechanics' }
  expect(await office.must('structure.rename', input, sent)).toEqual({ rev: rev + 1 })
  expect(await office.must('structure.rename', input, sent)).toEqual({ rev: rev + 1 })
  expect(await office.refused('structure.rename', { ...input, name: '机械学院' })).toEqual({
    code: 'conflict',
  })
  const taken = { ...input, rev: rev + 1, name: '法学院' }
  expect(await office.refused('structure.rename', taken)).toEqual({ code: 'nameTaken' })
  const renamed = await office.must('structure.get', { cohortId })
  expect(renamed.colleges.find(({ id }) => id === mechanicsId)).toMatchObject({ name, aliases: [own?.name] })
  await importRoster(school, {
    by: office,
    cohort: cohortId,
    rows: [{ ...lin, politicalStatus: '中共党员' }],
  })
  expect((await school.registration(lin.studentNo)).collegeId).toBe(mechanicsId)
  // Said once, by whom, from what to what; a roster's import leaves it there.
  const { edits } = await office.must('cohort.edits', { cohortId })
  expect(edits.filter(({ what }) => what === 'unit')).toEqual([
    {
      at: school.now,
      by: 'office',
      what: 'unit',
      where: `college/${mechanicsId}`,
      before: { name: own?.name, aliases: '' },
      after: { name, aliases: own?.name },
      reason: '',
    },
  ])
  expect(edits[0]?.what).toBe('unit')
})

test('A name and its line are stored together: broken off before, neither stands, and after, both do.', async () => {
  for (const after of [false, true]) {
    const { rev, colleges } = await office.must('structure.get', { cohortId })
    const own = colleges.find(({ id }) => id === mechanicsId)
    const lines = async () =>
      (await office.must('cohort.edits', { cohortId })).edits.filter(({ what }) => what === 'unit').length
    const before = await lines()
    const name = `机电学院${String(after)}`
    const input = { cohortId, rev, kind: 'college' as const, id: mechanicsId, name, aliases: [] }
    const sent = { requestId: `broken-off-${String(after)}` }
    await school.fault({
      collection: 'structure',
      action: 'database.modifyDocument',
      code: 'EXCEED_REQUEST_LIMIT',
      times: 1,
      after,
    })
    expect(await office.refused('structure.rename', input, sent)).toMatchObject({ code: 'busy' })
    await school.calm()
    const stands = (await office.must('structure.get', { cohortId })).colleges.find(
      ({ id }) => id === mechanicsId,
    )
    expect([stands?.name, await lines()]).toEqual(after ? [name, before + 1] : [own?.name, before])
    await office.must('structure.rename', input, sent)
    expect(await lines()).toBe(before + 1)
  }
  // What it says already leaves no line.
  const { rev, colleges } = await office.must('structure.get', { cohortId })
  const same = colleges.find(({ id }) => id === mechanicsId)
  const { edits } = await office.must('cohort.edits', { cohortId })
  await office.must('structure.rename', {
    cohortId,
    rev,
    kind: 'college',
    id: mechanicsId,
    name: same?.name ?? '',
    aliases: same?.aliases ?? [],
  })
  expect((await office.must('cohort.edits', { cohortId })).edits).toEqual(edits)
})

test('An office lists, copies and renames what is of its own campus, and no other campus shows in anything.', async () => {
  expect((await north.must('cohort.list', {})).cohorts.map(({ campusId }) => campusId)).toEqual(['north'])
  const { cohorts: own, campuses } = await office.must('cohort.list', {})
  expect(campuses).toEqual(['main'])
  expect(own.map(({ id }) => id)).toEqual(['2028-main', cohortId])
  const copy = { ...next, id: '2029-main', year: 2029 }
  expect(await north.refused('cohort.copy', copy)).toEqual({ code: 'cohortMissing' })
  for (const call of ['cohort.edits', 'structure.get'] as const)
    expect(await north.refused(call, { cohortId })).toEqual({ code: 'cohortMissing' })
  const input = { cohortId, rev: 1, kind: 'college' as const, id: mechanicsId, name: '别的', aliases: [] }
  expect(await north.refused('structure.rename', input)).toEqual({ code: 'cohortMissing' })
})

test('What a broken-off beginning of another left behind is not taken over: neither rules nor colleges.', async () => {
  const id = '2031-main'
  const { policy } = await north.must('policy.get', { cohortId: northCohortId, version: null })
  await school.put('policies', { ...policy, _id: `${id}@1`, cohortId: id, version: 1, proofKeepDays: 3 })
  const foreign = { id: 'of-another-campus', name: '别的学院', aliases: [] }
  await school.put('structure', { _id: id, rev: 1, colleges: [foreign], majors: [], classes: [] })
  await office.must('cohort.copy', { ...next, id, year: 2031 })
  const made = await office.must('policy.get', { cohortId: id, version: null })
  expect(made).toMatchObject({ version: 2, policy: { proofKeepDays: 30 } })
  const { colleges } = await office.must('structure.get', { cohortId: id })
  expect(colleges.map((college) => college.id)).not.toContain(foreign.id)
  expect(colleges.map((college) => college.id)).toContain(mechanicsId)
})
