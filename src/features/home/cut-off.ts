import { closing, DAY, monthDay } from '../../lib/time'
import { cutOff as words } from '../../texts/home'
import type { OwnRecord } from './own-record'
import { stageOf, type Stage } from './stages'

/** So long before the instant it is told. Milliseconds. */
const NEAR_MS = 14 * DAY

export interface CutOffNews {
  readonly lines: readonly string[]
  /** The instant, while it is still ahead. */
  readonly at: number | null
}

/** A destination that has been reviewed is settled, whatever the instant. */
const settled: Readonly<Record<Stage, boolean>> = {
  filling: false,
  returned: false,
  reviewing: false,
  passed: true,
}

/** 截点 (N12): who has nothing reviewed by then is shown as 待就业, and may still change it in the change period. */
export function cutOffNews(record: OwnRecord, now: number): CutOffNews | null {
  const { cutOffAt, shownCategoryName } = record.destination
  if (cutOffAt === null || settled[stageOf(record, 'destination')]) return null
  if (now < cutOffAt)
    return cutOffAt - now > NEAR_MS ? null : { at: cutOffAt, lines: [words.ahead(closing(cutOffAt, now))] }
  return {
    at: null,
    lines: [
      words.shownAs(shownCategoryName),
      `${words.since(monthDay(cutOffAt, now), shownCategoryName)}，${whileOpen(record, now)}`,
    ],
  }
}

/** Until when it can still be changed. */
function whileOpen({ windows }: OwnRecord, now: number): string {
  const change = windows['change'] ?? null
  if (change === null) return words.ask
  const end = closing(change.closesAt, now)
  return now < change.closesAt ? words.until(end) : words.ended(end)
}
