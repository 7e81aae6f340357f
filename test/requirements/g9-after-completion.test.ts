import { useProofSchool } from '../support/cloud-evidence'
import {
  bringEvidence,
  completed,
  december,
  ownRecordOf,
  requested,
  verifiedAndApplied,
} from '../support/cloud-corrections'
import { cohortId, mechanicsId, staff } from '../support/cloud-founding'
import { graduates } from '../support/cloud-graduates'
import { approvesDestination, confirms, handsIn, unemployed } from '../support/cloud-destinations'

/**
 * Notice G 四(二): 生源信息校对完成后，原则上不可随意变更…填写《毕业生生源信息修改申请表》（附表1）提交培养单位，由培养单位查验…
 * 提交学校审核。
 */
const school = useProofSchool()
const { lin, zhou, zheng, he, gao } = graduates

test('[G9] After completion everything is locked: saving, editing and withdrawing are refused, asking for a correction is offered.', async () => {
  const { person } = await completed(school, lin)
  const before = await school.registration(lin.studentNo)
  const claims = { qq: '1140950034' }
  expect(await person.refused('source.save', { cohortId, claims })).toEqual({ code: 'wrongStatus' })
  expect(await person.refused('source.edit', { cohortId, claims })).toEqual({ code: 'freeStillOpen' })
  expect(await person.refused('source.withdraw', { cohortId })).toEqual({ code: 'wrongStatus' })
  expect(await school.registration(lin.studentNo)).toEqual(before)
  const record = await ownRecordOf(person)
  expect(record.source.actions).not.toEqual(expect.arrayContaining(['save', 'edit', 'submit']))
  expect(record.mayRequestCorrection).toBe(true)
  expect(record.slots.filter(({ purpose }) => purpose === 'correction')).not.toEqual([])
})

test('[G9] Without proof a correction is refused, with it the college compares and the school applies it.', async () => {
  const { person, id } = await completed(school, zhou)
  const asked = { cohortId, values: december, reason: '实际十二月毕业' }
  expect(await person.refused('correction.request', asked)).toEqual({ code: 'proofGiven' })
  await bringEvidence(school, person)
  expect(await person.refused('correction.request', { ...asked, values: {} })).toEqual({
    code: 'fieldsInvalid',
    fields: { values: 'required' },
  })
  const { correction } = await person.must('correction.request', asked)
  expect(correction).toMatchObject({
    status: 'requested',
    values: { graduatesOn: { was: '2027-06', value: '2027-12' } },
    actions: ['withdraw'],
  })
  const decision = { id, correction: correction.id }
  expect(await school.as(staff.office).refused('correction.apply', decision)).toEqual({ code: 'wrongStatus' })
  await school.as(staff.leader).must('correction.verify', decision)
  expect((await ownRecordOf(person)).record['graduatesOn']).toBe('2027-06')
  await school.as(staff.office).must('correction.apply', decision)
  const record = await ownRecordOf(person)
  expect(record.record['graduatesOn']).toBe('2027-12')
  expect(record.roster).toEqual({ graduatesOn: '2027-06' })
  expect(record.correction).toMatchObject({ status: 'applied', actions: [] })
  // Told after the approval of the submission, which waits until nobody can undo it.
  await school.timerAfterUndo()
  const told = (await person.must('notice.list', {})).rows.find(
    ({ notice }) => notice === 'correctionApplied',
  )
  expect(told?.changes).toEqual({ graduatesOn: { was: '2027-06', value: '2027-12' } })
})

test('[G9] A refusal says why, and with the same picture it is asked for once more.', async () => {
  const { person, id } = await completed(school, zheng)
  await bringEvidence(school, person)
  const correction = await requested(person)
  const leader = school.as(staff.leader)
  await leader.must('correction.refuse', { id, correction, reason: '材料上没有公章' })
  expect((await ownRecordOf(person)).correction).toMatchObject({
    status: 'refused',
    decisions: [{ event: 'refuse', reason: '材料上没有公章' }],
  })
  const again = await requested(person)
  expect(again).not.toBe(correction)
  expect(await leader.refused('correction.verify', { id, correction })).toEqual({ code: 'correctionStands' })
  await verifiedAndApplied(school, id, again)
})

test('[G9] Whoever asked decides on nothing of it, also when the graduate works at the college and the office.', async () => {
  const { person, id } = await completed(school, he)
  const post = { campusId: 'main', cohortIds: null, classIds: null, until: null }
  await school.as(staff.administrator).must('staff.grant', {
    openid: person.openid,
    rev: 0,
    name: '何远帆',
    grants: [
      { ...post, role: 'college', collegeIds: [mechanicsId] },
      { ...post, role: 'office', collegeIds: null },
    ],
  })
  await bringEvidence(school, person)
  const correction = await requested(person)
  expect((await person.must('correction.list', { cohortId })).rows).toEqual([])
  expect(await person.refused('correction.verify', { id, correction })).toEqual({ code: 'notRequester' })
  await school.as(staff.leader).must('correction.verify', { id, correction })
  expect(await person.refused('correction.apply', { id, correction })).toEqual({ code: 'notRequester' })
  expect((await ownRecordOf(person)).record['graduatesOn']).toBe('2027-06')
})

test('[G9] A corrected value that reports carry asks for another confirmation of the destination.', async () => {
  const { person, id } = await completed(school, gao)
  await handsIn(person, unemployed)
  await approvesDestination(school.as(staff.counselor), id)
  await confirms(person)
  await bringEvidence(school, person)
  await verifiedAndApplied(
    school,
    id,
    await requested(person, { values: { mobile: '13900002222' }, reason: '换号' }),
  )
  expect((await ownRecordOf(person)).destination.confirmation).not.toBeNull()
  await bringEvidence(school, person, 2)
  await verifiedAndApplied(school, id, await requested(person))
  expect((await ownRecordOf(person)).destination).toMatchObject({ status: 'reviewed', confirmation: null })
})
