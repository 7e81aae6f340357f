import { createHash, randomBytes } from 'node:crypto'
import { routes } from '../../../cloudfunctions/api/routes'
import { collections } from '../../../cloudfunctions/database.json'
import type { Context } from '../../../cloudfunctions/door/context'
import { door } from '../../../cloudfunctions/door/handle'
import { enrol } from '../../../cloudfunctions/files/enrol'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import type { Database } from '../../../cloudfunctions/store/database'
import { robotPlace } from '../../../cloudfunctions/store/robot-key'
import { openStore } from '../../../cloudfunctions/store/store'
import { openVault, type Vault } from '../../../cloudfunctions/store/vault'
import { unlimited } from '../../../cloudfunctions/timer/means'
import { resealOld, type Resealed } from '../../../cloudfunctions/timer/reseal-old'
import { emptyStructure } from '../../../domain/cohort/structure'
import type { Call, Input } from '../../../domain/contract/contract'
import type { Reply } from '../../../domain/contract/failure'
import { defaultPolicy } from '../../../domain/cohort/default-policy'
import type { Registration } from '../../../domain/registration/registration'
import type { RosterRow } from '../../../domain/roster/read-row'
import { openEngine, type DatabaseSpec } from '../../../localcloud'
import { residentNumber } from '../../support/cloud-graduates'
import { engineDatabase } from '../../support/histories/engine-database'
import { COHORT_ID, historyCohort, START } from '../../support/histories/history-school'
import { memoryFiles } from '../../support/memory-files'
import { noPhones, noSenders, unmeasured } from '../../support/no-phones'
import { dyingStore, type Death } from '../../support/proofs/dying-store'

/** Keys are turned while everybody goes on (threat 40): nobody is unreachable, and nobody stands twice. */
const key = (letter: string): Buffer => Buffer.from(letter.repeat(32), 'utf8')
const seals = { k1: key('s'), k2: key('S') }
const fingerprints = { f1: key('f'), f2: key('F') }
const others = { ticket: key('t'), report: key('r'), audit: { a1: key('a') }, currentAudit: 'a1' }
const vaultOf = (
  seal: Partial<typeof seals>,
  fingerprint: Partial<typeof fingerprints>,
  last: '1' | '2',
): Vault =>
  openVault(
    {
      ...others,
      ...{ seal: seal, current: `k${last}` },
      ...{ fingerprint: fingerprint, currentFingerprint: `f${last}` },
    },
    randomBytes,
  )
/** The three steps of docs/operate.md: the new key is known; it works; the old one is gone. */
const before = vaultOf({ k1: seals.k1 }, { f1: fingerprints.f1 }, '1')
const knowing = vaultOf(seals, fingerprints, '1')
const turned = vaultOf(seals, fingerprints, '2')
const after = vaultOf({ k2: seals.k2 }, { f2: fingerprints.f2 }, '2')

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const api = door('api', routes)
let engine: ReturnType<typeof openEngine>
let ids = 0

beforeEach(() => {
  engine = openEngine()
  for (const [name, spec] of Object.entries(collections as DatabaseSpec['collections']))
    engine.ensureCollection(name, spec)
  const policy = defaultPolicy(COHORT_ID)
  const bind = { ...policy.bind, key: 'documentNo', secret: 'full', name: false, tries: 100 }
  engine.insert('policies', [{ ...policy, bind }])
  const robot = before.seal('robot-key', robotPlace(COHORT_ID))
  engine.insert('cohorts', [{ ...historyCohort(START + 30 * 86_400_000, null), edits: [], robot }])
  const grant = {
    role: 'office',
    campusId: 'main',
    cohortIds: null,
    collegeIds: null,
    classIds: null,
    until: null,
  }
  engine.insert('staff', [{ _id: 'office', rev: 1, name: 'Office', suspended: false, grants: [grant] }])
})

const storeOver = (database: Database) => openStore(database, emptyRulesCache(), memoryFiles())
const contextOf = (vault: Vault, openid: string): Context =>
  ({
    ...{ openid, fromAppid: '', now: START + ids * 60_000, vault, hash: sha256, reportUrl: '' },
    store: storeOver(engineDatabase(engine)),
    newId: () => `id-${String((ids += 1))}`,
    phoneNumbers: noPhones,
    ...noSenders,
    ...unmeasured,
    ...{ firstAdministratorSecret: null, sheetsByHand: false, log: () => undefined },
    ...{ requestId: `request-${String((ids += 1))}`, bodyHash: '', staff: null, grants: [] },
  }) satisfies Context

async function call<C extends Call>(
  { vault, by }: { readonly vault: Vault; readonly by: string },
  name: C,
  input: Input<C>,
): Promise<Reply<unknown>> {
  const context = contextOf(vault, by)
  return api({ call: name, input, requestId: context.requestId }, context)
}

