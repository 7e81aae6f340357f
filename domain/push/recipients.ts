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

/** The levels over one, the next first. */
function levelsAbove(level: LevelKey): readonly LevelKey[] {
  const next = above[level]
  return next === null ? [] : [next, ...levelsAbove(next)]
}

interface Among {
  readonly staff: readonly Staff[]
  readonly cohort: Place
  readonly now: Instant
}

/** Grants by which somebody works at one of these levels and has this within reach. */
function reaching(
  person: Staff,
  levels: readonly LevelKey[],
  { line, cohort, now }: Concern,
): readonly Grant[] {
  return liveGrants(person, now).filter((grant) => {
    const level = ownLevel(grant.role)
    return level !== undefined && levels.includes(level) && reaches(grant, cohort, line)
  })
}

/** A line as it is told to somebody; none where it does not concern them. */
function toldTo(person: Staff, levels: readonly LevelKey[], concern: Concern): readonly PushLine[] {
  const grants = reaching(person, levels, concern)
  if (grants.length === 0) return []
  const isWhole = grants.some((grant) => scopeOf(grant, concern.cohort)?.classIds === null)
  const decides = grants.some(({ role }) => ownLevel(role) === concern.line.level)
  return [{ ...concern.line, ...(!isWhole && { beyond: true }), ...(!decides && { aside: true }) }]
}

interface Concern extends Omit<Among, 'staff'> {
  readonly line: PushLine
}

/**
 * Levels that are told of a line: its own and the office; of an escalation the next one above it at which anybody is,
 * for a college without a leader has the office.
 */
function levelsTold(kind: Push['kind'], line: PushLine, { staff, ...among }: Among): readonly LevelKey[] {
  if (kind !== 'escalated') return [line.level, 'office']
  const manned = levelsAbove(line.level).find((level) =>
    staff.some((person) => reaching(person, [level], { line, ...among }).length > 0),
  )
  return manned === undefined ? [] : [manned]
}

/**
 * Everybody whom a push concerns, each with their own lines; nobody who is suspended or whose post is over, and nobody
 * to whom none of it is news.
 */
export function recipientsOf({ kind, lines }: Push, among: Among): readonly Recipient[] {
  const { cohort, now } = among
  const told = lines.map((line) => ({ line, levels: levelsTold(kind, line, among) }))
  return among.staff.flatMap((person) => {
    const own = told.flatMap(({ line, levels }) => toldTo(person, levels, { line, cohort, now }))
    const isNews = own.some((line) => line.isNews)
    return isNews ? [{ openid: person._id, name: person.name, lines: own }] : []
  })
}
