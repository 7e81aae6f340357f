import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import { DatabaseBusy, type Database } from '../../../cloudfunctions/store/database'
import { openStore } from '../../../cloudfunctions/store/store'
import { runJobs } from '../../../cloudfunctions/timer/run'
import { chainAudit } from '../../../cloudfunctions/timer/chain-audit'
import { verifyAudit } from '../../../cloudfunctions/timer/verify-audit'
import type { Found } from '../../../domain/audit/standing'
import type { Finding } from '../../../domain/audit/verify'
import { dyingStore } from '../../support/proofs/dying-store'
import { day, looks, minute, now, useAuditRoom } from './audit-room'

/** What is found by hand is kept in the night's own document, and neither disturbs the other. */
const room = useAuditRoom()
const finding = (id: string): Finding => ({ kind: 'edited', block: 1, collection: 'accessLog', id })
const found = (at: number, ...ids: readonly string[]): Found => ({
  at,
  found: ids.length,
  findings: ids.map(finding),
})
const state = () => room.store().auditStates.nightly()
const known = async () => (await room.store().health.known()).audit

test('It is kept before any night and before the document is there; the job and its lease work all the same.', async () => {
  await room.store().accessLog.add(looks(3))
  await chainAudit(room.store(), now, room.means)
  await room.store().auditStates.keepByHand(found(now, 'look-0001'))
  expect(await state()).toMatchObject({ rev: 0, last: null, byHand: found(now, 'look-0001') })
  expect(await known()).toEqual({ at: now, findings: 1, verifiedAt: null })
  await runJobs(['verifyAudit'], { store: room.store(), now: now + minute, means: room.means })
  expect(await state()).toMatchObject({ place: null, last: { startedAt: now + minute, found: 0 } })
  expect(await known()).toEqual({ at: now + minute, findings: 0, verifiedAt: now + minute })
})

test('Parts and runs are laid together, each finding once; what a night has settled is not among them.', async () => {
  const { auditStates } = room.store()
  for (const [at, ...ids] of [
    [1, 'a'],
    [2, 'b', 'c'],
    [3, 'a', 'b'],
  ] as const)
    await auditStates.keepByHand(found(now + at, ...ids))
  expect((await state()).byHand).toMatchObject(found(now + 3, 'a', 'b', 'c'))
  await verifyAudit(room.store(), now + day, room.means)
  expect(await known()).toMatchObject({ findings: 0 })
  await auditStates.keepByHand(found(now + day + 1, 'd'))
  expect((await state()).byHand).toMatchObject(found(now + day + 1, 'd'))
  expect(await known()).toEqual({ at: now + day + 1, findings: 1, verifiedAt: now + day })
})

test('A night during which something is found does not end it, however it was interrupted; the next one does.', async () => {
  await room.store().accessLog.add(looks(2_000))
  await chainAudit(room.store(), now, room.means)
  const nightly = room.store().auditStates
  // It has time for one part.
  let asked = 0
  await verifyAudit(room.store(), now, { ...room.means, spent: () => (asked += 1) > 1 })
  expect((await state()).place).not.toBeNull()
  await nightly.keepByHand(found(now + minute, 'x'))
  await verifyAudit(room.store(), now + 2 * minute, room.means)
  expect(await state()).toMatchObject({
    place: null,
    last: { at: now + 2 * minute, startedAt: now, found: 0 },
  })
  expect(await known()).toEqual({ at: now + minute, findings: 1, verifiedAt: now + 2 * minute })
  await verifyAudit(room.store(), now + day, room.means)
  expect(await known()).toEqual({ at: now + day, findings: 0, verifiedAt: now + day })
})

test('Where it breaks off at any operation, doing it again keeps it once.', async () => {
  let died = 0
  for (const first of [true, false])
    for (let at = 1; ; at += 1) {
      room.engine.remove('jobs', {}, { multi: true })
      if (!first) await verifyAudit(room.store(), now, room.means)
      const dying = dyingStore(room.database, room.files, { at, when: 'after' })
      const store = openStore(dying.database, emptyRulesCache(), dying.files)
      const end = await Promise.race([store.auditStates.keepByHand(found(now, 'x')), dying.died])
      if (end !== 'died') break
      died += 1
      await room.store().auditStates.keepByHand(found(now, 'x'))
      expect((await state()).byHand).toMatchObject(found(now, 'x'))
      expect(await known()).toMatchObject({ findings: 1 })
    }
  expect(died).toBe(3 + 2)
})

test('Two who find something at once lose nothing of each other; who is always too late is told so.', async () => {
  const real = room.database
  let others = 1
  const raced: Database = {
    ...real,
    update: async (collection, change) => {
      others -= 1
      if (others >= 0) await room.store().auditStates.keepByHand(found(now, `other-${String(others)}`))
      return real.update(collection, change)
    },
  }
  const store = openStore(raced, emptyRulesCache(), room.files)
  await store.auditStates.keepByHand(found(now, 'own'))
  expect((await state()).byHand?.findings.map(({ id }) => id)).toEqual(['other-0', 'own'])
  others = 9
  await expect(store.auditStates.keepByHand(found(now, 'late'))).rejects.toBeInstanceOf(DatabaseBusy)
})
