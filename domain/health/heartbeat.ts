import type { Instant } from '../registration/instant'

/** How one job of the timer has fared. */
export interface JobState {
  /** When it came to its end the last time; null: never. */
  readonly succeededAt: Instant | null
  /** When it, or a part of what it does, failed the last time; null: never. */
  readonly troubledAt: Instant | null
  /** Runs in a row in which it, or a part of what it does, failed. */
  readonly failures: number
  /** Runs in a row in which there was no time left for it. */
  readonly waits: number
}

/** The timer's latest run, written at its end: a run that breaks off leaves the one before. */
export interface Heartbeat {
  readonly startedAt: Instant
  readonly endedAt: Instant
  readonly jobs: Readonly<Record<string, JobState>>
}

/** Somebody else is at it: says nothing of the job. */
export type JobEnd = 'done' | 'partly' | 'failed' | 'outOfTime' | 'skipped'
