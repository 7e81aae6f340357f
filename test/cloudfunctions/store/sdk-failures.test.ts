import { join } from 'node:path'
import cloud from 'wx-server-sdk'
import { DatabaseBusy, DuplicateKey, type Database } from '../../../cloudfunctions/store/database'
import { cloudFiles } from '../../../cloudfunctions/store/files'
import { sdkDatabase } from '../../../cloudfunctions/store/sdk-database'
import { useCloud } from '../../localcloud/support/test-cloud'
import {
  gatewayThat,
  httpGateway,
  readingElsewhere,
  useGateway,
  useInstanceEnvironment,
} from './failing-gateway'

/** What the real SDK says when something goes wrong, and what the store makes of it. */
const path = 'evidence/a.jpg'
const indexes = [{ name: 'one_code', unique: true, fields: [{ path: 'code', order: 1 as const }] }]
const local = useCloud({
  functionsDir: join(__dirname, '..', '..', 'localcloud', 'functions'),
  database: { collections: { things: { indexes } } },
})
let database: Database

useInstanceEnvironment()
beforeAll(() => {
  // The SDK gives up after 15 s; nobody wants to wait for that here.
  const quick = { env: cloud.DYNAMIC_CURRENT_ENV as unknown as string, timeout: 300 }
  cloud.init(quick)
  database = sdkDatabase()
})

type Way = readonly [name: string, work: () => Promise<unknown>]
const databaseWays: readonly Way[] = [
  ['find', () => database.find('things', { code: 1 }, { limit: 1 })],
  ['insert', () => database.insert('things', [{ _id: 'a' }])],
  ['update', () => database.update('things', { filter: { _id: 'a' }, update: { set: { n: 1 } } })],
  ['remove', () => database.remove('things', { _id: 'a' })],
]
const ways: readonly Way[] = [...databaseWays, ['file', () => cloudFiles().readPath(path, 10)]]

const kindOf = (work: () => Promise<unknown>): Promise<string> =>
  work().then(
    () => 'nothing',
    (error: unknown) => (error instanceof DatabaseBusy ? 'busy' : 'other'),
  )
/** What each way throws. */
async function thrown(among = ways): Promise<readonly string[]> {
  const failures: string[] = []
  for (const [way, work] of among) failures.push(`${way}: ${await kindOf(work)}`)
  return failures
}
const all = (kind: string, among = ways) => among.map(([way]) => `${way}: ${kind}`)

/** One failure for the next database operation, as the platform words it. */
async function fault(code: string): Promise<void> {
  useGateway(`${local().url}/admin`)
  await fetch(`${local().url}/console/faults`, { method: 'POST', body: JSON.stringify({ code }) })
}

const lost: readonly (readonly [string, () => Promise<void> | void])[] = [
  [
    'is refused',
    () => {
      useGateway('http://127.0.0.1:1/admin')
    },
  ],
  ['is reset', () => gatewayThat((socket) => void socket.resetAndDestroy())],
  ['is hung up', () => gatewayThat((socket) => void socket.destroy())],
  [
    'breaks off in the middle of the answer',
    () =>
      gatewayThat((socket) => {
        socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"a"')
      }),
  ],
  ['hears nothing in time', () => gatewayThat(() => undefined)],
  [
    'meets a gateway with nobody behind it',
    () =>
      httpGateway((_, response) => {
        response.writeHead(502).end('{}')
      }),
  ],
]
test.each(lost)('A connection that %s means busy, whatever was asked.', async (_, prepare) => {
  await prepare()
  expect(await thrown(databaseWays)).toEqual(all('busy', databaseWays))
  expect(await readingElsewhere(path)).toBe('StorageBusy')
})

test.each(['EXCEED_REQUEST_LIMIT', 'EXCEED_CONCURRENT_REQUEST_LIMIT', 'SERVER_TIMEOUT'])(
  'The platform’s %s means busy.',
  async (code) => {
    await fault(code)
    await expect(database.find('things', { code: 1 }, { limit: 1 })).rejects.toBeInstanceOf(DatabaseBusy)
    await httpGateway((_, response) => response.end(JSON.stringify({ code, message: 'later' })))
    expect(await thrown()).toEqual(all('busy'))
  },
)

