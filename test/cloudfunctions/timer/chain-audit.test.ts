import { createHmac } from 'node:crypto'
import { verifyPortion } from '../../../cloudfunctions/door/audit-portion'
import type { Database } from '../../../cloudfunctions/store/database'
import { chainAudit } from '../../../cloudfunctions/timer/chain-audit'
import type { Means } from '../../../cloudfunctions/timer/means'
import { runJobs } from '../../../cloudfunctions/timer/run'
import { dyingStore } from '../../support/proofs/dying-store'
import { looks, now, useAuditRoom, vault } from './audit-room'

/** The audit's lines are sealed once, whatever breaks off and whoever runs at the same time. */
const room = useAuditRoom()

/** Every line of the log stands in exactly one block, and bears its number. */
function expectWhole(): void {
  const held = room.blocks().flatMap((block) => block.lines.map(({ id }) => [id, block.number] as const))
  expect(held.sort()).toEqual(
    room
      .lines()
      .map(({ _id, block }) => [_id, block] as const)
      .sort(),
  )
}

test('Lines are sealed two hundred a block, the oldest first, and nothing is done where nothing waits.', async () => {
  await room.store().accessLog.add(looks(450))
  expect(await chainAudit(room.store(), now, room.means)).toEqual({ blocks: 3, lines: 450 })
  expect(room.blocks().map(({ lines: held }) => held.length)).toEqual([200, 200, 50])
  expectWhole()
  expect(await chainAudit(room.store(), now, room.means)).toEqual({ blocks: 0, lines: 0 })
  expect(await room.verified()).toMatchObject({ blocks: 3, lines: 450, found: 0, upTo: 3 })
})

test('Without its key nothing is sealed, and what waits is sealed when the key is there.', async () => {
  await room.store().accessLog.add(looks(3))
  expect(await chainAudit(room.store(), now)).toEqual({ blocks: 0, lines: 0 })
  expect(await chainAudit(room.store(), now, room.means)).toEqual({ blocks: 1, lines: 3 })
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
  await room.store().accessLog.add(looks(3, 'old'))
  await chainAudit(room.store(), now, room.means)
  await room.store().accessLog.add(looks(3, 'new'))
  await chainAudit(room.store(), now, { ...room.means, vault: turned })
  expect(room.blocks().map(({ kid }) => kid)).toEqual(['a1', 'a2'])
  const { verified: found } = await verifyPortion({ store: room.store(), vault: turned, now }, null)
  expect(found).toMatchObject({ blocks: 2, found: 0 })
})

test('A run that dies at any operation is finished by the next, every line sealed once.', async () => {
  let died = 0
  for (const when of ['before', 'after'] as const) {
    for (let at = 1; ; at += 1) {
      for (const { _id } of room.engine.find('accessLog')) room.engine.remove('accessLog', { _id })
      for (const { _id } of room.engine.find('auditBlocks')) room.engine.remove('auditBlocks', { _id })
      await room.store().accessLog.add(looks(250))
      const dying = dyingStore(room.database, room.files, { at, when })
      const end = await Promise.race([chainAudit(room.store(dying.database), now, room.means), dying.died])
      if (end !== 'died') break
      died += 1
      await room.store().accessLog.add(looks(10, 'later'))
      await chainAudit(room.store(), now, room.means)
      expectWhole()
      expect(await room.verified()).toMatchObject({ lines: 260, found: 0 })
    }
  }
  expect(died).toBeGreaterThan(20)
})

test('Three runs at once, and lines that come meanwhile, make one chain.', async () => {
  await room.store().accessLog.add(looks(500))
  const runs = [1, 2, 3].map(() => chainAudit(room.store(), now, room.means))
  await Promise.all([...runs, room.store().accessLog.add(looks(30, 'meanwhile'))])
  await chainAudit(room.store(), now, room.means)
  expectWhole()
  expect(await room.verified()).toMatchObject({ lines: 530, found: 0 })
  expect(room.blocks().map(({ number }) => number)).toEqual(room.blocks().map((_, index) => index + 1))
})

test('A chain of any length is verified in portions, each of the same few operations.', async () => {
  let operations = 0
  const real = room.database
  const counting: Database = {
    ...real,
    find: (...asked) => {
      operations += 1
      return real.find(...asked)
    },
  }
  for (let number = 0; number < 45; number += 1) {
    await room.store().accessLog.add(looks(60, `n${String(number)}`))
    await chainAudit(room.store(), now, room.means)
  }
  const { portions, ...found } = await room.verified(now, room.store(counting))
  expect(found).toMatchObject({ blocks: 45, lines: 2_700, found: 0, upTo: 45 })
  expect(operations / portions).toBeLessThanOrEqual(16)
})

test('Both are jobs of the timer, under a lease each.', async () => {
  await room.store().accessLog.add(looks(5))
  const run = () => runJobs(['chainAudit', 'verifyAudit'], { store: room.store(), now, means: room.means })
  const both = await Promise.all([run(), run()])
  expect(both.map(({ chainAudit: done }) => done)).toContain('skipped')
  expect(room.blocks()).toHaveLength(1)
})
