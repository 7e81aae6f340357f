import { randomUUID } from 'node:crypto'
import databaseSpec from '../../cloudfunctions/database.json'
import { routes } from '../../cloudfunctions/api/routes'
import { door } from '../../cloudfunctions/door/handle'
import { emptyRulesCache } from '../../cloudfunctions/store/cohorts'
import type { Database } from '../../cloudfunctions/store/database'
import { openStore } from '../../cloudfunctions/store/store'
import { countTallies } from '../../cloudfunctions/timer/count-tallies'
import { drainOutbox } from '../../cloudfunctions/timer/drain-outbox'
import { unlimited } from '../../cloudfunctions/timer/means'
import type { Structure } from '../../domain/cohort/structure'
import { onDesk } from '../../domain/registration/desk-lists'
import { NEVER, type Registration } from '../../domain/registration/registration'
import { openEngine, type DatabaseSpec, type Engine } from '../../localcloud'
import { engineDatabase } from './histories/engine-database'
import { historyVault } from './histories/history-school'
import { memoryFiles } from './memory-files'
import { noPhones, noSenders, unmeasured } from './no-phones'
import { grant, staffOf } from './people'
import { aRegistration, aSource } from './registrations'
import { aCohort, aPolicy, DURING, PLACE, sha256 } from './school'

/** What one thing cost. */
export interface Cost {
  readonly operations: number
  /** Documents that were looked at in the database. */
  readonly examined: number
}

const COLLEGES = 20
const MAJORS = 4
const CLASSES = 4
/** Results that wait in outboxes, whatever the size of the school. */
const DUE = 50
const now = DURING.source
const { cohortId, campusId } = PLACE
const office = 'openid-office'

/** A school of some size, whose numbers are counted: the same colleges and classes, and the same work left to do. */
export class ScaleWorld {
  private readonly engine: Engine = openEngine()
  private operations = 0
  private readonly database: Database
  private readonly store: ReturnType<typeof openStore>

  constructor(people: number) {
    for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
      this.engine.ensureCollection(name, spec)
    this.database = this.counted(engineDatabase(this.engine))
    this.store = openStore(this.database, emptyRulesCache(), memoryFiles())
    const wide = { cohortIds: null, collegeIds: null, classIds: null }
    this.engine.insert('cohorts', [{ ...aCohort() }])
    this.engine.insert('policies', [{ ...aPolicy(1, { version: aCohort().policyVersion }) }])
    this.engine.insert('structure', [{ ...structure() }])
    this.engine.insert('staff', [{ ...staffOf(office, [grant('office', wide)]) }])
    for (let first = 0; first < people; first += 1_000)
      this.engine.insert(
        'registrations',
        Array.from({ length: Math.min(1_000, people - first) }, (_, index) => ({
          ...someone(first + index),
        })),
      )
  }

  /** Counts every college, as the timer does once anything changed there. */
  async count(): Promise<void> {
    for (let college = 0; college < COLLEGES; college += 1)
      await this.store.tallies.mark({ cohortId, collegeId: collegeOf(college) })
    await countTallies(this.store, now)
  }

