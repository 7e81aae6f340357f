import type { Output } from '../../../domain/contract/contract'
import type { OwnRecord } from '../../lib/me'
import { closing, monthDay } from '../../lib/time'
import { change, changeFrom, changeOver } from '../../texts/confirmation'

/** By whom it is changed: the student, or the school for the student (N2). */
export type ChangeWay = 'change' | 'askChange'

/** What the server offers now. */
export function changeWay({ destination: { actions } }: OwnRecord): ChangeWay | null {
  if (actions.includes('change')) return 'change'
  return actions.includes('askChange') ? 'askChange' : null
}

/** Outside the change period: when it is. '' inside it. */
export function changeWhen({ windows }: OwnRecord, now: number): string {
  const span = windows['change'] ?? null
  if (span === null) return change.unset
  if (now < span.opensAt) return changeFrom(monthDay(span.opensAt, now), closing(span.closesAt, now))
  return now < span.closesAt ? '' : changeOver(closing(span.closesAt, now))
}

/** How many reports a change would end; null where they were not asked for here. */
export const reportsInForce = (listed: Output<'report.list'> | undefined, now: number): number | null =>
  listed === undefined
    ? null
    : listed.reports.filter(({ state, validUntil }) => state === 'valid' && now < validUntil).length
