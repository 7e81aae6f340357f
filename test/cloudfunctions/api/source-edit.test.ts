import { cohortId, FOUNDED_REV, policyWithoutProofs, sourceWindow, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { approved, seenBy, submitted } from '../../support/cloud-review'

/** Contact fields are changed at once as long as `freeUntil` says, and nothing else is (D5, G9). */
const school = useSchool()
const { lin, zhou, zheng, he } = graduates
const contact = { mobile: '13942824971', email: 'new@example.com', address: '沈阳市皇姑区崇山中路66号' }
let rev = FOUNDED_REV
const freeUntil = async (rule: 'windowClose' | 'completed' | 'serviceEnd') => {
  await school
    .as(staff.office)
    .must('policy.save', { cohortId, rev, policy: policyWithoutProofs({ freeUntil: rule }) })
  rev += 1
  school.pass(10_000)
}

test('While a submission is being reviewed a phone number is mended at once; the decision does not become stale.', async () => {
  const { person, id } = await submitted(school, lin)
  const counselor = school.as(staff.counselor)
  const seen = await seenBy(counselor, id)
  const { record } = await person.must('source.edit', { cohortId, claims: contact })
  expect(record).toMatchObject(contact)
  await counselor.must('review.approve', { id, seen })
  const [own] = (await person.must('me.get', {})).records
  expect(own?.record).toMatchObject(contact)
})

test('After completion it is locked where contact is free until the window closes; what is stored stays.', async () => {
  const person = school.as(`phone-${lin.studentNo}`)
  const before = await school.registration(lin.studentNo)
  expect(await person.refused('source.edit', { cohortId, claims: { mobile: '13900000000' } })).toEqual({
    code: 'freeStillOpen',
  })
  expect(await school.registration(lin.studentNo)).toEqual(before)
  expect((await person.must('me.get', {})).records[0]?.source.actions).not.toContain('edit')
})

test('Only contact fields come in this way; what they are wrong in is named, and nothing is stored.', async () => {
  const { person } = await submitted(school, zhou)
  const before = await school.registration(zhou.studentNo)
  const claims = {
    trainingMode: '定向',
    ethnicity: '苗族',
    class: '法学2301',
    nickname: 'x',
    mobile: '',
    qq: 'abc',
  }
  expect(await person.refused('source.edit', { cohortId, claims })).toEqual({
    code: 'fieldsInvalid',
    fields: {
      trainingMode: 'notContact',
      ethnicity: 'notContact',
      class: 'notContact',
      nickname: 'notContact',
      mobile: 'required',
      qq: 'qqDigitsOnly',
    },
  })
  expect(await school.registration(zhou.studentNo)).toEqual(before)
})

test('A contact field whose change needs proof does not come in this way either (D5).', async () => {
  const { fields } = policyWithoutProofs()
  const { mobile } = fields
  if (mobile === undefined) throw new Error('the policy has no mobile')
  const strict = policyWithoutProofs({
    fields: { ...fields, mobile: { ...mobile, class: 'proof', proofSlots: ['unasked'] } },
  })
  await school.as(staff.office).must('policy.save', { cohortId, rev, policy: strict })
  rev += 1
  school.pass(10_000)
  const person = school.as(`phone-${zhou.studentNo}`)
  expect(await person.refused('source.edit', { cohortId, claims: { mobile: '13911112222' } })).toEqual({
    code: 'fieldsInvalid',
    fields: { mobile: 'notContact' },
  })
})

test('Where contact is free until completion, the window does not matter, and completion ends it.', async () => {
  const { person, id } = await submitted(school, zheng)
  await freeUntil('completed')
  school.moveTo(sourceWindow.closesAt)
  // Today's rule counts, also for what was submitted under another.
  await person.must('source.edit', { cohortId, claims: contact })
  await approved(school, id)
  expect((await person.refused('source.edit', { cohortId, claims: contact })).code).toBe('freeStillOpen')
  school.moveTo(sourceWindow.opensAt + 40_000)
})

test('Where contact is free until the service ends, it is mended after completion too, and then no more.', async () => {
  await freeUntil('serviceEnd')
  const { person, id } = await submitted(school, he)
  await approved(school, id)
  await person.must('source.edit', { cohortId, claims: contact })
  expect((await school.registration(he.studentNo)).source.status).toBe('completed')
  school.moveTo(Date.parse('2029-01-01T00:00:00+08:00'))
  expect((await person.refused('source.edit', { cohortId, claims: contact })).code).toBe('freeStillOpen')
})

test('Nobody edits the record of somebody else.', async () => {
  school.moveTo(sourceWindow.opensAt + 60_000)
  expect(await school.as('phone-of-nobody').refused('source.edit', { cohortId, claims: contact })).toEqual({
    code: 'notFound',
  })
})

test('Each of these calls is one read and one write; names to choose from are kept like the rules are.', async () => {
  const person = school.as(`phone-${he.studentNo}`)
  school.moveTo(sourceWindow.opensAt + 80_000)
  const cost = async (call: ReturnType<typeof person.call>) => {
    const { reply, operations } = await call
    expect(reply.ok).toBe(true)
    return operations
  }
  await person.must('structure.list', { cohortId })
  expect(await cost(person.call('source.edit', { cohortId, claims: { qq: '10001' } }))).toBe(2)
  expect(await cost(person.call('source.askRevoke', { cohortId, reason: '想再改' }))).toBe(2)
  expect(await cost(person.call('structure.list', { cohortId }))).toBe(1)
})
