import type { Output } from '../../../domain/contract/contract'
import { categoryOf, UNEMPLOYED } from '../../../domain/destination/categories'
import type { OwnRecord } from '../../lib/me'
import { closing, monthDay } from '../../lib/time'
import { change, changeAgain, changeFrom, changeOver, countsFrom, countsNow } from '../../texts/confirmation'

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

/** What one's own change leads to, besides what it ends at once: what one counts as, until when, and no way back (N12). */
export function changeFollows({ destination, windows }: OwnRecord, now: number): readonly string[] {
  const { cutOffAt, categoryTable } = destination
  const unemployed = categoryOf(categoryTable, UNEMPLOYED)?.name ?? ''
  const span = windows['change'] ?? null
  const counts = (at: number): string =>
    now < at ? countsFrom(monthDay(at, now), unemployed) : countsNow(unemployed)
  return [
    ...(cutOffAt === null ? [] : [counts(cutOffAt)]),
    ...(span === null ? [] : [changeAgain(closing(span.closesAt, now))]),
    change.noWayBack,
  ]
}

/** How many reports a change would end; null where they were not asked for here. */
export const reportsInForce = (listed: Output<'report.list'> | undefined, now: number): number | null =>
  listed === undefined
    ? null
    : listed.reports.filter(({ state, validUntil }) => state === 'valid' && now < validUntil).length
