import type { Instant, Registration } from '../registration/registration'
import type { Cohort, Phase, Window } from './cohort'

/** Half-open: the closing instant itself is already closed. */
export const isOpenAt = (window: Window, at: Instant): boolean => window.opensAt <= at && at < window.closesAt

type Dated = {
  readonly cohort: Cohort
  readonly registration: Pick<Registration, 'collegeId' | 'extensions'>
}

/**
 * The windows that count for one record in one phase, by where they come from: the cohort's, the
 * college's beside it, and the graduate's own extensions (B11). Absent ones are simply not listed.
 */
export function windowsOf({ cohort, registration }: Dated, phase: Phase) {
  const college = Object.hasOwn(cohort.collegeWindows, registration.collegeId)
    ? cohort.collegeWindows[registration.collegeId]?.[phase]
    : undefined
  const general = [...listed(cohort.windows[phase]), ...listed(college)]
  // More time at the end is no earlier beginning.
  const opensAt = general.length === 0 ? 0 : Math.min(...general.map((window) => window.opensAt))
  return {
    cohort: listed(cohort.windows[phase]),
    college: listed(college),
    extension: registration.extensions
      .filter((extension) => extension.phase === phase)
      .map(({ closesAt }): Window => ({ opensAt, closesAt })),
  }
}

const listed = (window: Window | undefined): readonly Window[] => (window === undefined ? [] : [window])

/** Whether an extension ends later than the windows that everybody of the college has; without any, it is all there is. */
export const isNeeded = (
  cohort: Cohort,
  registration: Pick<Registration, 'collegeId'>,
  { phase, closesAt }: { readonly phase: Phase; readonly closesAt: Instant },
): boolean => {
  const { cohort: school, college } = windowsOf(
    { cohort, registration: { ...registration, extensions: [] } },
    phase,
  )
  return [...school, ...college].every((window) => window.closesAt < closesAt)
}

/** When a phase opens and closes for this record at the latest, or null when it has no window at all. */
export function spanOf(dated: Dated, phase: Phase): Window | null {
  const windows = Object.values(windowsOf(dated, phase)).flat()
  if (windows.length === 0) return null
  return {
    opensAt: Math.min(...windows.map(({ opensAt }) => opensAt)),
    closesAt: Math.max(...windows.map(({ closesAt }) => closesAt)),
  }
}
