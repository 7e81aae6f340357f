import { clientWrites } from '../../localcloud/storage/storage-rules'
import type { Sdk } from './support/sdk'
import { runStep } from './support/sdk-step'
import { useCloud } from './support/test-cloud'

/** What clients may do with files when the application says so, and storage that fails as injected. */
const cloud = useCloud({ storage: { clientsWrite: ['incoming/'] } })

const put = async (path: string, openid = 'oOwner'): Promise<number> => {
  const headers = { 'x-wx-openid': openid }
  return (await fetch(`${cloud().url}/files/${path}`, { method: 'PUT', body: 'bytes', headers })).status
}
const idOf = (path: string): string => `cloud://local-env.6c6f-local-env/${path}`
const download = ({ cloud: sdk, input }: Sdk<string>) =>
  sdk.downloadFile({ fileID: input }).then(({ fileContent }) => String(fileContent))
const write = ({ cloud: sdk, input }: Sdk<string>) =>
  sdk.uploadFile({ cloudPath: input, fileContent: Buffer.from('of a function') })
const remove = ({ cloud: sdk, input }: Sdk<string>) => sdk.deleteFile({ fileList: [input] })
const inject = (fault: object) =>
  fetch(`${cloud().url}/console/faults`, { method: 'POST', body: JSON.stringify(fault) })
afterEach(() => fetch(`${cloud().url}/console/faults`, { method: 'DELETE' }))

test.each([
  ['incoming/a', 200],
  ['incoming/deep/a', 200],
  ['incoming', 403],
  ['incoming/', 403],
  ['incoming-too/a', 403],
  ['Incoming/a', 403],
  ['evidence/a', 403],
  ['a/incoming/b', 403],
  ['evidence%2F..%2Fincoming/a', 400],
  ['incoming/%2e%2e/evidence/a', 403],
])('A client that puts a file at %s hears %i.', async (path, status) => {
  expect(await put(path)).toBe(status)
})

test('A client writes nowhere without an identity, and reads nowhere by path.', async () => {
  expect(await put('incoming/b', '')).toBe(403)
  expect(await put('incoming/b')).toBe(200)
  const headers = { 'x-wx-openid': 'oOwner' }
  expect((await fetch(`${cloud().url}/files/incoming/b`, { headers })).status).toBe(403)
})

test('A function writes and reads where no client may, and a client does not overwrite it.', async () => {
  await runStep(cloud(), write, { input: 'evidence/c' })
  expect(await put('evidence/c')).toBe(403)
  expect((await runStep(cloud(), download, { input: idOf('evidence/c') })).value).toBe('of a function')
})

test('A rule that is no folder is refused at the start, because it would open more than it says.', () => {
  for (const odd of ['incoming', '/', '', '/incoming/'])
    expect(() => clientWrites({ clientsWrite: [odd] })).toThrow('folder')
  expect(clientWrites(undefined)('anywhere')).toBe(true)
  expect(clientWrites({ clientsWrite: [] })('incoming/a')).toBe(false)
})

test('A fault strikes storage before it does anything, or after it did it.', async () => {
  await runStep(cloud(), write, { input: 'evidence/d' })
  const code = 'STORAGE_REQUEST_FAIL'
  await inject({ action: 'storage.batchDeleteFile', code })
  expect((await runStep(cloud(), remove, { input: idOf('evidence/d') })).error).toBeDefined()
  expect((await runStep(cloud(), download, { input: idOf('evidence/d') })).value).toBe('of a function')
  await inject({ action: 'storage.batchDeleteFile', code, after: true })
  expect((await runStep(cloud(), remove, { input: idOf('evidence/d') })).error).toBeDefined()
  expect((await runStep(cloud(), download, { input: idOf('evidence/d') })).error).toBeDefined()
})

test('A fault without an action counts storage and database alike, and storage costs no operation of the database.', async () => {
  await inject({ functionName: 'sdk', code: 'EXCEED_REQUEST_LIMIT', nth: 3 })
  const three = async ({ cloud: sdk, db }: Sdk) => {
    await sdk.uploadFile({ cloudPath: 'evidence/e', fileContent: Buffer.from('e') })
    await db.collection('things').add({ data: { _id: 'e' } })
    await sdk.uploadFile({ cloudPath: 'evidence/f', fileContent: Buffer.from('f') })
  }
  const { error, dbOps } = await runStep(cloud(), three)
  expect([error, dbOps]).toEqual([expect.anything(), 1])
  expect((await runStep(cloud(), download, { input: idOf('evidence/e') })).value).toBe('e')
  expect((await runStep(cloud(), download, { input: idOf('evidence/f') })).error).toBeDefined()
})
