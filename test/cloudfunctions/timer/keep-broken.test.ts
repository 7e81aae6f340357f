import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import { StorageBusy } from '../../../cloudfunctions/store/database'
import type { Files } from '../../../cloudfunctions/store/files'
import { openStore } from '../../../cloudfunctions/store/store'
import { unlimited } from '../../../cloudfunctions/timer/means'
import { keepSchedule } from '../../../cloudfunctions/timer/keep-schedule'
import { runJobs } from '../../../cloudfunctions/timer/run'
import type { Outgoing } from '../../../domain/registration/registration'
import { engineDatabase } from '../../support/histories/engine-database'
import { COHORT_ID, START } from '../../support/histories/history-school'
import {
  CANARY,
  DAY,
  EVIDENCE_END,
  KeepingWorld,
  PERSONAL_END,
  SERVICE_END,
} from '../../support/keeping-world'
import { aCorrection } from '../../support/registrations'

/** Deletion beside a storage that is down, work under way, a colleague who writes, and a clock that was wrong. */
let world: KeepingWorld
beforeEach(() => {
  world = new KeepingWorld()
})
const MINUTE = 60_000
const HOUR = 60 * MINUTE

const erasing = (whole: boolean, dueAt: number): Outgoing => ({
  ...{ id: 'record-1_erase', kind: 'erase', by: 'office', whole, dueAt },
})
const asked = (work: readonly Outgoing[]) => ({ outbox: [...work], outboxDueAt: 0 })

/** Some minutes of the outbox on a storage that deletes nothing. */
async function minutesWithoutStorage(now: number, minutes: number): Promise<void> {
  const files: Files = {
    ...world.files,
    removePaths: () => Promise.reject(new StorageBusy(new Error('down'))),
  }
  const store = openStore(engineDatabase(world.engine), emptyRulesCache(), files)
  for (let minute = 0; minute < minutes; minute += 1)
    await runJobs(['drainOutbox'], { store, now: now + minute * MINUTE, means: unlimited })
}

test('A storage that is down during a whole erasure leaves no file behind: the record stays until the last of them is gone.', async () => {
  const id = await world.graduate(1, asked([erasing(true, EVIDENCE_END)]))
  await minutesWithoutStorage(EVIDENCE_END, 5)
  expect(world.files.lying.size).toBe(3)
  expect(world.record(id)).toBeDefined()
  // All the rest did not wait for the files.
  expect(world.hits(CANARY)).toEqual(['storage'])
  expect(world.all('purges')).toHaveLength(1)
  await minutesWithoutStorage(EVIDENCE_END + HOUR, 1)
  // Tried again it is still one deletion, and one line about it.
  expect(world.all('purges')).toHaveLength(1)

  await world.night(EVIDENCE_END + 2 * HOUR)
  expect(world.files.lying.size).toBe(0)
  expect(world.record(id)).toBeUndefined()
  expect(world.hits(id)).toEqual(['purges'])
})

test('Who was put back on the list while an erasure waited keeps everything.', async () => {
  const correction: Outgoing = {
    ...{ id: 'later', dueAt: START + HOUR, kind: 'correction', correction: aCorrection() },
  }
  const removed = { at: START, by: 'office', reason: 'left' }
  const id = await world.graduate(1, { ...asked([erasing(false, START), correction]), removed })
  await world.run(START, null, ['drainOutbox'])
  expect(
    world
      .record(id)
      ?.outbox.map(({ kind }) => kind)
      .sort(),
  ).toEqual(['correction', 'erase'])
  world.engine.update('registrations', { _id: id }, { $set: { removed: null } })
  await world.night(START + HOUR)
  expect(world.record(id)).toMatchObject({ kept: 'whole', outbox: [] })
  expect(world.files.lying.size).toBe(3)
})

test('Who was answered that the evidence stays keeps it, though its term ends while the erasure waits.', async () => {
  const id = await world.graduate(1, asked([erasing(false, EVIDENCE_END)]))
  for (const minute of [0, 1, 2, 3]) await world.run(EVIDENCE_END + minute * MINUTE, null, ['drainOutbox'])
  expect(world.record(id)?.kept).toBe('evidence')
})

test('An answer that a colleague began before a call for help was emptied does not bring its words back.', async () => {
  await world.graduate(1)
  const read = await world.store().tickets.byId('ticket-record-1')
  if (read === null) throw new Error('no ticket')
  await world.night(PERSONAL_END)
  const { answers, closed, lastAnswer } = read
  expect(await world.store().tickets.answer(read, { answers, closed, lastAnswer })).toBe(false)
})

