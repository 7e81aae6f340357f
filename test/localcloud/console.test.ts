import { type TimerView } from '../../localcloud/timers/timers'
import { type Sdk } from './support/sdk'
import { runStep } from './support/sdk-step'
import { useCloud } from './support/test-cloud'

const cloud = useCloud({ autoTimers: true, contract: () => ({ calls: ['a'] }) })

const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(`${cloud().url}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return response.json()
}

const runs = async () =>
  (await runStep(cloud(), async ({ db }) => (await db.collection('runs').count()).total)).value

describe('the console clock', () => {
  afterEach(() => send('PUT', '/console/clock', { reset: true }))

  it('is set, advanced and reset', async () => {
    const at = Date.UTC(2028, 0, 1, 0, 0, 1)
    expect(await send('PUT', '/console/clock', { now: at })).toMatchObject({
      offset: expect.any(Number) as number,
    })
    const { now } = (await send('PUT', '/console/clock', { advance: 60_000 })) as { now: number }
    expect(now - at).toBeGreaterThanOrEqual(60_000)
    expect(now - at).toBeLessThan(90_000)
    expect(await send('PUT', '/console/clock', { reset: true })).toMatchObject({ offset: 0 })
    expect(
      Math.abs(((await send('GET', '/console/clock')) as { now: number }).now - Date.now()),
    ).toBeLessThan(5000)
  })

  it('stands still when it is stopped, for functions too, and goes on from there', async () => {
    const { now: at } = (await send('PUT', '/console/clock', { stopped: true })) as { now: number }
    const seen = () => runStep(cloud(), () => [Date.now(), new Date().getTime(), +new Date(1)])
    expect((await seen()).value).toEqual([at, at, 1])
    expect((await seen()).value).toEqual([at, at, 1])
    expect(await send('GET', '/console/clock')).toMatchObject({ now: at, stopped: true })
    // Moved, it still stands.
    expect(await send('PUT', '/console/clock', { advance: 60_000 })).toMatchObject({ now: at + 60_000 })
    expect((await seen()).value).toEqual([at + 60_000, at + 60_000, 1])
    const going = (await send('PUT', '/console/clock', { stopped: false })) as {
      now: number
      stopped: boolean
    }
    expect(going.stopped).toBe(false)
    expect(going.now - at - 60_000).toBeLessThan(5000)
    const [later = 0] = (await seen()).value
    expect(later).toBeGreaterThanOrEqual(going.now)
    await send('PUT', '/console/clock', { stopped: true })
    expect(await send('PUT', '/console/clock', { reset: true })).toMatchObject({ offset: 0, stopped: false })
  })

  it('refuses anything else', async () => {
    expect(await send('PUT', '/console/clock', { now: 'tomorrow' })).toMatchObject({
      errMsg: expect.stringContaining('expected') as string,
    })
  })
})

describe('timers', () => {
  it('fire once when the clock jumps past their time, however far, and then wait for the next time', async () => {
    const [timer] = (await send('GET', '/console/timers')) as TimerView[]
    expect(timer).toMatchObject({ functionName: 'timer-job', triggerName: 'hourly', config: '0 0 * * * * *' })
    const due = timer?.due ?? 0
    const before = await runs()
    await send('PUT', '/console/clock', { now: due - 60_000 })
    expect(await runs()).toBe(before)
    await send('PUT', '/console/clock', { now: due + 5 * 3_600_000 })
    expect(await runs()).toBe(before + 1)
    const [after] = (await send('GET', '/console/timers')) as TimerView[]
    expect(after?.due).toBe(due + 6 * 3_600_000)
    await send('PUT', '/console/clock', { reset: true })
    const [back] = (await send('GET', '/console/timers')) as TimerView[]
    expect(back?.due).toBeLessThanOrEqual(Date.now() + 3_600_000)
  })

  it('run on request, by function or trigger name, and answer what the function returned', async () => {
    const before = await runs()
    expect(await send('POST', '/console/timers/timer-job')).toMatchObject({
      result: { source: 'wx_trigger' },
      dbOps: 1,
    })
    expect(await runs()).toBe(before + 1)
    expect(await send('POST', '/console/timers/absent')).toMatchObject({ errCode: -501000 })
  })
})

describe('timers on the list', () => {
  it('show how the last run ended', async () => {
    const last = async () => ((await send('GET', '/console/timers')) as TimerView[])[0]?.lastOutcome
    await send('POST', '/console/timers/timer-job')
    expect(await last()).toMatchObject({ ok: true, result: { source: 'wx_trigger' }, dbOps: 1 })
    await send('POST', '/console/faults', { functionName: 'timer-job', code: 'DATABASE_REQUEST_FAILED' })
    expect(await send('POST', '/console/timers/hourly')).toMatchObject({ errMsg: expect.any(String) })
    expect(await last()).toEqual({ ok: false, errMsg: expect.stringContaining('-502001') })
  })
})

describe('faults', () => {
  afterEach(() => send('DELETE', '/console/faults'))

  const add = ({ db }: Sdk) => db.collection('things').add({ data: { _id: 'one' } })
  const total = async () =>
    (await runStep(cloud(), async ({ db }) => (await db.collection('things').count()).total)).value

  it('fail the next matching operations before they are applied', async () => {
    await send('POST', '/console/faults', {
      collection: 'things',
      action: 'database.insertDocument',
      code: 'DATABASE_REQUEST_FAILED',
      times: 2,
    })
    const elsewhere = await runStep(cloud(), ({ db }) => db.collection('runs').add({ data: {} }))
    expect(elsewhere.error).toBeUndefined()
    expect((await runStep(cloud(), add)).error.errCode).toBe(-502001)
    expect((await runStep(cloud(), add)).error.errCode).toBe(-502001)
    expect(await total()).toBe(0)
    expect((await runStep(cloud(), add)).error).toBeUndefined()
    expect(await total()).toBe(1)
    await runStep(cloud(), ({ db }) => db.collection('things').doc('one').remove())
  })

  it('can lose the answer of an operation that was applied', async () => {
    await send('POST', '/console/faults', {
      action: 'database.insertDocument',
      code: 'SERVER_TIMEOUT',
      after: true,
    })
    expect((await runStep(cloud(), add)).error.errCode).toBe(-501002)
    expect(await total()).toBe(1)
    await runStep(cloud(), ({ db }) => db.collection('things').doc('one').remove())
  })

  it('provoke errors of WeChat', async () => {
    await send('POST', '/console/faults', { action: 'subscribeMessage.send', code: 43101 })
    const step = ({ cloud: sdk }: Sdk) =>
      sdk.openapi.subscribeMessage.send({ touser: 'o', templateId: 'T', data: {} })
    expect((await runStep(cloud(), step)).error.errCode).toBe(43101)
    expect((await runStep(cloud(), step)).error).toBeUndefined()
    expect(await send('GET', '/console/messages')).toHaveLength(1)
  })

  it('strike only the named function, and only from the request on that is asked for', async () => {
    const insert = 'database.insertDocument'
    const code = 'DATABASE_REQUEST_FAILED'
    await send('POST', '/console/faults', { functionName: 'timer-job', action: insert, code })
    await send('POST', '/console/faults', { functionName: 'sdk', action: insert, code, nth: 2 })
    const step = async ({ db }: Sdk) => {
      const outcomes = []
      for (const _id of ['one', 'two', 'three'])
        outcomes.push(
          await db
            .collection('things')
            .add({ data: { _id } })
            .then(
              () => 'added',
              () => 'failed',
            ),
        )
      for (const _id of ['one', 'three']) await db.collection('things').doc(_id).remove()
      return outcomes
    }
    expect((await runStep(cloud(), step)).value).toEqual(['added', 'failed', 'added'])
    expect(await send('GET', '/console/faults')).toMatchObject({ faults: [{ functionName: 'timer-job' }] })
  })

  it('make a request late that then succeeds, of the database and of WeChat', async () => {
    const late = 80
    const took = async ({ db, cloud: sdk }: Sdk) => {
      const from = performance.now()
      await db.collection('things').count()
      const between = performance.now()
      await sdk.openapi.subscribeMessage.send({ touser: 'oLate', templateId: 'T', data: {} })
      return [between - from, performance.now() - between]
    }
    await send('POST', '/console/faults', { action: 'database.calculateDocument', delay: late })
    await send('POST', '/console/faults', { action: 'subscribeMessage.send', delay: late })
    for (const milliseconds of (await runStep(cloud(), took)).value)
      expect(milliseconds).toBeGreaterThanOrEqual(late - 2)
    expect(await send('GET', '/console/faults')).toEqual({ faults: [] })
  })

  it.each([{}, { delay: -1 }, { delay: 1e9, code: 'X' }, { code: 'X', nth: 0 }, { code: 'X', times: 'two' }])(
    'refuse the form %j',
    async (body) => {
      expect(await send('POST', '/console/faults', body)).toMatchObject({ errCode: -1 })
      expect(await send('GET', '/console/faults')).toEqual({ faults: [] })
    },
  )

  it('hold database operations to a quota per second of the cloud clock', async () => {
    const at = Date.UTC(2029, 0, 1)
    const counts = ({ db }: Sdk) =>
      Promise.all(
        Array.from({ length: 5 }, () =>
          db
            .collection('things')
            .count()
            .then(
              () => 0,
              (error: unknown) => (error as { errCode: number }).errCode,
            ),
        ),
      )
    // The first jump runs the timer that is due; the second starts a second in which nothing else happens.
    await send('PUT', '/console/clock', { now: at })
    await send('POST', '/console/faults', { quota: 3 })
    await send('PUT', '/console/clock', { now: at + 5000 })
    const { value, dbOps } = await runStep(cloud(), counts)
    expect([...value].sort()).toEqual([-501003, -501003, 0, 0, 0])
    expect(dbOps).toBe(5)
    await send('PUT', '/console/clock', { now: at + 10_000 })
    expect(
      (await runStep(cloud(), async ({ db }) => (await db.collection('things').count()).total)).error,
    ).toBeUndefined()
    await send('DELETE', '/console/faults')
    expect((await runStep(cloud(), counts)).value).toEqual([0, 0, 0, 0, 0])
    await send('PUT', '/console/clock', { reset: true })
  })
})

describe('the list of messages', () => {
  it('can be cut to the newest, and says how many there are', async () => {
    const step = async ({ cloud: sdk }: Sdk) => {
      for (const touser of ['o1', 'o2', 'o3'])
        await sdk.openapi.subscribeMessage.send({ touser, templateId: 'T', data: {} })
    }
    await runStep(cloud(), step)
    const all = (await send('GET', '/console/messages')) as unknown[]
    const response = await fetch(`${cloud().url}/console/messages?newest=2`)
    expect(response.headers.get('x-total-count')).toBe(String(all.length))
    expect(await response.json()).toMatchObject([{ toUser: 'o2' }, { toUser: 'o3' }])
    expect(await send('GET', '/console/messages?newest=0')).toEqual([])
    expect(await send('GET', '/console/messages?newest=-1')).toMatchObject({ errCode: -1 })
  })
})

describe('the load', () => {
  const machine = { at: Date.UTC(2028, 5, 1) }
  const timed = useCloud({ now: () => machine.at })
  const lastMinute = async (): Promise<unknown> => (await fetch(`${timed().url}/console/operations`)).json()
  const count = ({ db }: Sdk) => db.collection('things').count()

  it('counts the database operations of the last minute of the machine, however the cloud clock jumps', async () => {
    expect(await lastMinute()).toEqual({ lastMinute: 0 })
    await runStep(timed(), count)
    machine.at += 59_000
    timed().clock.set(0)
    await runStep(timed(), count)
    await runStep(timed(), count)
    expect(await lastMinute()).toEqual({ lastMinute: 3 })
    machine.at += 1000
    expect(await lastMinute()).toEqual({ lastMinute: 2 })
    // The counter of that second is used again a minute later.
    machine.at += 59_000
    await runStep(timed(), count)
    expect(await lastMinute()).toEqual({ lastMinute: 1 })
  })
})

it('answers the contract', async () => {
  expect(await send('GET', '/console/contract')).toEqual({ calls: ['a'] })
})
