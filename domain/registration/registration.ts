import type { Correction } from './correction'
import type { Values } from './fields'
import type { Instant } from './instant'
import type { Proof, ProofPaths, Upload } from './proof'

export type { Instant }

/** Later than every instant that JavaScript dates can hold: "nothing is due". */
export const NEVER: Instant = 8_640_000_000_000_000

/** A value encrypted with AES-256-GCM; the additional data is `registrationId|field`, so it cannot be moved. */
export interface Sealed {
  readonly kid: string
  readonly iv: string
  readonly ct: string
  readonly tag: string
}

/** What a student entered and has not been decided yet: field (or `archive.*` key) → value. */
export type Claims = Readonly<Record<string, string>>

/** What a reviewer sees and decides on; nothing a student does later changes it. */
export interface Frozen {
  readonly round: number
  readonly at: Instant
  readonly by: string
  readonly proxy: boolean
  readonly policyVersion: number
  readonly values: Claims
  readonly baseline: Claims
  /** field → SHA-256 of each proof image. */
  readonly proofs: Readonly<Record<string, readonly string[]>>
  readonly digest: string
}

export interface Returned {
  readonly level: number | 'upstream'
  /** field, or `general`, → what to mend. */
  readonly reasons: Readonly<Record<string, string>>
  readonly resubmitBy: Instant
}

export interface LevelDecision {
  readonly level: number
  readonly round: number
  readonly by: string
  readonly at: Instant
}

export interface Flow {
  /** Level of the chain that reviews now; meaningful while in review. */
  readonly level: number
  /** Grows by one with every submission. */
  readonly round: number
  readonly claims: Claims
  readonly frozen: Frozen | null
  readonly returned: Returned | null
  readonly decisions: readonly LevelDecision[]
}

export type SourceStatus = 'draft' | 'inReview' | 'returned' | 'completed'
export type UpstreamStatus = 'none' | 'waiting' | 'mismatched' | 'passed' | 'initialised'
/** The graduate asked for an approval to be taken back (申请取消审核); gone when staff moved it. */
export interface RevocationAsked {
  readonly at: Instant
  readonly round: number
}

export interface SourceState extends Flow {
  readonly status: SourceStatus
  readonly revocationAsked: RevocationAsked | null
  readonly survey: Readonly<Record<string, string>>
  readonly upstream: UpstreamStatus
  readonly upstreamAt: Instant | null
}

export type DestinationStatus = 'none' | 'draft' | 'inReview' | 'returned' | 'reviewed' | 'confirmed'
export interface Confirmation {
  readonly id: string
  readonly at: Instant
  readonly digest: string
}
export interface DestinationState extends Flow {
  readonly status: DestinationStatus
  /** Code of the reviewed category (毕业去向类别代码), '' while there is none. */
  readonly category: string
  readonly confirmation: Confirmation | null
}

/** An approved or corrected value that stands before the roster's. */
export interface Amendment {
  readonly value: string
  readonly was: string
  readonly cause: 'source' | 'correction' | 'staff' | 'self'
  /** Round or correction it came from. */
  readonly ref: string
  readonly by: string
  readonly at: Instant
  /** What it replaced, so that a revoked round gives it back. */
  readonly before: Amendment | null
  /** Of a chosen class: where it places the graduate. */
  readonly place?: ClassPlace
}

/** How a real-name check ended (G2). */
export interface RealNameCheck {
  readonly way: 'manual' | 'phone'
  readonly by: string
  readonly at: Instant
  /** Why it was refused; '' otherwise. */
  readonly reason: string
  /** The picture that was looked at: another one asks for another look. '' where there was none. */
  readonly sha256: string
}

/** Where the roster places a graduate; a class that they chose stands before it (R4). */
export interface ClassPlace {
  readonly classId: string
  readonly majorId: string
}

export interface Lease {
  readonly by: string
  readonly until: Instant
  /** The request that took it: a lost answer is given again. */
  readonly request: string
}

/** One line of history, in the past tense; never carries a field value. */
export interface Entry {
  readonly seq: number
  readonly at: Instant
  readonly by: string
  readonly byKind: 'student' | 'staff' | 'system'
  readonly what: string
  readonly round: number
  readonly level: number
  readonly reasons: Readonly<Record<string, string>>
  /** Names of the fields concerned, without their values. */
  readonly touched: readonly string[]
}

/** Field → its old and its new value. */
export type ValueChanges = Readonly<Record<string, { readonly was: string; readonly value: string }>>

