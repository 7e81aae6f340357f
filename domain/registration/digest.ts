import type { Frozen } from './registration'

/**
 * A text that is equal for equal content, whatever the order in which keys were set: the preimage of a
 * submission's digest and of a request's body hash.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

type Digested = Pick<Frozen, 'round' | 'values' | 'baseline' | 'proofs'>

/** What a decision names: the digest of the values, their baseline and the hashes of the proofs it saw. */
export const digestOf = (
  { round, values, baseline, proofs }: Digested,
  hash: (text: string) => string,
): string => hash(canonical({ round, values, baseline, proofs }))
