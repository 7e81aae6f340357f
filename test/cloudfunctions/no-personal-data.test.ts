import {
  canaries,
  canariesIn,
  canaryContact,
  canaryGraduate,
  canaryOpenid,
  canaryWords,
} from '../support/canary'
import { ask, decide, fillIn, goOn, setUp } from '../support/canary-story'
import { storyOf } from '../support/canary-told'
import { askWhileBroken, goWrong, hostile } from '../support/canary-troubles'
import { staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { RobotServer } from '../support/robot-server'

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
const story = storyOf(school)
const { told } = story

beforeAll(async () => {
  await setUp(story)
  await fillIn(story)
  await hostile(story)
  await goWrong(story)
  await decide(story)
  await goOn(story)
  await ask(story)
  await askWhileBroken(story)
  await told.later()
  await told.later(30)
  await story.office.must('status.get', {})
})

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
  expect(told.refusals.length).toBeGreaterThan(40)
  expect(told.refusals.some((one) => one.includes('"unexpected"'))).toBe(true)
  expect(told.refusals.filter((one) => one.includes('SYS_BROKEN'))).toEqual([])
  expect(told.refusals.filter((one) => canariesIn(one).length > 0)).toEqual([])
})

/** What a message of WeChat may say of all this, and why. */
const inMessages = {
  thing4: 'The reason that staff wrote, cut to twenty characters: it goes to the graduate alone (H11).',
} as const

test('Messages go to the person and say why they were sent back; nothing else of anybody is in any of them.', () => {
  const sent = school.messages()
  const own = sent.filter(({ toUser }) => toUser === canaryOpenid)
  expect(own.length).toBeGreaterThan(2)
  expect(own.some(({ data }) => String(data['thing4']).includes('金雀退回'))).toBe(true)
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
  expect(told.addresses.length).toBeGreaterThan(6)
  expect(canariesIn(told.addresses.join('\n'))).toEqual([])
})

test('No file in the storage is named after anybody, nor after what it was called elsewhere.', () => {
  expect(told.paths.size).toBeGreaterThan(5)
  expect(canariesIn([...told.paths].join('\n'))).toEqual([])
})

test('Who has a number and no name that fits it sees nothing of the person on the public page.', () => {
  expect(told.strangers).toHaveLength(2)
  expect(canariesIn(told.strangers[0] ?? '')).toEqual([])
  expect(canariesIn(told.strangers[1] ?? '')).toEqual([])
})

test.each([
  'meters',
  'jobs',
  'pushes',
  'pushMemories',
  'tallies',
  'deliveries',
  'days',
  'proofUses',
  'auditBlocks',
])('Nothing of it is in %s.', async (collection) => {
  expect(canariesIn(JSON.stringify(await school.stored(collection)))).toEqual([])
})

test('Meters, jobs and pushes were written while all of this went on.', async () => {
  for (const collection of ['meters', 'jobs', 'pushes', 'pushMemories'])
    expect((await school.stored(collection)).length).toBeGreaterThan(0)
})
