import type { CloudClock } from '../clock'
import { CallError, EventTooLarge, FunctionFailed, FunctionMissing, FunctionRefused } from '../errors'
import { LIMITS } from '../limits'
import type { Log } from '../log'
import type { Call, Outcome } from './call'
import type { CallLedger, RunningCall } from './call-ledger'
import type { Surroundings } from './environment'
import { APP_ID, callEnvironment, instanceEnvironment } from './environment'
import type { FunctionFolder } from './function-folder'
import { readFunctions } from './function-folder'
import { FunctionInstance } from './function-instance'
import { FunctionPool } from './function-pool'

export interface FunctionsOptions {
  functionsDir: string
  workersPerFunction: number
  surroundings: Surroundings
  clock: CloudClock
  ledger: CallLedger
  log: Log
}

interface Deployed {
  target: FunctionFolder
  pool: FunctionPool
}

/** All deployed functions: who may call them, with which identity, within which limits. */
export class Functions {
  private readonly deployed: Map<string, Deployed>
  /** Shared with every instance, so that a jump of the clock reaches running calls too. */
  private readonly clock = new Float64Array(new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT))

  constructor(private readonly options: FunctionsOptions) {
    this.deployed = new Map(
      [...readFunctions(options.functionsDir)].map(([name, target]) => [
        name,
        { target, pool: this.toPool(target) },
      ]),
    )
    options.clock.onJump(() => this.shareClock())
  }

  list(): FunctionFolder[] {
    return [...this.deployed.values()].map(({ target }) => target)
  }

  find(name: string): FunctionFolder | undefined {
    return this.deployed.get(name)?.target
  }

  /**
   * Runs a function once. Clients (source `wx_client`) are held to the function rule.
   * @param parent the call inside which another function makes this one
   * @throws FunctionMissing, FunctionRefused, EventTooLarge, FunctionFailed, FunctionTimeout
   */
  async invoke(name: string, call: Call, parent?: RunningCall): Promise<Outcome> {
    const { source = 'wx_client', openid } = call
    const { target, pool } = this.get(name)
    if (source === 'wx_client' && !target.clientsMayCall)
      throw new FunctionRefused('Unauthenticated access is denied')
    refuseLarge(call.event)
    const running = this.options.ledger.open({ functionName: name, openid, source, parent })
    try {
      this.shareClock()
      const event = source.startsWith('wx_client') ? withUserInfo(call.event, openid) : call.event
      const text = await pool.run({ event, env: { ...call.env, ...callEnvironment(running) } })
      if (Buffer.byteLength(text) > LIMITS.responseBytes)
        throw new FunctionFailed('the response is larger than 1 MB')
      const { dbOps, docsExamined, docsWritten } = running
      return { result: JSON.parse(text), dbOps, docsExamined, docsWritten }
    } catch (error) {
      this.options.log({ kind: 'failure', functionName: name, text: String(error) })
      if (error instanceof CallError) error.dbOps = running.dbOps
      throw error
    } finally {
      this.options.ledger.close(running)
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.deployed.values()].map(({ pool }) => pool.stop()))
  }

  private get(name: string): Deployed {
    const deployed = this.deployed.get(name)
    if (!deployed) throw new FunctionMissing('FunctionName parameter could not be found')
    return deployed
  }

  private shareClock(): void {
    const { clock } = this.options
    this.clock[0] = clock.now() - Date.now()
    this.clock[1] = clock.stopped ? clock.now() : NaN
  }

  private toPool(target: FunctionFolder): FunctionPool {
    const { surroundings, log, workersPerFunction } = this.options
    const start = () =>
      new FunctionInstance(target, {
        env: instanceEnvironment(surroundings),
        clock: this.clock,
        onOutput: (stream, text) => log({ kind: stream, functionName: target.name, text }),
      })
    return new FunctionPool(start, workersPerFunction)
  }
}

/** The platform adds who is calling to the event of a client call, whatever the client put there. */
function withUserInfo(event: unknown, openid: string | undefined): unknown {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return event
  return { ...event, userInfo: { appId: APP_ID, openId: openid ?? '' } }
}

function refuseLarge(event: unknown): void {
  const bytes = Buffer.byteLength(JSON.stringify(event ?? null))
  if (bytes > LIMITS.eventBytes) throw new EventTooLarge(`the event has ${bytes} bytes, more than 100 KB`)
}
