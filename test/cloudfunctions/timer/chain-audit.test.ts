import { createHmac } from 'node:crypto'
import databaseSpec from '../../../cloudfunctions/database.json'
import { verifyPortion, together } from '../../../cloudfunctions/door/audit-portion'
import type { AuditPlace } from '../../../cloudfunctions/store/audit-states'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import type { Database } from '../../../cloudfunctions/store/database'
import { openStore, type Store } from '../../../cloudfunctions/store/store'
import { chainAudit } from '../../../cloudfunctions/timer/chain-audit'
import { unlimited, type Means } from '../../../cloudfunctions/timer/means'
import { runJobs } from '../../../cloudfunctions/timer/run'
import { verifyAudit } from '../../../cloudfunctions/timer/verify-audit'
import type { Block } from '../../../domain/audit/chain'
import type { Access } from '../../../cloudfunctions/store/access-log'
import { openEngine, type DatabaseSpec, type Engine } from '../../../localcloud'
import { engineDatabase } from '../../support/histories/engine-database'
import { memoryFiles, type MemoryFiles } from '../../support/memory-files'
import { dyingStore } from '../../support/proofs/dying-store'

/** The audit's chain over a database: sealed once, whatever breaks off, and found out when anybody touches it. */
const minute = 60_000
const day = 24 * 60 * minute
const now = Date.parse('2026-10-08T10:00:00+08:00')
let engine: Engine
let files: MemoryFiles
const logs: Readonly<Record<string, string | number>>[] = []

beforeEach(() => {
  engine = openEngine()
  files = memoryFiles()
  logs.length = 0
  for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
    engine.ensureCollection(name, spec)
})

const vault: Means['vault'] = {
  ...unlimited.vault,
  auditKid: 'a1',
  auditTag: (kid, text) =>
    kid === 'a1' ? createHmac('sha256', 'key of the test').update(text).digest('base64url') : null,
}
const means: Means = { ...unlimited, vault, log: (line) => logs.push(line) }
const storeOf = (database: Database = engineDatabase(engine)): Store =>
  openStore(database, emptyRulesCache(), files)
const look = (name: string, at = now): Access => ({
  _id: name,
  at,
  by: 'zhou',
  as: 'counselor',
  ofCollege: '',
  what: 'recordViewed',
  campusId: 'main',
  cohortId: '2027-main',
  registrationId: `r-${name}`,
  collegeId: 'c1',
  about: '',
  count: 1,
})
const looks = (count: number, name = 'look'): readonly Access[] =>
  Array.from({ length: count }, (_, index) => look(`${name}-${String(index).padStart(4, '0')}`, now + index))
const blocks = (): Block[] => engine.find('auditBlocks') as unknown as Block[]
const lines = () => engine.find('accessLog') as unknown as { _id: string; block: number }[]

/** Every line of the log stands in exactly one block, and bears its number. */
function expectWhole(): void {
  const held = blocks().flatMap((block) => block.lines.map(({ id }) => [id, block.number] as const))
  expect(held.sort()).toEqual(
    lines()
      .map(({ _id, block }) => [_id, block] as const)
      .sort(),
  )
}

async function verified(at = now, store = storeOf()) {
  const first = await verifyPortion({ store, vault, now: at }, null)
  let [sum, place, portions] = [first.verified, first.next, 1]
  while (place !== null) {
    const { verified: part, next }: { verified: typeof sum; next: AuditPlace | null } = await verifyPortion(
      { store, vault, now: at },
      place,
    )
    sum = together(sum, part)
    place = next
    portions += 1
  }
  return { ...sum, portions }
}

test('Lines are sealed two hundred a block, the oldest first, and nothing is done where nothing waits.', async () => {
  await storeOf().accessLog.add(looks(450))
  expect(await chainAudit(storeOf(), now, means)).toEqual({ blocks: 3, lines: 450 })
  expect(blocks().map(({ lines: held }) => held.length)).toEqual([200, 200, 50])
  expectWhole()
  expect(await chainAudit(storeOf(), now, means)).toEqual({ blocks: 0, lines: 0 })
  expect(await verified()).toMatchObject({ blocks: 3, lines: 450, found: 0, upTo: 3 })
})

test('Without its key nothing is sealed, and what waits is sealed when the key is there.', async () => {
  await storeOf().accessLog.add(looks(3))
  expect(await chainAudit(storeOf(), now)).toEqual({ blocks: 0, lines: 0 })
  expect(await chainAudit(storeOf(), now, means)).toEqual({ blocks: 1, lines: 3 })
})

