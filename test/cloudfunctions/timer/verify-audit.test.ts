import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import { openStore } from '../../../cloudfunctions/store/store'
import { chainAudit } from '../../../cloudfunctions/timer/chain-audit'
import { verifyAudit } from '../../../cloudfunctions/timer/verify-audit'
import { dyingStore } from '../../support/proofs/dying-store'
import { day, look, looks, minute, now, useAuditRoom } from './audit-room'

/** Every night the audit is verified, and whoever touched it behind the product's back is found out. */
const room = useAuditRoom()

const intrusions: readonly (readonly [string, () => void, string])[] = [
  [
    'a line is edited',
    () => room.engine.update('accessLog', { _id: 'look-0300' }, { $set: { by: 'x' } }),
    'edited',
  ],
  ['a line is deleted', () => room.engine.remove('accessLog', { _id: 'look-0300' }), 'missing'],
  [
    'a line is put back to be sealed',
    () => room.engine.update('accessLog', { _id: 'look-0001' }, { $set: { block: 0 } }),
    'reordered',
  ],
  [
    'a line is put elsewhere',
    () => room.engine.update('accessLog', { _id: 'look-0001' }, { $set: { block: 2 } }),
    'reordered',
  ],
  [
    'a line bears no number',
    () => room.engine.update('accessLog', { _id: 'look-0001' }, { $set: { block: 'x' } }),
    'reordered',
  ],
  [
    'a line is slipped in',
    () => room.engine.insert('accessLog', [{ ...look('slipped'), block: 2 }]),
    'added',
  ],
  [
    'a line is slipped in between blocks',
    () => room.engine.insert('accessLog', [{ ...look('slipped'), block: 1.5 }]),
    'added',
  ],
  [
    'a line that is never to be sealed is slipped in',
    () => room.engine.insert('accessLog', [{ ...look('slipped') }]),
    'added',
  ],
  [
    'a line of the future is slipped in',
    () => room.engine.insert('accessLog', [{ ...look('slipped'), block: 99 }]),
    'added',
  ],
  [
    'a block is edited',
    () => room.engine.update('auditBlocks', { number: 2 }, { $set: { at: 1 } }),
    'brokenLink',
  ],
  ['a block is deleted', () => room.engine.remove('auditBlocks', { number: 2 }), 'brokenLink'],
  ['the first block is deleted', () => room.engine.remove('auditBlocks', { number: 1 }), 'brokenLink'],
  ['the last block is deleted', () => room.engine.remove('auditBlocks', { number: 3 }), 'truncated'],
  [
    'a block is slipped in front',
    () => room.engine.insert('auditBlocks', [{ ...room.blocks()[0], _id: '!' }]),
    'brokenLink',
  ],
  [
    'every block and line is deleted',
    () => {
      room.engine.remove('auditBlocks', {}, { multi: true })
      room.engine.remove('accessLog', {}, { multi: true })
    },
    'truncated',
  ],
]

test.each(intrusions)(
  'When %s, the next night says so, with where and without what.',
  async (_, intrude, kind) => {
    await room.store().accessLog.add(looks(450))
    await chainAudit(room.store(), now, room.means)
    await verifyAudit(room.store(), now, room.means)
    expect((await room.store().auditStates.nightly()).last).toMatchObject({ at: now, found: 0, lines: 450 })
    intrude()
    await verifyAudit(room.store(), now + day, room.means)
    const { last } = await room.store().auditStates.nightly()
    expect(last?.findings.map((finding) => finding.kind)).toContain(kind)
    expect(JSON.stringify([last, room.logs])).not.toContain('zhou')
    expect(room.logs).toContainEqual(expect.objectContaining({ level: 'error', job: 'verifyAudit' }))
  },
)

test('What is deleted by the schedule is no finding, and counted; what is deleted besides is one.', async () => {
  const store = room.store()
  await store.accessLog.add(looks(20))
  await chainAudit(store, now, room.means)
  const purge = { at: now + day, by: 'retention', scope: '2027-main', what: 'evidence' as const }
  await store.purges.add({ ...purge, _id: 'p1', registrationId: 'r-look-0003' })
  await chainAudit(store, now + day, room.means)
  for (const _id of ['look-0003', 'look-0004']) room.engine.remove('accessLog', { _id })
  expect(await room.verified(now + day)).toMatchObject({
    purged: 1,
    found: 1,
    findings: [{ kind: 'missing', block: 1, collection: 'accessLog', id: 'look-0004' }],
  })
})

test('A deletion is believed only when its record is gone, or about to go.', async () => {
  const store = room.store()
  await store.accessLog.add([look('one')])
  await chainAudit(store, now, room.means)
  const by = 'retention'
  const purge = { _id: 'p1', at: now + day, by, scope: '2027-main', what: 'evidence' as const }
  await store.purges.add({ ...purge, registrationId: 'r-one' })
  await chainAudit(store, now + day, room.means)
  room.engine.remove('accessLog', { _id: 'one' })
  room.engine.insert('registrations', [{ _id: 'r-one', outbox: [] }])
  expect((await room.verified(now + day)).findings).toMatchObject([{ kind: 'missing', id: 'one' }])
  const outbox = [{ kind: 'purge', step: 'evidence' }]
  room.engine.update('registrations', { _id: 'r-one' }, { $set: { outbox } })
  expect(await room.verified(now + day)).toMatchObject({ found: 0, purged: 1 })
  room.engine.remove('registrations', { _id: 'r-one' })
  expect(await room.verified(now + day)).toMatchObject({ found: 0, purged: 1 })
})

