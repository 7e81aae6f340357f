import {
  confirmationScreen,
  confirms,
  reviewed,
  seenBySchool,
  type Going,
} from '../support/cloud-destinations'
import { cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { followNoticeN, noticeN } from '../support/cloud-season'

/** N2: confirmation 6.28–7.3, changes through the school 7.1–8.31; the phases overlap (seed N §二). */
const school = useSchool()
const { lin, zhou, zheng } = graduates
const office = school.as(staff.office)
const { confirmation, change } = noticeN
let first: Going
let second: Going
let third: Going

beforeAll(async () => {
  first = await reviewed(school, lin)
  second = await reviewed(school, zhou)
  third = await reviewed(school, zheng)
  await followNoticeN(school)
}, 120_000)

/** What an attempt at this instant comes to: null, or why it was refused. */
async function confirmingAt(instant: number, { person }: Going): Promise<string | null> {
  school.moveTo(instant)
  const { reply } = await person.call('destination.confirm', await confirmationScreen(person, cohortId))
  return reply.ok ? null : reply.error.code
}

async function askingAt(instant: number, { person }: Going): Promise<string | null> {
  school.moveTo(instant)
  const { reply } = await person.call('destination.askChange', { cohortId, text: '换了单位' })
  return reply.ok ? null : reply.error.code
}

test('[N2] Nobody confirms one millisecond before the confirmation opens; at its first instant they do.', async () => {
  expect(await confirmingAt(confirmation.opensAt - 1, first)).toBe('confirmationOpen')
  expect(await confirmingAt(confirmation.opensAt, first)).toBeNull()
})

test('[N2] A change is asked for from the first instant of July on, while others still confirm.', async () => {
  expect(await askingAt(change.opensAt - 1, first)).toBe('changeOpen')
  expect(await askingAt(change.opensAt, first)).toBeNull()
  expect(await confirmingAt(confirmation.closesAt - 1, second)).toBeNull()
})

test('[N2] After the confirmation window the school mends, and the graduate confirms, until the change period is over.', async () => {
  const seen = await seenBySchool(school, second.id)
  const mended = { id: second.id, seen, claims: { unitAddress: '示例路2号' }, reason: '毕业生申请变更' }
  school.moveTo(confirmation.closesAt)
  await office.must('destination.correct', mended)
  expect(await confirmingAt(change.closesAt - 1, second)).toBeNull()
  expect(await confirmingAt(change.closesAt, third)).toBe('confirmationOpen')
  const late = { ...mended, id: third.id, seen: await seenBySchool(school, third.id) }
  expect(await office.refused('destination.correct', late)).toEqual({ code: 'mendingOpen' })
})

test('[N2] After it nobody asks for a change any more.', async () => {
  expect(await askingAt(change.closesAt - 1, third)).toBeNull()
  expect(await askingAt(change.closesAt, second)).toBe('changeOpen')
  await expect(confirms(third.person)).rejects.toThrow('confirmationOpen')
})
