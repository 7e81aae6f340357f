import {
  brought,
  destinationOf,
  employed,
  reviewed,
  rowOf,
  sourceCompleted,
} from '../support/cloud-destinations'
import { cohortId, lawId, mechanicsId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { followNoticeN, noticeN } from '../support/cloud-season'
import type { Person } from '../support/cloud-school'

/** N12: 7月1日前未落实毕业去向的以“未就业”进行登记；至8月31日前仍可更新 (seed N §四). */
const school = useSchool()
const { lin, zhou } = graduates
const { cutOffAt, change } = noticeN
let without: Person
let going: Person

beforeAll(async () => {
  without = (await sourceCompleted(school, lin, staff.counselor)).person
  going = (await reviewed(school, zhou)).person
  await followNoticeN(school)
}, 120_000)

const shown = async (person: Person): Promise<string> => (await destinationOf(person)).shownCategory

test('[N12] Who has none counts as 待就业 from the instant on, and not a millisecond before; who has one keeps it.', async () => {
  school.moveTo(cutOffAt - 1)
  expect([await shown(without), await shown(going)]).toEqual(['', '10'])
  school.moveTo(cutOffAt)
  expect([await shown(without), await shown(going)]).toEqual(['70', '10'])
})

test('[N12] It can still be changed until the end of the change period, and not at its closing instant.', async () => {
  school.moveTo(change.closesAt - 1)
  await without.must('destination.save', { cohortId, claims: employed })
  await without.must('destination.submit', { cohortId })
  expect(await shown(without)).toBe('70')
  school.moveTo(change.closesAt)
  expect(await without.refused('destination.withdraw', { cohortId })).toEqual({ code: 'destinationOpen' })
})

test('[N12] The office reads on the record what somebody without one counts as from the instant on, and that is changed by a review.', async () => {
  const office = school.as(staff.office)
  const told = async (studentNo: string) => {
    const { _id: id } = await school.registration(studentNo)
    const { shownCategory, shownCategoryName } = await office.must('destination.get', { id })
    return [shownCategory, shownCategoryName]
  }
  school.moveTo(cutOffAt - 1)
  expect(await told(lin.studentNo)).toEqual(['', ''])
  school.moveTo(cutOffAt)
  expect(await told(lin.studentNo)).toEqual(['70', '待就业'])
  expect(await told(zhou.studentNo)).toEqual(['10', '签就业协议形式就业'])
})

test('[N12] Progress tells how many count so, bound or not, from the instant on; a destination that the school brings lessens them.', async () => {
  const office = school.as(staff.office)
  const counted = async () => {
    const { colleges } = await office.must('progress.get', { cohortId })
    return colleges.map(({ id, cutOffUnemployed }) => [id, cutOffUnemployed])
  }
  await school.timer()
  school.moveTo(cutOffAt - 1)
  expect(await counted()).toEqual([
    [mechanicsId, null],
    [lawId, null],
  ])
  school.moveTo(cutOffAt)
  // Seven of mechanics, of whom one is reviewed; nobody of law.
  expect(await counted()).toEqual([
    [mechanicsId, 6],
    [lawId, 2],
  ])
  expect(await brought(school, rowOf(graduates.zheng, employed))).toMatchObject([{ refused: null }])
  school.pass(60_000)
  await school.timer()
  expect(await counted()).toEqual([
    [mechanicsId, 5],
    [lawId, 2],
  ])
})

test('[N12] Nothing is written at the instant: the record says what it said before.', async () => {
  school.moveTo(cutOffAt)
  const before = await school.registration(zhou.studentNo)
  await school.timer()
  school.moveTo(cutOffAt + 1)
  expect((await school.registration(zhou.studentNo)).destination).toEqual(before.destination)
})
