import {
  confirmationScreen,
  confirms,
  destinationOf,
  householdOnScreen,
  reviewed,
} from '../support/cloud-destinations'
import { cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { reimported } from '../support/cloud-reports'

/** N7: 户口 only where it was moved to the school; staff keep it, and the confirmation waits (seed N 附件2 五). */
const school = useSchool()
const { lin, zhou } = graduates
const counselor = school.as(staff.counselor)
const values = { kind: '迁回原籍', address: '湖南省湘潭市示例路1号' }

test('[N7] A household that moved holds the confirmation up until staff have recorded where it goes.', async () => {
  await reimported(school, { ...lin, householdMoved: '是' })
  const { person, id } = await reviewed(school, lin)
  expect(await person.refused('destination.confirm', await confirmationScreen(person, cohortId))).toEqual({
    code: 'householdReady',
  })
  expect(
    await counselor.refused('household.record', {
      id,
      seen: await householdOnScreen(school, id),
      values: { kind: '迁回原籍' },
    }),
  ).toEqual({
    code: 'householdFilled',
    fields: { address: 'required' },
  })
  await counselor.must('household.record', { id, seen: await householdOnScreen(school, id), values })
  const { contents } = await destinationOf(person)
  expect(contents?.household).toContainEqual({ label: '户口迁移地址', value: values.address })
  await confirms(person)
}, 120_000)

test('[N7] Recording another address afterwards ends the confirmation.', async () => {
  const { _id: id } = await school.registration(lin.studentNo)
  await counselor.must('household.record', {
    id,
    seen: await householdOnScreen(school, id),
    values: { ...values, address: '湖南省湘潭市示例路2号' },
  })
  expect((await school.registration(lin.studentNo)).destination).toMatchObject({
    status: 'reviewed',
    confirmation: null,
  })
})

test('[N7] Where it did not move there is nothing to record, and nothing to wait for.', async () => {
  const { person, id } = await reviewed(school, zhou)
  expect(
    await counselor.refused('household.record', { id, seen: await householdOnScreen(school, id), values }),
  ).toEqual({ code: 'householdMoved' })
  expect((await destinationOf(person)).contents?.household).toEqual([])
  await confirms(person)
})

test('[N7] A household that the school corrects to have moved is waited for from then on.', async () => {
  const { _id: id } = await school.registration(zhou.studentNo)
  const mends = (householdMoved: string): Promise<unknown> =>
    school.as(staff.office).must('record.correct', { id, claims: { householdMoved }, reason: '核对户籍卡' })
  const person = school.as(`phone-${zhou.studentNo}`)
  await mends('是')
  expect(await person.refused('destination.confirm', await confirmationScreen(person, cohortId))).toEqual({
    code: 'householdReady',
  })
  await mends('否')
  await confirms(person)
})
