import { CANARY, DAY, EVIDENCE_END, HELD, KeepingWorld, PERSONAL_END } from '../../support/keeping-world'
import { COHORT_ID, START } from '../../support/histories/history-school'
import { dataKinds } from '../../../domain/keeping/kinds'
import { collections } from '../../../cloudfunctions/database.json'
import { unlimited } from '../../../cloudfunctions/timer/means'
import { runJobs } from '../../../cloudfunctions/timer/run'
import { aCorrection } from '../../support/registrations'
import { countLeaving } from '../../../cloudfunctions/store/leaving'

/** The schedule of keeping, carried out: threat 39, "after the purge a canary search finds nothing". */
let world: KeepingWorld
beforeEach(() => {
  world = new KeepingWorld()
})
const kept = (id: string) => world.record(id)?.kept

test('Every collection of the database stands in the schedule, and nothing else but folders of the storage.', () => {
  expect([...dataKinds].sort()).toEqual([...Object.keys(collections), 'pictures'].sort())
})

test('To the last millisecond everything stands; with the next one all that is personal goes, and evidence stays.', async () => {
  const id = await world.graduate(1)
  const before = world.keep()
  await world.run(PERSONAL_END - 1)
  const calm = world.keep()
  expect({ ...calm.documents, jobs: null, keepings: null }).toEqual({
    ...before.documents,
    jobs: null,
    keepings: null,
  })
  expect(world.files.lying.size).toBe(3)

  await world.night(PERSONAL_END)
  expect(world.hits(CANARY)).toEqual([])
  // Who acted is said by the lines of the audit alone, as long as they are kept.
  expect(world.hits('holder-1')).toEqual(['events'])
  expect(world.record(id)).toMatchObject({
    name: 'Evidence 1',
    studentNo: '2023000001',
    kept: 'evidence',
    documentFp: `gone|${id}`,
    source: { round: 1, frozen: { values: {} } },
    outbox: [],
  })
  expect(world.all('events')).toHaveLength(3)
  expect(world.all('tickets')).toMatchObject([{ text: '', closed: true }])
  expect(world.files.lying.size).toBe(0)
})

test('With the end of evidence everything of a graduate goes, the record last; a purge says that it was rightful.', async () => {
  const id = await world.graduate(1)
  await world.night(PERSONAL_END)
  await world.run(EVIDENCE_END - 1)
  expect(kept(id)).toBe('evidence')
  await world.night(EVIDENCE_END + DAY)
  for (const text of [CANARY, 'holder-1', 'Evidence 1', '2023000001']) expect(world.hits(text)).toEqual([])
  expect(world.hits(id)).toEqual(['purges'])
  expect(world.all('purges')).toMatchObject([
    { registrationId: id, by: 'retention', scope: COHORT_ID, what: 'personal' },
    { registrationId: id, by: 'retention', scope: COHORT_ID, what: 'evidence' },
  ])
})

test('What the dry run counts is what the run then does, and the log says the same.', async () => {
  const ids = await Promise.all([1, 2, 3].map((number) => world.graduate(number)))
  const counted = async (step: 'personal' | 'evidence') =>
    countLeaving(
      world.store(),
      step,
      ids.flatMap((id) => world.record(id) ?? []),
    )
  const threefold = (one: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(one).map(([kind, count]) => [kind, 3 * count]))
  const personal = await counted('personal')
  expect(personal).toEqual(threefold(HELD.personal))
  await world.night(PERSONAL_END)
  expect(world.logged()).toEqual({ personal })
  const evidence = await counted('evidence')
  expect(evidence).toEqual(threefold(HELD.evidence))
  await world.night(EVIDENCE_END + DAY)
  expect(world.logged()).toEqual({ personal, evidence })
})

test('However a night is killed, the next one finishes it, and nothing is counted twice.', async () => {
  await world.graduate(1)
  for (const [end, step] of [
    [PERSONAL_END, 'personal'],
    [EVIDENCE_END + DAY, 'evidence'],
  ] as const) {
    const beginning = world.keep()
    const { operations } = await world.run(end)
    const second = await world.run(end + 60_000)
    await world.goBack(beginning)
    await world.night(end)
    const done = world.keep()
    const broken: string[] = []
    const total = operations.length + second.operations.length
    for (let at = 1; at <= total; at += 1)
      for (const when of ['before', 'after'] as const) {
        await world.goBack(beginning)
        const first = at <= operations.length
        if (!first) await world.run(end)
        const death = { at: first ? at : at - operations.length, when }
        const { answer } = await world.run(end + (first ? 0 : 60_000), death)
        const told = `${step}: ${when} ${String(at)}`
        if (answer !== 'died') broken.push(`${told}: it lived on`)
        // Longer than the lease of the dead; the night after would do as well.
        await world.night(end + 5 * 60_000)
        const left = step === 'personal' ? world.hits(CANARY) : world.hits('2023000001')
        if (left.length > 0) broken.push(`${told}: ${left.join()}`)
        if (world.record('record-1')?.outbox.length) broken.push(`${told}: work is left`)
        const counted = world.logged()[step] ?? {}
        const expected: Readonly<Record<string, number>> = HELD[step]
        // A run that died between its line and its numbers leaves them out.
        for (const [kind, count] of Object.entries(counted))
          if (count !== expected[kind]) broken.push(`${told}: ${kind} ${String(count)}`)
      }
    expect(broken).toEqual([])
    await world.goBack(done)
  }
})

