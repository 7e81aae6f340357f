import type { Phase, StudentPhase, Window } from '../cohort/cohort'
import { serviceEnd } from '../cohort/service-end'
import { isOpenAt, spanOf, windowsOf } from '../cohort/windows'
import type { Attempt } from './attempt'
import type { Predicate, Standing } from './standing'

/** Whether a window of this phase is open: the cohort's, the college's, or the graduate's own extension. */
export const windowIsOpen =
  (phase: StudentPhase, kind: 'cohort' | 'college' | 'extension'): Predicate =>
  (attempt) =>
    windowsOf(attempt, phase)[kind].some((window) => isOpenAt(window, attempt.now))

/**
 * Whether an extension gives this graduate time that they do not have without it: it ends after now, and after the
 * windows that count for everybody (B11).
 */
export function lengthens(
  attempt: Attempt,
  { phase, closesAt = 0 }: NonNullable<Attempt['input']['extension']>,
): boolean {
  const { cohort, college } = windowsOf(attempt, phase)
  const general = [...cohort, ...college]
  // More time of a phase that nobody has would open it for one graduate alone.
  return general.length > 0 && closesAt > Math.max(attempt.now, ...general.map((window) => window.closesAt))
}

/** The review window of the level that decides now: it governs every decision at that level. */
export function reviewPhase({ chain, level }: Standing): Phase {
  const key = chain[level]
  if (key === undefined) throw new Error(`level ${String(level)} is outside its chain`)
  return `review:${key}`
}

/** Whether the reviewing level's own window is open. */
export const reviewIsOpen =
  (kind: 'cohort' | 'college'): Predicate =>
  (attempt, standing) =>
    windowsOf(attempt, reviewPhase(standing))[kind].some((window) => isOpenAt(window, attempt.now))

/** An attempt that the server saw in time may arrive until the grace after closing is over (B11). */
export const arrivesInGrace = (
  attempt: Attempt,
  phases: readonly Phase[],
  also: readonly Window[],
): boolean => {
  const seenAt = attempt.input.firstSeenAt
  if (seenAt === undefined) return false
  const windows = phases.flatMap((phase) => Object.values(windowsOf(attempt, phase)).flat())
  const grace = attempt.cohort.graceSeconds * 1000
  return [...windows, ...also].some(
    (window) => isOpenAt(window, seenAt) && attempt.now < window.closesAt + grace,
  )
}

/** Until when a returned submission may be mended, whatever the phases say. */
export const resubmitWindow = (
  { registration }: Attempt,
  flow: 'source' | 'destination',
): readonly Window[] => {
  const returned = registration[flow].returned
  return returned === null ? [] : [{ opensAt: 0, closesAt: returned.resubmitBy }]
}

/**
 * Where the school was late, a destination may be confirmed from the first day of confirming until the service ends,
 * whatever the windows say.
 */
export function mayConfirmLate(attempt: Pick<Attempt, 'cohort' | 'registration' | 'now'>): boolean {
  const { cohort, registration, now } = attempt
  const span = spanOf(attempt, 'confirmation')
  const begun = span !== null && span.opensAt <= now
  return registration.destination.confirmableLate && begun && now < serviceEnd(cohort, registration)
}
