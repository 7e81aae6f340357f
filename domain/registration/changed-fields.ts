import type { Claims, Registration } from './registration'
import type { FlowName } from './standing'

/** What a submission is compared with: the record it would change, or, for a destination, nothing at all. */
const comparedWith: Readonly<Record<FlowName, (baseline: Claims) => Claims>> = {
  source: (baseline) => baseline,
  destination: () => ({}),
}

/** Fields of a submission that say something else than the record (source), or anything at all (destination). */
export function changedFields(registration: Registration, flow: FlowName): readonly string[] {
  const { frozen } = registration[flow]
  if (frozen === null) return []
  const before = comparedWith[flow](frozen.baseline)
  const fields = new Set([...Object.keys(before), ...Object.keys(frozen.values)])
  return [...fields].filter((field) => (frozen.values[field] ?? '') !== (before[field] ?? ''))
}
