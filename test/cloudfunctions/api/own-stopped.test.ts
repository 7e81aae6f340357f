import { confirms, reviewed } from '../../support/cloud-destinations'
import { cohortId, cohortOf, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'

/** Why nothing can be done about the own record, whatever the time: said, and not to be guessed from what is missing. */
const school = useSchool()
const office = school.as(staff.office)

const pause = async (paused: boolean): Promise<void> => {
  const { rev } = await office.must('cohort.get', { cohortId })
  await office.must('cohort.save', { ...cohortOf(cohortId, 'main'), rev, paused })
  school.pass(11_000)
}

test('A cohort that the school pauses is told as paused, and as going again afterwards.', async () => {
  const { person } = await reviewed(school, graduates.lin)
  const own = async () => (await person.must('me.get', {})).records[0]
  expect((await own())?.stopped).toBeNull()
  await pause(true)
  expect(await own()).toMatchObject({ stopped: 'paused', destination: { actions: [] } })
  await pause(false)
  expect((await own())?.stopped).toBeNull()
  await confirms(person)
})

test('A record that was taken out of the list is told as removed, also while the cohort is paused.', async () => {
  const { person } = await reviewed(school, graduates.zhou)
  const standing = await school.registration(graduates.zhou.studentNo)
  const removed = { at: school.now, by: staff.office, reason: '重复' }
  await school.remove('registrations', standing._id)
  await school.put('registrations', { ...standing, removed })
  await pause(true)
  expect((await person.must('me.get', {})).records[0]?.stopped).toBe('removed')
  await pause(false)
})
