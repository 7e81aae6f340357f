import type { Instant, Outgoing, Registration } from '../../domain/registration/registration'
import type { Store } from '../store/store'
import type { Ahead } from './ahead'
import type { Means } from './means'

/** One piece of outgoing work, and what doing it needs. */
export interface Delivery<K extends Outgoing['kind'] = Outgoing['kind']> {
  readonly store: Store
  /** The record as it was read with the work in it. */
  readonly registration: Registration
  readonly work: Extract<Outgoing, { kind: K }>
  readonly now: Instant
  readonly means: Pick<Means, 'log' | 'messages' | 'jitter'>
  /** What was done for the whole batch already. */
  readonly ahead: Ahead
}

/** What the record has to say afterwards; written together with taking the work off it. */
export type Mark = (registration: Registration) => Registration