test('One inserted line about a whole cohort excuses no line that is gone.', async () => {
  await room.store().accessLog.add(looks(5))
  await chainAudit(room.store(), now, room.means)
  const lie = { _id: 'lie', at: now + day, registrationId: null, scope: '2027-main', what: 'x', block: 0 }
  room.engine.insert('purges', [lie])
  await chainAudit(room.store(), now + day, room.means)
  room.engine.remove('accessLog', {}, { multi: true })
  expect(await room.verified(now + day)).toMatchObject({ found: 5, purged: 0 })
})

test('A line that is slipped in behind a thousand others is found.', async () => {
  await room.store().accessLog.add(looks(1_000))
  await chainAudit(room.store(), now, room.means)
  room.engine.insert('accessLog', [{ ...look('slipped', now + day), block: 5 }])
  expect((await room.verified()).findings).toEqual([
    { kind: 'added', block: 5, collection: 'accessLog', id: 'slipped' },
  ])
})

test('The newest block is anchored once a day and hour where the database does not reach, and the first anchor stays.', async () => {
  await room.store().accessLog.add(looks(2))
  await chainAudit(room.store(), now, room.means)
  await verifyAudit(room.store(), now, room.means)
  const path = 'audit/heads/2026-10-08.json'
  expect(JSON.parse(room.files.lying.get(path)?.toString() ?? '')).toEqual({
    number: 1,
    hash: room.blocks()[0]?.hash,
  })
  await room.store().accessLog.add(looks(2, 'more'))
  await chainAudit(room.store(), now, room.means)
  expect(await verifyAudit(room.store(), now + minute, room.means)).toEqual({ portions: 0, found: 0 })
  expect([...room.files.lying.keys()]).toEqual([path, 'audit/heads/2026-10-08/10.json'])
  await verifyAudit(room.store(), now + day, room.means)
  expect(JSON.parse(room.files.lying.get('audit/heads/2026-10-09.json')?.toString() ?? '')).toMatchObject({
    number: 2,
  })
  expect(room.logs.filter(({ place }) => place === 'auditHead')).toHaveLength(2)
})

test('Cutting off the end within a day is found by the next night.', async () => {
  const hour = 60 * minute
  await room.store().accessLog.add(looks(2))
  await chainAudit(room.store(), now, room.means)
  await verifyAudit(room.store(), now, room.means)
  await room.store().accessLog.add(looks(2, 'more'))
  await chainAudit(room.store(), now + hour, room.means)
  expect(await verifyAudit(room.store(), now + hour, room.means)).toEqual({ portions: 0, found: 0 })
  room.engine.remove('auditBlocks', { number: 2 })
  room.engine.remove('accessLog', { block: 2 }, { multi: true })
  for (let later = now + 2 * hour; later <= now + 15 * hour; later += hour)
    await verifyAudit(room.store(), later, room.means)
  await verifyAudit(room.store(), now + 16 * hour, room.means)
  expect((await room.store().auditStates.nightly()).last?.findings).toMatchObject([
    { kind: 'truncated', block: 2 },
  ])
})

test('A night that breaks off at any operation is gone on with, and ends with what the whole found.', async () => {
  await room.store().accessLog.add(looks(450))
  await chainAudit(room.store(), now, room.means)
  room.engine.remove('accessLog', { _id: 'look-0300' })
  let died = 0
  for (let at = 1; ; at += 1) {
    room.engine.remove('jobs', {}, { multi: true })
    const dying = dyingStore(room.database, room.files, { at, when: 'after' })
    const end = await Promise.race([
      verifyAudit(openStore(dying.database, emptyRulesCache(), dying.files), now, room.means),
      dying.died,
    ])
    if (end !== 'died') break
    died += 1
    await verifyAudit(room.store(), now + minute, room.means)
    const { last, place } = await room.store().auditStates.nightly()
    expect(place).toBeNull()
    expect(last).toMatchObject({ blocks: 3, found: 1, findings: [{ kind: 'missing', id: 'look-0300' }] })
  }
  expect(died).toBeGreaterThan(10)
})

test('A clock that was ahead once stops no later night.', async () => {
  await room.store().accessLog.add(looks(2))
  await chainAudit(room.store(), now, room.means)
  await verifyAudit(room.store(), now + 365 * day, room.means)
  expect((await verifyAudit(room.store(), now, room.means)).portions).toBeGreaterThan(1)
  expect(await verifyAudit(room.store(), now + minute, room.means)).toEqual({ portions: 0, found: 0 })
})

test('An anchor that was never written is no finding, though the storage has an address for it; a broken one is.', async () => {
  await room.store().accessLog.add(looks(2))
  await chainAudit(room.store(), now, room.means)
  await verifyAudit(room.store(), now, room.means)
  const addressing = {
    ...room.files,
    urls: (paths: readonly string[]) => Promise.resolve(new Map(paths.map((path) => [path, path]))),
  }
  const store = openStore(room.database, emptyRulesCache(), addressing)
  expect((await room.verified(now, store)).findings).toEqual([])
  await room.files.write('audit/heads/2026-10-08.json', Buffer.from('{'))
  expect((await room.verified(now, store)).findings).toMatchObject([{ kind: 'brokenLink', block: 0 }])
})
