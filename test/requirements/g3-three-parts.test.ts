import { partOf, partsOf } from '../../domain/registration/sections'
import { bound, cohortId, FOUNDED_REV, policyWithoutProofs, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'

/** Notice G §四 步骤3: 通过“个人信息”入口，依次填写“学校”“个人”“其他”信息，填写完毕后“提交”. */
const school = useSchool()
const { lin, zhou } = graduates

test('[G3] A cohort cuts its form into 学校, 个人 and 其他, in this order, and every field stands in one of them.', async () => {
  await school.as(staff.office).must('policy.save', {
    cohortId,
    rev: FOUNDED_REV,
    policy: policyWithoutProofs({ sections: 'parts' }),
  })
  school.pass(10_000)
  const person = await bound(school, lin)
  const [record] = (await person.must('me.get', {})).records
  const parts = partsOf(record?.sections ?? 'steps')
  expect(parts.map(({ label }) => label)).toEqual(['学校', '个人', '其他'])
  expect(partOf('parts', 'major')).toBe('school')
  expect(partOf('parts', 'sourcePlace')).toBe('person')
  expect(partOf('parts', 'mobile')).toBe('other')
  const all = parts.flatMap(({ fields }) => fields)
  expect(new Set(all).size).toBe(all.length)
})

test('[G3] All parts are handed in together: what is missing in any of them is named at once.', async () => {
  const person = await bound(school, zhou)
  await person.must('source.save', { cohortId, claims: { trainingMode: '定向', mobile: '', urbanRural: '' } })
  const refused = await person.refused('source.submit', { cohortId })
  expect(refused).toEqual({
    code: 'fieldsComplete',
    fields: { directedUnit: 'required', mobile: 'required', urbanRural: 'required' },
  })
})
