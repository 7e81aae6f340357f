import { canaryContact, canaryGraduate, canaryOpenid, canaryPhoto, canaryUnit, canaryWords } from './canary'
import type { Story } from './canary-told'
import { bringEvidence } from './cloud-corrections'
import { confirmationScreen, employed, seenBySchool } from './cloud-destinations'
import { cohortId, FOUNDED_REV, importRoster, policyWith } from './cloud-founding'
import { aPhoto } from './cloud-proofs'
import { lookUp, scan } from './cloud-reports'
import { aResume } from './cloud-resumes'
import { seenBy } from './cloud-review'
import { aPush } from '../cloudfunctions/api/matrix-push'

/** What the canary goes through where nothing goes wrong. */
const { name, studentNo, documentNo } = canaryGraduate
const MINUTE = 60_000

/** The cohort asks a question and for pictures; a robot, and colleagues who agreed, hear of backlogs. */
export async function setUp({ school, counselor, office }: Story): Promise<void> {
  const question = {
    id: 'wish',
    text: '求职意向',
    kind: 'text' as const,
    options: [],
    required: true,
    when: null,
  }
  const { slots } = policyWith({})
  const policy = policyWith({ survey: [question], slots })
  await office.must('policy.save', { cohortId, rev: FOUNDED_REV, policy })
  const one = { waiting: 1, oldestHours: null, closingHours: null }
  const rules = aPush({
    levels: { counselor: one, college: one, office: one },
    quiet: null,
    digestHours: [],
    channels: { message: true, robot: true },
  })
  const key = '693a91f6-7abc-4bc4-97a0-0ec2e1fa5aaa'
  const { rev } = await office.must('push.get', { cohortId })
  await office.must('push.save', {
    cohortId,
    rev,
    rules,
    robot: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${key}`,
  })
  for (const person of [counselor, office])
    for (let tap = 0; tap < 5; tap += 1)
      await person.must('consent.record', { answers: { backlog: 'accept' } })
  school.pass(11_000)
  const wrong = { ...canaryGraduate, studentNo: '2307771778', documentNo: `${documentNo.slice(0, 17)}?` }
  await importRoster(school, { by: office, cohort: cohortId, rows: [canaryGraduate, wrong] })
}

/** Bound, filled in with a picture, and handed in. */
export async function fillIn({ school, student, told }: Story): Promise<void> {
  await told.refused(student, 'identity.bind', { cohortId, studentNo, documentNo: '000000' })
  await student.must('identity.bind', { cohortId, studentNo, documentNo: documentNo.slice(-6) })
  for (let tap = 0; tap < 5; tap += 1)
    await student.must('consent.record', { answers: { reviewResult: 'accept' } })
  await student.must('source.save', { cohortId, claims: { ...canaryContact, politicalStatus: '中共党员' } })
  const begun = await student.must('proof.begin', { cohortId, slot: 'materialOne' })
  told.addresses.push(begun.path, begun.upload)
  await school.upload(canaryOpenid, begun.path, await canaryPhoto(await aPhoto(1)))
  told.keepPaths()
  await told.failing({ functionName: 'files', action: 'storage.getUploadMetadata', times: 9 })
  await told.refused(student, 'proof.finish', { cohortId, upload: begun.upload })
  await school.calm()
  school.pass(2 * MINUTE)
  await student.must('proof.finish', { cohortId, upload: begun.upload })
  told.keepPaths()
  await student.must('source.submit', { cohortId, survey: { wish: canaryWords.survey } })
  told.addresses.push(...Object.values((await student.must('proof.own', { cohortId })).pictures))
}

/** Returned, handed in again, approved, revoked and approved. */
export async function decide({ school, student, counselor, told }: Story): Promise<void> {
  await told.later()
  const { _id: id } = await school.registration(studentNo)
  await counselor.must('queue.next', { cohortId, id })
  const { pictures } = await counselor.must('proof.view', { id, flow: 'source' })
  told.addresses.push(...Object.values(pictures))
  await counselor.must('document.reveal', { id, reason: canaryWords.revealed })
  const reasons = { general: canaryWords.returned }
  await counselor.must('review.return', { id, seen: await seenBy(counselor, id), reasons })
  await told.later()
  await student.must('source.submit', { cohortId, survey: { wish: canaryWords.survey } })
  await counselor.must('review.approve', { id, seen: await seenBy(counselor, id) })
  await counselor.must('review.revoke', { id, reasons: { general: canaryWords.revoked } })
  await told.later()
  await counselor.must('review.approve', { id, seen: await seenBy(counselor, id) })
  await told.later()
}

/** Where they go, what others may check of it, and what they take along. */
export async function goOn(story: Story): Promise<void> {
  const { school, student, counselor, office, told } = story
  const { _id: id } = await school.registration(studentNo)
  await student.must('destination.save', { cohortId, claims: { ...employed, ...canaryUnit } })
  await attachEvidence(story)
  await student.must('destination.submit', { cohortId })
  await told.later()
  const seen = await seenBy(counselor, id, 'destination')
  await counselor.must('review.approve', { id, flow: 'destination', seen })
  await student.must('destination.confirm', await confirmationScreen(student, cohortId))
  await student.must('destination.reportError', { cohortId, text: canaryWords.report, fields: ['unitName'] })
  await office.must('destination.correct', {
    id,
    seen: await seenBySchool(school, id),
    claims: { unitName: `${canaryUnit.unitName}总部` },
    reason: canaryWords.mended,
  })
  await student.must('destination.confirm', await confirmationScreen(student, cohortId))
  const { report } = await student.must('report.issue', { cohortId, kind: 'archive', days: 30 })
  told.addresses.push(report.link)
  await scan(school, report.link)
  await lookUp(school, { number: report.number, name })
  told.strangers.push((await lookUp(school, { number: report.number, name: '别的人' })).page)
  await told.failing({ functionName: 'report', collection: 'reports' })
  told.strangers.push((await lookUp(school, { number: report.number, name })).page)
  await school.calm()
  await student.must('report.paper', { cohortId, number: report.number })
  await student.must('resume.save', {
    cohortId,
    rev: 0,
    content: { ...aResume, summary: canaryWords.resume },
  })
  await student.must('me.export', { cohortId })
  told.keepPaths()
}

/** A destination of this category may be asked for a picture. */
async function attachEvidence({ school, student, office, told }: Story): Promise<void> {
  const { policy } = await office.must('policy.get', { cohortId, version: null })
  for (const slot of Object.keys(policy.slots)) {
    const { reply } = await student.call('proof.begin', { cohortId, slot, flow: 'destination' })
    if (!reply.ok) continue
    told.addresses.push(reply.value.path, reply.value.upload)
    await school.upload(canaryOpenid, reply.value.path, await canaryPhoto(await aPhoto(5)))
    await student.call('proof.finish', { cohortId, upload: reply.value.upload })
  }
  told.keepPaths()
}

/** Calls for help and corrections, and what staff write about them. */
export async function ask({ school, student, counselor, leader, told }: Story): Promise<void> {
  // Some were opened while things went wrong.
  for (const { id, rev, closed } of (await counselor.must('ticket.list', { cohortId })).rows)
    if (!closed) await counselor.must('ticket.answer', { id, rev, text: canaryWords.answer, close: true })
  await bringEvidence(school, student, 3)
  const { correction } = await student.must('correction.request', {
    cohortId,
    values: { graduatesOn: '2027-12' },
    reason: canaryWords.correction,
  })
  const { _id: id } = await school.registration(studentNo)
  await leader.must('correction.refuse', { id, correction: correction.id, reason: canaryWords.refused })
  await told.later()
}
