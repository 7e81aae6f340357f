import type { Cohort, StudentPhase } from '../cohort/cohort'
import type { Policy } from '../cohort/policy'
import type { ChosenClass } from '../cohort/structure'
import type { Staff } from '../people/staff'
import type { FieldKey } from './fields'
import type { Picture } from './proof'
import type { Claims, Instant, Registration, ReportKind } from './registration'
import type { DocumentSays, PlaceFacts } from './signal'

/** Who tries: the openid is the platform's word; `staff` is the person's entry in the staff list, if any. */
export interface Actor {
  readonly openid: string
  readonly as: 'student' | 'staff'
  readonly staff: Staff | null
}

/** What a call brought along. Every part is optional; a guard asks for the part it needs. */
export interface AttemptInput {
  readonly claims?: Claims
  readonly survey?: Readonly<Record<string, string>>
  /** field, or `general`, → what to mend, or why. */
  readonly reasons?: Readonly<Record<string, string>>
  /** What the person had on the screen. */
  readonly seen?: {
    readonly round: number
    readonly digest: string
    readonly level?: number
    /** Of a reviewed destination: the confirmation that stood, null for none. */
    readonly confirmation?: string | null
  }
  readonly basicsChecked?: boolean
  /** Digest of everything that the reports would say, as the person had it on the screen. */
  readonly contents?: string
  /** Fields to be locked from an instant on, or to be unlocked (G12); the reason says what happened. */
  readonly locks?: { readonly fields: readonly FieldKey[]; readonly from: Instant }
  /** Fields that the person points at. */
  readonly fields?: readonly string[]
  /** Where a household that moved to the school goes. */
  readonly household?: Claims
  /** What stood of it on the screen, and which confirmation. */
  readonly householdSeen?: { readonly values: Claims; readonly confirmation: string | null }
  /** When the server first saw this very request, proven by a signed ticket. */
  readonly firstSeenAt?: Instant
  /** The import that recorded an upstream result or a destination. */
  readonly importId?: string
  readonly destination?: { readonly category: string; readonly values: Claims }
  /** A report to be issued, under the number that was derived for it. */
  readonly report?: { readonly kind: ReportKind; readonly days: number; readonly number: string }
  /** Of a class that the graduate chose: the fields that follow from it, and where it places them (R4). */
  readonly chosenClass?: ChosenClass
  /** A phase that is to stay open longer for this graduate; `closesAt` is what an end of it does not bring (B11). */
  readonly extension?: { readonly phase: StudentPhase; readonly closesAt?: Instant }
  /** Taken back as a slip of the finger, of which nobody is to hear. */
  readonly asSlip?: boolean
  /** Approved together with others, by one tap. */
  readonly inBatch?: boolean
  /** What the document says about its holder; null where it says nothing. */
  readonly documentSays?: DocumentSays | null
  /** The number of the report to be revoked. */
  readonly revoked?: string
  /**
   * An upload to begin or to take in, or a proof to take away. `picture` is what was found out about it by
   * `holder`, who held it meanwhile.
   */
  readonly proof?: {
    readonly id: string
    readonly slot?: string
    readonly picture?: Picture
    readonly holder?: string
  }
}

/** Everything a guard may look at. Time and ids come in as values, so the rules stay pure. */
export interface Attempt {
  readonly registration: Registration
  readonly cohort: Cohort
  readonly policy: Policy
  readonly actor: Actor
  readonly input: AttemptInput
  readonly now: Instant
  /** An id for what this attempt may create. */
  readonly newId: string
  /** How deep a division code reaches. Passed in, because the table of divisions is large and not everywhere. */
  readonly lookUpPlace: (code: string) => 'province' | 'city' | 'county' | 'retired' | 'unknown'
  /** What is known of divisions, passed in for the same reason. */
  readonly places: PlaceFacts
  /** SHA-256 of a text, hexadecimal. */
  readonly hash: (text: string) => string
}
