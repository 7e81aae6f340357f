import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { FunctionFailed, FunctionTimeout } from '../errors'
import type { FunctionFolder } from './function-folder'

export interface InstanceOptions {
  env: Record<string, string>
  /** Shared with the worker: milliseconds the cloud clock is ahead, and the instant it stands at or NaN. */
  clock: Float64Array
  onOutput: (stream: 'stdout' | 'stderr', text: string) => void
}

export interface Job {
  event: unknown
  env: Record<string, string>
}

type Answer = { text: string } | { failure: string }

const WORKER_FILE = join(__dirname, 'instance-worker.cjs')

/** One warm instance of a function: a worker thread that handles one event at a time. */
export class FunctionInstance {
  private readonly worker: Worker
  private readonly ready: Promise<void>
  private settle: ((answer: Answer | Error) => void) | undefined
  /** True once it must not get another job. */
  dead = false

  constructor(
    private readonly target: FunctionFolder,
    { env, clock, onOutput }: InstanceOptions,
  ) {
    this.worker = new Worker(WORKER_FILE, {
      env,
      // Loaders of the parent (tsx and the like) have no business inside a function.
      execArgv: [],
      workerData: {
        entry: join(target.folder, 'index.js'),
        clock,
        context: { function_name: target.name },
      },
      resourceLimits: { maxOldGenerationSizeMb: target.memoryMegabytes },
      stdout: true,
      stderr: true,
    })
    this.worker.stdout.on('data', (chunk: Buffer) => onOutput('stdout', chunk.toString()))
    this.worker.stderr.on('data', (chunk: Buffer) => onOutput('stderr', chunk.toString()))
    this.ready = new Promise((resolve, reject) => {
      this.worker.on('message', (message: 'ready' | Answer) =>
        message === 'ready' ? resolve() : this.settle?.(message),
      )
      const die = (error: Error) => {
        this.dead = true
        const failure = new FunctionFailed(error.stack ?? error.message)
        reject(failure)
        this.settle?.(failure)
      }
      this.worker.on('error', die)
      this.worker.on('exit', (code) => die(new Error(`the instance exited with code ${code}`)))
    })
    // The first job reports a failed start; without a job there is nobody to tell.
    this.ready.catch(() => undefined)
  }

  /**
   * Runs one event and answers the function's result as JSON text. The time limit counts from the moment the
   * function is loaded, as on the platform.
   * @throws FunctionFailed, FunctionTimeout
   */
  async run(job: Job): Promise<string> {
    await this.ready
    const answer = await new Promise<Answer | Error>((resolve) => {
      const limit = setTimeout(() => {
        this.dead = true
        resolve(new FunctionTimeout(`Invoking task timed out after ${this.target.timeoutSeconds} seconds`))
      }, this.target.timeoutSeconds * 1000)
      this.settle = (settled) => {
        clearTimeout(limit)
        resolve(settled)
      }
      this.worker.postMessage(job)
    })
    this.settle = undefined
    if (answer instanceof Error) {
      await this.stop()
      throw answer
    }
    if ('failure' in answer) throw new FunctionFailed(answer.failure)
    return answer.text
  }

  async stop(): Promise<void> {
    this.dead = true
    await this.worker.terminate()
  }
}
