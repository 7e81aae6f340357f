import type { Tally } from '../../cloudfunctions/store/tallies'
import { noProgress } from '../../domain/registration/progress'
import { bound, cohortId, importRoster, lawId, mechanicsId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates, law, manyGraduates } from '../support/cloud-graduates'
import { approved, returned, submitted } from '../support/cloud-review'

/** B9: a live matrix of colleges, majors and classes by state; the oldest waiting; a full count agrees. */
const school = useSchool()
const { lin, zhou, zheng, he } = graduates
const office = school.as(staff.office)
const minute = 60_000

const progress = async () => (await office.must('progress.get', { cohortId })).colleges
const units = (openid: string, collegeId: string) =>
  school.as(openid).must('progress.units', { cohortId, collegeId })
const recount = (collegeId: string) => office.must('progress.recount', { cohortId, collegeId })

test('[B9] Within 60 seconds of a submission, a return and an approval each is in its state, by college, major and class, and the oldest waiting is told.', async () => {
  await submitted(school, lin)
  await returned(school, (await submitted(school, zhou)).id)
  await approved(school, (await submitted(school, zheng)).id)
  const { queue } = await school.registration(lin.studentNo)
  school.pass(minute)
  await school.timer()
  const [mechanics] = await progress()
  const states = { ...noProgress, unbound: 4, awaitingCollege: 1, returned: 1, completed: 1 }
  expect(mechanics).toMatchObject({
    id: mechanicsId,
    source: states,
    oldest: [{ flow: 'source', level: 'counselor', at: queue.sourceAt }],
  })
  const { name, classes } = await units(staff.office, mechanicsId)
  expect(name).toBe(lin.college)
  expect(classes).toHaveLength(
    new Set(
      Object.values(graduates)
        .filter((one) => one.college === lin.college)
        .map((one) => `${one.major}/${one.class}`),
    ).size,
  )
  const own = classes.find((one) => one.class === lin.class && one.major === lin.major)
  expect(own?.source).toEqual([4, 0, 1, 0, 1, 1])
})

test('[B9] Who works for one college sees its numbers, and of another nothing that tells it from one that is not there.', async () => {
  expect((await units(staff.lawCounselor, lawId)).classes).toMatchObject([{ class: law.class }])
  const counselor = school.as(staff.lawCounselor)
  for (const collegeId of [mechanicsId, 'no-such-college', '']) {
    expect(await counselor.refused('progress.units', { cohortId, collegeId })).toEqual({ code: 'notFound' })
    const days = { cohortId, flow: 'source', collegeId } as const
    expect(await counselor.refused('progress.days', days)).toEqual({ code: 'notFound' })
  }
  expect(await counselor.refused('progress.recount', { cohortId, collegeId: lawId })).toEqual({
    code: 'notAllowed',
  })
})

test('[B9] Who works for single classes sees these in the college’s row and in its classes, and no other.', async () => {
  const others = manyGraduates(3).map((one) => ({ ...one, class: '机电2399' }))
  await importRoster(school, { by: office, cohort: cohortId, rows: others })
  school.pass(minute)
  await school.timer()
  const one = (await units(staff.office, mechanicsId)).classes.find((own) => own.class === '机电2399')
  const grant = {
    role: 'counselor' as const,
    campusId: 'main',
    cohortIds: null,
    collegeIds: null,
    until: null,
  }
  const given = {
    openid: 'staff-of-one-class',
    rev: 0,
    name: '一班',
    grants: [{ ...grant, classIds: [one?.classId ?? ''] }],
  }
  await school.as(staff.administrator).must('staff.grant', given)
  const own = school.as('staff-of-one-class')
  const { colleges } = await own.must('progress.get', { cohortId })
  expect(colleges).toMatchObject([{ id: mechanicsId, part: true, source: { ...noProgress, unbound: 3 } }])
  expect((await units('staff-of-one-class', mechanicsId)).classes).toEqual([one])
  // Days are kept by college: of a part of one there are none.
  expect(await own.must('progress.days', { cohortId, flow: 'source', collegeId: null })).toMatchObject({
    days: [],
  })
})

test('[B9] A full count agrees with what is shown.', async () => {
  for (const { id } of await progress()) {
    const { moving, differences, classes } = await recount(id)
    expect({ id, moving, differences, classes }).toEqual({ id, moving: false, differences: [], classes: 0 })
  }
})

test('[B9] A full count says what is shown wrongly, and a minute later it is right.', async () => {
  const [tally] = await school.stored<Tally>('tallies', { cohortId, collegeId: lawId })
  if (tally === undefined) throw new Error('nothing counted')
  await school.put('tallies', { ...tally, source: { ...tally.source, completed: 5 }, places: [] })
  expect(await recount(lawId)).toEqual({
    people: 2,
    moving: false,
    differences: [{ flow: 'source', state: 'completed', shown: 5, counted: 0 }],
    classes: 1,
  })
  school.pass(minute)
  await school.timer()
  expect(await recount(lawId)).toMatchObject({ differences: [], classes: 0 })
})

test('[B9] What the timer has not counted yet is said to be on its way.', async () => {
  await bound(school, he)
  expect(await recount(mechanicsId)).toMatchObject({ moving: true })
})
