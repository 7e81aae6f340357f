import { failureSentences } from '../../domain/messages'
import { bound, cohortId } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates, residentNumber } from '../support/cloud-graduates'

/**
 * Notice R: 如果没有相应的匹配信息则有 3 个方面的原因: the number was typed wrong, the graduate registered with the
 * other school's system, or the document changed and the roster does not know it yet.
 */
const school = useSchool()
const { lin, zhou, zheng } = graduates
const sixOf = (number: string) => number.slice(-6)
const changed = residentNumber('430102', '2004-09-09', 321)

/** What cannot match, by its cause; each is tried by a phone of its own. */
const causes = {
  'a student number nobody has': { studentNo: '2399999999', documentNo: sixOf(zhou.documentNo) },
  'a document number typed wrong': { studentNo: zhou.studentNo, documentNo: '000000' },
  'a whole document number typed wrong': { studentNo: zhou.studentNo, documentNo: changed },
  'a document that was changed since': { studentNo: zhou.studentNo, documentNo: sixOf(changed) },
  'a record bound to somebody else': { studentNo: lin.studentNo, documentNo: sixOf(lin.documentNo) },
  'the data of two people mixed': { studentNo: zhou.studentNo, documentNo: sixOf(zheng.documentNo) },
} as const

let outcomes: { cause: string; bytes: string; operations: number }[] = []

beforeAll(async () => {
  await bound(school, lin)
  outcomes = []
  for (const [index, [cause, claim]] of Object.entries(causes).entries()) {
    const person = school.as(`phone-without-luck-${String(index)}`)
    const { reply, operations } = await person.call('identity.bind', { cohortId, ...claim })
    outcomes.push({ cause, bytes: JSON.stringify(reply), operations })
  }
})

test.each(Object.keys(causes))('[R3] %s is refused as bindMismatch.', (cause) => {
  expect(outcomes.find((outcome) => outcome.cause === cause)?.bytes).toBe(
    '{"ok":false,"error":{"code":"bindMismatch"}}',
  )
})

test('[R3] No cause can be told from another: every answer has the same bytes.', () => {
  expect(new Set(outcomes.map(({ bytes }) => bytes)).size).toBe(1)
})

test('[R3] The database is not asked more often for a number that exists than for one that does not.', async () => {
  const later = async (claim: { studentNo: string; documentNo: string }, openid: string) =>
    (await school.as(openid).call('identity.bind', { cohortId, ...claim })).operations
  const unknown = await later({ studentNo: '2399999998', documentNo: '000000' }, 'phone-a')
  const known = await later({ studentNo: zheng.studentNo, documentNo: '000000' }, 'phone-b')
  expect(known).toBe(unknown)
})

test('[R3] The refused tries bound nothing and left nothing on the records they aimed at.', async () => {
  const { studentNo, documentNo } = zhou
  const untouched = await school.registration(studentNo)
  expect([untouched.rev, untouched.binding, untouched.history]).toEqual([1, null, []])
  const owner = school.as('phone-of-zhou')
  expect(
    await owner.must('identity.bind', { cohortId, studentNo, documentNo: sixOf(documentNo) }),
  ).toMatchObject({
    already: false,
  })
})

test('[R3] The one sentence explains the three causes and tells whom to ask; it says of no number that it exists.', () => {
  const sentence = failureSentences.bindMismatch
  expect(sentence).toMatch(/输错/u)
  expect(sentence).toMatch(/选错.*(学校|年份)/u)
  expect(sentence).toMatch(/(改过|变更).*(证件|姓名)/u)
  expect(sentence).toContain('辅导员')
  expect(sentence).not.toMatch(/(不存在|已存在|正确)/u)
})
