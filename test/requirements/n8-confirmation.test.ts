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

/** By hand: who it is, where they go and who takes the archive (seed N 附件2 六), as receivers read it. */
const said = [
  ['姓名', lin.name],
  ['性别', '男'],
  ['学号', lin.studentNo],
  ['学院', '机电工程学院'],
  ['专业', '机械电子工程'],
  ['学历层次', '本科'],
  ['毕业年月', '2027-06'],
  ['证件号码后四位', lin.documentNo.slice(-4)],
  ['毕业去向', '签就业协议形式就业'],
  ['单位名称', '示例装备制造有限公司'],
  ['户档转递类型', '签约单位接收'],
  ['档案接收单位', '示例装备制造有限公司人力资源部'],
  ['档案接收地址', '湖南省湘潭市示例路1号'],
  ['档案接收联系人', '示例联系人'],
  ['档案接收电话', '0731-88888888'],
]

test('[N8] What is previewed is what the report says, line by line.', async () => {
  const { person } = await reviewed(school, lin)
  const { contents } = await destinationOf(person)
  expect(contents?.archive.map(({ label, value }) => [label, value])).toEqual(said)
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
