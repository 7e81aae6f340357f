import type { Instant } from '../../../domain/registration/registration'
import type { Client } from './client'
import type { FaultKind } from './history'

/** What is told: which seed, of which kind, with which faults. */
export interface Plan {
  readonly seed: number
  readonly kind: 'spine' | 'desk'
  /** By chance, none at all, or exactly one. */
  readonly faults: 'some' | 'none' | { readonly at: number; readonly kind: FaultKind }
  /** Calls each device makes on its own account. */
  readonly steps: number
}

/** Time in a history: every turn of anybody moves it on. */
export interface HistoryClock {
  readonly closesAt: Instant
  readonly reviewClosesAt: Instant | null
  readonly now: () => Instant
  readonly tick: () => void
}

/** Somebody at work: a name for the device's randomness, and what is done with it. */
export interface Device {
  readonly name: string
  readonly openid: string
  readonly work: (client: Client) => Promise<void>
}