test('What a call wrote beside the first end goes with the last one.', async () => {
  const id = await world.graduate(1)
  await world.night(PERSONAL_END)
  for (const kind of ['notices', 'proofUses'])
    world.engine.insert(kind, [{ _id: `late-${kind}`, registrationId: id, text: CANARY }])
  world.engine.insert('resumes', [{ _id: id, content: CANARY }])
  await world.night(EVIDENCE_END + DAY)
  expect(world.hits(CANARY)).toEqual([])
})

test('A clock that was a year ahead once does not stop deletion for a year.', async () => {
  const id = await world.graduate(1, { roster: { graduatesOn: '2027-12' } })
  const lateEnd = PERSONAL_END + 182 * DAY
  world.engine.insert('jobs', [{ _id: 'keepSchedule', until: 0, reached: lateEnd + 365 * DAY }])
  await world.night(lateEnd + DAY)
  expect(world.record(id)?.kept).toBe('evidence')
  expect(world.all('jobs', { _id: 'keepSchedule' })).toMatchObject([{ reached: lateEnd + DAY }])
  expect(SERVICE_END).toBeLessThan(lateEnd)
})

test('Contacts, and calls for help of people without a record, stay while one late graduate is served.', async () => {
  const id = await world.graduate(1, { roster: { graduatesOn: '2027-12' } })
  await world.graduate(2)
  const lateEnd = PERSONAL_END + 182 * DAY
  world.engine.insert('contacts', [{ _id: COHORT_ID, office: [] }])
  const unbound = { registrationId: '', openid: 'stranger', cohortId: COHORT_ID }
  world.engine.insert('tickets', [
    { ...unbound, _id: 'fresh', at: PERSONAL_END - 364 * DAY },
    { ...unbound, _id: 'old', at: PERSONAL_END - 366 * DAY },
  ])
  await world.night(PERSONAL_END)
  expect(world.record('record-2')?.kept).toBe('evidence')
  expect(world.all('contacts')).toHaveLength(1)
  expect(world.all('tickets', { registrationId: '' })).toMatchObject([{ _id: 'fresh' }])
  expect(world.logged()['age']).toEqual({ tickets: 1 })

  await world.night(lateEnd + DAY)
  expect(world.record(id)?.kept).toBe('evidence')
  await world.night(lateEnd + 2 * DAY)
  expect(world.all('contacts')).toEqual([])
})

test('What somebody agreed to who holds no record any more goes by its age.', async () => {
  const { consents } = world.store()
  const answered = (at: number) => ({ templates: {}, counted: [{ requestId: 'r', bodyHash: '', at }] })
  await consents.put('long-gone', null, answered(PERSONAL_END - 801 * DAY))
  await consents.put('came-again', null, answered(PERSONAL_END - 801 * DAY))
  await consents.put('came-again', await consents.of('came-again'), answered(PERSONAL_END - 799 * DAY))
  await world.night(PERSONAL_END)
  expect(world.all('consents')).toMatchObject([{ _id: 'came-again' }])
})

test('With what a graduate asks to be deleted goes what they wrote, or were told, while they were bound to nothing.', async () => {
  const now = SERVICE_END + DAY
  await world.graduate(1, asked([erasing(false, now)]))
  const about = { registrationId: '', at: now }
  for (const cohortId of [COHORT_ID, 'another']) {
    world.engine.insert('tickets', [{ ...about, _id: `t-${cohortId}`, cohortId, openid: 'holder-1' }])
    world.engine.insert('notices', [{ ...about, _id: `n-${cohortId}`, cohortId, to: 'holder-1' }])
  }
  for (const minute of [0, 1]) await world.run(now + minute * MINUTE, null, ['drainOutbox'])
  expect(world.all('tickets', { registrationId: '' })).toMatchObject([{ _id: 't-another' }])
  expect(world.all('notices', { registrationId: '' })).toMatchObject([{ _id: 'n-another' }])
  expect(world.logged()['personal']).toMatchObject({ tickets: 2, notices: 3 })
})

test('A record whose work never ends is counted and said, night after night.', async () => {
  const never = PERSONAL_END + 9_999 * DAY
  const work: Outgoing = { id: 'never', dueAt: never, kind: 'correction', correction: aCorrection() }
  await world.graduate(1, { outbox: [work], outboxDueAt: never })
  await world.graduate(2)
  const said: unknown[] = []
  const means = { ...unlimited, log: (line: unknown) => said.push(line) }
  expect(await keepSchedule(world.store(), PERSONAL_END, means)).toMatchObject({ stripped: 1, waiting: 1 })
  expect(said).toMatchObject([{ job: 'keepSchedule', place: 'records that wait', count: 1 }])
})
