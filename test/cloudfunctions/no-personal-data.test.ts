import type { Call, Input } from '../../domain/contract/contract'
import {
  canaries,
  canariesIn,
  canaryContact,
  canaryFile,
  canaryGraduate,
  canaryOpenid,
  canaryPhoto,
  canaryUnit,
  canaryWords,
} from '../support/canary'
import { employed } from '../support/cloud-destinations'
import { bringEvidence } from '../support/cloud-corrections'
import { cohortId, FOUNDED_REV, importRoster, policyWith, staff } from '../support/cloud-founding'
import { aPhoto } from '../support/cloud-proofs'
import { confirmationScreen, seenBySchool } from '../support/cloud-destinations'
import { lookUp, scan, visit } from '../support/cloud-reports'
import { aResume } from '../support/cloud-resumes'
import { seenBy } from '../support/cloud-review'
import type { Fault } from '../support/cloud-school'
import { useSchool } from '../support/founded-school'
import { RobotServer } from '../support/robot-server'
import { aPush } from './api/matrix-push'

/**
 * One graduate, of whom every value is unmistakable, goes through everything, with faults whose words carry those
 * values and with hostile inputs. Afterwards none of them is anywhere but in the record and what belongs to it.
 */
const robot = new RobotServer()
let origin = ''
beforeAll(async () => {
  origin = await robot.open()
})
const school = useSchool({ env: () => ({ QIHANG_ROBOT_ORIGIN: origin, QIHANG_METER_CALLS: '1' }) })
afterAll(() => robot.close())

const { name, studentNo, documentNo } = canaryGraduate
const student = school.as(canaryOpenid)
const [counselor, leader, office] = [staff.counselor, staff.leader, staff.office].map((one) =>
  school.as(one),
) as [typeof student, typeof student, typeof student]
const MINUTE = 60_000

/** What people were refused with, and where files were said to lie. */
const refusals: string[] = []
const addresses: string[] = []
const paths = new Set<string>()
/** What a visitor of the public page was shown who had no right to more. */
const strangers: string[] = []

async function refused<C extends Call>(person: typeof student, call: C, input: unknown): Promise<void> {
  const { reply } = await person.call(call, input as Input<C>)
  if (reply.ok) throw new Error(`${call} was not refused`)
  refusals.push(JSON.stringify(reply.error))
}
const keepPaths = (): void => {
  for (const path of school.files().keys()) paths.add(path)
}
async function later(minutes = 2): Promise<void> {
  school.pass(minutes * MINUTE)
  await school.timer()
  keepPaths()
}

/** Words of a database that says what it could not write, and pretends to be a line of code. */
const telling = `SYS_BROKEN {name: "${name}", document: "${documentNo}"}\n    at ${canaryContact.email}:1:1`
const failing = (fault: Partial<Fault> = {}): Promise<void> => school.fault({ code: telling, ...fault })

beforeAll(async () => {
  await setUp()
  await fillIn()
  await hostile()
  await goWrong()
  await decide()
  await goOn()
  await ask()
  await askWhileBroken()
  await later()
  await later(30)
  await office.must('status.get', {})
})

