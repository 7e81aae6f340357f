import databaseSpec from '../../cloudfunctions/database.json'
import { emptyRulesCache } from '../../cloudfunctions/store/cohorts'
import type { Database } from '../../cloudfunctions/store/database'
import type { PushRow } from '../../cloudfunctions/store/pushes'
import { openStore } from '../../cloudfunctions/store/store'
import { unlimited, type Means } from '../../cloudfunctions/timer/means'
import { runScheduled } from '../../cloudfunctions/timer/run'
import type { JobState } from '../../domain/health/heartbeat'
import { defaultPushRules } from '../../domain/push/rules'
import { openEngine, type DatabaseSpec } from '../../localcloud'
import { engineDatabase } from './histories/engine-database'
import { memoryFiles } from './memory-files'
import { aCohort } from './school'

export const minute = 60_000
/** Quiet hours hold at this time of day. */
export const night = Date.parse('2026-10-12T23:30:00+08:00')
const robotSealed = { kid: 'k1', iv: '', ct: '', tag: '' }
export const [office, administrator, counselor, northOffice] = [
  'office',
  'administrator',
  'counselor',
  'north-office',
] as const

export type JobStates = Readonly<Record<string, Pick<JobState, 'failures' | 'waits'>>>
export const failing = { failures: 7, waits: 0 }
export const fine = { failures: 0, waits: 0 }

const person = (_id: string, role: string, campusId = 'main') => ({
  _id,
  rev: 1,
  name: _id,
  suspended: false,
  campusIds: [campusId],
  grants: [{ role, campusId, cohortIds: null, collegeIds: null, classIds: null, until: null }],
})

const push = {
  ...defaultPushRules,
  digestHours: [],
  quiet: { from: 22, until: 7 },
  channels: { message: true, robot: true },
}
const withoutChannels = { ...push, channels: { message: false, robot: false } }

/** A school of two campuses whose office is told of alarms, with what was posted to the group and sent by WeChat. */
export function watchedSchool() {
  const engine = openEngine()
  for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
    engine.ensureCollection(name, spec)
  const posted: string[] = []
  const sent: string[] = []
  engine.insert('cohorts', [
    { ...aCohort(), edits: [], push, robot: robotSealed },
    { ...aCohort({ _id: '2026-main', year: 2026 }), edits: [], push, robot: robotSealed },
    { edits: [], ...aCohort({ _id: '2027-north', campusId: 'north' }), push: withoutChannels },
  ])
  engine.insert('staff', [
    person(office, 'office'),
    person(administrator, 'administrator'),
    person(counselor, 'counselor'),
    person(northOffice, 'office', 'north'),
  ])
  engine.insert('consents', [
    { _id: office, rev: 1, templates: { backlog: { left: 5, askedAt: night } }, counted: [] },
  ])

  const means: Means = {
    ...unlimited,
    messages: {
      knows: () => true,
      send: (openid, { data }) => {
        sent.push(`${openid}: ${data['thing1']?.value ?? ''} ${data['thing4']?.value ?? ''}`)
        return Promise.resolve('0')
      },
    },
    robots: {
      send: (_, text) => {
        posted.push(text)
        return Promise.resolve('0')
      },
    },
    vault: {
      ...unlimited.vault,
      open: () => 'key',
      fingerprint: (text) => text,
      auditKid: 'a1',
      auditTag: (kid, text) => `${kid}${String(text.length)}`,
    },
  }
  const storeOf = (database: Database = engineDatabase(engine)) =>
    openStore(database, emptyRulesCache(), memoryFiles())
  return {
    engine,
    posted,
    sent,
    means,
    storeOf,
    /** Who was told so in the inbox. */
    inbox: (notice: string) =>
      engine
        .find('notices', { notice })
        .map(({ to }) => to)
        .sort(),
    rows: () => engine.find('pushes') as unknown as PushRow[],
    /** The latest run of the timer left this. */
    beats: (jobs: JobStates, at = night) => {
      engine.remove('jobs', { _id: 'heartbeat' }, {})
      engine.insert('jobs', [{ _id: 'heartbeat', startedAt: at, endedAt: at, jobs }])
    },
    /** Runs minute by minute from one on. */
    minutes: async (from: number, count: number, database?: Database): Promise<void> => {
      for (let number = 0; number < count; number += 1)
        await runScheduled(storeOf(database), night + (from + number) * minute, means)
    },
  }
}
