import type { Backlog } from './backlog'
import type { Instant } from '../registration/instant'
import { above, standingOf, type Deciding, type PushLine, type Standing } from './decide'
import { nextHour } from '../china-time'
import type { PushRules } from './rules'

const HOUR = 3_600_000

/** What waits in one place, why it is a backlog, and whom that was and will be told. */
export interface StandingBacklog extends Backlog, Pick<PushLine, 'causes'> {
  /** Since when a cause that was told stands; null: none was. */
  readonly toldAt: Instant | null
  /** When the level above was told; null: not yet. */
  readonly escalatedAt: Instant | null
  /** When the level above will be told if nothing happens; null: it will not be. */
  readonly escalatesAt: Instant | null
}

const least = (all: readonly Instant[]): Instant | null => (all.length === 0 ? null : Math.min(...all))

/** Everything that waits with how it stands: what the timer goes by, as a page can show it. */
export const standingBacklogs = (deciding: Deciding): readonly StandingBacklog[] =>
  deciding.backlogs.map((backlog) => {
    const standing = standingOf(deciding, backlog)
    const told = standing.flatMap(({ before }) => before ?? [])
    return {
      ...backlog,
      causes: standing.map(({ cause }) => cause),
      toldAt: least(told.map(({ since }) => since)),
      escalatedAt: least(told.flatMap(({ escalatedAt }) => escalatedAt ?? [])),
      escalatesAt: escalatesAt(standing, deciding.rules),
    }
  })

function escalatesAt(standing: readonly Standing[], { on, escalateAfterHours }: PushRules): Instant | null {
  if (!on || escalateAfterHours === null) return null
  const open = standing.flatMap(({ before, backlog: { level } }) =>
    before === undefined || before.escalatedAt !== null || above[level] === null ? [] : [before.since],
  )
  const since = least(open)
  return since === null ? null : since + escalateAfterHours * HOUR
}

/** When all that waits is summed up next; null: never. */
export const nextDigest = ({ on, digestHours }: PushRules, now: Instant): Instant | null =>
  on ? least(digestHours.map((hour) => nextHour(now, hour))) : null
