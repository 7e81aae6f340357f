import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cp, rename } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { keptSchools } from './founded-school'

export const root = path.resolve(__dirname, '../..')

/** Arguments of Node that run one of our scripts. */
export const command = (script: string, ...args: string[]): string[] => [
  '--import',
  'tsx',
  `scripts/${script}.ts`,
  ...args,
]

/** `npm start` as a process of its own, on a port and a data folder of its own. */
export class StartedServer {
  readonly dataDir = mkdtempSync(path.join(tmpdir(), 'start-'))
  #port = 0
  #process: ChildProcess | null = null

  get url(): string {
    return `http://127.0.0.1:${String(this.#port)}`
  }

  get environment(): NodeJS.ProcessEnv {
    return { ...process.env, PORT: String(this.#port), QIHANG_DATA: this.dataDir }
  }

  /** Starts the product and waits until it says that it is ready; answers all it said. */
  async start(): Promise<string> {
    if (this.#port === 0) this.#port = await freePort()
    const child = spawn(process.execPath, command('start'), { cwd: root, env: this.environment })
    this.#process = child
    let said = ''
    await new Promise<void>((ready, fail) => {
      const hear = (chunk: Buffer): void => {
        said += chunk.toString()
        if (said.includes('npm run walk')) ready()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', () => fail(new Error(`the server ended: ${said}`)))
    })
    child.removeAllListeners('exit')
    return said
  }

  /** The same with the demo school in it already: founded once in a run of the tests, then copied. */
  async startFounded(): Promise<string> {
    await cp(await foundedDemo(), this.dataDir, { recursive: true })
    return this.start()
  }

  /** Ends the process; answers its exit code and the signal that ended it. */
  async stop(signal: NodeJS.Signals): Promise<readonly unknown[]> {
    const child = this.#process
    if (child === null) return []
    this.#process = null
    if (child.exitCode !== null || child.signalCode !== null) return [child.exitCode, child.signalCode]
    const ended = once(child, 'exit')
    child.kill(signal)
    return ended
  }

  async remove(): Promise<void> {
    await this.stop('SIGKILL')
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}

/** The data folder of a demo school that stands still; the first who asks founds it. */
async function foundedDemo(): Promise<string> {
  const folder = path.join(keptSchools(), 'demo')
  if (existsSync(folder)) return folder
  const server = new StartedServer()
  await server.start()
  await server.stop('SIGTERM')
  // Another worker may have been faster: its school is the same, and this one is left aside.
  await rename(server.dataDir, folder).catch((error: unknown) => {
    rmSync(server.dataDir, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
  return folder
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
