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

/** The same of an end: the last day counts, and of 29 February the 28th is the last one. */
const endYearsOn = (at: Instant, years: number): Instant => yearsOn(at - 1, years) + 1

interface Next {
  readonly cohortId: string
  readonly year: number
}

const windowsOn = (windows: Windows, years: number): Windows =>
  Object.fromEntries(
    Object.entries<Window>(windows).map(([phase, { opensAt, closesAt }]) => [
      phase,
      { opensAt: yearsOn(opensAt, years), closesAt: endYearsOn(closesAt, years) },
    ]),
  )

/** What last year's cohort gives to the next: its settings, with every date on the same day of the other year. */
export function cohortOfNextYear(
  before: Cohort,
  { cohortId, year }: Next,
): Omit<Cohort, 'rev' | 'name' | 'policyVersion'> {
  const years = year - before.year
  const { campusId, scope, serviceEndsMonths, graceSeconds, resubmitDays, cutOffAt, push, keeping } = before
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
    cutOffAt: cutOffAt === null ? null : endYearsOn(cutOffAt, years),
    serviceEndsMonths,
    graceSeconds,
    resubmitDays,
    ...(push !== undefined && { push }),
    ...(keeping !== undefined && { keeping }),
  }
}

/** Last year's rules for the next cohort; dates from which fields are locked move along. */
export function policyOfNextYear(before: Policy, years: number): Policy {
  const fields = Object.entries(before.fields).map(([key, field]) => [
    key,
    { ...field, lockedFrom: field.lockedFrom === null ? null : yearsOn(field.lockedFrom, years) },
  ])
  return { ...before, fields: Object.fromEntries(fields) as Policy['fields'] }
}

/**
 * Colleges and majors with their ids and former names, so that staff of a college are its staff next year too.
 * Classes are new every year and come with the roster.
 */
export const structureOfNextYear = ({ colleges, majors }: Structure, { cohortId }: Next): Structure => ({
  _id: cohortId,
  rev: 1,
  colleges,
  majors,
  classes: [],
})
