import type { Window } from '../cohort/cohort'
import type { Instant } from './instant'

const DAY_MS = 24 * 3_600_000
/** The own pace is that of so many days at most: what was a week ago says little about the last day. Milliseconds. */
const PACE_MS = 3 * DAY_MS
/** A pace of less than half a day is mostly the hour of the day. Milliseconds. */
const LEAST_MS = DAY_MS / 2

/** Share of graduates who had handed in at an instant, 0 to 1. */
export interface SharePoint {
  readonly at: Instant
  readonly share: number
}

export interface Season {
  readonly window: Window
  /** In the order of time. */
  readonly points: readonly SharePoint[]
}

export interface Forecast {
  /** Share at closing, 0 to 1: expected, and the band around it. */
  readonly expected: number
  readonly low: number
  readonly high: number
  /** What it follows: how it went last year from as long before closing on, or the pace of the last days. */
  readonly by: 'lastYear' | 'pace'
}

/** Half of everybody: a band that is wider says nothing yet. */
const VAGUE = 0.5
export const isVague = ({ low, high }: Forecast): boolean => high - low > VAGUE

export interface Asked extends Season {
  readonly now: Instant
  /** Now. */
  readonly share: number
  readonly lastYear: Season | null
}

/**
 * How many will have handed in when the window closes. Of those who have not yet, a part `q` is expected to come:
 * - with last year's days, the part of last year's missing that came from as long before closing on;
 * - otherwise the part that comes when of the missing as large a part comes each day as in the last three days.
 * The band is what nobody can know: the longer the window has still to run, as a part of it, the more of the missing
 * it leaves open. It is `missing × left / whole`, lies around the expected share, and is nothing at closing.
 * Null before opening, from closing on, and where neither last year nor half a day of this one is known.
 */
export function forecast({ now, window, points, share, lastYear }: Asked): Forecast | null {
  const { opensAt, closesAt } = window
  if (now < opensAt || now >= closesAt) return null
  const left = closesAt - now
  const before = lastYear === null ? null : partLastYear(lastYear, left)
  const part = before ?? partByPace(points, { now, share, left, opensAt })
  if (part === null) return null
  const missing = 1 - share
  const open = left / (closesAt - opensAt)
  return {
    expected: share + missing * part,
    low: share + missing * part * (1 - open),
    high: share + missing * (part + (1 - part) * open),
    by: before === null ? 'pace' : 'lastYear',
  }
}

/** Of last year's missing at as long before closing, the part that came; null where those days were not kept. */
function partLastYear({ window, points }: Season, left: number): number | null {
  const then = shareAt(points, window.closesAt - left)
  const end = shareAt(points, window.closesAt)
  if (then === null || end === null) return null
  return then >= 1 ? 1 : within((end - then) / (1 - then))
}

interface Standing {
  readonly now: Instant
  readonly share: number
  readonly left: number
  readonly opensAt: Instant
}

function partByPace(points: readonly SharePoint[], { now, share, left, opensAt }: Standing): number | null {
  // Nobody had handed in when it opened.
  const known = [{ at: opensAt, share: 0 }, ...points].filter(({ at }) => at <= now - LEAST_MS)
  const since = known.find(({ at }) => at >= now - PACE_MS) ?? known.at(-1)
  if (since === undefined) return null
  if (since.share >= 1) return 1
  const stayed = within((1 - share) / (1 - since.share))
  return 1 - stayed ** (left / (now - since.at))
}

/** Between two points on a straight line; null before the first and later than a day after the last. */
export function shareAt(points: readonly SharePoint[], at: Instant): number | null {
  const before = points.filter((point) => point.at <= at).at(-1)
  const after = points.find((point) => point.at >= at)
  if (before === undefined) return null
  if (after === undefined) return at - before.at <= DAY_MS ? before.share : null
  if (after.at === before.at) return before.share
  return before.share + ((after.share - before.share) * (at - before.at)) / (after.at - before.at)
}

const within = (part: number): number => Math.min(1, Math.max(0, part))
