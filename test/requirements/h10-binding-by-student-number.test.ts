import { bound, cohortId } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'

/** Notice H: 输入学号和身份证后六位登录; 如果已经在微信端登录过，此处会自动跳过。 */
const school = useSchool()
const { lin, zhou, zheng } = graduates

test('[H10] Student number and the last six of the document bind; the letter X may be small.', async () => {
  const withX = Object.values(graduates).find(({ documentNo }) => documentNo.endsWith('X')) ?? lin
  const { studentNo, documentNo, name } = withX
  const person = school.as(`phone-${studentNo}`)
  const lastSix = documentNo.slice(-6).toLowerCase()
  const reply = await person.must('identity.bind', { cohortId, studentNo, documentNo: lastSix })
  expect(reply).toMatchObject({ name, already: false })
})

test('[H10] Who is bound already is let through: the same answer marked as skipped, and nothing is written.', async () => {
  const person = await bound(school, zhou)
  const before = await school.registration(zhou.studentNo)
  const input = { cohortId, studentNo: zhou.studentNo, documentNo: zhou.documentNo.slice(-6) }
  const again = await person.must('identity.bind', input)
  expect(again).toEqual({
    id: before._id,
    name: zhou.name,
    boundAt: before.binding?.at,
    already: true,
  })
  expect(await school.registration(zhou.studentNo)).toEqual(before)
})

test('[H10] Other last six are refused, and so are the right ones in the hands of a second phone.', async () => {
  const { studentNo, documentNo } = zheng
  const stranger = school.as('phone-of-a-stranger')
  const wrong = await stranger.refused('identity.bind', { cohortId, studentNo, documentNo: '000000' })
  expect(wrong).toEqual({ code: 'bindMismatch' })
  await bound(school, zheng)
  const before = await school.registration(studentNo)
  const late = await stranger.refused('identity.bind', {
    cohortId,
    studentNo,
    documentNo: documentNo.slice(-6),
  })
  expect(late).toEqual(wrong)
  expect(await school.registration(studentNo)).toEqual(before)
})

test('[H10] Fewer than six characters are refused by name before anything is counted.', async () => {
  const person = school.as('phone-with-five')
  const input = { cohortId, studentNo: lin.studentNo, documentNo: lin.documentNo.slice(-5) }
  const before = await school.stored('attempts')
  const refused = await person.refused('identity.bind', input)
  expect(refused).toEqual({ code: 'fieldsInvalid', fields: { documentNo: 'documentIncomplete' } })
  expect(await school.stored('attempts')).toEqual(before)
})
