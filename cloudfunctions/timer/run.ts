import type { Instant } from '../../domain/registration/registration'
import type { Store } from '../store/store'
import { countTallies } from './count-tallies'
import { drainOutbox } from './drain-outbox'
import { keepDays } from './keep-days'
import { keepSchedule } from './keep-schedule'
import { kindOf, unlimited, type Means } from './means'
import { pushBacklog } from './push-backlog'
import { resealOld } from './reseal-old'
import { sweepAttempts } from './sweep-attempts'
import { sweepBindings } from './sweep-bindings'
import { sweepPosts } from './sweep-posts'
import { sweepPrints } from './sweep-prints'
import { sweepSheets } from './sweep-sheets'

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
  sweepBindings,
  sweepAttempts,
  sweepPrints,
  sweepSheets,
  sweepPosts,
  keepSchedule,
  resealOld,
} as const satisfies Record<string, (store: Store, now: Instant, means: Means) => Promise<Counts>>

export type JobName = keyof typeof scheduled
export type JobAnswer = Counts | 'skipped' | 'outOfTime' | { readonly failed: string }

/** Longer than the function may run, so that two runs never overlap; a dead one's lease ends by itself. */
const LEASE_MS = 90_000

/** Everything that the timer does, in its order. */
export const runScheduled = (store: Store, now: Instant, means: Means = unlimited): Promise<Answers> =>
  runJobs(Object.keys(scheduled) as JobName[], { store, now, means })

type Answers = Readonly<Record<string, JobAnswer>>

/** Runs what is not being run already; answers what each did. A job that fails keeps no other from running. */
export async function runJobs(names: readonly JobName[], run: Run): Promise<Answers> {
  const { means } = run
  const done: Record<string, JobAnswer> = {}
  for (const name of names) {
    try {
      done[name] = means.spent() ? 'outOfTime' : await runLeased(name, run)
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