test('A key may be turned: what the old one sealed goes on being verified by it.', async () => {
  const turned: Means['vault'] = {
    ...vault,
    auditKid: 'a2',
    auditTag: (kid, text) =>
      kid === 'a2'
        ? createHmac('sha256', 'the next key').update(text).digest('base64url')
        : vault.auditTag(kid, text),
  }
  await storeOf().accessLog.add(looks(3, 'old'))
  await chainAudit(storeOf(), now, means)
  await storeOf().accessLog.add(looks(3, 'new'))
  await chainAudit(storeOf(), now, { ...means, vault: turned })
  expect(blocks().map(({ kid }) => kid)).toEqual(['a1', 'a2'])
  const { verified: found } = await verifyPortion({ store: storeOf(), vault: turned, now }, null)
  expect(found).toMatchObject({ blocks: 2, found: 0 })
})

test('A run that dies at any operation is finished by the next, every line sealed once.', async () => {
  let died = 0
  for (const when of ['before', 'after'] as const) {
    for (let at = 1; ; at += 1) {
      for (const { _id } of engine.find('accessLog')) engine.remove('accessLog', { _id })
      for (const { _id } of engine.find('auditBlocks')) engine.remove('auditBlocks', { _id })
      await storeOf().accessLog.add(looks(250))
      const dying = dyingStore(engineDatabase(engine), files, { at, when })
      const end = await Promise.race([chainAudit(storeOf(dying.database), now, means), dying.died])
      if (end !== 'died') break
      died += 1
      await storeOf().accessLog.add(looks(10, 'later'))
      await chainAudit(storeOf(), now, means)
      expectWhole()
      expect(await verified()).toMatchObject({ lines: 260, found: 0 })
    }
  }
  expect(died).toBeGreaterThan(20)
})

test('Three runs at once, and lines that come meanwhile, make one chain.', async () => {
  await storeOf().accessLog.add(looks(500))
  const runs = [1, 2, 3].map(() => chainAudit(storeOf(), now, means))
  await Promise.all([...runs, storeOf().accessLog.add(looks(30, 'meanwhile'))])
  await chainAudit(storeOf(), now, means)
  expectWhole()
  expect(await verified()).toMatchObject({ lines: 530, found: 0 })
  expect(blocks().map(({ number }) => number)).toEqual(blocks().map((_, index) => index + 1))
})

test('A chain of any length is verified in portions, each of the same few operations.', async () => {
  let operations = 0
  const real = engineDatabase(engine)
  const counting: Database = {
    ...real,
    find: (...asked) => {
      operations += 1
      return real.find(...asked)
    },
  }
  for (let number = 0; number < 45; number += 1) {
    await storeOf().accessLog.add(looks(60, `n${String(number)}`))
    await chainAudit(storeOf(), now, means)
  }
  const { portions, ...found } = await verified(now, storeOf(counting))
  expect(found).toMatchObject({ blocks: 45, lines: 2_700, found: 0, upTo: 45 })
  expect(operations / portions).toBeLessThanOrEqual(16)
})

const intrusions: readonly (readonly [string, () => void, string])[] = [
  [
    'a line is edited',
    () => engine.update('accessLog', { _id: 'look-0300' }, { $set: { by: 'x' } }),
    'edited',
  ],
  ['a line is deleted', () => engine.remove('accessLog', { _id: 'look-0300' }), 'missing'],
  [
    'a line is put back to be sealed',
    () => engine.update('accessLog', { _id: 'look-0001' }, { $set: { block: 0 } }),
    'reordered',
  ],
  [
    'a line is put elsewhere',
    () => engine.update('accessLog', { _id: 'look-0001' }, { $set: { block: 2 } }),
    'reordered',
  ],
  [
    'a line bears no number',
    () => engine.update('accessLog', { _id: 'look-0001' }, { $set: { block: 'x' } }),
    'reordered',
  ],
  ['a line is slipped in', () => engine.insert('accessLog', [{ ...look('slipped'), block: 2 }]), 'added'],
  [
    'a line is slipped in between blocks',
    () => engine.insert('accessLog', [{ ...look('slipped'), block: 1.5 }]),
    'added',
  ],
  [
    'a line that is never to be sealed is slipped in',
    () => engine.insert('accessLog', [{ ...look('slipped') }]),
    'added',
  ],
  [
    'a line of the future is slipped in',
    () => engine.insert('accessLog', [{ ...look('slipped'), block: 99 }]),
    'added',
  ],
  ['a block is edited', () => engine.update('auditBlocks', { number: 2 }, { $set: { at: 1 } }), 'brokenLink'],
  ['a block is deleted', () => engine.remove('auditBlocks', { number: 2 }), 'brokenLink'],
  ['the first block is deleted', () => engine.remove('auditBlocks', { number: 1 }), 'brokenLink'],
  ['the last block is deleted', () => engine.remove('auditBlocks', { number: 3 }), 'truncated'],
  [
    'a block is slipped in front',
    () => engine.insert('auditBlocks', [{ ...blocks()[0], _id: '!' }]),
    'brokenLink',
  ],
  [
    'every block and line is deleted',
    () => {
      engine.remove('auditBlocks', {}, { multi: true })
      engine.remove('accessLog', {}, { multi: true })
    },
    'truncated',
  ],
]

