import type { CloudClock } from './clock'
import type { DatabaseSpec } from './database/schema'
import type { Call, Outcome } from './functions/call'
import type { Message } from './gateway/messages'
import type { HttpRouteSpec } from './http/http-event-routes'
import type { Log } from './log'

export interface CloudOptions {
  /** Folder that the cloud owns: database, files, owner lock. Created when missing. */
  dataDir: string
  /** Default 0 = any free port. Only 127.0.0.1 is served. */
  port?: number
  /** Default `local-env`. */
  envId?: string
  /** Folder of deployable function folders: `<name>/index.js`, `config.json`. */
  functionsDir: string
  database: DatabaseSpec
  /** Extra environment of every function. */
  env?: Record<string, string>
  httpRoutes?: HttpRouteSpec[]
  /** Answered by `GET /console/contract`. */
  contract?: () => unknown
  /** HTML of `GET /`. */
  home?: () => string
  /** Default 2. */
  workersPerFunction?: number
  /** The machine's clock, ms. Functions see the cloud clock, which goes on from it. */
  now?: () => number
  /** Whether timers fire by themselves. Default true. */
  autoTimers?: boolean
  /** Output of functions and failed calls. Default: silent. */
  onLog?: Log
}

export interface Cloud {
  url: string
  port: number
  /** Calls a function. @throws FunctionMissing, FunctionRefused, FunctionFailed, FunctionTimeout, EventTooLarge */
  invoke(name: string, call: Call): Promise<Outcome>
  clock: Pick<CloudClock, 'now' | 'set' | 'reset'>
  /** Fires a timer now, by function or trigger name. */
  runTimer(name: string): Promise<Outcome>
  /** The subscription messages that functions sent. */
  messages(): Message[]
  stop(): Promise<void>
}
