import { decideDestination } from '../../domain/registration/destination-flow'
import type { Attempt } from '../../domain/registration/attempt'
import { performDestination, performSource } from '../../domain/registration/perform'
import type { Refused } from '../../domain/registration/change'
import type { Refusal } from '../../domain/registration/flow'
import type { ProofFlow } from '../../domain/registration/proof'
import type { Registration } from '../../domain/registration/registration'
import { decideSource } from '../../domain/registration/source-flow'
import type { Result } from '../../domain/result'

/** How pictures are brought for one purpose: whose rules count, and the steps that bring one and take one away. */
interface Attaching {
  readonly flow: ProofFlow
  readonly mayBring: (attempt: Attempt) => Result<unknown, Refusal>
  readonly bring: (attempt: Attempt) => Result<Registration, Refused>
  readonly detach: { readonly source: 'detach' | 'detachEvidence' } | { readonly destination: 'detach' }
  /** What the viewing copy says across the picture. */
  readonly purpose: string
}

/** Pictures of a correction are brought by steps of the source, whatever its submission waits for, by today's rules. */
export const attaching: Readonly<Record<ProofFlow, Attaching>> = {
  source: {
    flow: 'source',
    mayBring: (attempt) => decideSource('attach', attempt),
    bring: (attempt) => performSource('attach', attempt),
    detach: { source: 'detach' },
    purpose: '生源核对',
  },
  destination: {
    flow: 'destination',
    mayBring: (attempt) => decideDestination('attach', attempt),
    bring: (attempt) => performDestination('attach', attempt),
    detach: { destination: 'detach' },
    purpose: '去向核对',
  },
  correction: {
    flow: 'correction',
    mayBring: (attempt) => decideSource('attachEvidence', attempt),
    bring: (attempt) => performSource('attachEvidence', attempt),
    detach: { source: 'detachEvidence' },
    purpose: '信息更正',
  },
}
