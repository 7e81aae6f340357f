import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { CloudClock } from './clock'
import type { Cloud, CloudOptions } from './cloud-options'
import type { Engine } from './database/engine'
import { openEngine } from './database/engine'
import { CallLedger } from './functions/call-ledger'
import { Functions } from './functions/functions'
import { databaseActions } from './gateway/database-actions'
import { Faults } from './gateway/faults'
import { functionActions } from './gateway/function-actions'
import { Gateway } from './gateway/gateway'
import { Inbox } from './gateway/messages'
import { openApiActions } from './gateway/openapi-actions'
import { OperationMeter } from './gateway/operation-meter'
import { storageActions } from './gateway/storage-actions'
import { consolePageRoutes } from './http/console-page'
import { consoleRoutes } from './http/console-routes'
import { fileRoutes } from './http/file-routes'
import { functionRoutes } from './http/function-routes'
import { gatewayRoutes } from './http/gateway-routes'
import { plainHomeRoutes } from './http/home-page'
import { httpEventRoutes } from './http/http-event-routes'
import type { Route } from './http/server'
import { listen } from './http/server'
import { siteRoutes } from './http/site-routes'
import { lockFolder } from './owner-lock'
import { FileIds } from './storage/file-ids'
import { FileStore } from './storage/file-store'
import { clientWrites } from './storage/storage-rules'
import { UrlSigner } from './storage/url-signer'
import { Timers } from './timers/timers'

const DEFAULTS = { port: 0, envId: 'local-env', workersPerFunction: 2 }

/** Gives the database exactly the collections and indexes of the specification. */
async function prepareDatabase(engine: Engine, { database }: CloudOptions): Promise<void> {
  for (const [name, spec] of Object.entries(database.collections)) engine.ensureCollection(name, spec)
  await engine.settled()
}

/** `GET /`: the phones if the application brings some, else a list. */
async function homeRoutes(options: CloudOptions, functions: Functions, timers: Timers): Promise<Route[]> {
  const { phones, site, moments } = options
  if (!phones) return plainHomeRoutes(functions.list(), () => timers.list())
  if (!site) throw new RangeError('phones need a site to run')
  return consolePageRoutes(phones, {
    site: site.at,
    functions: functions.list().map(({ name }) => name),
    hasMoments: moments !== undefined,
  })
}

async function assemble(options: CloudOptions, engine: Engine, release: () => void): Promise<Cloud> {
  const { port, envId, workersPerFunction } = { ...DEFAULTS, ...options }
  const log = options.onLog ?? (() => undefined)
  const clock = new CloudClock(options.now ?? Date.now)
  const meter = new OperationMeter(options.now ?? Date.now)
  const now = () => clock.now()
  // Known once the server listens; nothing asks before that.
  let url = ''

  await prepareDatabase(engine, options)
  const files = await FileStore.open(join(options.dataDir, 'files'))
  const ids = new FileIds(envId)
  const signer = new UrlSigner(now)
  const ledger = new CallLedger()
  const surroundings = { envId, env: options.env ?? {}, gatewayUrl: () => `${url}/admin` }
  const functions = new Functions({ ...options, workersPerFunction, surroundings, clock, ledger, log })
  const timers = new Timers({ functions, clock, log })
  const faults = new Faults(now)
  const inbox = new Inbox()
  const actions = {
    ...databaseActions(engine, clock),
    ...storageActions({ files, ids, signer, filesUrl: () => `${url}/files/` }),
    ...functionActions(functions),
    ...openApiActions({ functions, faults, inbox, now }),
  }

  const server = await listen(
    [
      ...gatewayRoutes(new Gateway({ actions, engine, ledger, faults, meter })),
      ...functionRoutes(functions),
      ...fileRoutes({ files, ids, signer, mayWrite: clientWrites(options.storage) }),
      ...consoleRoutes({
        clock,
        timers,
        inbox,
        faults,
        meter,
        contract: options.contract,
        moments: options.moments,
      }),
      ...httpEventRoutes(options.httpRoutes ?? [], functions, envId),
      ...(options.site ? siteRoutes(options.site) : []),
      ...(await homeRoutes(options, functions, timers)),
    ],
    port,
  )
  url = `http://127.0.0.1:${server.port}`
  if (options.autoTimers !== false) timers.start()

  return {
    url,
    port: server.port,
    invoke: (name, call) => functions.invoke(name, call),
    clock,
    runTimer: (name) => timers.run(name),
    messages: () => inbox.list(),
    stop: async () => {
      timers.stop()
      await functions.stop()
      await server.close()
      await engine.settled()
      release()
    },
  }
}

/**
 * Starts a local WeChat cloud. Resolves when it serves requests.
 * @throws FolderInUse when another process owns `dataDir`
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  mkdirSync(options.dataDir, { recursive: true })
  const unlock = lockFolder(options.dataDir)
  const engine = openEngine({ file: join(options.dataDir, 'database.sqlite'), commit: 'grouped' })
  const release = () => {
    engine.close()
    unlock()
  }
  try {
    return await assemble(options, engine, release)
  } catch (error) {
    release()
    throw error
  }
}
