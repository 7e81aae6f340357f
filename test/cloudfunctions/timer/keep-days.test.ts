import type { Day } from '../../../cloudfunctions/store/days'
import {
  cohortId,
  cohortOf,
  importRoster,
  lawId,
  mechanicsId,
  sourceWindow,
  staff,
} from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, law } from '../../support/cloud-graduates'
import { at } from '../../support/cloud-school'
import { submitted } from '../../support/cloud-review'

/** Every day as it ended in China, this year and last. */
const school = useSchool()
const office = school.as(staff.office)
const minute = 60_000
const day = 24 * 60 * minute
const days = () => school.stored<Day>('days', { cohortId })
const told = (collegeId: string | null = null) =>
  office.must('progress.days', { cohortId, flow: 'source', collegeId })
async function nightOf(midnight: number): Promise<void> {
  school.moveTo(midnight - minute)
  await school.timer()
  school.moveTo(midnight + minute)
  await school.timer()
}

test('Nothing is kept before a day has ended.', async () => {
  school.moveTo(at('2026-10-08') + 23 * 60 * minute)
  await school.timer()
  expect(await days()).toEqual([])
})

test('The first run after midnight keeps the day, by college, and no later run changes it.', async () => {
  await submitted(school, graduates.lin)
  await nightOf(at('2026-10-09'))
  const kept = await days()
  expect(kept).toMatchObject([
    {
      _id: `${cohortId}_${String(at('2026-10-09'))}`,
      at: at('2026-10-09'),
      colleges: [
        { id: mechanicsId, source: { people: 7, submitted: 1, completed: 0 } },
        { id: lawId, source: { people: 2, submitted: 0, completed: 0 } },
      ],
    },
  ])
  await submitted(school, graduates.zhou)
  school.pass(minute)
  await school.timer()
  expect(await days()).toEqual(kept)
})

test('A timer that stood still over midnight and an hour more leaves the day out: how it ended nobody knows.', async () => {
  school.moveTo(at('2026-10-10') + 60 * minute)
  await school.timer()
  expect(await days()).toHaveLength(1)
})

test('Progress by day is told of the whole and of one college.', async () => {
  await nightOf(at('2026-10-11'))
  expect(await told()).toMatchObject({
    window: sourceWindow,
    days: [
      { at: at('2026-10-09'), people: 9, submitted: 1 },
      { at: at('2026-10-11'), people: 9, submitted: 2 },
    ],
    lastYear: null,
  })
  expect(await told(lawId)).toMatchObject({
    days: [
      { people: 2, submitted: 0 },
      { people: 2, submitted: 0 },
    ],
  })
})

test('Last year’s season stands beside it, with its own window, for who reaches that cohort.', async () => {
  const last = '2026-main'
  const scope = { ...cohortOf(last, 'main').scope }
  await office.must('cohort.save', { ...cohortOf(last, 'main'), year: 2026, name: '2026届', scope })
  const window = { opensAt: sourceWindow.opensAt - 365 * day, closesAt: sourceWindow.closesAt - 365 * day }
  const { rev } = await office.must('cohort.get', { cohortId: last })
  await office.must('window.save', { cohortId: last, rev, phase: 'source', collegeId: null, window })
  school.pass(minute)
  await importRoster(school, { by: office, cohort: last, rows: [{ ...graduates.xu, ...law }] })
  const counts = { people: 10, submitted: 4, completed: 3 }
  const ended = window.opensAt + day
  const college = { id: lawId, source: counts, destination: counts }
  await school.put('days', {
    _id: `${last}_${String(ended)}`,
    cohortId: last,
    at: ended,
    takenAt: ended,
    colleges: [college],
  })
  expect((await told()).lastYear).toEqual({ year: 2026, window, days: [{ at: ended, ...counts }] })
  const grants = [
    {
      role: 'observer' as const,
      campusId: 'main',
      cohortIds: [cohortId],
      collegeIds: null,
      classIds: null,
      until: null,
    },
  ]
  const given = { openid: 'staff-of-this-year', rev: 0, name: '今年', grants }
  await school.as(staff.administrator).must('staff.grant', given)
  const mine = school.as('staff-of-this-year')
  expect(await mine.must('progress.days', { cohortId, flow: 'source', collegeId: null })).toMatchObject({
    lastYear: null,
  })
})

test('Days after everything has closed are not kept.', async () => {
  const before = (await days()).length
  await nightOf(at('2027-09-03'))
  expect((await days()).length).toBe(before)
})