const documentOf = (number: number): string => residentNumber('430102', '2004-05-06', number)
const rowOf = (number: number, studentNo = String(2_023_000_000 + number)): RosterRow => ({
  row: number,
  studentNo,
  name: `示例${String(number)}`,
  documentType: '居民身份证',
  documentNo: documentOf(number),
  values: { studentNo, name: '示例', graduatesOn: '2027-06' },
})
const place = {
  target: { campusId: 'main', cohortId: COHORT_ID, importId: 'import' },
  structure: emptyStructure(COHORT_ID),
}
const imported = (vault: Vault, rows: readonly RosterRow[]) => enrol(contextOf(vault, 'office'), rows, place)
const rows = (from: number, to: number): RosterRow[] =>
  Array.from({ length: to - from + 1 }, (_, index) => rowOf(from + index))
const all = () => engine.find('registrations') as unknown as Registration[]
const recordOf = (number: number) => all().find(({ studentNo }) => studentNo === rowOf(number).studentNo)

const reseal = (
  database: Database = engineDatabase(engine),
  means: Partial<typeof unlimited> = {},
): Promise<Resealed> => resealOld(storeOver(database), START, { ...unlimited, vault: turned, ...means })

/** What the job leaves to nobody: everything is the new keys'. */
const isTurned = (): boolean =>
  all().every(({ document, documentFp }) => document.kid === 'k2' && documentFp.startsWith('f2.'))

test('Binds, reveals and imports go on between any two operations of the job, by instances of either step, and none fails.', async () => {
  await imported(before, rows(1, 60))
  const failures: string[] = []
  let next = 0
  const traffic = async (): Promise<void> => {
    next = (next % 60) + 1
    const number = next
    for (const [name, vault] of [
      ['knowing', knowing],
      ['turned', turned],
    ] as const) {
      const holder = `holder-${String(number)}`
      const bound = await call({ vault, by: holder }, 'identity.bind', {
        cohortId: COHORT_ID,
        documentNo: documentOf(number),
      })
      const id = recordOf(number)?._id ?? ''
      const revealed = await call({ vault, by: 'office' }, 'document.reveal', { id, reason: 'archive' })
      const again = await imported(vault, [rowOf(number)])
      const twice = await imported(vault, [rowOf(number, '9999999999')])
      if (!bound.ok) failures.push(`${name} bind ${bound.error.code}`)
      if (!revealed.ok || (revealed.value as { documentNo: string }).documentNo !== documentOf(number))
        failures.push(`${name} reveal`)
      if (again.unchanged !== 1) failures.push(`${name} import changed something`)
      if (twice.taken.length !== 1) failures.push(`${name} let one person stand twice`)
    }
  }
  const real = engineDatabase(engine)
  const busy = async <T>(work: () => Promise<T>): Promise<T> => {
    const answer = await work()
    await traffic()
    return answer
  }
  await reseal({
    ...real,
    find: (...asked) => busy(() => real.find(...asked)),
    update: (...asked) => busy(() => real.update(...asked)),
  })
  // What was bound in between is left to the next run.
  await reseal()
  expect(failures).toEqual([])
  expect(next).toBeGreaterThan(0)
  expect(all()).toHaveLength(60)
  expect(isTurned()).toBe(true)
})

test('Afterwards the old keys may go: everybody is found, revealed and imported by the new ones alone, and the robot too.', async () => {
  await imported(before, rows(1, 3))
  const uses = () => {
    const { keyUses } = storeOver(engineDatabase(engine))
    return Promise.all([keyUses.sealed('k1'), keyUses.fingerprinted('f1', START)])
  }
  expect(await uses()).toEqual([4, 3])
  expect(await reseal()).toEqual({ resealed: 4, clashes: 0, failed: 0 })
  expect(await uses()).toEqual([0, 0])
  expect(await imported(after, rows(1, 3))).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
  const bound = await call({ vault: after, by: 'holder' }, 'identity.bind', {
    cohortId: COHORT_ID,
    documentNo: documentOf(2),
  })
  expect(bound).toMatchObject({ ok: true, value: { id: recordOf(2)?._id } })
  const [cohort] = engine.find('cohorts') as unknown as { robot: never }[]
  expect(after.open(cohort?.robot as never, robotPlace(COHORT_ID))).toBe('robot-key')
  expect(await reseal()).toEqual({ resealed: 0, clashes: 0, failed: 0 })
})

test('Without an old key the job asks nothing at all.', async () => {
  const { database, files, operations } = dyingStore(engineDatabase(engine), memoryFiles(), null)
  await resealOld(openStore(database, emptyRulesCache(), files), START, { ...unlimited, vault: after })
  expect(operations).toEqual([])
})

