import { FIELD_RULES } from '../support/field-rules'
import { bound, cohortId } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'

/** Notice R §5, 学籍信息认证; notice H ③, 字段说明. */
const school = useSchool()
const { lin, zhou } = graduates

test('[R5] 定向 and 委培 name their unit, others need none; the refusal names the field.', async () => {
  const person = await bound(school, lin)
  for (const trainingMode of ['定向', '委培']) {
    await person.must('source.save', { cohortId, claims: { trainingMode } })
    expect(await person.refused('source.submit', { cohortId })).toEqual({
      code: 'fieldsComplete',
      fields: { directedUnit: 'required' },
    })
  }
  await person.must('source.save', { cohortId, claims: { trainingMode: '非定向' } })
  expect(await person.must('source.submit', { cohortId })).toMatchObject({ round: 1 })
})

test('[R5] 考生类别, 外语, 困难类别 and 师范生类别 are filled in; 学号 is the roster’s and stays.', async () => {
  const person = await bound(school, zhou)
  const claims = {
    candidateKind: '农村往届',
    foreignLanguage: '英语',
    hardship: '家庭困难',
    teacherKind: '非师范生',
  }
  expect((await person.must('source.save', { cohortId, claims })).record).toMatchObject(claims)
  expect(
    await person.refused('source.save', { cohortId, claims: { studentNo: lin.studentNo } }),
  ).toMatchObject({
    fields: { studentNo: 'locked' },
  })
})

describe('[H6] 培养方式, 师范生类别, 城乡生源 and the rest take what the notice says, and nothing else', () => {
  const person = () => school.as(`phone-${zhou.studentNo}`)

  test.each(FIELD_RULES)(
    '[H6] $field: $good is taken, $bad is refused as $problem.',
    async ({ field, good, bad, problem }) => {
      expect(await person().refused('source.save', { cohortId, claims: { [field]: bad } })).toEqual({
        code: 'fieldsInvalid',
        fields: { [field]: problem },
      })
      expect(
        (await person().must('source.save', { cohortId, claims: { [field]: good } })).record[field],
      ).toBe(good)
    },
  )
})
