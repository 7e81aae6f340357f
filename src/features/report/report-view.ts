import type { Output } from '../../../domain/contract/contract'
import { destinationFields } from '../../../domain/destination/fields'
import { fields } from '../../../domain/registration/fields'
import type { ReportKind } from '../../../domain/registration/registration'
import type { ReportState } from '../../../domain/registration/report-state'
import { DAY, isoDay, readableDate, roughly } from '../../lib/time'

export type Listed = Output<'report.list'>
export type ReportView = Listed['reports'][number]
export type ReportLine = ReportView['lines'][number]

/** `8K3M-4T9W-…`: as people read it aloud and type it. */
export const numberShown = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1-')

/** The last day as people say it: reports end at midnight, which reads as 24:00 of the day before. */
export const lastDay = (until: number): string => readableDate(isoDay(until - 1))
export const lastMinute = (until: number): string => `${lastDay(until)} 24:00`

/** `29天`; within the last day `14小时`. */
export function timeLeft(until: number, now: number): string {
  const days = Math.floor((until - now) / DAY)
  return days > 0 ? `${days}天` : roughly(until - now)
}

/** The one word for a state; `unknown` and `forged` are told to strangers only. */
export const tagStates: Readonly<Record<ReportState, 'inForce' | 'expired' | 'void'>> = {
  valid: 'inForce',
  expired: 'expired',
  void: 'void',
  replaced: 'void',
  unknown: 'void',
  forged: 'void',
}

const inForce: Readonly<Record<ReportState, boolean>> = {
  valid: true,
  expired: false,
  void: false,
  replaced: false,
  unknown: false,
  forged: false,
}

/** What the server said, as far as time has not passed since. */
export const stateAt = ({ state, validUntil }: ReportView, now: number): ReportState =>
  inForce[state] && now >= validUntil ? 'expired' : state

export const isInForce = (report: ReportView, now: number): boolean => inForce[stateAt(report, now)]

/** Of one kind: the report issued last, and those before it. The list comes with the latest first. */
export function ofKind(
  reports: readonly ReportView[],
  kind: ReportKind,
): { readonly latest: ReportView | null; readonly earlier: readonly ReportView[] } {
  const [latest = null, ...earlier] = reports.filter((report) => report.kind === kind)
  return { latest, earlier }
}

/** Kinds there is something to say about: what may be issued, and what once was. */
export function kindsShown({ kinds, reports }: Listed): readonly ReportKind[] {
  const known = new Set<ReportKind>([...kinds, ...reports.map(({ kind }) => kind)])
  const all: readonly ReportKind[] = ['archive', 'household']
  return all.filter((kind) => known.has(kind))
}

/** What whoever takes the archive asks for first. */
const first: ReadonlySet<string> = new Set([
  fields.name.label,
  '毕业去向',
  destinationFields.unitName.label,
  destinationFields.schoolName.label,
  destinationFields['archive.transfer'].label,
  destinationFields['archive.receiver'].label,
])

/** The lines that stand on the card at once, and those that unfold. */
export function linesShown(lines: readonly ReportLine[]): {
  readonly first: readonly ReportLine[]
  readonly rest: readonly ReportLine[]
} {
  return {
    first: lines.filter(({ label }) => first.has(label)),
    rest: lines.filter(({ label }) => !first.has(label)),
  }
}
