import type { ProofFlow } from './proof'
import type { SourceEvent } from './source-flow'

/** Steps that are no part of what was submitted, and follow today's rules whatever it waits for. */
const besideSubmission: ReadonlySet<SourceEvent> = new Set<SourceEvent>([
  'edit',
  'attachEvidence',
  'detachEvidence',
  'correctRoster',
  'extend',
  'endExtension',
  'lockFields',
  'unlockFields',
])

/** Whose rules a step of the source flow follows: the submission's, or like a correction today's. */
export const rulesFor = (event: SourceEvent): ProofFlow =>
  besideSubmission.has(event) ? 'correction' : 'source'
