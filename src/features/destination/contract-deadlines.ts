import type { OwnRecord } from '../../lib/me'
import { closing, DAY, remaining, roughly } from '../../lib/time'
import { texts } from '../../texts/confirmation'

export interface ContractDeadline {
  readonly key: keyof typeof texts.ends
  readonly label: string
  /** What is no longer possible afterwards. */
  readonly text: string
  /** The last day, with its hour. */
  readonly end: string
  /** Null once it is over. */
  readonly left: string | null
}

/** `12天3小时`; within the last day it runs: `02:41:35`. */
const leftOf = (ms: number): string => (ms < DAY ? remaining(ms) : roughly(ms))

/** What still ends for somebody who has confirmed, the next first: confirming, changing, the reports (N11). */
export function contractDeadlines(own: OwnRecord, now: number): readonly ContractDeadline[] {
  const at: Readonly<Record<ContractDeadline['key'], number | null>> = {
    confirmation: own.windows['confirmation']?.closesAt ?? null,
    change: own.windows['change']?.closesAt ?? null,
    service: own.destination.serviceEndsAt,
  }
  return (['confirmation', 'change', 'service'] as const).flatMap((key) => {
    const until = at[key]
    if (until === null) return []
    const left = until > now ? leftOf(until - now) : null
    return [{ key, ...texts.ends[key], end: closing(until, now), left }]
  })
}
