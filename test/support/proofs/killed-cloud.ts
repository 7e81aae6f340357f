import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'esbuild'
import type { School } from '../cloud-school'

const root = join(__dirname, '..', '..', '..')
/** The longest delay there is: the kill comes long before. */
const DELAY_MS = 60_000

/** The cloud of a founded school in a process of its own, to be killed and started again on the same data. */
export class KilledCloud {
  url = ''
  #process: ChildProcess | null = null
  #answering: Promise<unknown> = Promise.resolve()

  constructor(private readonly school: School) {}

  /** Bundled once: loading TypeScript anew for every kill would be most of the time of a test. */
  async prepare(): Promise<void> {
    await build({
      entryPoints: [join(__dirname, 'school-process.ts')],
      outfile: this.#script,
      bundle: true,
      platform: 'node',
      packages: 'external',
      define: { __dirname: JSON.stringify(join(root, 'localcloud', 'functions')) },
      logLevel: 'error',
    })
  }

  /** Starts it at an instant of the school's clock. */
  async start(now: number): Promise<void> {
    const child = spawn(process.execPath, [this.#script, JSON.stringify(this.school.options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { NODE_PATH: join(root, 'node_modules') },
    })
    this.#process = child
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    this.url = line.toString().trim()
    await this.#console('PUT', 'clock', { now })
  }

  async kill(): Promise<void> {
    const child = this.#process
    this.#process = null
    if (child === null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    await this.#answering
  }

  /** Sends what calls `functionName` and kills the cloud at the so-manieth thing it asks; false when it asks less. */
  async killAt(nth: number, functionName: string, send: () => Promise<unknown>): Promise<boolean> {
    await this.#console('POST', 'faults', { functionName, nth, delay: DELAY_MS })
    const reply = { came: false }
    this.#answering = send().then(
      () => {
        reply.came = true
      },
      () => undefined,
    )
    while (!reply.came && (await this.#armed()) > 0) await pause(10)
    if (reply.came) return false
    await this.kill()
    return true
  }

  runTimer(): Promise<unknown> {
    return this.#console('POST', 'timers/timer')
  }

  async #armed(): Promise<number> {
    const { faults } = (await this.#console('GET', 'faults')) as { faults: unknown[] }
    return faults.length
  }

  async #console(method: string, path: string, body?: object): Promise<unknown> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(`${this.url}/console/${path}`, { method, ...sent })
    if (!answer.ok) throw new Error(await answer.text())
    return answer.json()
  }

  get #script(): string {
    return join(this.school.dataDir, 'school-process.cjs')
  }
}
