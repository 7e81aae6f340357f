import type { Input, Output } from '../../../domain/contract/contract'

export type UnitKind = Input<'structure.rename'>['kind']
type StructureView = Output<'structure.get'>

export interface UnitShown {
  readonly kind: UnitKind
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** The units that it belongs to; '' of a college. */
  readonly within: string
}

/** The units of a kind whose names, or former names, hold the wanted text; those of one college together. */
export function unitsOf(
  { colleges, majors, classes }: StructureView,
  kind: UnitKind,
  wanted: string,
): readonly UnitShown[] {
  const collegeOf = new Map(colleges.map(({ id, name }) => [id, name]))
  const majorOf = new Map(majors.map(({ id, name }) => [id, name]))
  const all: Readonly<Record<UnitKind, readonly UnitShown[]>> = {
    college: colleges.map((unit) => ({ ...unit, kind, within: '' })),
    major: majors.map((unit) => ({ ...unit, kind, within: collegeOf.get(unit.collegeId) ?? '' })),
    class: classes.map((unit) => {
      const path = [collegeOf.get(unit.collegeId), majorOf.get(unit.majorId)]
      return { ...unit, kind, within: path.filter((one) => one !== undefined).join(' ') }
    }),
  }
  return all[kind]
    .filter(({ name, aliases }) => [name, ...aliases].some((one) => one.includes(wanted)))
    .sort((one, other) => (one.within < other.within ? -1 : one.within > other.within ? 1 : 0))
}

/** Former names out of one line. */
export const aliasesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
]
