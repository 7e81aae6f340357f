import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Instant } from '../registration/registration'
import type { Cohort, Window, Windows } from './cohort'
import type { Policy } from './policy'
import type { Structure } from './structure'

dayjs.extend(utc)
const CHINA_OFFSET_MINUTES = 8 * 60

/** The same day of the calendar and time of the day, so many years on; 29 February becomes the 28th. */
export const yearsOn = (at: Instant, years: number): Instant =>
  dayjs.utc(at).utcOffset(CHINA_OFFSET_MINUTES).add(years, 'year').valueOf()

interface Next {
  readonly cohortId: string
  readonly year: number
}

const windowsOn = (windows: Windows, years: number): Windows =>
  Object.fromEntries(
    Object.entries<Window>(windows).map(([phase, { opensAt, closesAt }]) => [
      phase,
      { opensAt: yearsOn(opensAt, years), closesAt: yearsOn(closesAt, years) },
    ]),
  )

/** What last year's cohort gives to the next: its settings, with every date on the same day of the other year. */
export function cohortOfNextYear(before: Cohort, { cohortId, year }: Next): Omit<Cohort, 'rev' | 'name'> {
  const years = year - before.year
  const { campusId, scope, serviceEndsMonths, graceSeconds, resubmitDays, cutOffAt } = before
  return {
    _id: cohortId,
    campusId,
    year,
    // Nobody enters a cohort whose roster is still to come and whose dates nobody has looked at.
    paused: true,
    scope,
    windows: windowsOn(before.windows, years),
    collegeWindows: Object.fromEntries(
      Object.entries(before.collegeWindows).map(([college, windows]) => [college, windowsOn(windows, years)]),
    ),
    cutOffAt: cutOffAt === null ? null : yearsOn(cutOffAt, years),
    serviceEndsMonths,
    graceSeconds,
    resubmitDays,
    policyVersion: 1,
  }
}

/** Last year's rules as the first version of the next cohort; dates from which fields are locked move along. */
export function policyOfNextYear(before: Policy, { cohortId }: Next, years: number): Policy {
  const fields = Object.entries(before.fields).map(([key, field]) => [
    key,
    { ...field, lockedFrom: field.lockedFrom === null ? null : yearsOn(field.lockedFrom, years) },
  ])
  return {
    ...before,
    _id: `${cohortId}@1`,
    cohortId,
    version: 1,
    fields: Object.fromEntries(fields) as Policy['fields'],
  }
}

/**
 * Colleges and majors with their ids and former names, so that staff of a college are its staff next year too.
 * Classes are new every year and come with the roster.
 */
export const structureOfNextYear = (before: Structure, { cohortId }: Next): Structure => ({
  ...before,
  _id: cohortId,
  rev: 1,
  classes: [],
})