  /** What a call of the office costs, which has to succeed. */
  call(name: string, input: object): Promise<Cost> {
    return this.cost(async () => {
      const reply = await door('api', routes)(
        { call: name, input, requestId: randomUUID() },
        {
          ...{ openid: office, fromAppid: '', now, newId: () => 'scale', vault: historyVault, hash: sha256 },
          store: this.store,
          phoneNumbers: noPhones,
          ...noSenders,
          ...unmeasured,
          firstAdministratorSecret: null,
          sheetsByHand: false,
          reportUrl: '',
          log: () => undefined,
        },
      )
      if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.error)}`)
    })
  }

  /** What taking the results out of the outboxes costs. */
  drain(): Promise<Cost> {
    return this.cost(async () => {
      const { drained, failed } = await drainOutbox(this.store, now, unlimited)
      if (drained !== 2 * DUE || failed > 0) throw new Error(`drained ${String(drained)}`)
    })
  }

  private async cost(work: () => Promise<void>): Promise<Cost> {
    const before = { operations: this.operations, examined: this.engine.examined }
    await work()
    return {
      operations: this.operations - before.operations,
      examined: this.engine.examined - before.examined,
    }
  }

  private counted(database: Database): Database {
    const count =
      <Args extends unknown[], Answer>(operation: (...args: Args) => Answer) =>
      (...args: Args): Answer => {
        this.operations += 1
        return operation(...args)
      }
    return {
      find: count((...asked: Parameters<Database['find']>) => database.find(...asked)),
      insert: count((...asked: Parameters<Database['insert']>) => database.insert(...asked)),
      update: count((...asked: Parameters<Database['update']>) => database.update(...asked)),
      remove: count((...asked: Parameters<Database['remove']>) => database.remove(...asked)),
      countGroups: count((...asked: Parameters<Database['countGroups']>) => database.countGroups(...asked)),
      countUpTo: count((...asked: Parameters<Database['countUpTo']>) => database.countUpTo(...asked)),
    }
  }
}

const collegeOf = (college: number): string => `college-${String(college)}`

function structure(): Structure {
  const unit = (id: string) => ({ id, name: `名字 ${id}`, aliases: [] })
  const colleges = Array.from({ length: COLLEGES }, (_, index) => unit(collegeOf(index)))
  const majors = colleges.flatMap(({ id: collegeId }) =>
    Array.from({ length: MAJORS }, (_, index) => ({
      ...unit(`${collegeId}-m${String(index)}`),
      code: '',
      collegeId,
    })),
  )
  const classes = majors.flatMap(({ id: majorId, collegeId }) =>
    Array.from({ length: CLASSES }, (_, index) => ({
      ...unit(`${majorId}-c${String(index)}`),
      majorId,
      collegeId,
    })),
  )
  return { _id: cohortId, rev: 1, colleges, majors, classes }
}

/** Half of them wait for their counselor; the first ones have a result in the outbox. */
function someone(number: number): Registration {
  const id = `record-${String(number).padStart(6, '0')}`
  const collegeId = collegeOf(number % COLLEGES)
  const majorId = `${collegeId}-m${String(Math.floor(number / COLLEGES) % MAJORS)}`
  const classId = `${majorId}-c${String(Math.floor(number / COLLEGES / MAJORS) % CLASSES)}`
  const place = { campusId, cohortId, collegeId, majorId, classId }
  const waits = number % 2 === 0
  const { queue } = aRegistration()
  const record = aRegistration({
    ...{ _id: id, studentNo: id, documentFp: id, ...place },
    binding: { openid: `phone-${id}`, at: now, realName: 'unchecked', check: null },
    ...(waits && {
      source: aSource.inReview(),
      queue: { ...queue, source: 'inReview:counselor', sourceAt: now - number },
    }),
    outbox: number < DUE ? result(id) : [],
    outboxDueAt: number < DUE ? now : NEVER,
  })
  return onDesk(record)
}

/** A line of history and a notice, as a decision leaves them. */
function result(id: string): Registration['outbox'] {
  const line = {
    seq: 9,
    at: now,
    by: office,
    byKind: 'staff',
    what: 'sourceApproved',
    round: 1,
    level: 0,
  } as const
  const notice = {
    to: `phone-${id}`,
    notice: 'sourceCompleted',
    params: { round: '1' },
    changes: {},
  } as const
  return [
    { id: `${id}_9`, dueAt: now, kind: 'event', entry: { ...line, reasons: {}, touched: [] } },
    { id: `${id}_9_notice`, dueAt: now, kind: 'notice', ...notice },
  ]
}

/** What has to cost the same in a school of any size: the dashboard with its drill-down, the push, the drain. */
export async function costsOf(world: ScaleWorld): Promise<Readonly<Record<string, Cost>>> {
  const calls = {
    'progress.get': { cohortId },
    'progress.units': { cohortId, collegeId: collegeOf(3) },
    'progress.days': { cohortId, flow: 'source', collegeId: null },
    'progress.delivery': { cohortId },
    'queue.counts': { cohortId, as: 'office' },
    'push.preview': { cohortId, rules: null },
  }
  const costs: Record<string, Cost> = {}
  for (const [name, input] of Object.entries(calls)) costs[name] = await world.call(name, input)
  return { ...costs, drain: await world.drain() }
}
