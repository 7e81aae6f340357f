import type { OwnRecord } from '../../lib/me'
import { closing, monthDay } from '../../lib/time'
import { closedOn, opensOn, texts } from '../../texts/confirmation'
import { closedBecause, openUntil } from './time'

/** That it is not the time, and when it is; null while it is. */
export function notTheTime(own: OwnRecord, now: number): string | null {
  if (openUntil(own, 'confirmation', now) !== null) return null
  const because = closedBecause(own, 'confirmation', now)
  if (because === null) return texts.closed
  return `${texts.closed}${
    'opensAt' in because ? opensOn(monthDay(because.opensAt, now)) : closedOn(closing(because.closedAt, now))
  }`
}
