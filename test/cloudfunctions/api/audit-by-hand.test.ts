import { contract, type Output } from '../../../domain/contract/contract'
import { staff } from '../../support/cloud-founding'
import { graduates } from '../../support/cloud-graduates'
import { submitted } from '../../support/cloud-review'
import { at, type Answer, type Stored } from '../../support/cloud-school'
import { useSchool } from '../../support/founded-school'

/** What somebody finds who verifies the audit by hand stays known and rings, until a night has looked at it anew. */
const school = useSchool()
const office = school.as(staff.office)
const minute = 60_000
const day = 24 * 60 * minute
const stranger = 'somebody-else'

/** As the page and the command do it; with what the first part cost. */
async function verified() {
  const parts: Output<'audit.verify'>[] = []
  let place: Output<'audit.verify'>['next'] = null
  let cost = 0
  do {
    const { reply, operations }: Answer<'audit.verify'> = await office.call('audit.verify', { place })
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    if (place === null) cost = operations
    parts.push(reply.value)
    place = reply.value.next
  } while (place !== null)
  return { cost, findings: parts.flatMap(({ findings }) => findings) }
}
const stateNow = () => office.must('audit.state', {})
const signNow = async () => {
  const { signs, audit } = await office.must('status.get', {})
  return { state: signs.find(({ sign }) => sign === 'audit')?.state, audit }
}
const timer = async (): Promise<void> => {
  school.pass(minute)
  await school.timer()
}
const inboxOf = async (notice: string) =>
  (await school.stored('notices', { notice, to: staff.office })).length

let lines: Stored[] = []
const tampered = ({ _id, block }: Stored) => ({ kind: 'edited', block, collection: 'events', id: _id })
const tamper = (line: Stored) => school.put('events', { ...line, by: stranger })

beforeAll(async () => {
  await submitted(school, graduates.lin)
  school.moveTo(at('2026-10-09T03:00:00'))
  for (let run = 0; run < 4; run += 1) await timer()
  lines = await school.stored<Stored>('events', {})
  expect(lines.length).toBeGreaterThanOrEqual(2)
  expect(await stateNow()).toMatchObject({ last: { found: 0 }, wrong: null })
  // A function that has just started reads a rule more.
  await verified()
})

test('What is found by hand is known to whoever asks next, and rings within a minute, once.', async () => {
  const [line, other] = lines
  if (line === undefined || other === undefined) throw new Error('no lines')
  const clean = await verified()
  expect(clean.findings).toEqual([])
  expect(await signNow()).toMatchObject({ state: 'fine' })
  await tamper(line)
  school.pass(minute)
  const foundAt = school.now
  const logs = school.logs.length
  const dirty = await verified()
  expect(dirty.findings).toEqual([tampered(line)])
  // It reads what is kept and writes; finding nothing costs nothing more.
  expect(dirty.cost - clean.cost).toBe(2)
  expect(school.logs.slice(logs).map(({ text }) => text)).toContainEqual(
    expect.stringContaining('"call":"audit.verify","place":"chain"'),
  )
  const state = await stateNow()
  expect(state.wrong).toEqual({ at: foundAt, found: 1, findings: [tampered(line)] })
  expect(state.last).toMatchObject({ found: 0 })
  expect(contract['audit.state'].output.safeParse(state).success).toBe(true)
  expect(await signNow()).toEqual({ state: 'alarm', audit: { at: foundAt, findings: 1 } })
  expect(await inboxOf('healthAlarm')).toBe(0)
  await timer()
  expect(await inboxOf('healthAlarm')).toBe(1)
  // Finding the same again is no news.
  await verified()
  await timer()
  await timer()
  expect((await stateNow()).wrong).toMatchObject({ found: 1 })
  expect(await inboxOf('healthAlarm')).toBe(1)
  // Finding something else is.
  await tamper(other)
  await verified()
  await timer()
  expect((await stateNow()).wrong).toMatchObject({ found: 2 })
  expect(await inboxOf('healthAlarm')).toBe(2)
})

test('Finding nothing any more takes nothing back; a night that began afterwards does, and its end is told.', async () => {
  for (const line of lines.slice(0, 2)) await school.put('events', line)
  expect((await verified()).findings).toEqual([])
  await timer()
  expect((await stateNow()).wrong).toMatchObject({ found: 2 })
  expect(await signNow()).toMatchObject({ state: 'alarm' })
  expect(await inboxOf('healthRecovered')).toBe(0)
  school.moveTo(at('2026-10-10T03:00:00'))
  await timer()
  expect(await stateNow()).toMatchObject({ wrong: null, last: { found: 0 } })
  await timer()
  expect(await signNow()).toMatchObject({ state: 'fine' })
  expect(await inboxOf('healthRecovered')).toBe(1)
  expect(await inboxOf('healthAlarm')).toBe(2)
})

test('What is still wrong at night goes on without ringing again, and a new finding by hand begins anew.', async () => {
  const [line, other] = lines
  if (line === undefined || other === undefined) throw new Error('no lines')
  await tamper(line)
  await verified()
  await timer()
  expect(await inboxOf('healthAlarm')).toBe(3)
  school.pass(day)
  await timer()
  await timer()
  // What was found by hand before is over: the night found it by itself.
  expect(await stateNow()).toMatchObject({ last: { found: 1 }, wrong: { found: 1 } })
  expect(await inboxOf('healthAlarm')).toBe(3)
  await school.put('events', line)
  await tamper(other)
  await verified()
  // The night's and this one: no night says yet that the former is right again.
  expect((await stateNow()).wrong).toMatchObject({ found: 2 })
  await school.put('events', other)
  school.pass(day)
  await timer()
  await timer()
  expect(await stateNow()).toMatchObject({ wrong: null })
  expect(await inboxOf('healthRecovered')).toBe(2)
})

test('Where what was found cannot be kept the call is no success, and asking again keeps it.', async () => {
  const [line] = lines
  if (line === undefined) throw new Error('no lines')
  await tamper(line)
  await school.fault({
    functionName: 'api',
    collection: 'jobs',
    action: 'database.modifyDocument',
    code: 'EXCEED_REQUEST_LIMIT',
  })
  expect(await office.refused('audit.verify', {})).toMatchObject({ code: 'busy' })
  await school.calm()
  expect((await stateNow()).wrong).toBeNull()
  await verified()
  expect((await stateNow()).wrong).toMatchObject({ found: 1 })
})
