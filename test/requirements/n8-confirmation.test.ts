import {
  confirmationScreen,
  confirms,
  destinationOf,
  reviewed,
  seenBySchool,
} from '../support/cloud-destinations'
import { cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'

/** N8: preview, then 信息无误，确认登记去向; or 信息有误, mended by the office and confirmed again (seed N 附件2 六). */
const school = useSchool()
const { lin, zhou } = graduates
const office = school.as(staff.office)
const counselor = school.as(staff.counselor)

test('[N8] What is previewed is what the report says, line by line.', async () => {
  const { person } = await reviewed(school, lin)
  const { contents } = await destinationOf(person)
  await confirms(person)
  const { report } = await person.must('report.issue', { cohortId, kind: 'archive', days: 7 })
  await school.timer()
  const [stored] = await school.stored<{ lines: unknown }>('reports', { _id: report.number })
  expect(stored?.lines).toEqual(contents?.archive)
})

test('[N8] An error reaches the counselor, the office mends it, and the graduate confirms what stands now.', async () => {
  const { person, id } = await reviewed(school, zhou)
  const before = await confirmationScreen(person, cohortId)
  const said = { cohortId, text: '单位地址不对', fields: ['unitAddress'] }
  await person.must('destination.reportError', said)
  expect(await person.refused('destination.reportError', said)).toEqual({ code: 'notObjectedYet' })
  await school.timerAfterUndo()
  const { rows } = await counselor.must('ticket.list', { cohortId })
  expect(rows).toMatchObject([{ kind: 'destinationError', registrationId: id, text: '单位地址不对' }])

  const mended = {
    id,
    seen: await seenBySchool(school, id),
    claims: { unitAddress: '湖南省湘潭市示例路3号' },
    reason: '按毕业生反映更正',
  }
  expect(await counselor.refused('destination.correct', mended)).toEqual({ code: 'notAllowed' })
  await office.must('destination.correct', mended)
  expect(await person.refused('destination.confirm', before)).toEqual({ code: 'seenLatest' })
  expect((await destinationOf(person)).objection).toBeNull()
  await confirms(person)
})
