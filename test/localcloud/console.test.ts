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

it('answers the contract', async () => {
  expect(await send('GET', '/console/contract')).toEqual({ calls: ['a'] })
})
