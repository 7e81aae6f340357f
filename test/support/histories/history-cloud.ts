import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions, functionsDir } from '../../../config/functions'
import databaseSpec from '../../../cloudfunctions/database.json'
import { DatabaseBusy, DuplicateKey, type Database } from '../../../cloudfunctions/store/database'
import { startCloud, type Cloud, type CollectionSpec } from '../../../localcloud'
import { carried, type Carried } from './carried-operation'

export interface HistoryCloud {
  readonly cloud: Cloud
  /** The product's database through the real SDK, one function call an operation. */
  readonly database: Database
  stop(): Promise<void>
}

const key = (letter: string): string => Buffer.from(letter.repeat(32), 'utf8').toString('base64')

/** Keys of the cloud, fixed. */
const environment = {
  QIHANG_SEAL_KEYS: `k1:${key('s')}`,
  QIHANG_FINGERPRINT_KEYS: `f1:${key('f')}`,
  QIHANG_TICKET_KEY: key('t'),
  QIHANG_REPORT_KEY: key('r'),
  QIHANG_AUDIT_KEYS: `a1:${key('a')}`,
  QIHANG_REPORT_URL: 'https://check.example/report',
  QIHANG_METER_CALLS: '0',
}

/** A local cloud with the built functions and one more, which carries out single database operations. */
export async function startHistoryCloud(
  more: Readonly<Record<string, CollectionSpec>> = {},
): Promise<HistoryCloud> {
  const folder = await mkdtemp(join(tmpdir(), 'histories-'))
  const functions = join(folder, 'functions')
  await buildFunctions({ outDir: functions, minify: false, sourceDir: join(__dirname, 'functions') })
  for (const name of ['api', 'timer'])
    await cp(join(functionsDir, name), join(functions, name), { recursive: true })
  const collections = { ...(databaseSpec.collections as unknown as Record<string, CollectionSpec>), ...more }
  const cloud = await startCloud({
    dataDir: join(folder, 'data'),
    functionsDir: functions,
    database: { collections },
    env: environment,
    autoTimers: false,
    workersPerFunction: 3,
  })
  return {
    cloud,
    database: carriedDatabase(cloud),
    stop: async () => {
      await cloud.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function carriedDatabase(cloud: Cloud): Database {
  const carry = async <T>(operation: Carried['operation'], asked: readonly unknown[]): Promise<T> => {
    const { result } = await cloud.invoke('database', {
      event: { operation, asked: carried(asked) },
      openid: 'nobody',
    })
    const { value, failed } = result as { value: T; failed?: string }
    if (failed === 'DuplicateKey') throw new DuplicateKey(failed)
    if (failed === 'DatabaseBusy') throw new DatabaseBusy(failed)
    if (failed === 'TypeError') throw new TypeError(failed)
    if (failed !== undefined) throw new Error(failed)
    return value
  }
  return {
    find: (...asked) => carry('find', asked),
    insert: (...asked) => carry('insert', asked),
    update: (...asked) => carry('update', asked),
    remove: (...asked) => carry('remove', asked),
    countGroups: (...asked) => carry('countGroups', asked),
    countUpTo: (...asked) => carry('countUpTo', asked),
  }
}
