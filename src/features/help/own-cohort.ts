import type { Me } from '../../lib/me'
import { serverNow } from '../../lib/now'

/** A cohort's work begins in the summer before it graduates: July, counted from 0. */
const SEASON_BEGINS = 6

/** Which cohort a question is about: the link's, else the own one, else this season's, else the latest. */
export function cohortFor(me: Me, wanted: string, own: string): string {
  const known = [...me.records.map(({ cohortId }) => cohortId), ...me.cohorts.map(({ id }) => id)]
  if (known.includes(wanted)) return wanted
  if (own !== '') return own
  const today = new Date(serverNow())
  const season = today.getFullYear() + (today.getMonth() >= SEASON_BEGINS ? 1 : 0)
  const latest = [...me.cohorts].sort((one, other) => other.year - one.year)
  return (latest.find(({ year }) => year === season) ?? latest[0])?.id ?? ''
}
