import { bound, cohortId, lawId, mechanicsId, sourceWindow, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, law, mechanics } from '../../support/cloud-graduates'

/** A cohort as the office edits it, and what of its windows a graduate is told. */
const school = useSchool()
const office = school.as(staff.office)
const review = { opensAt: 1_000, closesAt: 2_000_000_000_000 }
const ofLaw = { opensAt: 2_000, closesAt: 2_100_000_000_000 }

test('The office reads windows, colleges and the revision with which the next edit is accepted.', async () => {
  const before = await office.must('cohort.get', { cohortId })
  expect(before).toMatchObject({
    now: school.now,
    name: '2027届',
    paused: false,
    windows: { source: sourceWindow },
    collegeWindows: {},
    colleges: [
      { id: mechanicsId, name: mechanics.college },
      { id: lawId, name: law.college },
    ],
    categoryTable: 'national-2024',
  })
  expect(Object.keys(before.windows).sort()).toEqual(['change', 'confirmation', 'destination', 'source'])
  const save = { cohortId, phase: 'review:counselor' } as const
  await office.must('window.save', { ...save, rev: before.rev, collegeId: null, window: review })
  // At once, not when kept copies are ten seconds old: the revision goes back with the next edit.
  const after = await office.must('cohort.get', { cohortId })
  expect(after).toMatchObject({ rev: before.rev + 1, windows: { 'review:counselor': review } })
  await office.must('window.save', { ...save, rev: after.rev, collegeId: lawId, window: ofLaw })
  expect((await office.must('cohort.get', { cohortId })).collegeWindows).toEqual({
    [lawId]: { 'review:counselor': ofLaw },
  })
})

test('Who works for one college is told the cohort’s windows too: they are no secret.', async () => {
  const { windows } = await school.as(staff.leader).must('cohort.get', { cohortId })
  expect(windows['source']).toEqual(sourceWindow)
})

// That one of another campus is answered alike is a row of the matrix (matrix-table.ts).
test('A cohort that does not exist is missing, and says nothing more.', async () => {
  expect(await office.refused('cohort.get', { cohortId: 'no-cohort' })).toEqual({ code: 'cohortMissing' })
})

test('A graduate is told by whom a submission is reviewed and when, with the own college’s window.', async () => {
  school.pass(10_000)
  for (const [graduate, window] of [
    [graduates.lin, review],
    [graduates.xu, { opensAt: 1_000, closesAt: ofLaw.closesAt }],
  ] as const) {
    const [record] = (await (await bound(school, graduate)).must('me.get', {})).records
    expect(record?.source.chain).toEqual([{ kind: 'staff', key: 'counselor', name: '学院审核' }])
    expect(record?.windows).toMatchObject({
      source: sourceWindow,
      'review:counselor': window,
      'review:college': null,
      'review:office': null,
    })
  }
})