test('Two runs at once do what one does.', async () => {
  await Promise.all([1, 2].map((number) => world.graduate(number)))
  for (const minute of [0, 1, 2]) {
    const now = PERSONAL_END + minute * 60_000
    await Promise.all([world.run(now), world.run(now)])
  }
  expect(world.hits(CANARY)).toEqual([])
  expect(world.all('purges')).toHaveLength(2)
  expect(world.logged().personal).toMatchObject({ registrations: 2, notices: 4 })
})

test('Without the leases too, for two that got past them: one guarded write a record counts.', async () => {
  await world.graduate(1)
  const { keepSchedule } = await import('../../../cloudfunctions/timer/keep-schedule')
  const both = await Promise.all([
    keepSchedule(world.store(), PERSONAL_END),
    keepSchedule(world.store(), PERSONAL_END),
  ])
  expect(both.map(({ stripped }) => stripped).sort()).toEqual([0, 1])
})

test('Who graduates later is kept longer, also when the record cannot say so any more.', async () => {
  const late = await world.graduate(1, { roster: { graduatesOn: '2027-12' } })
  const lateEnd = Date.parse('2028-07-01T00:00:00+08:00')
  await world.night(PERSONAL_END)
  expect(kept(late)).toBe('whole')
  await world.night(lateEnd + 90 * DAY - 7 * 60_000)
  expect(kept(late)).toBe('whole')
  await world.night(lateEnd + 91 * DAY)
  expect(kept(late)).toBe('evidence')
  await world.night(EVIDENCE_END + DAY)
  expect(kept(late)).toBe('evidence')
  await world.night(lateEnd + 1_097 * DAY)
  expect(kept(late)).toBeUndefined()
})

test('A record with work under way waits for it; a night without time is gone on with in the next minute.', async () => {
  const busy = await world.graduate(1, {
    outbox: [
      { id: 'later', dueAt: PERSONAL_END + 12 * 3_600_000, kind: 'correction', correction: aCorrection() },
    ],
    outboxDueAt: PERSONAL_END + 12 * 3_600_000,
  })
  const ids = await Promise.all([2, 3].map((number) => world.graduate(number)))
  let asked = 0
  const spent = () => (asked += 1) > 8
  await runJobs(['keepSchedule'], { store: world.store(), now: PERSONAL_END, means: { ...unlimited, spent } })
  await world.night(PERSONAL_END + 5 * 60_000)
  expect(ids.map(kept)).toEqual(['evidence', 'evidence'])
  expect(kept(busy)).toBe('whole')
  await world.night(PERSONAL_END + 13 * 3_600_000)
  await world.night(PERSONAL_END + 37 * 3_600_000)
  expect(kept(busy)).toBe('evidence')
})

test('A person who is bound elsewhere, or is staff, keeps what they agreed to.', async () => {
  await Promise.all([1, 2, 3].map((number) => world.graduate(number)))
  world.engine.insert('staff', [{ _id: 'holder-2' }])
  const other = await world.graduate(4, {
    cohortId: '2028-main',
    binding: { openid: 'holder-3', at: START, realName: 'unchecked', check: null },
  })
  await world.night(PERSONAL_END)
  expect(kept(other)).toBe('whole')
  expect(
    world
      .all<{ _id: string }>('consents')
      .map(({ _id }) => _id)
      .sort(),
  ).toEqual(['holder-2', 'holder-3', 'holder-4'])
})

test('What is about no record goes by its age, and by the cohort; counters with a cap for ever when nobody used them.', async () => {
  const row = (collection: string, _id: string, over: object) =>
    world.engine.insert(collection, [{ _id, cohortId: COHORT_ID, ...over }])
  const now = PERSONAL_END + 3_600_000
  for (const [name, at] of [
    ['old', now - 366 * DAY],
    ['new', now - 364 * DAY],
  ] as const) {
    row('notices', name, { registrationId: '', to: 'office', at })
    row('pushes', name, { at })
    row('attempts', name, { lasting: true, at: at - 35 * DAY })
  }
  row('tickets', 'unbound', { registrationId: '', text: CANARY })
  world.engine.insert('contacts', [{ _id: COHORT_ID, office: [{ phone: CANARY }] }])
  row('attempts', 'passing', { lasting: false, at: now })
  await world.night(now)
  const ids = (collection: string) => world.all(collection).map(({ _id }) => _id)
  expect([ids('notices'), ids('pushes'), ids('attempts')]).toEqual([['new'], ['new'], ['new', 'passing']])
  expect(world.hits(CANARY)).toEqual([])
  expect(world.logged()).toEqual({
    age: { notices: 1, pushes: 1, attempts: 1 },
    personal: { tickets: 1, contacts: 1 },
  })
})

test.each([1, 400])(
  'Of %i graduates a night works on so many at once; a day that is done costs three operations.',
  async (many) => {
    for (let number = 1; number <= many; number += 1) await world.graduate(number)
    await world.run(PERSONAL_END, null, ['keepSchedule'])
    expect(world.all('registrations', { kept: 'evidence' })).toHaveLength(Math.min(many, 300))
    await world.run(PERSONAL_END + 60_000, null, ['keepSchedule'])
    expect(world.all('registrations', { kept: 'evidence' })).toHaveLength(many)
    const { operations } = await world.run(PERSONAL_END + 120_000, null, ['keepSchedule'])
    expect(operations).toEqual(['update jobs', 'find jobs', 'update jobs'])
  },
)
