import { type Sdk } from './support/sdk'
import { runStep, type StepResult } from './support/sdk-step'
import { useCloud } from './support/test-cloud'

const cloud = useCloud()

const run = <T>(step: (sdk: Sdk) => Promise<T> | T): Promise<StepResult<T>> => runStep(cloud(), step)

describe('what the real wx-server-sdk gets from the gateway: identity, functions, messages', () => {
  it('knows the caller, and turns an all-digit identity into a number as the platform does', async () => {
    const named = await runStep(cloud(), ({ cloud: sdk }) => sdk.getWXContext(), { openid: 'oSomebody' })
    expect(named.value).toMatchObject({ OPENID: 'oSomebody', SOURCE: 'wx_client', ENV: 'local-env' })
    const digits = await runStep(cloud(), ({ cloud: sdk }) => sdk.getWXContext().OPENID, { openid: '12345' })
    expect(digits.value).toBe(12345)
    const nobody = await runStep(cloud(), ({ cloud: sdk }) => sdk.getWXContext().OPENID, { openid: '' })
    expect(nobody.value).toBe('')
  })

  it('passes the identity on to a function called by a function and charges its operations to both', async () => {
    const outcome = await run(async ({ cloud: sdk, db }) => {
      await db.collection('things').count()
      const step = '({ cloud, db }) => db.collection("things").count().then(() => cloud.getWXContext())'
      const { result } = await sdk.callFunction({ name: 'sdk', data: { step } })
      return (result as { value: unknown }).value
    })
    expect(outcome.value).toMatchObject({ OPENID: 'oTester', SOURCE: 'wx_client,scf' })
    expect(outcome.dbOps).toBe(2)
  })

  it('tells how many documents a call wrote: none where its condition met nobody', async () => {
    const written = async (step: Parameters<typeof run>[0]) => (await run(step)).docsWritten
    expect(await written(({ db }) => db.collection('things').add({ data: { _id: 'w', n: 1 } }))).toBe(1)
    expect(await written(({ db }) => db.collection('things').doc('w').get())).toBe(0)
    expect(
      await written(({ db }) =>
        db
          .collection('things')
          .where({ n: 2 })
          .update({ data: { n: 3 } }),
      ),
    ).toBe(0)
    expect(
      await written(({ db }) =>
        db
          .collection('things')
          .where({ n: 1 })
          .update({ data: { n: 3 } }),
      ),
    ).toBe(1)
    expect(await written(({ db }) => db.collection('things').doc('w').remove())).toBe(1)
  })

  it('reports a called function that is missing or fails', async () => {
    expect((await run(({ cloud: sdk }) => sdk.callFunction({ name: 'absent' }))).error.errMsg).toContain(
      'FunctionName parameter',
    )
    expect((await run(({ cloud: sdk }) => sdk.callFunction({ name: 'broken' }))).error.errMsg).toContain(
      'cannot be loaded',
    )
  })

  it('delivers subscription messages to the inbox and refuses values that are too long', async () => {
    const send = ({ cloud: sdk, input }: Sdk) =>
      sdk.openapi.subscribeMessage.send({
        touser: 'oReader',
        templateId: 'T1',
        page: 'pages/a',
        data: { thing1: { value: input } },
      })
    expect((await runStep(cloud(), send, { input: '好' })).error).toBeUndefined()
    expect(cloud().messages()).toEqual([
      {
        at: expect.any(Number) as number,
        functionName: 'sdk',
        toUser: 'oReader',
        templateId: 'T1',
        page: 'pages/a',
        data: { thing1: '好' },
      },
    ])
    expect((await runStep(cloud(), send, { input: '长'.repeat(21) })).error.errCode).toBe(47003)
    expect(cloud().messages()).toHaveLength(1)
  })

  it('exchanges a code of the phone button for the number that it names, and refuses any other code', async () => {
    const exchange = ({ cloud: sdk, input }: Sdk<string>) =>
      sdk.openapi.phonenumber.getPhoneNumber({ code: input })
    const numberOf = async (input: string) => (await runStep(cloud(), exchange, { input })).value['phoneInfo']
    expect(await numberOf('phone-13800000000')).toEqual({
      phoneNumber: '13800000000',
      purePhoneNumber: '13800000000',
      countryCode: '86',
    })
    expect(await numberOf('phone-852-61234567')).toEqual({
      phoneNumber: '+85261234567',
      purePhoneNumber: '61234567',
      countryCode: '852',
    })
    for (const input of ['', 'phone-', 'phone-1380000000x', ' phone-13800000000', '13800000000'])
      expect((await runStep(cloud(), exchange, { input })).error.errCode).toBe(40029)
  })

  it('refuses an openapi that config.json does not list', async () => {
    const { error } = await run(({ cloud: sdk }) => sdk.openapi.security.msgSecCheck({ content: 'x' }))
    expect(error.errCode).toBe(-604101)
  })
})

describe('what the real wx-server-sdk gets from the gateway: files', () => {
  it('uploads, signs, downloads and deletes a file with a Chinese name', async () => {
    const { value } = await run(async ({ cloud: sdk }) => {
      const { fileID } = await sdk.uploadFile({ cloudPath: '图/a b.txt', fileContent: Buffer.from('hello') })
      const { fileContent } = await sdk.downloadFile({ fileID })
      const { fileList } = await sdk.getTempFileURL({
        fileList: [fileID, { fileID: `${fileID}x`, maxAge: 60 }],
      })
      const deleted = await sdk.deleteFile({ fileList: [fileID, fileID] })
      return {
        fileID,
        text: fileContent.toString(),
        status: fileList.map((f: { status: number }) => f.status),
        deleted: deleted.fileList.map((f: { status: number }) => f.status),
      }
    })
    expect(value).toMatchObject({
      fileID: 'cloud://local-env.6c6f-local-env/图/a b.txt',
      text: 'hello',
      status: [0, -503003],
    })
    expect(value.deleted).toEqual([0, -503003])
  })

  it('refuses to download a missing file and to upload outside the storage', async () => {
    const missing = await run(({ cloud: sdk }) =>
      sdk.downloadFile({ fileID: 'cloud://local-env.6c6f-local-env/none' }),
    )
    expect(missing.error).toBeDefined()
    const outside = await run(({ cloud: sdk }) =>
      sdk.uploadFile({ cloudPath: 'a/../../b', fileContent: Buffer.from('x') }),
    )
    expect(outside.error.errMsg).toContain('invalid cloudPath')
  })
})
