import { bound, cohortId, importRoster, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates, mechanics, residentNumber, type Graduate } from '../support/cloud-graduates'

/** Notice R §5: 选择正确的班级将自动对应专业（也就是说专业不用去选择，以免选错专业代码）. */
const school = useSchool()
const { lin, zhou, xu } = graduates

/** Somebody of another major of the same college, so that its class is there to be chosen. */
const surveyor: Graduate = {
  ...lin,
  name: '方测绘',
  studentNo: '2300000900',
  documentNo: residentNumber('430102', '2004-05-02', 900),
  sex: '女',
  ...mechanics,
  major: '测绘工程',
  class: '测绘2301',
}

beforeAll(async () => {
  await importRoster(school, { by: school.as(staff.office), cohort: cohortId, rows: [surveyor] })
  school.pass(10_000)
})

test('[R4] The classes of the own college can be chosen, each with its major; of other colleges none.', async () => {
  const person = await bound(school, lin)
  const { classes } = await person.must('structure.list', { cohortId })
  expect(classes).toEqual(
    expect.arrayContaining([
      { name: '机电2301', major: '机械电子工程' },
      { name: '测绘2301', major: '测绘工程' },
    ]),
  )
  expect(classes.map(({ name }) => name)).not.toContain(xu.class)
})

test('[R4] A chosen class brings its major along at once, and the record is where its reviewers look.', async () => {
  const person = school.as(`phone-${lin.studentNo}`)
  const saved = await person.must('source.save', { cohortId, claims: { class: '测绘2301' } })
  expect(saved.record).toMatchObject({ class: '测绘2301', major: '测绘工程' })
  const [mine, theirs] = [await school.registration(lin.studentNo), await school.registration('2300000900')]
  expect([mine.classId, mine.majorId]).toEqual([theirs.classId, theirs.majorId])

  const back = await person.must('source.save', { cohortId, claims: { class: lin.class } })
  expect(back.record).toMatchObject({ class: lin.class, major: lin.major })
  expect(await school.registration(lin.studentNo)).toMatchObject({ amended: {}, ...(await placeOf(zhou)) })
})

const placeOf = async (graduate: Graduate) => {
  const { classId, majorId } = await school.registration(graduate.studentNo)
  return { classId, majorId }
}

test('[R4] The major is never chosen itself, and neither is a class that the college has not.', async () => {
  const person = await bound(school, zhou)
  const before = await school.registration(zhou.studentNo)
  expect(await person.refused('source.save', { cohortId, claims: { major: '测绘工程' } })).toEqual({
    code: 'fieldsInvalid',
    fields: { major: 'locked' },
  })
  for (const name of [xu.class, '测绘9999', 'constructor'])
    expect(await person.refused('source.save', { cohortId, claims: { class: name } })).toEqual({
      code: 'fieldsInvalid',
      fields: { class: 'notAnOption' },
    })
  expect(await school.registration(zhou.studentNo)).toEqual(before)
})

test('[R4] What a graduate had chosen goes with the binding: the roster’s class stands again.', async () => {
  const person = school.as(`phone-${zhou.studentNo}`)
  await person.must('source.save', { cohortId, claims: { class: '测绘2301' } })
  const [record] = (await person.must('me.get', {})).records
  await person.must('identity.unbind', { cohortId, boundAt: record?.boundAt ?? 0 })
  expect(await placeOf(zhou)).toEqual(await placeOf(lin))
})
