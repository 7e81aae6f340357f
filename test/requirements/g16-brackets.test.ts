import { cohortId, FOUNDED_REV, importRoster, policyWithoutProofs, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'

/** Notice G: 如证件号中有括号，则应使用英文格式。 Students should not have to know: both spellings are one number. */
const school = useSchool()
const { chan } = graduates
const fullWidth = (text: string) =>
  [...text].map((mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)).join('')
const wideBrackets = (text: string) => text.replace('(', '（').replace(')', '）')

const spellings = [
  ['half-width brackets', chan.documentNo],
  ['full-width brackets', wideBrackets(chan.documentNo)],
  ['no brackets at all', chan.documentNo.replace(/[()]/g, '')],
  ['everything full-width', fullWidth(chan.documentNo)],
  ['small letters and spaces', ` ${wideBrackets(chan.documentNo).toLowerCase()} `],
] as const

beforeAll(async () => {
  const { bind } = policyWithoutProofs()
  const policy = policyWithoutProofs({ bind: { ...bind, key: 'documentNo', secret: 'full', name: true } })
  await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV, policy })
  school.pass(10_000)
})

test.each(spellings)('[G16] A Hong Kong number typed with %s binds.', async (_, typed) => {
  const person = school.as('phone-from-hong-kong')
  const reply = await person.must('identity.bind', { cohortId, documentNo: typed, name: chan.name })
  expect(reply).toMatchObject({ name: chan.name, already: false })
  expect((await school.registration(chan.studentNo)).documentLast4).toBe('6(3)')
  await person.must('identity.unbind', { cohortId, boundAt: reply.boundAt })
  school.pass(6 * 3_600_000)
})

test('[G16] The roster may have the brackets either way: importing the other spelling changes nothing.', async () => {
  const rows = [{ ...chan, documentNo: wideBrackets(chan.documentNo) }]
  const before = await school.registration(chan.studentNo)
  const [step] = await importRoster(school, { by: school.as(staff.office), cohort: cohortId, rows })
  expect(step).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
  expect(await school.registration(chan.studentNo)).toEqual(before)
})

test('[G16] Another number in the same brackets is refused.', async () => {
  const documentNo = wideBrackets(chan.documentNo.replace('123', '124'))
  const refused = await school
    .as('phone-of-a-guesser')
    .refused('identity.bind', { cohortId, documentNo, name: chan.name })
  expect(refused).toEqual({ code: 'bindMismatch' })
  expect((await school.registration(chan.studentNo)).binding).toBeNull()
})
