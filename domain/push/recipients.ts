import { can, levelKeys, type LevelKey, type StaffRole } from '../people/roles'
import { liveGrants, scopeOf, type Grant, type Staff } from '../people/staff'
import type { Instant } from '../registration/instant'
import { above, type Push, type PushLine } from './decide'

/** Somebody who is told, and the part of a push that concerns them. */
export interface Recipient {
  readonly openid: string
  readonly name: string
  readonly lines: readonly PushLine[]
}

/** The level at which people of a role do their own work: the last one they decide at. */
const ownLevel = (role: StaffRole): LevelKey | undefined =>
  levelKeys.filter((level) => can(role, `decide.${level}`)).at(-1)

interface Place {
  readonly _id: string
  readonly campusId: string
}

/** Whether a grant reaches any of what waits; of single classes only where it waits in one of them. */
function reaches(grant: Grant, cohort: Place, { collegeId, classIds }: PushLine): boolean {
  const scope = scopeOf(grant, cohort)
  if (scope === null) return false
  if (scope.collegeIds !== null && !scope.collegeIds.includes(collegeId)) return false
  const own = scope.classIds
  return own === null || classIds.some((id) => own.includes(id))
}

/** Levels that are told of a line: its own and the office; of an escalation the one above it. */
const levelsTold = (kind: Push['kind'], { level }: PushLine): readonly LevelKey[] => {
  const next = above[level]
  if (kind === 'escalated') return next === null ? [] : [next]
  return [level, 'office']
}

/** Everybody whom a push concerns, each with their own lines; nobody who is suspended or whose post is over. */
export function recipientsOf(
  { kind, lines }: Push,
  { staff, cohort, now }: { readonly staff: readonly Staff[]; readonly cohort: Place; readonly now: Instant },
): readonly Recipient[] {
  return staff.flatMap((person) => {
    const grants = liveGrants(person, now)
    const own = lines.filter((line) => {
      const told = levelsTold(kind, line)
      return grants.some((grant) => {
        const level = ownLevel(grant.role)
        return level !== undefined && told.includes(level) && reaches(grant, cohort, line)
      })
    })
    return own.length === 0 ? [] : [{ openid: person._id, name: person.name, lines: own }]
  })
}
