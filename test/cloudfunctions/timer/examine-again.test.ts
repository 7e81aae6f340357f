import databaseSpec from '../../../cloudfunctions/database.json'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import type { Database } from '../../../cloudfunctions/store/database'
import { openStore } from '../../../cloudfunctions/store/store'
import { callValueSharers } from '../../../cloudfunctions/timer/call-sharers'
import { onDesk } from '../../../domain/registration/desk-lists'
import { lookAgain } from '../../../domain/registration/look-again'
import type { Registration } from '../../../domain/registration/registration'
import type { Signal, SignalCode } from '../../../domain/registration/signal'
import { openEngine, type DatabaseSpec } from '../../../localcloud'
import { bound, cohortId, FOUNDED_REV, policyWith, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, type Graduate } from '../../support/cloud-graduates'
import { aPhoto, attachPicture } from '../../support/cloud-proofs'
import { engineDatabase } from '../../support/histories/engine-database'
import { memoryFiles } from '../../support/memory-files'
import { aRegistration, aSource, frozen, ROSTER } from '../../support/registrations'

/** What two share is worth a look at both, whoever came first (B6). */
const school = useSchool()
const { lin, zhou, zheng, he, gao } = graduates
const watch = { sharedPhone: 3, sameEmployer: 3, categories: [], categoryPercent: 100 }

beforeAll(async () => {
  const policy = policyWith({ watch })
  await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV, policy })
  school.pass(11_000)
})

async function submits(graduate: Graduate, mobile: string, picture: Buffer | null): Promise<string> {
  const person = await bound(school, graduate)
  const party = picture === null ? {} : { politicalStatus: '中共党员' }
  await person.must('source.save', { cohortId, claims: { mobile, ...party } })
  if (picture !== null) await attachPicture(person, school, { cohortId, slot: 'materialOne', bytes: picture })
  await person.must('source.submit', { cohortId })
  return (await school.registration(graduate.studentNo))._id
}

async function listed(list: SignalCode): Promise<readonly string[]> {
  const { rows } = await school.as(staff.counselor).must('queue.list', { cohortId, list })
  return rows.map(({ id }) => id).sort()
}

async function minutes(runs: number): Promise<void> {
  for (let run = 0; run < runs; run += 1) {
    school.pass(60_000)
    await school.timer()
  }
}

/** Work that could call somebody again. */
const examining = async (): Promise<number> =>
  (await school.stored<Registration>('registrations', { cohortId }))
    .flatMap(({ outbox }) => outbox)
    .filter(({ kind }) => kind === 'examine').length

test('Three who give one phone, each a minute after the other, are all told of, and then nothing is left to do.', async () => {
  const ids: string[] = []
  for (const graduate of [he, gao, zheng]) {
    ids.push(await submits(graduate, '13900000077', null))
    await minutes(1)
  }
  await minutes(1)
  expect(await listed('phoneShared')).toEqual([...ids].sort())
  for (const { studentNo } of [he, gao, zheng])
    expect((await school.registration(studentNo)).signals.source).toEqual([
      { code: 'phoneShared', field: 'mobile', params: { count: '3' } },
    ])
  const revs = async () =>
    Promise.all([he, gao, zheng].map(async ({ studentNo }) => (await school.registration(studentNo)).rev))
  const before = await revs()
  await minutes(2)
  expect([await revs(), await examining()]).toEqual([before, 0])
})

test('Of two with one picture both are told of, and neither calls the other again.', async () => {
  const first = await submits(lin, '13900000001', await aPhoto(41))
  await minutes(1)
  expect(await listed('pictureUsedElsewhere')).toEqual([])
  const second = await submits(zhou, '13900000002', await aPhoto(41))
  await minutes(2)
  expect(await listed('pictureUsedElsewhere')).toEqual([first, second].sort())
  expect(await examining()).toBe(0)
  const before = await school.registration(lin.studentNo)
  await minutes(2)
  expect(await school.registration(lin.studentNo)).toEqual(before)
})

