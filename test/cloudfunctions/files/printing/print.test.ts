import { rendered, wordsOf } from '../../../support/rendered-pdf'
import { HOUR, OFFICE, PrintRoom, type Fault } from './print-room'

/** Bulk printing under crashes, in memory: every operation of database and storage once fails, or is the last. */
const graduates = ['2023000001', '2023000002', '2023000003', '2023000004', '2023000005'] as const

/** Five with a report in force, added out of order, and one each without, with an expired one, and unconfirmed. */
function aRoom(): PrintRoom {
  const room = new PrintRoom()
  for (const studentNo of [...graduates].reverse()) room.add(studentNo, 'inForce')
  room.add('2023000006', 'none')
  room.add('2023000007', 'expired')
  return room
}

async function calm(): Promise<{ room: PrintRoom; whole: Buffer }> {
  const room = aRoom()
  const { url } = await room.printAll()
  return { room, whole: room.wholeFile(url) }
}

test('The one file has every report in force once, in the order of 学号, and no part is left beside it.', async () => {
  const room = aRoom()
  const answer = await room.printAll()
  expect(answer).toMatchObject({ printed: 5, without: 2, done: true, until: room.now + 600_000 })
  const whole = room.wholeFile(answer.url)
  const pages = await Promise.all(graduates.map((_, index) => rendered(whole, index + 1)))
  expect(pages[0]?.pages).toBe(graduates.length)
  for (const [index, page] of pages.entries()) expect(wordsOf(page)).toContain(graduates[index])
  expect(room.files.lying.size).toBe(1)
  const [line] = room.engine.find('accessLog')
  expect(line).toMatchObject({ by: OFFICE, what: 'reportsPrinted', about: answer.job })
}, 240_000)

test.each<[told: string, kind: Fault['kind']]>([
  ['an instance dies before', 'dies before'],
  ['an instance dies after', 'dies after'],
  ['an answer is lost after', 'busy after'],
])(
  'Wherever %s an operation, asking again ends with the same file, and after a day nothing is left.',
  async (_, kind) => {
    const { room: undisturbed, whole } = await calm()
    const broken: number[] = []
    for (let at = 1; at <= undisturbed.operations; at += 1) {
      const room = aRoom()
      room.fault = { at, kind }
      const { url, printed, without } = await room.printAll()
      const same = room.wholeFile(url).equals(whole) && printed === 5 && without === 2
      room.now += 24 * HOUR
      await room.sweep()
      const left = room.files.lying.size + room.engine.find('prints').length
      if (!same || left > 0) broken.push(at)
    }
    expect(undisturbed.operations).toBeGreaterThan(30)
    expect(broken).toEqual([])
  },
  240_000,
)

test('A job that is never gone on with goes after a day with all its files; a younger one stays.', async () => {
  const room = aRoom()
  await room.print(null)
  expect(room.files.lying.size).toBe(1)
  room.now += 24 * HOUR - 1
  await room.sweep()
  expect(room.files.lying.size).toBe(1)
  room.now += 1
  await room.sweep()
  expect(room.files.lying.size).toBe(0)
  expect(room.engine.find('prints')).toEqual([])
})

/** The whole file when the report of the third graduate is revoked after the first step; or when it is not. */
async function printedAfterFirstStep(revoked: boolean): Promise<Buffer> {
  const { room, job } = await begunRoom()
  if (revoked) room.revoke('2023000003')
  return room.wholeFile((await room.printAll(job)).url)
}

async function begunRoom(): Promise<{ room: PrintRoom; job: string }> {
  const room = aRoom()
  const begun = await room.print(null)
  if (begun?.ok !== true) throw new Error('the job did not begin')
  return { room, job: begun.value.job }
}

test.each<[told: string, meanwhile: (room: PrintRoom, job: string) => Promise<unknown>]>([
  ['takes a step', (room, job) => room.print(job, { requestId: 'second-tab' })],
  ['goes on to the end', (room, job) => room.printAll(job)],
])(
  'Wherever in its step a slow tab stands while a second one %s, every report is printed once.',
  async (_, meanwhile) => {
    const possible = await Promise.all([true, false].map(printedAfterFirstStep))
    const broken: number[] = []
    for (let operation = 1; operation <= 10; operation += 1) {
      const { room, job } = await begunRoom()
      let goOn: () => void = () => undefined
      const until = new Promise<void>((resolve) => (goOn = resolve))
      room.stall = { at: room.operations + operation, until }
      const slow = room.print(job, { requestId: 'slow-tab' })
      await hasCome(room, slow)
      // Who has come there waits; nobody else does.
      room.stall = null
      // What the slow tab has read already is not so any more: the same part would be another file.
      room.revoke('2023000003')
      await meanwhile(room, job)
      goOn()
      await slow
      const { url } = await room.printAll(job)
      if (!possible.some((whole) => room.wholeFile(url).equals(whole))) broken.push(operation)
    }
    expect(broken).toEqual([])
  },
)

/** Until the call stands where it is to wait, or has been answered before. */
async function hasCome(room: PrintRoom, call: Promise<unknown>): Promise<void> {
  const answered = call.then(() => true)
  const place = room.stall?.at ?? 0
  while (room.operations < place) {
    const moment = new Promise<false>((resolve) => setImmediate(() => resolve(false)))
    if (await Promise.race([answered, moment])) return
  }
}

test('The first request again begins no second job.', async () => {
  const room = aRoom()
  const first = await room.print(null)
  const again = await room.print(null)
  expect(room.engine.find('prints')).toHaveLength(1)
  expect(first?.ok === true && again?.ok === true && first.value.job === again.value.job).toBe(true)
})

test('A job goes on only for who began it, over the same graduates, and for less than a day.', async () => {
  const room = aRoom()
  const begun = await room.print(null)
  if (begun?.ok !== true) throw new Error('the job did not begin')
  const { job } = begun.value
  const missing = { ok: false, error: { code: 'printMissing' } }
  expect(await room.print(job, { by: 'openid-other-office' })).toEqual(missing)
  expect(await room.print(job, { collegeId: 'college-1' })).toEqual(missing)
  expect(await room.print('unknown')).toEqual(missing)
  room.now += 23 * HOUR
  expect(await room.print(job)).toEqual(missing)
})

test('A report that is still on its way to its place is printed all the same.', async () => {
  const room = new PrintRoom()
  room.add('2023000001', 'inForce')
  const [report] = room.engine.find('reports') as { _id: string }[]
  if (report === undefined) throw new Error('no report')
  room.engine.remove('reports', {}, { multi: true })
  const outbox = [{ id: `report_${report._id}`, dueAt: room.now, kind: 'report', report }]
  room.engine.update('registrations', {}, { $set: { outbox } }, { multi: true })
  expect(await room.printAll()).toMatchObject({ printed: 1, without: 0 })
})

test('Where no report is in force there is nothing to print, however often one asks.', async () => {
  const room = new PrintRoom()
  for (const studentNo of graduates) room.add(studentNo, 'none')
  let job: string | null = null
  for (let call = 0; call < 3; call += 1) {
    const answer = await room.print(job)
    if (answer?.ok !== true) {
      expect(answer).toEqual({ ok: false, error: { code: 'nothingToPrint' } })
      return
    }
    ;({ job } = answer.value)
  }
  throw new Error('the job never ended')
})
