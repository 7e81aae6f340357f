import { createHash, randomBytes } from 'node:crypto'
import type { Context } from '../../../cloudfunctions/door/context'
import databaseSpec from '../../../cloudfunctions/database.json'
import { enrol } from '../../../cloudfunctions/files/enrol'
import { placeRows } from '../../../cloudfunctions/files/enrolment'
import { nameKeys } from '../../../cloudfunctions/files/name-keys'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import type { Database } from '../../../cloudfunctions/store/database'
import { openStore } from '../../../cloudfunctions/store/store'
import { keysFromEnvironment, openVault } from '../../../cloudfunctions/store/vault'
import { emptyStructure } from '../../../domain/cohort/structure'
import type { Registration } from '../../../domain/registration/registration'
import type { RosterRow } from '../../../domain/roster/read-row'
import { openEngine, type DatabaseSpec, type Engine } from '../../../localcloud'
import { environment } from '../../support/cloud-school'
import { engineDatabase } from '../../support/histories/engine-database'
import { memoryFiles } from '../../support/memory-files'
import { noPhones, noSenders, unmeasured } from '../../support/no-phones'

/** Roster rows into a database whose multi-insert is no more than the platform promises. */
const cohortId = '2027-main'
const target = { campusId: 'main', cohortId, importId: 'import-1' }
const now = Date.parse('2026-10-08T10:00:00+08:00')
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
let engine: Engine

beforeEach(() => {
  engine = openEngine()
  for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
    engine.ensureCollection(name, spec)
})

const row = (order: number, over: Partial<RosterRow> = {}): RosterRow => {
  const studentNo = String(2_300_000_000 + order)
  const name = over.name ?? `新生${String(order)}`
  return {
    row: order + 1,
    studentNo,
    documentType: '居民身份证',
    documentNo: `document-${String(order)}`,
    ...over,
    name,
    values: { studentNo, name, college: '法学院', major: '法学', class: '法学2301' },
  }
}

/** Stores the documents in order up to the first that is there already. */
const upToTheFirstDuplicate = (real: Database): Database => ({
  ...real,
  insert: async (collection, documents) => {
    for (const document of documents)
      if ((await real.insert(collection, [document])) === 'duplicate') return 'duplicate'
    return 'inserted'
  },
})

const contextOn = (database: Database, prefix: string): Context => {
  let made = 0
  return {
    openid: 'staff-office',
    fromAppid: '',
    sheetsByHand: false,
    now,
    newId: () => `${prefix}-${String((made += 1))}`,
    store: openStore(database, emptyRulesCache(), memoryFiles()),
    vault: openVault(keysFromEnvironment(environment), randomBytes),
    hash: sha256,
    phoneNumbers: noPhones,
    ...unmeasured,
    ...noSenders,
    firstAdministratorSecret: null,
    reportUrl: '',
    log: () => undefined,
    requestId: 'request',
    bodyHash: 'body',
    staff: null,
    grants: [],
  }
}

const importing = (rows: readonly RosterRow[], database: Database, prefix = 'id') =>
  enrol(contextOn(database, prefix), rows, {
    target,
    structure: placeRows(rows, emptyStructure(cohortId), sha256),
  })
const studentNos = () => engine.find('registrations').map(({ studentNo }) => studentNo)
const stored = (studentNo: string) =>
  engine.find('registrations', { studentNo })[0] as unknown as Registration

test.each([
  ['all or nothing', (real: Database) => real],
  ['up to the first duplicate', upToTheFirstDuplicate],
])(
  'A document of another record refuses its own row only, when the platform inserts %s.',
  async (_, inserting) => {
    const database = inserting(engineDatabase(engine))
    await importing([row(1)], database, 'first')
    const rows = [row(10), row(11), row(12, { documentNo: row(1).documentNo }), row(13), row(14)]
    expect(await importing(rows, database)).toEqual({
      created: 4,
      updated: 0,
      unchanged: 0,
      taken: [13],
      erased: [],
    })
    expect(studentNos().sort()).toEqual([1, 10, 11, 13, 14].map((order) => row(order).studentNo))
    expect(await importing(rows, database, 'again')).toEqual({
      created: 0,
      updated: 0,
      unchanged: 4,
      taken: [13],
      erased: [],
    })
  },
)

test.each([
  ['before the batch is written', 1],
  ['before the row is written again by itself', 2],
])(
  'A graduate whom another import brings %s is no stranger’s document: the row counts as stored already.',
  async (_, at) => {
    const real = engineDatabase(engine)
    let inserts = 0
    const database: Database = {
      ...upToTheFirstDuplicate(real),
      insert: async (collection, documents) => {
        inserts += 1
        if (inserts === at) await importing([row(20), row(21)], real, 'other')
        return upToTheFirstDuplicate(real).insert(collection, documents)
      },
    }
    await importing([row(1)], real, 'first')
    const rows = [row(19, { documentNo: row(1).documentNo }), row(20), row(21), row(22)]
    expect(await importing(rows, database)).toEqual({
      created: 1,
      updated: 0,
      unchanged: 2,
      taken: [20],
      erased: [],
    })
    expect(stored(row(20).studentNo)._id).toMatch(/^other-/u)
  },
)

test('After an import that leaves an approved name standing, the person is found by that name.', async () => {
  const database = engineDatabase(engine)
  await importing([row(1, { name: '王小明' })], database)
  const { studentNo } = row(1)
  const amended = { name: { value: '王晓明', by: 'staff-counselor', at: now, round: 1 } }
  engine.update('registrations', { studentNo }, { $set: { amended, name: '王晓明' } })
  const done = await importing([row(1, { name: '王小民' })], database, 'again')
  expect(done).toMatchObject({ updated: 1 })
  expect(stored(studentNo).name).toBe('王晓明')
  expect(stored(studentNo).nameKeys).toEqual(nameKeys('王晓明'))
})
