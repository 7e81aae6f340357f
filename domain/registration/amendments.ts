import type { ChosenClass } from '../cohort/structure'
import { effectiveValues } from './effective-values'
import { isFieldKey } from './fields'
import type { Amendment, Claims, Registration } from './registration'

type Layers = Pick<Registration, 'roster' | 'amended'>
type Cause = Pick<Amendment, 'cause' | 'ref' | 'by' | 'at' | 'place'>

/**
 * Lays values over the roster. A value equal to the effective one is left alone; a value equal to the
 * roster's, with nothing beneath it to give back, takes the amendment away: nothing differs any more.
 */
export function amend(layers: Layers, values: Claims, cause: Cause): Registration['amended'] {
  const effective: Claims = effectiveValues(layers)
  const roster: Claims = layers.roster
  const amended = new Map(Object.entries(layers.amended))
  for (const [field, value] of Object.entries(values)) {
    if (!isFieldKey(field) || value === (effective[field] ?? '')) continue
    const before = amended.get(field) ?? null
    // Editing one's own free value again replaces the edit instead of growing a chain of edits.
    const origin = before?.cause === 'self' && cause.cause === 'self' ? before.before : before
    if (origin === null && value === (roster[field] ?? '')) amended.delete(field)
    else amended.set(field, { ...cause, value, was: effective[field] ?? '', before: origin })
  }
  return Object.fromEntries(amended)
}

/**
 * Lays values over the record like `amend`; a class among them brings its major along and places the graduate
 * (R4). The class comes first: what stands already is not laid over it again.
 */
export function amendPlacing(
  layers: Layers,
  values: Claims,
  { chosenClass, ...cause }: Omit<Cause, 'place'> & { readonly chosenClass: ChosenClass | undefined },
): Registration['amended'] {
  const moves =
    chosenClass !== undefined &&
    values['class'] === chosenClass.values.class &&
    effectiveValues(layers).class !== chosenClass.values.class
  const amended = moves
    ? amend(layers, chosenClass.values, { ...cause, place: chosenClass.place })
    : layers.amended
  return amend({ roster: layers.roster, amended }, values, cause)
}

/**
 * The upper layer replaced, with what follows it: the name that lists show, the class that queues go by, and
 * whether a confirmation waits for the household (N7).
 */
export function amendedTo(
  {
    roster,
    rosterPlace,
    name,
    household,
  }: Pick<Registration, 'roster' | 'rosterPlace' | 'name' | 'household'>,
  amended: Registration['amended'],
): Pick<Registration, 'amended' | 'name' | 'classId' | 'majorId' | 'household'> {
  const { classId, majorId } = amended['class']?.place ?? rosterPlace
  const values = effectiveValues({ roster, amended })
  return {
    amended,
    name: values.name ?? name,
    classId,
    majorId,
    household: { ...household, moved: values.householdMoved === '是' },
  }
}

/** Takes back what one approved round laid over the roster, and gives back what stood there before. */
export function undoRound(amended: Registration['amended'], round: number): Registration['amended'] {
  const kept: Record<string, Amendment> = {}
  for (const [field, amendment] of Object.entries(amended)) {
    const undone = amendment.cause === 'source' && amendment.ref === String(round)
    const stays = undone ? amendment.before : amendment
    if (stays !== null) kept[field] = stays
  }
  return kept
}

/** The mobile number as the school has it: what the graduates typed themselves is left aside. '' = none. */
export function schoolMobile({ roster, amended }: Layers): string {
  let amendment: Amendment | null = amended['mobile'] ?? null
  while (amendment?.cause === 'self') amendment = amendment.before
  return amendment?.value ?? roster.mobile ?? ''
}