/** Work that follows from a write and is done by the timer, at least once, with one effect per id. */
export type Outgoing =
  | { readonly id: string; readonly dueAt: Instant; readonly kind: 'event'; readonly entry: Entry }
  | {
      readonly id: string
      readonly dueAt: Instant
      readonly kind: 'notice'
      readonly to: string
      readonly notice: string
      readonly params: Readonly<Record<string, string>>
      readonly changes: ValueChanges
    }
  /** A college to be counted anew that is not the record's own any more. */
  | { readonly id: string; readonly dueAt: Instant; readonly kind: 'recount'; readonly collegeId: string }
  /** Files of a proof or of an upload: whatever the record does not name when this is due is deleted. */
  | {
      readonly id: string
      readonly dueAt: Instant
      readonly kind: 'discard'
      readonly proof: string
      readonly paths: ProofPaths
    }
  /** The pictures of a proof are kept until now (B15). */
  | { readonly id: string; readonly dueAt: Instant; readonly kind: 'expire'; readonly proof: string }
  /** Enters a picture into the list by which its use for another graduate is noticed. */
  | { readonly id: string; readonly dueAt: Instant; readonly kind: 'proofUse'; readonly proof: string }
  | { readonly id: string; readonly dueAt: Instant; readonly kind: 'report'; readonly report: Report }
  | { readonly id: string; readonly dueAt: Instant; readonly kind: 'revokeReport'; readonly number: string }
  /** A correction that has ended, for the list that outlives the next one. */
  | {
      readonly id: string
      readonly dueAt: Instant
      readonly kind: 'correction'
      readonly correction: Correction
    }
  /** A call for help that follows from a step (申请取消审核). */
  | {
      readonly id: string
      readonly dueAt: Instant
      readonly kind: 'ticket'
      readonly openid: string
      readonly text: string
    }

/** The stored answer of the latest request of a call: asking again gives it again. */
export interface Receipt {
  readonly requestId: string
  readonly bodyHash: string
  readonly reply: unknown
}

export type ReportKind = 'archive' | 'household'

/** One line of what a report says. */
export interface ReportLine {
  readonly label: string
  readonly value: string
}

/** 核验报告: a snapshot of what was confirmed, under a number of its own. Only `revokedAt` is ever set later. */
export interface Report {
  /** The number, without dashes. */
  readonly _id: string
  readonly registrationId: string
  readonly campusId: string
  readonly cohortId: string
  readonly kind: ReportKind
  readonly confirmationId: string
  /** Of whom, for the second factor of a typed look-up. */
  readonly name: string
  /** School and cohort, as the head of the paper names them. */
  readonly issuer: string
  readonly lines: readonly ReportLine[]
  readonly issuedAt: Instant
  /** Half-open: not in force from this instant on. */
  readonly validUntil: Instant
  readonly revokedAt: Instant | null
}

/** A graduate in a cohort: one document, one guarded write (docs/decisions/0005). */
export interface Registration {
  readonly _id: string
  readonly schema: 1
  readonly rev: number
  readonly campusId: string
  readonly cohortId: string
  readonly studentNo: string
  readonly documentFp: string
  readonly document: Sealed
  readonly documentType: string
  readonly documentLast4: string
  readonly name: string
  readonly nameKeys: readonly string[]
  /** '' = unknown (G15). */
  readonly collegeId: string
  readonly classId: string
  readonly majorId: string
  readonly rosterPlace: ClassPlace
  readonly roster: Values
  readonly rosterHash: string
  readonly importId: string
  readonly amended: Readonly<Record<string, Amendment>>
  readonly locks: readonly { readonly field: string; readonly from: Instant; readonly cause: string }[]
  readonly removed: { readonly at: Instant; readonly by: string; readonly reason: string } | null
  readonly binding: {
    readonly openid: string
    readonly at: Instant
    /** What the policy makes of it is said by real-name.ts. */
    readonly realName: 'unchecked' | 'passed' | 'refused'
    readonly check: RealNameCheck | null
  } | null
  readonly extensions: readonly {
    readonly phase: string
    readonly closesAt: Instant
    readonly by: string
    readonly reason: string
  }[]
  readonly source: SourceState
  readonly destination: DestinationState
  readonly correction: Correction | null
  readonly archive: { readonly origin: 'import' | 'student' | 'staff' | 'none'; readonly values: Claims }
  readonly household: {
    readonly moved: boolean
    readonly origin: 'import' | 'staff' | 'none'
    readonly values: Claims
  }
  readonly proofs: Readonly<Record<string, Proof>>
  /** Pictures on their way, by the id under which they become proofs. */
  readonly uploads: Readonly<Record<string, Upload>>
  /** The number of the report of each kind that stands; an earlier one is replaced by it. */
  readonly reports: Readonly<Record<ReportKind, string | null>>
  readonly queue: {
    readonly source: string
    readonly sourceAt: Instant
    /** Who may not decide on it: the owner, a proxy author, who decided before. Their queue passes it over. */
    readonly sourceBarred: readonly string[]
    readonly destination: string
    readonly destinationAt: Instant
    readonly destinationBarred: readonly string[]
    /** For whose decision a correction waits; '' when it waits for nobody. */
    readonly correction: string
    readonly correctionAt: Instant
  }
  readonly lease: Lease | null
  readonly history: readonly Entry[]
  readonly seq: number
  readonly outbox: readonly Outgoing[]
  readonly outboxDueAt: Instant
  readonly receipts: Readonly<Record<string, Receipt>>
}
