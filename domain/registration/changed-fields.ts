import type { Claims, Registration } from './registration'
import type { FlowName } from './standing'

/**
 * What a submission is compared with: the roster, as reviewers compare it (H5: free fields took effect at once,
 * and still differ from it), or, for a destination, nothing at all.
 */
const comparedWith: Readonly<Record<FlowName, (registration: Registration) => Claims>> = {
  source: ({ roster }) => roster,
  destination: () => ({}),
}

/** Fields of a submission that say something else than the roster (source), or anything at all (destination). */
export function changedFields(registration: Registration, flow: FlowName): readonly string[] {
  const { frozen } = registration[flow]
  if (frozen === null) return []
  const before = comparedWith[flow](registration)
  const fields = new Set([...Object.keys(before), ...Object.keys(frozen.values)])
  return [...fields].filter((field) => (frozen.values[field] ?? '') !== (before[field] ?? ''))
}
