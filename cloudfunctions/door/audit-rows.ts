import type { Cohort } from '../../domain/cohort/cohort'
import type { Output } from '../../domain/contract/contract'
import { staffRoles, type StaffRole } from '../../domain/people/roles'
import { reachesPart } from '../../domain/people/staff'
import type { Registration } from '../../domain/registration/registration'
import { reasonOf } from '../store/access-log'
import type { SearchedLine } from '../store/audit-search'
import type { SeenStaff } from '../store/staff'

export type AuditRow = Output<'audit.search'>['rows'][number]

interface Known {
  /** Whose lines these are. */
  readonly cohort: Pick<Cohort, '_id' | 'campusId'>
  /** Records that the lines are about, as far as they stand. */
  readonly records: ReadonlyMap<string, Registration>
  /** Staff by openid. */
  readonly staff: ReadonlyMap<string, SeenStaff>
}

/** openid of the colleague whom a line concerns; '' of nobody. */
const whomOf = (one: SearchedLine): string => (one.collection === 'accessLog' ? '' : (one.line.whom ?? ''))

/** openids of staff whose names a page of lines needs. */
export const doersOf = (page: readonly SearchedLine[]): readonly string[] => [
  ...new Set(
    page.flatMap((one) =>
      (one.collection === 'accessLog' ? one.line.as !== 'graduate' : one.line.byKind === 'staff')
        ? [one.line.by, whomOf(one)].filter((openid) => openid !== '')
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
  return {
    id: `${one.collection}|${id}`,
    at,
    what,
    who: whoOf(one, record, known),
    about: record === undefined ? null : { name: record.name, studentNo: record.studentNo },
    colleague: known.staff.get(whomOf(one))?.name ?? '',
    roles: rolesIn(one),
    suspended: one.collection === 'staffing' && one.line.suspended === true,
    count: one.collection === 'accessLog' ? one.line.count : 1,
    why: one.collection === 'accessLog' ? reasonOf(one.line) : '',
  }
}

/** Roles that a line of the staff list names. */
const rolesIn = (one: SearchedLine): StaffRole[] =>
  one.collection === 'staffing' ? staffRoles.filter((role) => one.line.touched.includes(role)) : []

function whoOf(one: SearchedLine, record: Registration | undefined, known: Known): AuditRow['who'] {
  const kind = one.collection === 'accessLog' ? one.line.as : one.line.byKind
  if (kind === 'system') return { kind }
  if (kind === 'student' || kind === 'graduate')
    return { kind: one.line.by === record?.binding?.openid ? 'self' : 'otherHolder' }
  const entry = known.staff.get(one.line.by)
  // A look says in which role it was; of a happening it is the role that the person has in this cohort.
  const here = entry?.grants.find((grant) => reachesPart([grant], known.cohort))
  const role = kind === 'staff' ? (here?.role ?? null) : kind
  return { kind: 'staff', name: entry?.name ?? '', role }
}