test.each([
  'DATABASE_COLLECTION_EXCEED_LIMIT',
  'DATABASE_REQUEST_FAILED',
  'INVALID_PARAM',
  'INVALID_REQUEST_SOURCE',
  'SYS_ERR',
  'SOMETHING_NEW',
])('The platform’s %s is not busy, whatever its words.', async (code) => {
  await fault(code)
  const failure = database.find('things', { code: 1 }, { limit: 1 })
  await expect(failure).rejects.not.toBeInstanceOf(DatabaseBusy)
  const message = 'the value "connect ECONNREFUSED" exceeds the LIMIT, E404 timeout'
  await httpGateway((_, response) => response.end(JSON.stringify({ code, message })))
  expect(await thrown()).toEqual(all('other'))
})

test('A document that is too large is not busy: asking again would not make it smaller.', async () => {
  useGateway(`${local().url}/admin`)
  const failure = database.insert('things', [{ _id: 'big', body: 'x'.repeat(17 * 1024 * 1024) }])
  await expect(failure).rejects.toMatchObject({ errCode: -502001 })
})

test('A key that stands already is an answer to an insert and a DuplicateKey to an update.', async () => {
  useGateway(`${local().url}/admin`)
  expect(await database.insert('things', [{ _id: 'a', code: 1 }])).toBe('inserted')
  expect(await database.insert('things', [{ _id: 'a', code: 2 }])).toBe('duplicate')
  expect(await database.insert('things', [{ _id: 'b', code: 2 }])).toBe('inserted')
  const update = { filter: { _id: 'b' }, update: { set: { code: 1 } } }
  await expect(database.update('things', update)).rejects.toBeInstanceOf(DuplicateKey)
})

const tempFileURL = (host: string | undefined): string => `http://${host ?? ''}/file`

/** A gateway that answers every file of a list with this code, and every reading with this status. */
const storageThat = (code: string, status = 200): Promise<void> =>
  httpGateway((request, response) => {
    if (request.method === 'GET') response.writeHead(status).end('four')
    else if (request.method === 'PUT') response.end()
    else {
      const url = tempFileURL(request.headers.host)
      const one = { code, fileID: `cloud://e.b/${path}`, tempFileURL: url }
      const upload = {
        url,
        token: 't',
        authorization: 'a',
        fileId: 'cloud://e.b/qihang/mark',
        cosFileId: 'c',
      }
      response.end(JSON.stringify({ data: { ...upload, download_list: [one], delete_list: [one] } }))
    }
  })

test('A file that was not removed is never taken for one: only one that is gone already is fine.', async () => {
  await storageThat('SUCCESS')
  await cloudFiles().removePaths([path])
  await storageThat('STORAGE_FILE_NONEXIST')
  await cloudFiles().removePaths([path])
  await storageThat('STORAGE_REQUEST_FAIL')
  await expect(cloudFiles().removePaths([path])).rejects.toThrow('the storage refused a file')
  await storageThat('EXCEED_REQUEST_LIMIT')
  await expect(cloudFiles().removePaths([path])).rejects.toBeInstanceOf(DatabaseBusy)
})

test('A file without an address is missing only when the storage says that there is none.', async () => {
  await storageThat('STORAGE_FILE_NONEXIST')
  expect((await cloudFiles().urls([path], 60)).size).toBe(0)
  expect(await cloudFiles().readPath(path, 10)).toBeNull()
  await storageThat('STORAGE_REQUEST_FAIL')
  await expect(cloudFiles().urls([path], 60)).rejects.toThrow('the storage refused a file')
  await expect(cloudFiles().readPath(path, 10)).rejects.toThrow('the storage refused a file')
})

test('A file that is not there is null, whether the platform says so at once or only at its address.', async () => {
  useGateway(`${local().url}/admin`)
  expect(await cloudFiles().readPath(path, 10)).toBeNull()
  await storageThat('SUCCESS', 404)
  expect(await cloudFiles().readPath(path, 10)).toBeNull()
})

test('A file that may not be read is a failure and no missing file.', async () => {
  await storageThat('SUCCESS', 403)
  await expect(cloudFiles().readPath(path, 10)).rejects.toBeInstanceOf(DatabaseBusy)
})

test('A file is read whole up to the limit; one byte beyond it is too large.', async () => {
  await storageThat('SUCCESS')
  expect(await cloudFiles().readPath(path, 4)).toEqual(Buffer.from('four'))
  expect(await cloudFiles().readPath(path, 3)).toBe('tooLarge')
})

test('Asked for no file at all, the storage is not asked.', async () => {
  useGateway('http://127.0.0.1:1/admin')
  expect((await cloudFiles().urls([], 60)).size).toBe(0)
  await cloudFiles().removePaths([])
})
