import { decideDestination } from '../../domain/registration/destination-flow'
import type { Attempt } from '../../domain/registration/attempt'
import { mayBringPortrait, withoutPortrait, withPortrait } from '../../domain/registration/portrait'
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
  readonly takeAway: (attempt: Attempt) => Result<Registration, Refused>
  /** What is kept: evidence as it came, pixel for pixel; a photo to be printed as it is looked at. */
  readonly keeps: 'asItCame' | 'upright'
  /** What the viewing copy says across the picture. */
  readonly purpose: string
}

/** Pictures of a correction are brought by steps of the source, whatever its submission waits for, by today's rules. */
export const attaching: Readonly<Record<ProofFlow, Attaching>> = {
  source: {
    flow: 'source',
    mayBring: (attempt) => decideSource('attach', attempt),
    bring: (attempt) => performSource('attach', attempt),
    takeAway: (attempt) => performSource('detach', attempt),
    keeps: 'asItCame',
    purpose: '生源核对',
  },
  destination: {
    flow: 'destination',
    mayBring: (attempt) => decideDestination('attach', attempt),
    bring: (attempt) => performDestination('attach', attempt),
    takeAway: (attempt) => performDestination('detach', attempt),
    keeps: 'asItCame',
    purpose: '去向核对',
  },
  correction: {
    flow: 'correction',
    mayBring: (attempt) => decideSource('attachEvidence', attempt),
    bring: (attempt) => performSource('attachEvidence', attempt),
    takeAway: (attempt) => performSource('detachEvidence', attempt),
    keeps: 'asItCame',
    purpose: '信息更正',
  },
  resume: {
    flow: 'resume',
    mayBring: mayBringPortrait,
    bring: withPortrait,
    takeAway: withoutPortrait,
    keeps: 'upright',
    purpose: '本人简历',
  },
}
