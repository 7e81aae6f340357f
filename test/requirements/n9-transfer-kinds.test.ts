import { approvesDestination, received, sourceCompleted, type Going } from '../support/cloud-destinations'
import { cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'

/** N9: 单位接收 (签约单位, 上级主管单位, 托管单位) or 转回生源地 (seed N 附件2 六); 升学学校 takes those who study on. */
const school = useSchool()
let going: Going

beforeAll(async () => {
  going = await sourceCompleted(school, graduates.lin, staff.counselor)
}, 120_000)

/** By hand: an archive is received by somebody, somewhere, who can be asked (field.md §1.3); back home it is a place. */
const receiver = ['archive.address', 'archive.contact', 'archive.phone', 'archive.receiver']
const kinds = [
  ['转回生源地', ['archive.place']],
  ['签约单位接收', receiver],
  ['上级主管单位接收', receiver],
  ['托管单位接收', receiver],
  ['升学学校接收', ['archive.address', 'archive.receiver']],
] as const

test.each(kinds)('[N9] %s is asked for %j, and for nothing else.', async (transfer, needed) => {
  const { person } = going
  const cleared = Object.fromEntries(Object.keys(received).map((field) => [field, '']))
  const claims = { category: '70', ...cleared, 'archive.transfer': transfer }
  await person.must('destination.save', { cohortId, claims })
  const { code, fields } = await person.refused('destination.submit', { cohortId })
  expect(code).toBe('fieldsComplete')
  expect(fields).toEqual(Object.fromEntries(needed.map((field) => [field, 'required'])))
})

test('[N9] A way that does not exist is refused; 托管单位接收 with its receiver is reviewed and stands.', async () => {
  const { person, id } = going
  const unknown = { category: '70', 'archive.transfer': '自行携带' }
  expect(await person.refused('destination.save', { cohortId, claims: unknown })).toEqual({
    code: 'fieldsInvalid',
    fields: { 'archive.transfer': 'notAnOption' },
  })
  const claims = { category: '70', ...received, 'archive.transfer': '托管单位接收' }
  await person.must('destination.save', { cohortId, claims })
  await person.must('destination.submit', { cohortId })
  await approvesDestination(school.as(staff.counselor), id)
  const { archive } = await school.registration(graduates.lin.studentNo)
  expect(archive).toMatchObject({ origin: 'student', values: { transfer: '托管单位接收' } })
})
