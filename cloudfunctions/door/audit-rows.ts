import type { Output } from '../../domain/contract/contract'
import type { Registration } from '../../domain/registration/registration'
import type { SearchedLine } from '../store/audit-search'
import type { SeenStaff } from '../store/staff'

export type AuditRow = Output<'audit.search'>['rows'][number]

interface Known {
  /** Records that the lines are about, as far as they stand. */
  readonly records: ReadonlyMap<string, Registration>
  /** Staff by openid. */
  readonly staff: ReadonlyMap<string, SeenStaff>
}

/** openids of staff whose names a page of lines needs. */
export const doersOf = (page: readonly SearchedLine[]): readonly string[] => [
  ...new Set(
    page.flatMap((one) =>
      (one.collection === 'events' ? one.line.byKind === 'staff' : one.line.as !== 'graduate')
        ? [one.line.by]
        : [],
    ),
  ),
]

export const recordsOf = (page: readonly SearchedLine[]): readonly string[] => [
  ...new Set(page.map(({ line }) => line.registrationId).filter((id) => id !== '')),
]

/** A line as the office reads it: never an openid, never what a field said. */
export function auditRow(one: SearchedLine, known: Known): AuditRow {
  const { _id: id, at, what, registrationId } = one.line
  const record = known.records.get(registrationId)
  const isReveal = one.collection === 'accessLog' && what === 'documentRevealed'
  return {
    id: `${one.collection}|${id}`,
    at,
    what,
    who: whoOf(one, record, known.staff),
    about: record === undefined ? null : { name: record.name, studentNo: record.studentNo },
    count: one.collection === 'accessLog' ? one.line.count : 1,
    why: isReveal ? one.line.about : '',
  }
}

function whoOf(one: SearchedLine, record: Registration | undefined, staff: Known['staff']): AuditRow['who'] {
  const kind = one.collection === 'events' ? one.line.byKind : one.line.as
  if (kind === 'system') return { kind }
  if (kind === 'student' || kind === 'graduate')
    return { kind: one.line.by === record?.binding?.openid ? 'self' : 'otherHolder' }
  const entry = staff.get(one.line.by)
  // A look says in which role it was; of a happening it is the role that the person has.
  const role = kind === 'staff' ? (entry?.grants[0]?.role ?? null) : kind
  return { kind: 'staff', name: entry?.name ?? '', role }
}