/** The cohort asks a question and for pictures; a robot, and colleagues who agreed, hear of backlogs. */
async function setUp(): Promise<void> {
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

async function fillIn(): Promise<void> {
  await refused(student, 'identity.bind', { cohortId, studentNo, documentNo: '000000' })
  await student.must('identity.bind', { cohortId, studentNo, documentNo: documentNo.slice(-6) })
  for (let tap = 0; tap < 5; tap += 1)
    await student.must('consent.record', { answers: { reviewResult: 'accept' } })
  await student.must('source.save', { cohortId, claims: { ...canaryContact, politicalStatus: '中共党员' } })
  const begun = await student.must('proof.begin', { cohortId, slot: 'materialOne' })
  addresses.push(begun.path, begun.upload)
  await school.upload(canaryOpenid, begun.path, await canaryPhoto(await aPhoto(1)))
  keepPaths()
  await failing({ functionName: 'files', action: 'storage.getUploadMetadata', times: 9 })
  await refused(student, 'proof.finish', { cohortId, upload: begun.upload })
  await school.calm()
  school.pass(2 * MINUTE)
  await student.must('proof.finish', { cohortId, upload: begun.upload })
  keepPaths()
  await student.must('source.submit', { cohortId, survey: { wish: canaryWords.survey } })
  addresses.push(...Object.values((await student.must('proof.own', { cohortId })).pictures))
}

/** Inputs of somebody who wants to see values again where they do not belong. */
async function hostile(): Promise<void> {
  const claims = { [name]: name, [canaryContact.email]: documentNo, qq: documentNo, homePhone: name }
  await refused(student, 'source.save', { cohortId, claims })
  await refused(student, 'source.save', { cohortId, claims: {}, [name]: documentNo })
  await refused(student, 'ticket.open', { cohortId, kind: 'other', text: `${name} ${documentNo}` })
  await refused(student, 'proof.begin', { cohortId, slot: canaryFile })
  await refused(student, 'proof.finish', { cohortId, upload: `../${canaryFile}` })
  await refused(student, 'report.revoke', { cohortId, number: name })
  await refused(student, 'source.submit', { cohortId: name })
  await refused(student, 'queue.find', { cohortId, text: name })
  await refused(counselor, 'review.get', { id: name })
  await refused(office, 'roster.import', { fileID: `cloud://qihang/${canaryFile}`, cohortId, cursor: null })
  await refused(office, 'record.lock', { cohortId, rows: [{ studentNo, [name]: 1 }] })
  const events = [
    { call: name, input: { name }, requestId: documentNo },
    { call: 'me.get', input: { [name]: name }, requestId: documentNo },
    { call: 'me.get', input: {}, requestId: documentNo, ticket: name },
    { call: `me.get ${documentNo}`, input: {}, requestId: name },
    { call: canaryContact.email, requestId: canaryFile, [name]: name },
  ]
  for (const event of events) {
    const { result } = await school.invoke('api', event, { openid: canaryOpenid })
    refusals.push(JSON.stringify((result as { error?: unknown }).error ?? null))
  }
  // The form shows a visitor what that visitor typed; nothing of it is kept.
  for (const query of [{ n: name, name }, { n: documentNo, t: name }, { [name]: name }])
    await visit(school, { path: `/report/${canaryFile}`, queryStringParameters: query })
}

/** Every kind of operation fails once while the record is in the function's hands, with its values in the words. */
async function goWrong(): Promise<void> {
  const actions = ['database.getDocument', 'database.modifyDocument', 'database.insertDocument'] as const
  for (const action of actions)
    for (const collection of ['registrations', 'tickets', 'accessLog', 'attempts', 'staff', 'meters'])
      await tried({ action, collection })
  await tried({ action: 'storage.batchGetDownloadUrl' })
}

async function tried(fault: Partial<Fault>): Promise<void> {
  const { _id: id } = await school.registration(studentNo)
  await failing(fault)
  const calls = [
    await student.call('me.get', {}),
    await student.call('source.save', { cohortId, claims: { qq: canaryContact.qq } }),
    await student.call('ticket.open', { cohortId, kind: 'other', text: canaryWords.ticket }),
    await counselor.call('review.get', { id }),
    await counselor.call('proof.view', { id, flow: 'source' }),
  ]
  await school.calm()
  for (const { reply } of calls) if (!reply.ok) refusals.push(JSON.stringify(reply.error))
}

async function decide(): Promise<void> {
  await later()
  const { _id: id } = await school.registration(studentNo)
  await counselor.must('queue.next', { cohortId, id })
  const { pictures } = await counselor.must('proof.view', { id, flow: 'source' })
  addresses.push(...Object.values(pictures))
  await counselor.must('document.reveal', { id, reason: canaryWords.revealed })
  const reasons = { general: canaryWords.returned }
  await counselor.must('review.return', { id, seen: await seenBy(counselor, id), reasons })
  await later()
  await student.must('source.submit', { cohortId, survey: { wish: canaryWords.survey } })
  await counselor.must('review.approve', { id, seen: await seenBy(counselor, id) })
  await counselor.must('review.revoke', { id, reasons: { general: canaryWords.revoked } })
  await later()
  await counselor.must('review.approve', { id, seen: await seenBy(counselor, id) })
  await later()
}

/** Where they go, what others may check of it, and what they take along. */
async function goOn(): Promise<void> {
  const { _id: id } = await school.registration(studentNo)
  await student.must('destination.save', { cohortId, claims: { ...employed, ...canaryUnit } })
  await attachEvidence()
  await student.must('destination.submit', { cohortId })
  await later()
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
  addresses.push(report.link)
  expect((await scan(school, report.link)).says).toBe('valid')
  await lookUp(school, { number: report.number, name })
  strangers.push((await lookUp(school, { number: report.number, name: '别的人' })).page)
  await failing({ functionName: 'report', collection: 'reports' })
  strangers.push((await lookUp(school, { number: report.number, name })).page)
  await school.calm()
  await student.must('report.paper', { cohortId, number: report.number })
  await student.must('resume.save', {
    cohortId,
    rev: 0,
    content: { ...aResume, summary: canaryWords.resume },
  })
  await student.must('me.export', { cohortId })
  keepPaths()
}

/** A destination of this category may be asked for a picture. */
async function attachEvidence(): Promise<void> {
  const { policy } = await office.must('policy.get', { cohortId, version: null })
  for (const slot of Object.keys(policy.slots)) {
    const { reply } = await student.call('proof.begin', { cohortId, slot, flow: 'destination' })
    if (!reply.ok) continue
    addresses.push(reply.value.path, reply.value.upload)
    await school.upload(canaryOpenid, reply.value.path, await canaryPhoto(await aPhoto(5)))
    await student.call('proof.finish', { cohortId, upload: reply.value.upload })
  }
  keepPaths()
}

/** Calls for help and corrections, and what staff write about them. */
async function ask(): Promise<void> {
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
  await later()
}

/** The timer fails at each of its works, in words that carry what it had in its hands; then it does them. */
async function askWhileBroken(): Promise<void> {
  for (const collection of [
    'registrations',
    'events',
    'notices',
    'tallies',
    'pushes',
    'deliveries',
    'consents',
  ])
    for (const action of [
      'database.getDocument',
      'database.insertDocument',
      'database.modifyDocument',
    ] as const) {
      await failing({ functionName: 'timer', collection, action, times: 2 })
      await student.must('source.edit', { cohortId, claims: { qq: canaryContact.qq } }).catch(() => undefined)
      await later()
      await school.calm()
    }
  await failing({ functionName: 'timer', action: 'storage.batchDeleteFile', times: 5 })
  await later(40)
  await school.calm()
  await later(11)
}

test('The search finds what is there, in every spelling: the record and the call for help are full of it.', async () => {
  const record = JSON.stringify(await school.registration(studentNo))
  expect(canariesIn(record)).toEqual(
    expect.arrayContaining([name, studentNo, ...Object.values(canaryContact), canaryWords.survey]),
  )
  expect(canariesIn(JSON.stringify(await school.stored('tickets')))).toContain(canaryWords.ticket)
  expect(canariesIn(encodeURIComponent(name))).toContain(name)
  expect(canariesIn(Buffer.from(documentNo).toString('base64'))).toContain(documentNo)
  expect(new Set(canaries).size).toBe(canaries.length)
})

test('No line of any log has any of it, whatever went wrong, and every failure has its line.', () => {
  const lines = school.logs.map(({ text }) => text).join('\n')
  for (const word of [
    '"level":"error"',
    '"outcome":"unexpected"',
    '"call":"proof.finish"',
    '"job":"drainOutbox"',
  ])
    expect(lines).toContain(word)
  expect(lines.match(/"level":"error"/gu)?.length).toBeGreaterThan(10)
  expect(canariesIn(lines)).toEqual([])
})

interface Line {
  readonly level: string
  readonly call?: string
}

test('Every line is JSON of codes and numbers, and no line had to be cleaned but those of hostile calls.', () => {
  const lines = school.logs
    .flatMap(({ text }) => text.trim().split('\n'))
    .map((text) => JSON.parse(text) as Line)
  const cleaned = lines.filter((line) => 'dropped' in line)
  expect(
    cleaned.every(({ level, call }) => level === 'error' || ['unknown', 'me.get'].includes(call ?? '')),
  ).toBe(true)
})

test('No refusal repeats what was sent, and none tells what the database said.', () => {
  expect(refusals.length).toBeGreaterThan(40)
  expect(refusals.some((one) => one.includes('"unexpected"'))).toBe(true)
  expect(refusals.filter((one) => one.includes('SYS_BROKEN'))).toEqual([])
  expect(refusals.filter((one) => canariesIn(one).length > 0)).toEqual([])
})

/** What a message of WeChat may say of all this, and why. */
const inMessages = {
  thing4: 'The reason that staff wrote, cut to twenty characters: it goes to the graduate alone (H11).',
} as const

test('Messages go to the person and say why they were sent back; nothing else of anybody is in any of them.', () => {
  const sent = school.messages()
  const told = sent.filter(({ toUser }) => toUser === canaryOpenid)
  expect(told.length).toBeGreaterThan(2)
  expect(told.some(({ data }) => String(data['thing4']).includes('金雀退回'))).toBe(true)
  for (const { toUser, data, ...rest } of sent) {
    const values = Object.entries(data).filter(([key]) => !(toUser === canaryOpenid && key in inMessages))
    expect(canariesIn(JSON.stringify([values, 'page' in rest ? rest.page : '']))).toEqual([])
  }
  expect(sent.filter(({ toUser }) => toUser === staff.counselor).length).toBeGreaterThan(0)
})

test('The group of the robot hears of numbers and colleges.', () => {
  expect(robot.posted.length).toBeGreaterThan(0)
  expect(canariesIn(JSON.stringify(robot.posted))).toEqual([])
})

test('No address of a picture, no place for an upload and no link of a report says whose it is.', () => {
  expect(addresses.length).toBeGreaterThan(6)
  expect(canariesIn(addresses.join('\n'))).toEqual([])
})

test('No file in the storage is named after anybody, nor after what it was called elsewhere.', () => {
  expect(paths.size).toBeGreaterThan(5)
  expect(canariesIn([...paths].join('\n'))).toEqual([])
})

test('Who has a number and no name that fits it sees nothing of the person on the public page.', () => {
  expect(strangers).toHaveLength(2)
  expect(canariesIn(strangers[0] ?? '')).toEqual([])
  expect(canariesIn(strangers[1] ?? '')).toEqual([])
})

test.each(['meters', 'jobs', 'pushes', 'pushMemories', 'tallies', 'deliveries', 'days', 'proofUses'])(
  'Nothing of it is in %s.',
  async (collection) => {
    expect(canariesIn(JSON.stringify(await school.stored(collection)))).toEqual([])
  },
)

test('Meters, jobs and pushes were written while all of this went on.', async () => {
  for (const collection of ['meters', 'jobs', 'pushes', 'pushMemories'])
    expect((await school.stored(collection)).length).toBeGreaterThan(0)
})
