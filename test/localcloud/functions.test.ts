import { FunctionFailed, FunctionMissing, FunctionTimeout, type LogLine } from '../../localcloud'
import { type Sdk } from './support/sdk'
import { runStep } from './support/sdk-step'
import { useCloud } from './support/test-cloud'

const lines: LogLine[] = []
const cloud = useCloud({ env: { FROM_OPTIONS: 'yes' }, onLog: (line) => lines.push(line) })

const call = (name: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${cloud().url}/functions/${name}`, { method: 'POST', body, headers })

describe('a call of a function', () => {
  it('answers what the function returned, with the cost in headers', async () => {
    const step =
      '({ db }) => db.collection("things").add({ data: {} }).then(() => db.collection("things").count())'
    const response = await call('sdk', JSON.stringify({ step }), { 'x-wx-openid': 'oReader' })
    expect(response.status).toBe(200)
    expect(response.headers.get('x-cloud-db-ops')).toBe('2')
    expect(response.headers.get('x-cloud-docs-examined')).toBe('1')
    expect(await response.json()).toMatchObject({ value: { total: 1 } })
  })

  it('puts the true identity into the event, whatever the client wrote there', async () => {
    const step = '({ input }) => input'
    const outcome = await cloud().invoke('sdk', {
      event: { step, input: 1, userInfo: { openId: 'forged' } },
      openid: 'oTrue',
    })
    expect(outcome.result).toEqual({ value: 1 })
    const event = await cloud().invoke('page', {
      event: { path: 'event', userInfo: { openId: 'forged' } },
      openid: 'oTrue',
    })
    expect(event.result).toMatchObject({ userInfo: { openId: 'oTrue' } })
  })

  it('sees the environment of the options and of the call, and nothing of this machine', async () => {
    const step = (({ input: _input }: Sdk) => ({ ...process.env })).toString()
    const { result } = await cloud().invoke('sdk', {
      event: { step },
      openid: 'o',
      env: { FOR_THIS_CALL: '1' },
    })
    const { value } = result as { value: Record<string, string> }
    expect(value).toMatchObject({ FROM_OPTIONS: 'yes', FOR_THIS_CALL: '1' })
    expect(value).not.toHaveProperty('PATH')
    const next = await runStep(cloud(), () => process.env['FOR_THIS_CALL'])
    expect(next.value).toBeUndefined()
  })

  it('puts a variable of the instance back after a call that had its own', async () => {
    const step = (() => process.env['FROM_OPTIONS']).toString()
    const seen = async (env: Record<string, string>) => {
      // As many at once as there are instances, so that each of them is asked.
      const calls = [1, 2, 3, 4].map(() => cloud().invoke('sdk', { event: { step }, env }))
      return (await Promise.all(calls)).map(({ result }) => (result as { value?: string }).value)
    }
    expect(await seen({ FROM_OPTIONS: 'no' })).toEqual(['no', 'no', 'no', 'no'])
    expect(await seen({})).toEqual(['yes', 'yes', 'yes', 'yes'])
    expect(await seen({ FROM_OPTIONS: 'no' })).toEqual(['no', 'no', 'no', 'no'])
  })

  it('never mixes up identities, and charges each call its own operations, with 200 calls at once', async () => {
    const step = async ({ cloud: sdk, db, input }: Sdk<number>) => {
      const before = sdk.getWXContext().OPENID as string
      for (let n = 0; n < input; n += 1) await db.collection('things').count()
      return [before, sdk.getWXContext().OPENID as string]
    }
    const calls = Array.from({ length: 200 }, (_unused, n) =>
      runStep(cloud(), step, { openid: `oCaller${n}`, input: n % 4 }),
    )
    const results = await Promise.all(calls)
    expect(results.filter(({ value }, n) => value.some((openid) => openid !== `oCaller${n}`))).toEqual([])
    expect(results.filter(({ dbOps }, n) => dbOps !== n % 4)).toEqual([])
  })

  it('reuses warm instances', async () => {
    const { result: first } = await cloud().invoke('slow', { event: {} })
    const { result: second } = await cloud().invoke('slow', { event: {} })
    expect(second).toEqual({ warm: (first as { warm: number }).warm + 1 })
  })

  it('hands output and failures to the log', async () => {
    await runStep(cloud(), () => console.log('a word from inside'))
    await cloud()
      .invoke('broken', { event: {} })
      .catch(() => undefined)
    expect(lines).toContainEqual(
      expect.objectContaining({ kind: 'stdout', functionName: 'sdk', text: 'a word from inside\n' }),
    )
    expect(lines).toContainEqual(expect.objectContaining({ kind: 'failure', functionName: 'broken' }))
  })
})

describe('the limits of a function', () => {
  it('answers 404 for a function that does not exist', async () => {
    const response = await call('absent', '{}')
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({
      errCode: -501000,
      errMsg: 'FunctionName parameter could not be found',
    })
    await expect(cloud().invoke('absent', { event: {} })).rejects.toBeInstanceOf(FunctionMissing)
  })

  it('answers 500 when the function cannot be loaded, every time', async () => {
    for (const attempt of [1, 2]) {
      const response = await call('broken', '{}')
      expect([attempt, response.status]).toEqual([attempt, 500])
      expect(await response.json()).toMatchObject({
        errCode: -504002,
        errMsg: expect.stringContaining('cannot be loaded') as string,
      })
    }
  })

  it('stops a function at its time limit, answers 504 and goes on with a fresh instance', async () => {
    const [waiting, spinning] = await Promise.all([call('slow', '{"wait":60000}'), call('stubborn', '{}')])
    expect([waiting.status, spinning.status]).toEqual([504, 504])
    expect(await waiting.json()).toEqual({
      errCode: -504003,
      errMsg: 'Invoking task timed out after 1 seconds',
    })
    await expect(cloud().invoke('stubborn', { event: {} })).rejects.toBeInstanceOf(FunctionTimeout)
    expect((await call('slow', '{}')).status).toBe(200)
  })

  it('ends an instance that outgrows its memory, and only that', async () => {
    await expect(cloud().invoke('hungry', { event: {} })).rejects.toBeInstanceOf(FunctionFailed)
    expect((await call('slow', '{}')).status).toBe(200)
  })

  it('refuses an event over 100 KB with 413 and an answer over 1 MB', async () => {
    expect((await call('slow', JSON.stringify({ pad: 'x'.repeat(100 * 1024) }))).status).toBe(413)
    expect((await call('slow', JSON.stringify({ pad: 'x'.repeat(99 * 1024) }))).status).toBe(200)
    const large = await call('sdk', JSON.stringify({ step: '() => "x".repeat(1024 * 1024)' }))
    expect([large.status, await large.json()]).toEqual([
      500,
      { errCode: -504002, errMsg: 'the response is larger than 1 MB' },
    ])
  })

  it('refuses an event that is not JSON', async () => {
    expect((await call('slow', '{')).status).toBe(400)
  })

  it('clamps a page to 1,000 documents, also when it is asked for without the SDK', async () => {
    const { value } = await runStep(cloud(), async ({ db }) => {
      await db.collection('runs').add({ data: Array.from({ length: 1001 }, (_unused, _id) => ({ _id })) })
      return (await db.collection('runs').limit(2000).get()).data.length
    })
    expect(value).toBe(1000)
    const body = JSON.stringify({ action: 'database.getDocument', collectionName: 'runs', limit: 2000 })
    const response = await fetch(`${cloud().url}/admin`, { method: 'POST', body })
    expect(((await response.json()) as { data: { list: string[] } }).data.list).toHaveLength(1000)
  })
})

describe('who may call', () => {
  it('lets no client call a function whose rule refuses clients', async () => {
    const response = await call('private', '{}', { 'x-wx-openid': 'oCurious' })
    expect([response.status, await response.json()]).toEqual([
      403,
      { errCode: -501023, errMsg: 'Unauthenticated access is denied' },
    ])
    const inside = await runStep(
      cloud(),
      async ({ cloud: sdk }) => (await sdk.callFunction({ name: 'private' })).result,
    )
    expect(inside.value).toBe('reached')
  })

  it('gives a timer its own source and no identity, which a client cannot forge', async () => {
    expect((await cloud().runTimer('hourly')).result).toEqual({
      source: 'wx_trigger',
      openid: 'none',
      trigger: 'hourly',
    })
    expect((await call('timer-job', '{"Type":"Timer"}')).status).toBe(403)
    const forged = await call(
      'sdk',
      JSON.stringify({ step: '({ cloud }) => cloud.getWXContext().SOURCE', Type: 'Timer' }),
    )
    expect(await forged.json()).toEqual({ value: 'wx_client' })
  })
})

describe('the cloud clock', () => {
  afterEach(() => {
    cloud().clock.reset()
  })

  it('is what functions see, also through Date without arguments, while timers stay real', async () => {
    const at = Date.UTC(2031, 5, 1)
    cloud().clock.set(at)
    const { value } = await runStep(cloud(), async ({ db }) => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      await db
        .collection('things')
        .doc('dated')
        .set({ data: { at: db.serverDate() } })
      const { data } = await db.collection('things').doc('dated').get()
      const sample = new Date(0)
      return {
        times: [Date.now(), new Date().getTime(), Date.parse(Date()), (data.at as Date).getTime()],
        kept: [
          sample.getTime(),
          sample instanceof Date,
          sample.constructor === Date,
          new Date(2020, 0).getFullYear(),
        ],
      }
    })
    for (const time of value.times) expect(Math.abs(time - at)).toBeLessThan(10_000)
    expect(value.kept).toEqual([0, true, true, 2020])
  })

  it('reaches a call that is already running', async () => {
    const at = Date.UTC(2032, 0, 1)
    const step = async ({ db, input }: Sdk<number>) => {
      while (Date.now() < input) await db.collection('things').count()
      return Date.now()
    }
    const running = runStep(cloud(), step, { input: at })
    await runStep(cloud(), () => 'the other instance answers, so the first one has started')
    cloud().clock.set(at)
    expect((await running).value - at).toBeLessThan(60_000)
  })
})
