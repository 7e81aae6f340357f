import { standingFound } from '../../domain/audit/standing'
import type { Alarm, Standing } from '../../domain/health/alarms'
import type { Heartbeat, JobEnd, JobState } from '../../domain/health/heartbeat'
import { isJobName } from '../../domain/health/job-names'
import type { AuditState, StorageSum } from '../../domain/health/signs'
import type { Instant } from '../../domain/registration/registration'
import type { NightlyState } from './audit-states'
import type { Database } from './database'

/** Beside the leases: what the timer knows of itself. */
const COLLECTION = 'jobs'
const HEARTBEAT = 'heartbeat'
const ALARMS = 'alarms'
/** What the nightly verification keeps of itself, and what was found by hand (audit-states.ts). */
const AUDIT_JOB = 'verifyAudit'
const STORAGE_JOB = 'measureStorage'

/** One that was decided and is not spread yet; its number makes the ids of what follows from it. */
export interface PendingAlarm extends Alarm {
  readonly number: number
}

/** What is remembered of alarms: one document, one guarded write. */
export interface AlarmMemory {
  readonly rev: number
  readonly standing: Standing
  /** Alarms decided so far. */
  readonly count: number
  readonly pending: readonly PendingAlarm[]
}

/** A sum that is being made: how far it has come, and the last one that was finished. */
export interface StorageProgress {
  /** Id of the last file that was added; '' at the beginning, null: none is being made. */
  readonly cursor: string | null
  readonly files: number
  readonly bytes: number
  /** The latest whole sum. */
  readonly measured: StorageSum | null
}

export interface TimerRun {
  readonly startedAt: Instant
  readonly endedAt: Instant
  readonly ends: Readonly<Record<string, JobEnd>>
}

interface StoredJob {
  readonly _id: string
}

export function health(database: Database) {
  const jobOf = async <T>(_id: string): Promise<T | null> => {
    const [found] = await database.find(COLLECTION, { _id }, { limit: 1 })
    return (found as T | undefined) ?? null
  }
  return {
    /** Writes down a run of the timer that has come to its end: one operation but for the very first. */
    beat: async ({ startedAt, endedAt, ends }: TimerRun): Promise<void> => {
      const { set, inc } = changesOf(ends, endedAt)
      const filter = { _id: HEARTBEAT }
      const update = { set: { startedAt, endedAt, ...set }, inc }
      if ((await database.update(COLLECTION, { filter, update })) === 1) return
      const jobs = Object.fromEntries(Object.entries(ends).map(([job, end]) => [job, begun(end, endedAt)]))
      await database.insert(COLLECTION, [{ _id: HEARTBEAT, startedAt, endedAt, jobs }])
    },

    /** What the timer has written down of itself; one operation. */
    known: async (): Promise<{
      readonly heartbeat: Heartbeat | null
      readonly storage: StorageSum | null
      readonly audit: AuditState | null
    }> => {
      const ids = [HEARTBEAT, STORAGE_JOB, AUDIT_JOB]
      const found = (await database.find(
        COLLECTION,
        { _id: { in: ids } },
        { limit: ids.length },
      )) as StoredJob[]
      const one = (id: string): unknown => found.find(({ _id }) => _id === id)
      const heartbeat = one(HEARTBEAT) as Heartbeat | undefined
      const storage = one(STORAGE_JOB) as Partial<StorageProgress> | undefined
      return {
        heartbeat: heartbeat === undefined ? null : withWhole(heartbeat),
        storage: storage?.measured ?? null,
        audit: auditOf(one(AUDIT_JOB) as Partial<NightlyState> | undefined),
      }
    },

    alarms: async (): Promise<AlarmMemory | null> => jobOf<AlarmMemory>(ALARMS),

    /** Stores what follows from what was read (null: there was none); false when somebody was faster. */
    rememberAlarms: async (before: AlarmMemory | null, after: Omit<AlarmMemory, 'rev'>): Promise<boolean> => {
      if (before === null)
        return (await database.insert(COLLECTION, [{ _id: ALARMS, ...after, rev: 1 }])) === 'inserted'
      const filter = { _id: ALARMS, rev: before.rev }
      const { standing, count, pending } = after
      const update = { set: { standing, count, pending, rev: before.rev + 1 } }
      return (await database.update(COLLECTION, { filter, update })) === 1
    },

    /** How far the sum of the storage is; the job's lease is in the same document. */
    storage: async (): Promise<StorageProgress> => {
      const {
        cursor = null,
        files = 0,
        bytes = 0,
        measured = null,
      } = (await jobOf<Partial<StorageProgress>>(STORAGE_JOB)) ?? {}
      return { cursor, files, bytes, measured }
    },

    setStorage: (next: StorageProgress): Promise<number> =>
      database.update(COLLECTION, { filter: { _id: STORAGE_JOB }, update: { set: { ...next } } }),
  }
}

/** What a run changes of its jobs: a skipped one is somebody else's, and nothing of it is known here. */
function changesOf(ends: TimerRun['ends'], at: Instant) {
  const set: Record<string, unknown> = {}
  const inc: Record<string, number> = {}
  for (const [job, end] of Object.entries(ends)) {
    const path = `jobs.${job}`
    if (end === 'outOfTime') inc[`${path}.waits`] = 1
    if (end === 'failed' || end === 'partly') {
      set[`${path}.troubledAt`] = at
      inc[`${path}.failures`] = 1
    }
    if (end === 'done' || end === 'partly') {
      set[`${path}.succeededAt`] = at
      set[`${path}.waits`] = 0
    }
    if (end === 'done') set[`${path}.failures`] = 0
  }
  return { set, inc }
}

const begun = (end: JobEnd, at: Instant): JobState => ({
  succeededAt: end === 'done' || end === 'partly' ? at : null,
  troubledAt: end === 'failed' || end === 'partly' ? at : null,
  failures: end === 'failed' || end === 'partly' ? 1 : 0,
  waits: end === 'outOfTime' ? 1 : 0,
})

const noState: JobState = { succeededAt: null, troubledAt: null, failures: 0, waits: 0 }

/** A job that is newer than the heartbeat has only the parts that were set since; one that is no more is nothing. */
const withWhole = ({ startedAt, endedAt, jobs }: Heartbeat): Heartbeat => ({
  startedAt,
  endedAt,
  jobs: Object.fromEntries(
    Object.entries(jobs)
      .filter(([job]) => isJobName(job))
      .map(([job, state]) => [job, { ...noState, ...state }]),
  ),
})

/** Null before the first verification that came to its end or found something. */
function auditOf({ last = null, byHand = null }: Partial<NightlyState> = {}): AuditState | null {
  const wrong = standingFound(last, byHand)
  const verifiedAt = last?.at ?? null
  if (wrong !== null) return { at: wrong.at, findings: wrong.found, verifiedAt }
  return last === null ? null : { at: last.at, findings: 0, verifiedAt }
}
