import type { LevelKey } from '../people/roles'
import type { FieldProblem } from '../registration/field-checks'
import { isFieldKey, type FieldKey } from '../registration/fields'
import { staffLevels } from './chain'
import type { Instant } from '../registration/registration'
import type { Level, PolicyContent, When } from './policy'

/** What a policy has to fit: who works for the cohort, and what its roster says. */
export interface PolicyFacts {
  /** Levels at which somebody decides in the cohort now. */
  readonly attended: ReadonlySet<LevelKey>
  /** The version in force: what waits for nobody in it is no new contradiction. */
  readonly inForce: Pick<PolicyContent, 'chain'>
  /** Of fields that a policy newly locks and requires: how many of whom it requires them have none. */
  readonly empty: Readonly<Partial<Record<FieldKey, number>>>
}

export interface Contradictions {
  /** Where it stands in the policy → why it cannot be. */
  readonly fields: Readonly<Record<string, FieldProblem>>
  /** The same places → how many graduates it concerns; absent where it concerns none in particular. */
  readonly counts?: Readonly<Record<string, number>>
}

/**
 * What a policy newly asks of a school that cannot do it: a level of a chain at which nobody decides, so that everything
 * would wait there, and a field that is locked and required while graduates have none and cannot fill it in. What the
 * version in force asks already blocks no other change.
 */
export function policyContradictions(policy: PolicyContent, facts: PolicyFacts): Contradictions {
  const counts = Object.fromEntries(Object.entries(facts.empty).filter(([, count]) => count > 0))
  const before = new Set(unattended(facts.inForce, facts.attended))
  const nobody = unattended(policy, facts.attended)
    .filter((where) => !before.has(where))
    .map((where) => [where, 'nobodyDecides'] as const)
  const empty = Object.keys(counts).map((field) => [field, 'lockedEmpty'] as const)
  return { fields: Object.fromEntries([...nobody, ...empty]), ...(empty.length > 0 && { counts }) }
}

/** Where a level stands at which nobody decides. */
function unattended(
  { chain }: Pick<PolicyContent, 'chain'>,
  attended: ReadonlySet<LevelKey>,
): readonly string[] {
  const chains: readonly (readonly [where: string, chain: readonly Level[]])[] = [
    ['chain.source', chain.source],
    ['chain.destination', chain.destination],
    ['chain.correction', chain.correction],
    ...Object.entries(chain.byCategory).map(([code, own]) => [`chain.byCategory.${code}`, own] as const),
  ]
  return chains.flatMap(([where, own]) =>
    staffLevels(own)
      .filter((key) => !attended.has(key))
      .map((key) => `${where}.${key}`),
  )
}

/** Field → values of which it holds one; `{}` is everybody. */
export type FieldCondition = Readonly<Partial<Record<FieldKey, readonly string[]>>>

type Fields = Pick<PolicyContent, 'fields'>

/** A field that some graduates have to have and cannot fill in, and who these are. */
export interface LockedDemand {
  readonly field: FieldKey
  readonly when: FieldCondition
}

/**
 * What a policy asks of graduates in locked fields, and the one in force does not: what is to be counted. Locked is
 * what the class or a date that has come locks; before the date everybody can still fill it in.
 */
export const newlyLockedRequired = (
  policy: Fields,
  { inForce, now }: { readonly inForce: Fields; readonly now: Instant },
): readonly LockedDemand[] =>
  Object.keys(policy.fields)
    .filter(isFieldKey)
    .flatMap((field) => {
      const when = askedOf(policy, field, now)
      if (when === null || !isFieldCondition(when)) return []
      const before = askedOf(inForce, field, now)
      return before !== null && covers(before, when) ? [] : [{ field, when }]
    })

/** Of whom a locked field is required; null: it is not locked, or of nobody. */
function askedOf({ fields }: Fields, field: FieldKey, now: Instant): When | null {
  const own = Object.hasOwn(fields, field) ? fields[field] : undefined
  if (own === undefined || own.required === false) return null
  const locked = own.class === 'locked' || (own.lockedFrom !== null && own.lockedFrom <= now)
  if (!locked) return null
  return own.required === true ? {} : own.required
}

/** Whoever fits the second condition fits the first one. */
const covers = (wide: When, narrow: When): boolean =>
  Object.entries(wide).every(([field, accepted]) => {
    const own = Object.hasOwn(narrow, field) ? narrow[field] : undefined
    return own?.every((value) => accepted.includes(value)) ?? false
  })

/** What names no field is refused by itself (condition-problems.ts). */
const isFieldCondition = (when: When): when is FieldCondition & When => Object.keys(when).every(isFieldKey)
