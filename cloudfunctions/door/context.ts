import type { Grant, Staff } from '../../domain/people/staff'
import type { Instant } from '../../domain/registration/registration'
import type { LogLine } from '../store/log'
import type { Messages } from '../store/messages'
import type { Meter } from '../store/meter'
import type { PhoneNumbers } from '../store/phone-numbers'
import type { Robots } from '../store/robots'
import type { Store } from '../store/store'
import type { Vault } from '../store/vault'

/** What the entry point hands to every call: the platform's word and the instance's means. */
export interface Platform {
  /** The platform's word on who calls; '' when there is none. */
  readonly openid: string
  /** Set when another mini-program calls through resource sharing: refused. */
  readonly fromAppid: string
  readonly now: Instant
  readonly newId: () => string
  readonly store: Store
  readonly vault: Vault
  readonly phoneNumbers: PhoneNumbers
  readonly messages: Messages
  readonly robots: Robots
  readonly hash: (text: string) => string
  /** The secret that makes the first administrator; null when the environment has none. */
  readonly firstAdministratorSecret: string | null
  /** Whether workbooks that no page began may be imported: on one's own machine only. */
  readonly sheetsByHand: boolean
  /** Address of the public page that checks reports; '' when the environment has none. */
  readonly reportUrl: string
  readonly log: (line: LogLine) => void
  readonly meter: Meter
  /** Of the code that answers, and what runs it. */
  readonly runtime: { readonly version: string; readonly node: string }
}

/** Platform, plus what the door found out: who it is, what the person may do here, and which request this is. */
export interface Context extends Platform {
  readonly requestId: string
  /** Digest of caller, call and input: the same request again has the same one. */
  readonly bodyHash: string
  /** When the server first saw this request, by a valid ticket; absent otherwise. */
  readonly firstSeenAt?: Instant
  /** The caller's entry in the staff list, where the route asks for one. */
  readonly staff: Staff | null
  /** The caller's live grants that carry the route's capability. */
  readonly grants: readonly Grant[]
}
