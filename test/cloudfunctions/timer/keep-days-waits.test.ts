import databaseSpec from '../../../cloudfunctions/database.json'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import { openStore } from '../../../cloudfunctions/store/store'
import { keepDays } from '../../../cloudfunctions/timer/keep-days'
import { noProgress } from '../../../domain/registration/progress'
import { openEngine, type DatabaseSpec, type Engine } from '../../../localcloud'
import { engineDatabase } from '../../support/histories/engine-database'
import { memoryFiles } from '../../support/memory-files'
import { aCohort, at } from '../../support/school'

/** A day is kept as it ended, and not as it was when a late counting had not seen its end. */
const minute = 60_000
const day = 24 * 60 * minute
/** In the middle of the window in which graduates check their data. */
const midnight = at('2026-10-09')
const { _id: cohortId } = aCohort()
let engine: Engine
const store = () => openStore(engineDatabase(engine), emptyRulesCache(), memoryFiles())
const days = () => engine.find('days')

const counted = (over: { readonly dirty: boolean; readonly countedAt: number }) =>
  engine.insert('tallies', [
    {
      _id: `${cohortId}_`,
      cohortId,
      collegeId: '',
      marks: 3,
      source: { ...noProgress, notSubmitted: 2 },
      destination: noProgress,
      ...over,
    },
  ])

beforeEach(() => {
  engine = openEngine()
  for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
    engine.ensureCollection(name, spec)
  engine.insert('cohorts', [{ ...aCohort(), edits: [] }])
})

test('A day waits for a college that is to be counted and was not since it ended, and is kept once it is.', async () => {
  counted({ dirty: true, countedAt: midnight - minute })
  expect(await keepDays(store(), midnight + minute)).toEqual({ kept: 0 })
  engine.update('tallies', {}, { $set: { dirty: false, countedAt: midnight + 2 * minute } })
  expect(await keepDays(store(), midnight + 2 * minute)).toEqual({ kept: 1 })
  expect(await keepDays(store(), midnight + 3 * minute)).toEqual({ kept: 0 })
  expect(days()).toMatchObject([{ at: midnight, takenAt: midnight + 2 * minute }])
})

test('It waits no longer than an hour: then how it ended nobody knows.', async () => {
  counted({ dirty: true, countedAt: midnight - minute })
  expect(await keepDays(store(), midnight + 59 * minute)).toEqual({ kept: 0 })
  engine.update('tallies', {}, { $set: { dirty: false } })
  expect(await keepDays(store(), midnight + 60 * minute)).toEqual({ kept: 0 })
})

test.each([
  ['was counted since, and is marked again', { dirty: true, countedAt: midnight + 1 }],
  ['had nothing new since it was counted', { dirty: false, countedAt: midnight - day }],
])('It does not wait for a college that %s.', async (_how, tally) => {
  counted(tally)
  expect(await keepDays(store(), midnight + minute)).toEqual({ kept: 1 })
})
