import type { Cohort } from '../cohort/cohort'
import type { Instant, Registration } from '../registration/registration'
import { err, ok, type Result } from '../result'
import { endOfKeeping, serviceEnded } from './schedule'

export interface Erasure {
  /** `personal`: who it was and what was decided stays as evidence; `whole`: nothing stays. */
  readonly what: 'personal' | 'whole'
  /** Until when the evidence stays; null: nothing stays. */
  readonly keptUntil: Instant | null
}

interface TooEarly {
  readonly code: 'serviceRuns' | 'evidenceKept'
  /** When it will be possible. */
  readonly until: Instant
}

/**
 * What of a graduate's data goes when they ask for it (PIPL Art. 47; docs/decisions/0027). As long as the service runs
 * the purpose is not reached: the school has to report on its graduates. Afterwards what is personal goes at once,
 * though the schedule would wait, and the evidence when its term is over. Who was taken off the list is no purpose of
 * this list any more; of whom nothing was ever handed in or decided, nothing is evidence.
 */
export function erasureOf(
  cohort: Cohort,
  registration: Registration,
  now: Instant,
): Result<Erasure, TooEarly> {
  const evidenceEnd = endOfKeeping(cohort, registration, 'evidence')
  if (now >= evidenceEnd) return ok({ what: 'whole', keptUntil: null })
  if (registration.kept === 'evidence') return err({ code: 'evidenceKept', until: evidenceEnd })
  if (registration.removed !== null)
    return ok(
      provesNothing(registration)
        ? { what: 'whole', keptUntil: null }
        : { what: 'personal', keptUntil: evidenceEnd },
    )
  const until = serviceEnded(cohort, registration)
  return now < until ? err({ code: 'serviceRuns', until }) : ok({ what: 'personal', keptUntil: evidenceEnd })
}

/** Nothing was handed in, brought by the school, corrected or reported. */
const provesNothing = ({ source, destination, reports, correction, amended }: Registration): boolean =>
  source.round === 0 &&
  destination.round === 0 &&
  destination.frozen === null &&
  reports.archive === null &&
  reports.household === null &&
  correction === null &&
  Object.keys(amended).length === 0
