import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'

const servers: Server[] = []
const sockets: Socket[] = []

/** Where the SDK of this process sends what it is asked from now on. */
export const useGateway = (url: string): void => {
  process.env['TCB_CONTEXT_CNFG'] = JSON.stringify({ URL: url })
}

/** The environment of a function instance, for the SDK in this process; back to what it was after the tests. */
export function useInstanceEnvironment(): void {
  const before = { ...process.env }
  beforeAll(() => {
    Object.assign(process.env, {
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      TENCENTCLOUD_SECRETID: 'local',
      TENCENTCLOUD_SECRETKEY: 'local',
      SCF_NAMESPACE: 'local-env',
      TCB_ENV: 'local-env',
      TCB_CONTEXT_KEYS: 'TCB_ENV',
      SILENCE: 'true',
    })
  })
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
    for (const socket of sockets.splice(0)) socket.destroy()
  })
  afterAll(() => {
    process.env = before
  })
}

async function listening(server: Server): Promise<void> {
  servers.push(server)
  server.on('connection', (socket) => sockets.push(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  useGateway(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/admin`)
}

/** A gateway that does this with every connection once it was asked something. */
export const gatewayThat = (answers: (socket: Socket) => void): Promise<void> =>
  listening(
    createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => {
        answers(socket)
      })
    }),
  )

/** A gateway that answers every request so. */
export const httpGateway = (answer: RequestListener): Promise<void> =>
  listening(
    createHttpServer((request, response) => {
      request.resume().on('end', () => {
        answer(request, response)
      })
    }),
  )

const readsFile = (path: string): string => `
require('tsx/cjs')
const { cloudFiles } = require('./cloudfunctions/store/files.ts')
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, timeout: 300 })
cloudFiles().readPath(${JSON.stringify(path)}, 10).catch((error) => {
  process.stdout.write(error.name)
  process.exit()
})`

/**
 * The name of what reading a file throws in a process of its own: inside a test's sandbox the SDK does not
 * take a system error for an error, and loses all of it.
 */
export async function readingElsewhere(path: string): Promise<string> {
  const where = { cwd: join(__dirname, '..', '..', '..'), env: { ...process.env } }
  return (await promisify(execFile)(process.execPath, ['--eval', readsFile(path)], where)).stdout
}