describe('Who is called', () => {
  const now = Date.parse('2026-10-08T10:00:00+08:00')
  const mobile = '13900000077'
  const shared: Signal[] = [{ code: 'phoneShared', field: 'mobile', params: { count: '60' } }]

  function waiting(id: string, over: Partial<Registration> = {}): Registration {
    const values = { ...ROSTER, mobile }
    const source = { ...aSource.inReview(), frozen: frozen({ values, baseline: { ...ROSTER } }) }
    const { queue } = aRegistration()
    return onDesk(
      aRegistration({
        ...{ _id: id, studentNo: id, documentFp: id, source },
        queue: { ...queue, source: 'inReview:counselor' },
        ...over,
      }),
    )
  }

  function storeWith(records: readonly Registration[]) {
    const engine = openEngine()
    for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
      engine.ensureCollection(name, spec)
    engine.insert(
      'registrations',
      records.map((record) => ({ ...record })),
    )
    let operations = 0
    const real = engineDatabase(engine)
    const database: Database = {
      ...real,
      find: (...asked) => ((operations += 1), real.find(...asked)),
      update: (...asked) => ((operations += 1), real.update(...asked)),
    }
    const called = () =>
      engine
        .find('registrations', {})
        .map((record) => record as unknown as Registration)
        .filter(({ outbox }) => outbox.some((work) => work.kind === 'examine' && work.again === true))
        .map(({ _id }) => _id)
    return { store: openStore(database, emptyRulesCache(), memoryFiles()), called, cost: () => operations }
  }

  const phone = { what: 'phone', value: mobile, users: 60, from: 3 } as const

  test('At most twenty are called at a time, by one read and a write for each; asked again, the same are not called twice.', async () => {
    const [asking, ...others] = Array.from({ length: 60 }, (_, index) => waiting(`record-${String(index)}`))
    if (asking === undefined) throw new Error('sixty were made')
    const { store, called, cost } = storeWith([asking, ...others])
    const examined = { store, registration: asking, now, shared }
    await callValueSharers(examined, phone)
    expect([called().length, cost()]).toEqual([20, 21])
    expect(called()).not.toContain(asking._id)
    await callValueSharers(examined, phone)
    expect([called().length, cost()]).toEqual([20, 22])
  })

  test('Nobody is called who was told, was decided or shares nothing; nor is anybody looked for without a signal.', async () => {
    const asking = waiting('asking')
    const told = onDesk({ ...waiting('told'), signals: { source: shared, destination: [] } })
    const decided = waiting('decided', { source: aSource.completed(), queue: aRegistration().queue })
    const other = { ...aSource.inReview(), frozen: frozen({ values: ROSTER, baseline: ROSTER }) }
    const { store, called, cost } = storeWith([asking, told, decided, waiting('other', { source: other })])
    const examined = { store, registration: asking, now, shared }
    await callValueSharers(examined, phone)
    expect([called(), cost()]).toEqual([[], 1])
    await callValueSharers({ ...examined, shared: [] }, phone)
    // With so many, the others were told when there were fewer.
    await callValueSharers(examined, { ...phone, users: 100 })
    expect(cost()).toBe(1)
  })

  test('The same look has the same id, and is not asked for where one of this round is pending.', () => {
    const record = waiting('record')
    const [work, ...rest] = lookAgain(record, { flow: 'source', code: 'phoneShared' }, now)
    expect(rest).toEqual([])
    expect(work).toEqual({
      ...{ id: 'record_examine_source_1_again', dueAt: now, kind: 'examine' },
      ...{ flow: 'source', round: 1, again: true },
    })
    if (work === undefined) throw new Error('it is looked at again')
    const pending = { ...record, outbox: [work] }
    expect(lookAgain(pending, { flow: 'source', code: 'phoneShared' }, now)).toEqual([])
    expect(lookAgain(record, { flow: 'destination', code: 'employerCluster' }, now)).toEqual([])
  })
})
