import type { Reply } from '../../../domain/contract/failure'
import type { Entry, Instant, Registration } from '../../../domain/registration/registration'

/** Somebody of a history, and what they may see: written down here, not asked of the product. */
export interface Person {
  readonly openid: string
  readonly kind: 'student' | 'staff' | 'timer'
  /** Records inside the person's scope, or the person's own. */
  readonly reaches: readonly string[]
}

/** One run of a function: a request delivered once. A request sent again is another delivery. */
export interface Delivery {
  readonly number: number
  readonly client: string
  readonly openid: string
  readonly call: string
  readonly requestId: string
  readonly input: Readonly<Record<string, unknown>>
  /** What a valid ticket proves, or null without one. */
  readonly firstSeenAt: Instant | null
  readonly now: Instant
  outcome: Outcome
  /** Operations on the database before it began. */
  readonly startedAt: number
  /** Operations on the database before its answer. */
  endedAt: number
}

export type Outcome =
  | { readonly kind: 'answered'; readonly reply: Reply<unknown> }
  /** The instance died or the answer was lost on the way. */
  | { readonly kind: 'lost' }

/** One operation on the database, in the order in which they happened. */
export interface Operation {
  readonly number: number
  readonly delivery: Delivery
  readonly kind: 'find' | 'insert' | 'update' | 'remove' | 'count'
  readonly collection: string
  readonly asked: unknown
  readonly fault: FaultKind | null
  /** `_id`s of what a find returned; nothing for a write. */
  readonly returned: readonly string[]
  /** What a write answered. */
  readonly answer: string
}

export type FaultKind = 'crashBefore' | 'crashAfter' | 'busyBefore' | 'busyAfter'

/** One applied write on a registration. */
export interface Version {
  readonly operation: number
  readonly delivery: Delivery
  readonly before: Registration
  readonly after: Registration
}

export interface StoredEvent extends Entry {
  readonly _id: string
  readonly registrationId: string
}

export interface StoredNotice {
  readonly _id: string
  readonly to: string
  readonly registrationId: string
  readonly notice: string
}

/** What is left when everything is over and the outgoing work is done. */
export interface End {
  readonly registrations: readonly Registration[]
  readonly events: readonly StoredEvent[]
  readonly notices: readonly StoredNotice[]
}

export interface History {
  readonly seed: number
  readonly people: readonly Person[]
  readonly closesAt: Instant
  readonly deliveries: readonly Delivery[]
  readonly operations: readonly Operation[]
  readonly versions: readonly Version[]
  readonly start: readonly Registration[]
  readonly end: End
}

export const personOf = ({ people }: Pick<History, 'people'>, openid: string): Person | undefined =>
  people.find((person) => person.openid === openid)
