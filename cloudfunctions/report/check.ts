import { normaliseName } from '../../domain/people/names'
import { reportState, type ReportState } from '../../domain/registration/report-state'
import type { Instant, Report } from '../../domain/registration/registration'
import { isNumber, isTagOf } from '../door/report-numbers'
import type { Store } from '../store/store'
import { sameText, type Vault } from '../store/vault'
import { reserved, reservedScan } from './throttle'

/** What a visitor is told of a report (B14). Only one that exists, asked for rightly, comes along. */
export type Verdict =
  | { readonly state: 'forged' | 'unknown' }
  | { readonly state: Exclude<ReportState, 'forged' | 'unknown'>; readonly report: Report }

export interface CheckMeans {
  readonly store: Pick<Store, 'attempts' | 'registrations' | 'reports'>
  readonly vault: Vault
  readonly now: Instant
}

/** Checks a scanned code: the tag first, so that a forged one costs no operation; then three. */
export async function checkScanned(
  means: CheckMeans,
  { number, tag }: { readonly number: string; readonly tag: string },
): Promise<Verdict | { readonly fullUntil: Instant }> {
  if (!isNumber(number) || !isTagOf(means.vault, number, tag)) return { state: 'forged' }
  const full = await reservedScan(means)
  if (full !== null) return full
  const report = await means.store.reports.byNumber(number)
  return report === null ? { state: 'unknown' } : judged(means, report)
}

/**
 * Checks a number and a name as they were typed, in their stored forms. An unknown number and a wrong name
 * take the same operations and get the same answer, so that nothing tells whether a number exists.
 */
export async function checkTyped(
  means: CheckMeans,
  typed: { readonly number: string; readonly name: string; readonly address: string },
): Promise<Verdict | 'tooOften' | { readonly fullUntil: Instant }> {
  const counted = await reserved(means, typed)
  if (counted !== 'counted') return counted
  const report = await means.store.reports.byNumber(typed.number)
  const matches = sameName(means.vault, report?.name ?? '', typed.name)
  return report !== null && matches ? judged(means, report) : { state: 'unknown' }
}

async function judged({ store, now }: CheckMeans, report: Report): Promise<Verdict> {
  const registration = await store.registrations.byId(report.registrationId)
  return { state: reportState(report, registration, now), report }
}

/** Compares digests, which are of one length: in constant time, whatever the names are. */
function sameName(vault: Vault, stored: string, typed: string): boolean {
  const digest = (name: string): string => {
    const known = normaliseName(name)
    return vault.tag(`reportName|${known.ok ? known.value.toLowerCase() : ''}`)
  }
  return sameText(digest(stored), digest(typed))
}
