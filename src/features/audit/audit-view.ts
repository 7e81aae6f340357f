import type { Output } from '../../../domain/contract/contract'
import { clockTime, DAY, monthDay, startOfDay } from '../../lib/time'
import { deedText, noteText, rolesText, staffText, texts } from '../../texts/audit'
import type { AuditGroup } from '../../../domain/audit/kinds'

export type AuditPage = Output<'audit.search'>
type Row = AuditPage['rows'][number]

export interface RowShown {
  readonly id: string
  readonly time: string
  readonly who: string
  readonly deed: string
  /** Who it was about, as which role, and why, as far as there is something to say. */
  readonly notes: readonly string[]
}

/** One line in plain words. */
export const rowShown = (
  { id, at, what, who, about, colleague, roles, suspended, count, why }: Row,
  now: number,
): RowShown => ({
  id,
  time: `${monthDay(at, now)} ${clockTime(at)}`,
  who: who.kind === 'staff' ? staffText(who.name, who.role) : texts.who[who.kind],
  deed: deedText(what, count),
  notes: [
    ...(about === null ? [] : [noteText('about', `${about.name} ${about.studentNo}`)]),
    ...(colleague === '' ? [] : [noteText('colleague', colleague)]),
    ...(colleague === '' && roles.length === 0 ? [] : [noteText('roles', rolesText(roles, suspended))]),
    ...(why === '' ? [] : [noteText('why', why)]),
  ],
})

/** All lines, each once, the newest first. */
export const rowsOf = (pages: readonly AuditPage[]): readonly Row[] => [
  ...new Map(pages.flatMap(({ rows }) => rows).map((row) => [row.id, row])).values(),
]

/** What somebody looks for, as it was chosen. */
export interface Sought {
  readonly studentNo: string
  /** '' everybody, `graduates`, or the key of a person. */
  readonly by: string
  readonly group: AuditGroup | null
  /** `2026-11-22`; '' without an end. */
  readonly from: string
  readonly to: string
}

export const everything: Sought = { studentNo: '', by: '', group: null, from: '', to: '' }

/** The same as the call takes it: the last day is meant whole. */
export const inputOf = ({ studentNo, by, group, from, to }: Sought) => ({
  studentNo: studentNo.trim() === '' ? null : studentNo.trim(),
  by: by === '' ? null : by,
  group,
  from: from === '' ? null : startOfDay(from),
  to: to === '' ? null : startOfDay(to) + DAY,
})
