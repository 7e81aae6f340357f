import type { LevelKey } from '../people/roles'
import type { FieldProblem } from '../registration/field-checks'
import { isFieldKey, type FieldKey } from '../registration/fields'
import { staffLevels } from './chain'
import type { Level, PolicyContent } from './policy'

/** What a policy has to fit: who works for the cohort, and what its roster says. */
export interface PolicyFacts {
  /** Levels at which somebody decides in the cohort now. */
  readonly attended: ReadonlySet<LevelKey>
  /** The version in force: what waits for nobody in it is no new contradiction. */
  readonly inForce: Pick<PolicyContent, 'chain'>
  /** Of fields that a policy newly locks and requires: how many graduates have none. */
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

const isLockedRequired = ({ fields }: Pick<PolicyContent, 'fields'>, field: string): boolean => {
  const own = Object.hasOwn(fields, field) ? fields[field] : undefined
  return own?.class === 'locked' && own.required === true
}

/** Fields that a policy locks and requires of everybody, and the one in force does not: what is to be counted. */
export const newlyLockedRequired = (
  policy: Pick<PolicyContent, 'fields'>,
  inForce: Pick<PolicyContent, 'fields'>,
): readonly FieldKey[] =>
  Object.keys(policy.fields).flatMap((field) =>
    isFieldKey(field) && isLockedRequired(policy, field) && !isLockedRequired(inForce, field) ? [field] : [],
  )