test('However the job is killed, everybody is reachable meanwhile, and the next run finishes it.', async () => {
  await imported(before, rows(1, 3))
  const beginning = engine.snapshot()
  const killed = async (death: Death | null) => {
    const dying = dyingStore(engineDatabase(engine), memoryFiles(), death)
    const store = openStore(dying.database, emptyRulesCache(), dying.files)
    await Promise.race([resealOld(store, START, { ...unlimited, vault: turned }), dying.died])
    return dying.operations.length
  }
  const total = await killed(null)
  const broken: string[] = []
  for (let at = 1; at <= total; at += 1)
    for (const when of ['before', 'after'] as const) {
      engine.restore(beginning)
      await killed({ at, when })
      for (const vault of [knowing, turned])
        for (const number of [1, 2, 3]) {
          const claim = { cohortId: COHORT_ID, documentNo: documentOf(number) }
          const bound = await call({ vault, by: `holder-${String(number)}` }, 'identity.bind', claim)
          if (!bound.ok) broken.push(`${when} ${String(at)}: ${bound.error.code}`)
        }
      await reseal()
      if (!isTurned()) broken.push(`${when} ${String(at)}: not finished`)
    }
  expect(broken).toEqual([])
  expect(total).toBeGreaterThan(6)
})

test('Two runs at once seal every record once and well.', async () => {
  await imported(before, rows(1, 30))
  await Promise.all([reseal(), reseal()])
  await reseal()
  expect(isTurned()).toBe(true)
  for (const { _id, document, studentNo } of all())
    expect(after.open(document, `${_id}|document`)).toBe(documentOf(Number(studentNo) - 2_023_000_000))
})

test('Two imports that bring one person at the same moment under different keys never leave two records.', async () => {
  const results = await Promise.all([
    imported(knowing, [rowOf(1)]),
    imported(turned, [rowOf(1, '9999999999')]),
  ])
  expect(all().length).toBeLessThanOrEqual(1)
  expect(results.flatMap(({ taken }) => taken).length).toBeGreaterThanOrEqual(1)
  // Nobody is lost by it: the next import brings them.
  await imported(turned, [rowOf(1)])
  expect(all().length).toBe(1)
})

test('One person who stands twice all the same is told of, and keeps nobody else from being done.', async () => {
  await imported(before, [rowOf(1)])
  await imported(after, [rowOf(1, '9999999999')])
  await imported(before, rows(2, 120))
  const lines: unknown[] = []
  const log = (line: object) => lines.push(line)
  expect(await reseal(undefined, { log })).toMatchObject({ clashes: 1 })
  expect(lines).toEqual([{ level: 'error', job: 'resealOld', place: 'clashes', count: 1 }])
  expect(all().filter(({ documentFp }) => documentFp.startsWith('f1.'))).toHaveLength(1)
  expect(all().every(({ document }) => document.kid === 'k2')).toBe(true)
})

test('A record or a robot that nobody can open is told of, and keeps nobody else from being done.', async () => {
  await imported(before, rows(1, 60))
  const [first] = all()
  engine.update('registrations', { _id: first?._id }, { $set: { 'document.tag': 'broken' } })
  engine.update('cohorts', { _id: COHORT_ID }, { $set: { 'robot.tag': 'broken' } })
  const lines: unknown[] = []
  const log = (line: object) => lines.push(line)
  expect(await reseal(undefined, { log })).toEqual({ resealed: 59, clashes: 0, failed: 2 })
  expect(lines).toEqual([{ level: 'error', job: 'resealOld', place: 'failed', count: 2 }])
  expect(all().filter(({ document }) => document.kid === 'k2')).toHaveLength(59)
})

test('An invitation needs its key as long as it lets somebody in, and not a day longer.', async () => {
  const post = { campusId: 'main', open: true, until: START + 1_000 }
  engine.insert('posts', [
    { _id: 'code', ...post, codeHash: 'f1.code', phoneFp: '' },
    { _id: 'phone', ...post, codeHash: '', phoneFp: 'f1.phone' },
    { _id: 'used', ...post, open: false, codeHash: 'f1.used', phoneFp: '' },
  ])
  const { keyUses } = storeOver(engineDatabase(engine))
  expect(await keyUses.fingerprinted('f1', START)).toBe(2)
  expect(await keyUses.fingerprinted('f1', START + 1_000)).toBe(0)
})

test('A run without time leaves the rest to the next one; only the evidence of somebody needs no key.', async () => {
  await imported(before, rows(1, 20))
  const [first] = all()
  const shredded = { kid: '', iv: '', ct: '', tag: '' }
  engine.update('registrations', { _id: first?._id }, { $set: { document: shredded, documentFp: 'gone|1' } })
  let asked = 0
  const { resealed } = await reseal(undefined, { spent: () => (asked += 1) > 6 })
  expect(resealed).toBeLessThan(10)
  await reseal()
  expect(all().filter(({ document }) => document.kid === 'k2')).toHaveLength(19)
})
