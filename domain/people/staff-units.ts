import type { Structure, Unit } from '../cohort/structure'
import type { StaffRowIssue } from '../contract/staff'
import { err, ok, type Result } from '../result'
import type { StaffRow } from './staff-sheet'

/** The part of a cohort that a row names; null where it names none of that kind. */
export interface NamedUnits {
  readonly collegeIds: readonly string[] | null
  readonly classIds: readonly string[] | null
}

/** Names in one cell, as people list them. */
const namesIn = (text: string): readonly string[] =>
  text
    .split(/[、，,；;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const all = <U extends Unit>(units: readonly U[], name: string): readonly U[] =>
  units.filter((unit) => unit.name === name || unit.aliases.includes(name))

type Found<U> = Result<readonly U[], StaffRowIssue>

/** The units of these names, each of them found; names of before count. */
function named<U extends Unit>(
  units: readonly U[],
  names: readonly string[],
  issue: StaffRowIssue,
): Found<U> {
  const found = names.map((name) => all(units, name))
  return found.some((some) => some.length === 0) ? err(issue) : ok(found.flat())
}

/**
 * The colleges and classes that a row names, by the cohort's own names. A major stands for the classes that it
 * has today. A class is looked for in the row's colleges and majors only.
 */
export function unitsNamed(
  { colleges, majors, classes }: Structure,
  { texts }: StaffRow,
): Result<NamedUnits, StaffRowIssue> {
  const asked = { college: namesIn(texts.college), major: namesIn(texts.major), class: namesIn(texts.class) }
  const either = namesIn(texts.unit)
  const narrower = asked.major.length + asked.class.length + either.length
  if (asked.college.length === 0)
    return narrower === 0 ? ok({ collegeIds: null, classIds: null }) : err('collegeMissing')

  const inColleges = named(colleges, asked.college, 'collegeUnknown')
  if (!inColleges.ok) return inColleges
  const collegeIds = inColleges.value.map(({ id }) => id)
  if (narrower === 0) return ok({ collegeIds, classIds: null })

  const here = classes.filter(({ collegeId }) => collegeIds.includes(collegeId))
  const majorsHere = majors.filter(({ collegeId }) => collegeIds.includes(collegeId))
  const [asMajors, asClasses] = [
    either.filter((name) => all(here, name).length === 0),
    either.filter((name) => all(here, name).length > 0),
  ]
  const inMajors = named(majorsHere, [...asked.major, ...asMajors], 'majorUnknown')
  if (!inMajors.ok) return inMajors
  const ofMajors = here.filter(({ majorId }) => inMajors.value.some(({ id }) => id === majorId))
  // A class beside its major narrows it; in the common column both are simply counted.
  const inClasses = named(
    asked.major.length > 0 ? ofMajors : here,
    [...asked.class, ...asClasses],
    'classUnknown',
  )
  if (!inClasses.ok) return inClasses
  const chosen = asked.class.length > 0 ? inClasses.value : [...new Set([...ofMajors, ...inClasses.value])]
  return chosen.length === 0 ? err('majorUnknown') : ok({ collegeIds, classIds: chosen.map(({ id }) => id) })
}
