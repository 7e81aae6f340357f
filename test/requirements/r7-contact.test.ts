import { CONTACT_RULES } from '../support/field-rules'
import { bound, cohortId, FOUNDED_REV, policyWithoutProofs, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'

/**
 * Notice R §6: QQ号请填写数字类型的号码；家庭联系电话如果是固定电话请填写区号. Notice D §二.3: 家庭具体地址应准确到门牌（城镇）
 * 和村组（农村），以可以接收快递为标准.
 */
const school = useSchool()
const { lin, zhou } = graduates

beforeAll(() => bound(school, lin))

test.each(CONTACT_RULES)(
  '[R7] $field: $bad is refused as $problem, $good is taken.',
  async ({ field, good, bad, problem }) => {
    const person = school.as(`phone-${lin.studentNo}`)
    const refused = await person.refused('source.save', {
      cohortId,
      claims: { [field]: bad, foreignLanguage: '日语' },
    })
    expect(refused).toEqual({ code: 'fieldsInvalid', fields: { [field]: problem } })
    expect((await person.must('source.save', { cohortId, claims: { [field]: good } })).record[field]).toBe(
      good,
    )
  },
)

test('[D8] An address that nobody could deliver to is refused; a door number, a village group or a room will do.', async () => {
  const person = await bound(school, zhou)
  for (const address of ['湖南省', '幸福路', '石鼓镇石鼓村'])
    expect(await person.refused('source.save', { cohortId, claims: { address } })).toEqual({
      code: 'fieldsInvalid',
      fields: { address: 'addressTooVague' },
    })
  for (const address of ['幸福路12号', '石鼓镇石鼓村3组', '南校区2栋301'])
    expect((await person.must('source.save', { cohortId, claims: { address } })).record['address']).toBe(
      address,
    )
})

test('[D8] The cohort’s own hint travels to the page.', async () => {
  const { fields } = policyWithoutProofs()
  const { address } = fields
  if (address === undefined) throw new Error('the policy has no address')
  const help = '写到门牌号或村组，能收到快递为准。'
  await school.as(staff.office).must('policy.save', {
    cohortId,
    rev: FOUNDED_REV,
    policy: policyWithoutProofs({ fields: { ...fields, address: { ...address, help } } }),
  })
  school.pass(10_000)
  const [record] = (await school.as(`phone-${zhou.studentNo}`).must('me.get', {})).records
  expect(record?.rules['address']?.help).toBe(help)
})
