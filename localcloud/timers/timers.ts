import type { CloudClock } from '../clock'
import { FunctionMissing } from '../errors'
import type { Outcome } from '../functions/call'
import type { FunctionFolder } from '../functions/function-folder'
import type { Functions } from '../functions/functions'
import { LIMITS } from '../limits'
import type { Log } from '../log'
import type { Cron } from './cron'
import { nextTime, parseCron } from './cron'

/** How often the loop looks at the clock, ms. */
const TICK = 1000

interface Timer {
  functionName: string
  triggerName: string
  config: string
  cron: Cron
  /** Instants on the cloud clock, ms. */
  due: number | undefined
  lastRun: number | undefined
  /** How the last run ended. */
  lastOutcome: TimerOutcome | undefined
}

/** What a run answered and cost, or why it failed. */
export type TimerOutcome = { ok: true; result: unknown; dbOps: number } | { ok: false; errMsg: string }

/** What the console shows of a timer. */
export type TimerView = Omit<Timer, 'cron'>

export interface TimersOptions {
  functions: Functions
  clock: CloudClock
  log: Log
}

/** Runs functions by their timer triggers, on the cloud clock. */
export class Timers {
  private readonly timers: Timer[]
  private loop: NodeJS.Timeout | undefined
  private busy: Promise<void> = Promise.resolve()

  constructor(private readonly options: TimersOptions) {
    this.timers = options.functions.list().flatMap((target) => this.toTimers(target))
  }

  list(): TimerView[] {
    return this.timers.map(({ cron: _cron, ...view }) => view)
  }

  /** Starts the schedule: one loop for all timers, and a look after every jump of the clock. */
  start(): void {
    this.loop = setInterval(() => void this.runDue(), TICK)
    this.loop.unref()
    this.options.clock.onJump(() => void this.runDue())
  }

  stop(): void {
    clearInterval(this.loop)
    this.loop = undefined
  }

  /** Fires every timer whose time has come, each once however much time has passed. Resolves when they ended. */
  runDue(): Promise<void> {
    if (!this.loop) return Promise.resolve()
    const now = this.options.clock.now()
    const due = this.timers.filter((timer) => timer.due !== undefined && timer.due <= now)
    for (const timer of this.timers) {
      // Also after a jump backwards: a time far in the future would keep the timer silent.
      if (due.includes(timer) || (timer.lastRun ?? 0) > now) timer.due = nextTime(timer.cron, now)
    }
    this.busy = Promise.all([this.busy, ...due.map((timer) => this.runWithRetries(timer))]).then(
      () => undefined,
    )
    return this.busy
  }

  /** Fires one timer now, by the name of its function or trigger; the schedule does not change. */
  async run(name: string): Promise<Outcome> {
    const timer = this.timers.find(
      ({ functionName, triggerName }) => functionName === name || triggerName === name,
    )
    if (!timer) throw new FunctionMissing(`no timer called ${name}`)
    return await this.fire(timer)
  }

  private toTimers({ name, triggers }: FunctionFolder): Timer[] {
    if (triggers.length > 1) throw new RangeError(`function ${name}: the platform allows one timer trigger`)
    return triggers.map((trigger) => {
      const cron = parseCron(trigger.config)
      const due = nextTime(cron, this.options.clock.now())
      return {
        functionName: name,
        triggerName: trigger.name,
        config: trigger.config,
        cron,
        due,
        lastRun: undefined,
        lastOutcome: undefined,
      }
    })
  }

  private async fire(timer: Timer): Promise<Outcome> {
    const now = this.options.clock.now()
    timer.lastRun = now
    const Time = new Date(now).toISOString()
    const event = { Type: 'Timer', TriggerName: timer.triggerName, Time, Message: '' }
    try {
      const outcome = await this.options.functions.invoke(timer.functionName, { event, source: 'wx_trigger' })
      timer.lastOutcome = { ok: true, result: outcome.result, dbOps: outcome.dbOps }
      return outcome
    } catch (error) {
      timer.lastOutcome = { ok: false, errMsg: error instanceof Error ? error.message : String(error) }
      throw error
    }
  }

  private async runWithRetries(timer: Timer): Promise<void> {
    for (let attempt = 0; attempt <= LIMITS.timerRetries; attempt += 1) {
      try {
        await this.fire(timer)
        return
      } catch (error) {
        this.options.log({
          kind: 'failure',
          functionName: timer.functionName,
          text: `timer: ${String(error)}`,
        })
      }
    }
  }
}
