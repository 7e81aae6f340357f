import type { Instant, Outgoing, Registration } from '../../domain/registration/registration'
import type { Store } from '../store/store'
import type { Means } from './means'

/** What was done for a whole batch of records at once, by the ids of the work. */
export interface Ahead {
  readonly events: ReadonlySet<string>
  /** Notices that stand in the inbox, and whether WeChat is to deliver them too. */
  readonly notices: ReadonlyMap<string, boolean>
  /** Notices that WeChat was asked to deliver, and what their records have to say of it. */
  readonly sent: ReadonlyMap<string, Mark | null>
}

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
