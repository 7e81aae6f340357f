import { bound, cohortId, FOUNDED_REV, policyWithoutProofs, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'

/** Notice H ③: 不可修改信息（灰色）有误，请联系辅导员；“所在院系”有误，由招生就业处修改. */
const school = useSchool()
const { lin, zhou } = graduates
const DAY = 24 * 3_600_000

test('[H4] Every locked field says why it is locked and who mends it: 院系 the office alone.', async () => {
  const person = await bound(school, lin)
  const [record] = (await person.must('me.get', {})).records
  for (const field of ['studentNo', 'major', 'majorDirection', 'years', 'enrolledOn', 'graduatesOn']) {
    expect([field, record?.fields[field]]).toEqual([field, 'locked'])
    expect(record?.rules[field]).toMatchObject({
      locked: { why: 'policy', from: null, cause: '' },
      mendedBy: ['counselor', 'college'],
    })
  }
  expect(record?.rules['college']).toMatchObject({ locked: { why: 'policy' }, mendedBy: ['office'] })
  expect(record?.rules['mobile']?.locked).toBeNull()
})

test('[H4] A locked field is refused by name, whatever comes with it, and nothing is stored.', async () => {
  const person = school.as(`phone-${lin.studentNo}`)
  const before = await school.registration(lin.studentNo)
  const claims = { college: '法学院', graduatesOn: '2027-12', qq: '10001' }
  expect(await person.refused('source.save', { cohortId, claims })).toEqual({
    code: 'fieldsInvalid',
    fields: { college: 'locked', graduatesOn: 'locked' },
  })
  expect(await school.registration(lin.studentNo)).toEqual(before)
})

test('[H4] The college does not mend 院系 either; the office’s other fields are the college’s too.', async () => {
  const { _id: id } = await school.registration(lin.studentNo)
  const asked = { id, claims: { college: '法学院' }, reason: '转专业' }
  expect((await school.as(staff.counselor).refused('record.correct', asked)).code).toBe('fieldDelegated')
  const corrected = await school
    .as(staff.counselor)
    .must('record.correct', { id, claims: { years: '5' }, reason: '五年制' })
  expect(corrected.record['years']).toBe('5')
})

test('[G12] A field locked from a date on says when before it is, and why from that instant on.', async () => {
  const { fields } = policyWithoutProofs()
  const { politicalStatus } = fields
  if (politicalStatus === undefined) throw new Error('the policy has no political status')
  const lockedFrom = school.now + DAY
  await school.as(staff.office).must('policy.save', {
    cohortId,
    rev: FOUNDED_REV,
    policy: policyWithoutProofs({
      fields: { ...fields, politicalStatus: { ...politicalStatus, lockedFrom } },
    }),
  })
  school.pass(10_000)
  const person = await bound(school, zhou)
  const ruleOf = async () => (await person.must('me.get', {})).records[0]?.rules['politicalStatus']
  expect(await ruleOf()).toMatchObject({ locked: null, locksAt: lockedFrom })
  await person.must('source.save', { cohortId, claims: { politicalStatus: '群众' } })

  school.moveTo(lockedFrom)
  expect(await ruleOf()).toMatchObject({ locked: { why: 'date', from: lockedFrom }, locksAt: null })
  expect(
    await person.refused('source.save', { cohortId, claims: { politicalStatus: '中共党员' } }),
  ).toMatchObject({
    fields: { politicalStatus: 'locked' },
  })
})
