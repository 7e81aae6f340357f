/** 学院, 专业, 班级 of a cohort. Ids never change; names may, and old names stay as aliases. */
export interface Unit {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
}

export interface Structure {
  /** The cohort's id. */
  readonly _id: string
  readonly rev: number
  readonly colleges: readonly Unit[]
  readonly majors: readonly (Unit & { readonly code: string; readonly collegeId: string })[]
  readonly classes: readonly (Unit & { readonly majorId: string; readonly collegeId: string })[]
}

export const emptyStructure = (cohortId: string): Structure => ({
  _id: cohortId,
  rev: 0,
  colleges: [],
  majors: [],
  classes: [],
})

/** The names under which a roster row places a graduate; '' where the row says nothing. */
export interface UnitNames {
  readonly college: string
  readonly majorCode: string
  readonly major: string
  readonly class: string
}

export interface UnitIds {
  readonly collegeId: string
  readonly majorId: string
  readonly classId: string
}

const named = <U extends Unit>(units: readonly U[], name: string): U | undefined =>
  units.find((unit) => unit.name === name || unit.aliases.includes(name))

/** The id a unit gets when it is first seen: from its cohort and its place, so it is the same wherever it is made. */
export const structureId = (
  cohortId: string,
  path: readonly string[],
  hash: (text: string) => string,
): string => hash([cohortId, ...path].join('|')).slice(0, 12)

/**
 * The unit ids of a row, and the structure with the row's unknown names added. A class belongs to its
 * major and college, so the same class name in two colleges is two classes. `hash` makes the id of a new
 * unit from its place and name: the same roster gives the same ids, whoever imports it first.
 */
export function placed(
  structure: Structure,
  names: UnitNames,
  hash: (text: string) => string,
): { readonly ids: UnitIds; readonly structure: Structure } {
  const idOf = (...path: readonly string[]): string => structureId(structure._id, path, hash)
  let { colleges, majors, classes } = structure

  const collegeId =
    names.college === '' ? '' : (named(colleges, names.college)?.id ?? idOf('college', names.college))
  if (collegeId !== '' && !colleges.some(({ id }) => id === collegeId))
    colleges = [...colleges, { id: collegeId, name: names.college, aliases: [] }]

  const ofCollege = majors.filter((major) => major.collegeId === collegeId)
  const majorId =
    names.major === '' ? '' : (named(ofCollege, names.major)?.id ?? idOf('major', collegeId, names.major))
  if (majorId !== '' && !majors.some(({ id }) => id === majorId))
    majors = [...majors, { id: majorId, name: names.major, aliases: [], code: names.majorCode, collegeId }]

  const ofMajor = classes.filter((one) => one.collegeId === collegeId && one.majorId === majorId)
  const classId =
    names.class === '' ? '' : (named(ofMajor, names.class)?.id ?? idOf('class', majorId, names.class))
  if (classId !== '' && !classes.some(({ id }) => id === classId))
    classes = [...classes, { id: classId, name: names.class, aliases: [], majorId, collegeId }]

  return { ids: { collegeId, majorId, classId }, structure: { ...structure, colleges, majors, classes } }
}

/** What a graduate places themself in by choosing a class (R4). */
export interface ChosenClass {
  /** The class, and what follows from it. */
  readonly values: { readonly class: string; readonly major: string; readonly majorCode: string }
  readonly place: { readonly classId: string; readonly majorId: string }
}

/** The classes of a college, each with its major. */
export const classesOf = (
  { classes, majors }: Structure,
  collegeId: string,
): readonly { readonly name: string; readonly major: string }[] =>
  classes
    .filter((one) => one.collegeId === collegeId)
    .map(({ name, majorId }) => ({ name, major: majors.find(({ id }) => id === majorId)?.name ?? '' }))

/**
 * The class of this name in the graduate's college, and the major that follows. Of two classes of one name the
 * one of the own major is meant; null where no class is meant, or none for certain.
 */
export function chosenClass(
  { classes, majors }: Structure,
  { collegeId, majorId }: { readonly collegeId: string; readonly majorId: string },
  name: string,
): ChosenClass | null {
  const so = classes.filter((one) => one.collegeId === collegeId && one.name === name)
  const meant = so.find((one) => one.majorId === majorId) ?? (so.length === 1 ? so[0] : undefined)
  if (meant === undefined) return null
  const major = majors.find(({ id }) => id === meant.majorId)
  return {
    values: { class: meant.name, major: major?.name ?? '', majorCode: major?.code ?? '' },
    place: { classId: meant.id, majorId: meant.majorId },
  }
}
