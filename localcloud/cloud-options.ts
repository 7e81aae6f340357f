import type { CloudClock } from './clock'
import type { DatabaseSpec } from './database/schema'
import type { Call, Outcome } from './functions/call'
import type { Message } from './gateway/messages'
import type { PhonesSpec } from './http/console-page'
import type { Moment } from './http/console-routes'
import type { HttpRouteSpec } from './http/http-event-routes'
import type { SiteSpec } from './http/site-routes'
import type { Log } from './log'
import type { StorageSpec } from './storage/storage-rules'

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
  /** What clients may do with files. Default: they write everywhere. Nobody reads by path, whatever it says. */
  storage?: StorageSpec
  /** Extra environment of every function. */
  env?: Record<string, string>
  httpRoutes?: HttpRouteSpec[]
  /** Answered by `GET /console/contract`. */
  contract?: () => unknown
  /** A built web application. */
  site?: SiteSpec
  /** `GET /` shows these phones, each running the site, beside clock, timers, messages and faults. */
  phones?: PhonesSpec
  /** Answered by `GET /console/moments`: instants to which the page's clock offers to jump. */
  moments?: () => Promise<Moment[]>
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
