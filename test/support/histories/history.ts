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
  /** One record of an approval of several: such a delivery is looked at record by record (batch-acts.ts). */
  readonly inBatch?: true
}

export type Outcome =
  | { readonly kind: 'answered'; readonly reply: Reply<unknown> }
  /** The instance died or the answer was lost on the way. */
  | { readonly kind: 'lost' }

/** One operation on the database, in the order in which they happened. */
export interface Operation {
  readonly number: number
  /** When it was carried out; a delivery that sleeps long writes long after its own `now`. */
  readonly at: Instant
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
  readonly campusId: string
  readonly cohortId: string
  /** The audit's block that holds it. */
  readonly block: number
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
  /** What members of staff are shown in the end, where somebody looked. */
  readonly desk: readonly Looked[]
  /** When a line of history was really written, by the id of its event, where that is known. */
  readonly writtenAt: ReadonlyMap<string, Instant>
}

/** One list of the review desk, as one member of staff was shown it. */
export interface Looked {
  readonly openid: string
  readonly flow: 'source' | 'destination'
  readonly list: 'waiting' | 'changed' | 'unchanged' | 'returned'
  readonly ids: readonly string[]
}

export interface History {
  readonly seed: number
  readonly people: readonly Person[]
  readonly closesAt: Instant
  /** When the counselors' review ends; null: it does not. */
  readonly reviewClosesAt: Instant | null
  readonly deliveries: readonly Delivery[]
  readonly operations: readonly Operation[]
  readonly versions: readonly Version[]
  readonly start: readonly Registration[]
  readonly end: End
}

export const personOf = ({ people }: Pick<History, 'people'>, openid: string): Person | undefined =>
  people.find((person) => person.openid === openid)
