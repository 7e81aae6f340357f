import type { JobEnd } from '../../domain/health/heartbeat'
import { jobNames, type JobName } from '../../domain/health/job-names'
import type { Instant } from '../../domain/registration/registration'
import type { Store } from '../store/store'
import { chainAudit } from './chain-audit'
import { copyEdits } from './copy-edits'
import { countTallies } from './count-tallies'
import { drainOutbox } from './drain-outbox'
import { keepDays } from './keep-days'
import { keepSchedule } from './keep-schedule'
import { kindOf, unlimited, type Means } from './means'
import { measureStorage } from './measure-storage'
import { pushBacklog } from './push-backlog'
import { resealOld } from './reseal-old'
import { sweepAttempts } from './sweep-attempts'
import { sweepBindings } from './sweep-bindings'
import { sweepMeters } from './sweep-meters'
import { sweepPosts } from './sweep-posts'
import { sweepPrints } from './sweep-prints'
import { sweepSheets } from './sweep-sheets'
import { verifyAudit } from './verify-audit'
import { watch } from './watch'

/** What a job did, in counts. */
type Counts = Readonly<Record<string, number>>

/**
 * Everything the timer does, each under its own lease; a second run at the same time does nothing. The most
 * urgent comes first: when time runs out, the sweeps wait for a quieter minute.
 */
export const scheduled = {
  drainOutbox,
  countTallies,
  pushBacklog,
  keepDays,
  copyEdits,
  chainAudit,
  sweepBindings,
  sweepAttempts,
  sweepPrints,
  sweepSheets,
  sweepPosts,
  keepSchedule,
  resealOld,
  verifyAudit,
  sweepMeters,
  measureStorage,
  // At the end: what it tells of is how the others fared.
  watch,
} as const satisfies Record<JobName, (store: Store, now: Instant, means: Means) => Promise<Counts>>

export type JobAnswer = Counts | 'skipped' | 'outOfTime' | { readonly failed: string }

/**
 * They run whatever time it is: that there was none for the others is what they tell of. It reads a few things, in
 * what the function has in reserve.
 */
const always: ReadonlySet<JobName> = new Set(['watch'])

/** Longer than the function may run, so that two runs never overlap; a dead one's lease ends by itself. */
const LEASE_MS = 90_000

/** Everything that the timer does, in its order; how it went is written down at the end. */
export async function runScheduled(store: Store, now: Instant, means: Means = unlimited): Promise<Answers> {
  const answers = await runJobs(jobNames, { store, now, means })
  const ends = Object.fromEntries(Object.entries(answers).map(([job, answer]) => [job, endOf(answer)]))
  try {
    await store.health.beat({ startedAt: now, endedAt: now + Math.round(means.elapsed()), ends })
  } catch (error) {
    // The work is done all the same; a heartbeat that stays away is seen by its age.
    means.log({ level: 'error', job: 'heartbeat', place: 'run', kind: kindOf(error) })
  }
  return answers
}

function endOf(answer: JobAnswer): JobEnd {
  if (typeof answer === 'string') return answer
  // Jobs that do several things count those that failed.
  const failed = 'failed' in answer ? answer.failed : 0
  if (typeof failed === 'string') return 'failed'
  return failed > 0 ? 'partly' : 'done'
}

type Answers = Readonly<Record<string, JobAnswer>>

/** Runs what is not being run already; answers what each did. A job that fails keeps no other from running. */
export async function runJobs(names: readonly JobName[], run: Run): Promise<Answers> {
  const { means } = run
  const done: Record<string, JobAnswer> = {}
  for (const name of names) {
    try {
      done[name] = means.spent() && !always.has(name) ? 'outOfTime' : await runLeased(name, run)
    } catch (error) {
      const kind = kindOf(error)
      means.log({ level: 'error', job: name, place: 'job', kind })
      done[name] = { failed: kind }
    }
  }
  return done
}

interface Run {
  readonly store: Store
  readonly now: Instant
  readonly means: Means
}

async function runLeased(name: JobName, { store, now, means }: Run): Promise<JobAnswer> {
  const until = await store.jobs.take(name, now, LEASE_MS)
  if (until === null) return 'skipped'
  try {
    return await scheduled[name](store, now, means)
  } finally {
    await store.jobs.release(name, until)
  }
}
