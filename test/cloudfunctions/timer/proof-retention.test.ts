import { cohortId, cohortOf, staff } from '../../support/cloud-founding'
import { submittedWithPicture, useProofSchool, type Evidence } from '../../support/cloud-evidence'
import { graduates } from '../../support/cloud-graduates'
import { aPhoto } from '../../support/cloud-proofs'
import { approved } from '../../support/cloud-review'
import { at } from '../../support/cloud-school'

/**
 * Pictures are deleted when the time for keeping them is over, and not a minute before (threat 39). The
 * timer's own clock goes on while it runs.
 */
const school = useProofSchool()
const counselor = school.as(staff.counselor)
/** Graduating in 2027-06, six months of service, thirty days (policy). */
const keptUntil = at('2028-01-31')
let lin: Evidence

const proof = async () => (await school.registration(graduates.lin.studentNo)).proofs[lin.proof.id]
const filesLeft = async () => {
  const { paths } = (await proof()) ?? {}
  return [paths?.kept, paths?.viewing].filter((path) => school.files().has(path ?? ''))
}
const uses = () => school.stored('proofUses', { _id: lin.proof.id })
const prolong = async (serviceEndsMonths: number) => {
  const office = school.as(staff.office)
  const { rev } = await office.must('cohort.get', { cohortId })
  await office.must('cohort.save', { ...cohortOf(cohortId, 'main'), rev, serviceEndsMonths, shorter: true })
  school.pass(11_000)
}

beforeAll(async () => {
  lin = await submittedWithPicture(school, graduates.lin, await aPhoto(1))
  await approved(school, lin.id)
  await school.timer()
})
afterEach(() => school.calm())

test('To the last minute the picture is there.', async () => {
  school.moveTo(keptUntil - 60_000)
  await school.timer()
  expect(await filesLeft()).toHaveLength(2)
  expect(await uses()).toHaveLength(1)
})

test('A service that was prolonged meanwhile prolongs the keeping, and leaves one piece of work.', async () => {
  await prolong(8)
  school.moveTo(keptUntil)
  await school.timer()
  await school.timer()
  expect(await filesLeft()).toHaveLength(2)
  const { outbox, outboxDueAt } = await school.registration(graduates.lin.studentNo)
  const work = outbox.filter(({ kind }) => kind === 'expire')
  expect(work).toMatchObject([{ dueAt: outboxDueAt, proof: lin.proof.id }])
  expect(outboxDueAt).toBeGreaterThan(school.now)
  school.moveTo(at('2028-03-31') - 60_000)
  await school.timer()
  expect(await filesLeft()).toHaveLength(2)
})

test('A storage that does not delete keeps the work and the record’s word that the picture is there.', async () => {
  // The time for the picture is over, and what is personal of the record stays for another month.
  await prolong(7)
  school.moveTo(at('2028-03-31'))
  await school.fault({ action: 'storage.batchDeleteFile', code: 'STORAGE_REQUEST_FAIL' })
  await school.timer()
  expect(await filesLeft()).toHaveLength(2)
  expect((await proof())?.deletedAt).toBeNull()
  expect(school.logs.map(({ text }) => text).join('\n')).toContain('drainOutbox')
})

test('Then files and list of used pictures are gone for good, and the record says since when.', async () => {
  school.pass(11 * 60_000)
  await school.timer()
  expect(await filesLeft()).toEqual([])
  expect(await uses()).toEqual([])
  expect((await proof())?.deletedAt).toBeGreaterThanOrEqual(school.now)
  // What the audit is anchored by stays, and says nothing of anybody.
  const files = [...school.files().keys()].filter((path) => !path.startsWith('audit/heads/'))
  expect(files).toEqual(['qihang/mark'])
  await school.timer()
  expect((await school.registration(graduates.lin.studentNo)).outbox).toEqual([])
})

test('Reviewers read that there was a picture and that it was deleted, and get no address and no line of a look.', async () => {
  const looks = () => school.stored('accessLog', { what: 'proofViewed' })
  const before = await looks()
  const { proofs } = await counselor.must('review.get', { id: lin.id })
  expect(proofs).toMatchObject([{ id: lin.proof.id, deleted: true, slot: 'materialOne' }])
  const looked = await counselor.must('proof.view', { id: lin.id, flow: 'source' })
  expect(looked).toMatchObject({ pictures: {}, usedElsewhere: {} })
  expect(await looks()).toEqual(before)
  expect(await lin.person.must('proof.own', { cohortId })).toMatchObject({ pictures: {} })
})
