import { confirmationScreen, confirms, employed, reviewed } from '../support/cloud-destinations'
import { bound, cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { reimported } from '../support/cloud-reports'

/** N5: 核对个人基本信息 comes first (seed N 附件2 三). */
const school = useSchool()
const { lin, zhou, zheng } = graduates

test('[N5] A destination is entered once the source information is in order, and not before.', async () => {
  const person = await bound(school, lin)
  expect(await person.refused('destination.save', { cohortId, claims: employed })).toEqual({
    code: 'sourceReady',
  })
})

test('[N5] Nobody confirms without having checked the basics.', async () => {
  const { person } = await reviewed(school, zhou)
  const screen = await confirmationScreen(person, cohortId)
  expect(await person.refused('destination.confirm', { ...screen, basicsChecked: false })).toEqual({
    code: 'basicsChecked',
  })
  await confirms(person)
})

test('[N5] Basics that changed after they were read are not confirmed: they have to be read again.', async () => {
  const { person, id } = await reviewed(school, zheng)
  const screen = await confirmationScreen(person, cohortId)
  await reimported(school, { ...zheng, major: '车辆工程' })
  expect(await person.refused('destination.confirm', screen)).toEqual({ code: 'contentsSeen' })
  // What stands on the page and on no report is confirmed along with it.
  for (const claims of [{ archiveMoved: '否' }, { birthDate: '2005-02-03' }]) {
    const again = await confirmationScreen(person, cohortId)
    await school.as(staff.office).must('record.correct', { id, claims, reason: '核对学籍' })
    expect(await person.refused('destination.confirm', again)).toEqual({ code: 'contentsSeen' })
  }
  await confirms(person)
}, 120_000)
