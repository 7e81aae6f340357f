import type { LevelKey } from '../people/roles'
import type { Claims } from '../registration/registration'
import type { Level, Policy } from './policy'

/** Levels of a chain at which somebody of the school decides, in order; always one to three. */
export function staffLevels(chain: readonly Level[]): readonly LevelKey[] {
  return chain.flatMap((level) => (level.kind === 'staff' ? [level.key] : []))
}

export const hasUpstream = (chain: readonly Level[]): boolean => chain.some(({ kind }) => kind === 'upstream')

/** The chain that reviews a submission; a destination's may depend on its category. */
export function chainFor(policy: Policy, flow: 'source' | 'destination', values: Claims): readonly Level[] {
  if (flow === 'source') return policy.chain.source
  const category = values['category'] ?? ''
  const own = Object.hasOwn(policy.chain.byCategory, category) ? policy.chain.byCategory[category] : undefined
  return own ?? policy.chain.destination
}
