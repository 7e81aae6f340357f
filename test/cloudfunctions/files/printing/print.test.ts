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

test('Two who go on with one job at the same time print nothing twice.', async () => {
  const { whole } = await calm()
  const room = aRoom()
  const begun = await room.print(null)
  if (begun?.ok !== true) throw new Error('the job did not begin')
  const { job } = begun.value
  for (let round = 0; round < 10; round += 1) {
    const answers = await Promise.all(
      [1, 2].map((tab) => room.print(job, { requestId: `tab-${tab}-${round}` })),
    )
    const done = answers.find((answer) => answer?.ok === true && answer.value.done)
    if (done?.ok !== true) continue
    expect(done.value).toMatchObject({ printed: 5, without: 2 })
    expect(room.wholeFile(done.value.url).equals(whole)).toBe(true)
    return
  }
  throw new Error('the job never ended')
})

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