test.each(intrusions)(
  'When %s, the next night says so, with where and without what.',
  async (_, intrude, kind) => {
    await storeOf().accessLog.add(looks(450))
    await chainAudit(storeOf(), now, means)
    await verifyAudit(storeOf(), now, means)
    expect((await storeOf().auditStates.nightly()).last).toMatchObject({ at: now, found: 0, lines: 450 })
    intrude()
    await verifyAudit(storeOf(), now + day, means)
    const { last } = await storeOf().auditStates.nightly()
    expect(last?.findings.map((finding) => finding.kind)).toContain(kind)
    expect(JSON.stringify([last, logs])).not.toContain('zhou')
    expect(logs).toContainEqual(expect.objectContaining({ level: 'error', job: 'verifyAudit' }))
  },
)

test('What is deleted by the schedule is no finding, and counted; what is deleted besides is one.', async () => {
  const store = storeOf()
  await store.accessLog.add(looks(20))
  await chainAudit(store, now, means)
  const purge = { at: now + day, by: 'retention', scope: 'record', what: 'accessLog' }
  await store.purges.add({ ...purge, _id: 'p1', registrationId: 'r-look-0003' })
  await chainAudit(store, now + day, means)
  for (const _id of ['look-0003', 'look-0004']) engine.remove('accessLog', { _id })
  expect(await verified(now + day)).toMatchObject({
    purged: 1,
    found: 1,
    findings: [{ kind: 'missing', block: 1, collection: 'accessLog', id: 'look-0004' }],
  })
})

test('The newest block is anchored once a day where the database does not reach, and the first anchor stays.', async () => {
  await storeOf().accessLog.add(looks(2))
  await chainAudit(storeOf(), now, means)
  await verifyAudit(storeOf(), now, means)
  const path = 'audit/heads/2026-10-08.json'
  expect(JSON.parse(files.lying.get(path)?.toString() ?? '')).toEqual({ number: 1, hash: blocks()[0]?.hash })
  await storeOf().accessLog.add(looks(2, 'more'))
  await chainAudit(storeOf(), now, means)
  expect(await verifyAudit(storeOf(), now + minute, means)).toEqual({ portions: 0, found: 0 })
  expect([...files.lying.keys()]).toEqual([path])
  await verifyAudit(storeOf(), now + day, means)
  expect(JSON.parse(files.lying.get('audit/heads/2026-10-09.json')?.toString() ?? '')).toMatchObject({
    number: 2,
  })
  expect(logs.filter(({ place }) => place === 'auditHead')).toHaveLength(2)
})

test('A night that breaks off at any operation is gone on with, and ends with what the whole found.', async () => {
  await storeOf().accessLog.add(looks(450))
  await chainAudit(storeOf(), now, means)
  engine.remove('accessLog', { _id: 'look-0300' })
  let died = 0
  for (let at = 1; ; at += 1) {
    engine.remove('auditStates', {}, { multi: true })
    const dying = dyingStore(engineDatabase(engine), files, { at, when: 'after' })
    const end = await Promise.race([
      verifyAudit(openStore(dying.database, emptyRulesCache(), dying.files), now, means),
      dying.died,
    ])
    if (end !== 'died') break
    died += 1
    await verifyAudit(storeOf(), now + minute, means)
    const { last, place } = await storeOf().auditStates.nightly()
    expect(place).toBeNull()
    expect(last).toMatchObject({ blocks: 3, found: 1, findings: [{ kind: 'missing', id: 'look-0300' }] })
  }
  expect(died).toBeGreaterThan(10)
})

test('Both are jobs of the timer, under a lease each.', async () => {
  await storeOf().accessLog.add(looks(5))
  const run = () => runJobs(['chainAudit', 'verifyAudit'], { store: storeOf(), now, means })
  const both = await Promise.all([run(), run()])
  expect(both.map(({ chainAudit: done }) => done)).toContain('skipped')
  expect(blocks()).toHaveLength(1)
})
