import { err, ok, type Result } from '../result'
import type { Structure, Unit } from './structure'

export const unitKinds = ['college', 'major', 'class'] as const
export type UnitKind = (typeof unitKinds)[number]

interface Renaming {
  readonly kind: UnitKind
  readonly id: string
  readonly name: string
  /** Former names to keep; the one that is replaced now is added by itself. */
  readonly aliases: readonly string[]
}

/** Names that a unit answers to when a roster is imported. */
const namesOf = ({ name, aliases }: Unit): readonly string[] => [name, ...aliases]

/** Units among which a name means one: the colleges, the majors of one college, the classes of one major. */
function siblings({ colleges, majors, classes }: Structure, kind: UnitKind, id: string): readonly Unit[] {
  switch (kind) {
    case 'college':
      return colleges
    case 'major': {
      const own = majors.find((major) => major.id === id)
      return majors.filter(({ collegeId }) => collegeId === own?.collegeId)
    }
    case 'class': {
      const own = classes.find((one) => one.id === id)
      return classes.filter((one) => one.majorId === own?.majorId && one.collegeId === own.collegeId)
    }
  }
}

/**
 * The structure with another name for one unit; its id stays, so that records, windows and grants stay with it.
 * Errors: `notFound` without such a unit, `nameTaken` where a sibling answers to one of the names.
 */
export function renamed(
  structure: Structure,
  { kind, id, name, aliases }: Renaming,
): Result<Structure, { readonly code: 'notFound' | 'nameTaken' }> {
  const among = siblings(structure, kind, id)
  const own = among.find((unit) => unit.id === id)
  if (own === undefined) return err({ code: 'notFound' })
  const former = [...new Set([...aliases, own.name])].filter((alias) => alias !== name)
  const taken = new Set(among.filter((unit) => unit.id !== id).flatMap(namesOf))
  if ([name, ...former].some((one) => taken.has(one))) return err({ code: 'nameTaken' })
  const give = <U extends Unit>(units: readonly U[]): readonly U[] =>
    units.map((unit) => (unit.id === id ? { ...unit, name, aliases: former } : unit))
  const { colleges, majors, classes } = structure
  return ok({
    ...structure,
    colleges: kind === 'college' ? give(colleges) : colleges,
    majors: kind === 'major' ? give(majors) : majors,
    classes: kind === 'class' ? give(classes) : classes,
  })
}
