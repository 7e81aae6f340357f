import type { Structure } from '../cohort/structure'
import type { StaffRowIssue } from '../contract/staff'
import { err, ok, type Result } from '../result'
import type { StaffRole } from './roles'
import { mayGive, type Grant } from './staff'
import { gives, MOST_GRANTS } from './staff-entry'
import { mobileOf } from './staff-phone'
import type { StaffRow } from './staff-sheet'
import { unitsNamed } from './staff-units'

/** Roles as sheets name them. An administrator is invited one by one, under four eyes. */
const roleOf: ReadonlyMap<string, StaffRole> = new Map(
  Object.entries({
    counselor: ['辅导员', '年级辅导员', '毕业班辅导员'],
    college: ['学院老师', '学院', '学院审核', '院系老师', '学院负责人'],
    office: ['就业处', '就业处老师', '就业办', '就业指导中心', '学校'],
    observer: ['查看数据', '查看', '只看', '观察员'],
    administrator: ['管理员', '系统管理员'],
  } as const satisfies Readonly<Record<StaffRole, readonly string[]>>).flatMap(([role, words]) =>
    words.map((word) => [word, role as StaffRole] as const),
  ),
)

/** Roles that look after colleges: without one named they would reach the whole school by mistake. */
const needsCollege: Readonly<Record<StaffRole, boolean>> = {
  counselor: true,
  college: true,
  office: false,
  observer: false,
  administrator: false,
}

/** What a sheet is read against. */
export interface SheetRules {
  readonly campusId: string
  readonly cohortId: string
  readonly structure: Structure
  /** What the importer holds. */
  readonly own: readonly Grant[]
}

/** Somebody of the sheet, with each role and the row that gives it. */
export interface SheetPerson {
  readonly workNo: string
  readonly name: string
  /** Digits. */
  readonly phone: string
  readonly posts: readonly { readonly row: number; readonly grant: Grant }[]
}

export interface RowIssue {
  readonly row: number
  readonly code: StaffRowIssue
}

/** The people of a sheet, several rows of one 工号 being several roles, and what is wrong with the other rows. */
export function checkStaffSheet(
  rows: readonly StaffRow[],
  rules: SheetRules,
): { readonly people: readonly SheetPerson[]; readonly issues: readonly RowIssue[] } {
  const people = new Map<string, SheetPerson>()
  const issues: RowIssue[] = []
  for (const row of rows) {
    const read = readRow(row, rules)
    const added = read.ok ? withRow(people.get(read.value.workNo), read.value) : read
    if (added.ok) people.set(added.value.workNo, added.value)
    else issues.push({ row: row.row, code: added.error })
  }
  return { people: [...people.values()], issues }
}

type Read = Result<SheetPerson, StaffRowIssue>

function readRow(row: StaffRow, rules: SheetRules): Read {
  const { workNo, name } = row.texts
  const phone = mobileOf(row.texts.phone)
  if (!/^[A-Za-z0-9-]{1,20}$/u.test(workNo)) return err('workNoInvalid')
  if (name === '' || name === '#' || name.length > 40) return err('nameMissing')
  if (phone === null) return err('phoneInvalid')
  const grant = grantOf(row, rules)
  if (!grant.ok) return grant
  return ok({ workNo, name, phone, posts: [{ row: row.row, grant: grant.value }] })
}

function grantOf(row: StaffRow, rules: SheetRules): Result<Grant, StaffRowIssue> {
  const { campusId, cohortId, structure, own } = rules
  const role = roleOf.get(row.texts.role)
  if (role === undefined) return err('roleUnknown')
  if (role === 'administrator') return err('administratorByHand')
  const units = unitsNamed(structure, row)
  if (!units.ok) return units
  const isWhole = units.value.collegeIds === null
  if (isWhole && needsCollege[role]) return err('collegeMissing')
  // Colleges and classes have their ids from the cohort; who looks after the whole school does so every year.
  const grant: Grant = { role, campusId, cohortIds: isWhole ? null : [cohortId], ...units.value, until: null }
  return mayGive(own, [grant]) ? ok(grant) : err('beyondOwn')
}

/** The person with one row more. */
function withRow(person: SheetPerson | undefined, more: SheetPerson): Read {
  if (person === undefined) return ok(more)
  if (person.name !== more.name || person.phone !== more.phone) return err('contradictsAbove')
  const isThere = more.posts.every(({ grant }) => person.posts.some((one) => gives(one.grant, grant)))
  if (isThere) return err('duplicate')
  if (person.posts.length >= MOST_GRANTS) return err('tooManyRoles')
  return ok({ ...person, posts: [...person.posts, ...more.posts] })
}
