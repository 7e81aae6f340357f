import type { Correction } from './correction'
import type { Values } from './fields'
import type { Entry } from './entry'
import type { Instant } from './instant'
import type { Outgoing } from './outgoing'
import type { Proof, Upload } from './proof'
import type { ReportKind } from './report'
import type { Signals } from './signal'

export type { Instant }
export type { Entry } from './entry'
export type { Outgoing, ValueChanges } from './outgoing'
export type { Report, ReportKind, ReportLine } from './report'

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
  readonly by: string
  readonly at: Instant
  /** What stood here until then: a return that is taken back gives it back. */
  readonly before: Omit<Returned, 'before'> | null
}

/** A round that a later one followed, so that reviewers see what was mended since. */
export interface EarlierRound {
  readonly round: number
  readonly at: Instant
  readonly values: Claims
  /** Slot → SHA-256 of each picture, as the submission froze them. */
  readonly proofs: Readonly<Record<string, readonly string[]>>
  /** Why it was sent back; empty where the graduate withdrew it. */
  readonly reasons: Readonly<Record<string, string>>
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
  /** The rounds before, the latest last; few are kept. */
  readonly earlier: readonly EarlierRound[]
}

export type SourceStatus = 'draft' | 'inReview' | 'returned' | 'completed'
export type UpstreamResult = 'mismatched' | 'passed' | 'initialised'
export type UpstreamStatus = 'none' | 'waiting' | UpstreamResult
/** What a list from above said last. It stays while the graduate mends, so that the list is not heard twice. */
export interface Heard {
  readonly importId: string
  readonly result: UpstreamResult
  readonly cause: string
}
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
  /** Absent: no list has said anything of this graduate. */
  readonly heard?: Heard
}

export type DestinationStatus = 'none' | 'draft' | 'inReview' | 'returned' | 'reviewed' | 'confirmed'
export interface Confirmation {
  readonly id: string
  readonly at: Instant
  readonly digest: string
  /** Digest of everything that the reports will say, as it stood on the screen. */
  readonly contents: string
}
export interface DestinationState extends Flow {
  readonly status: DestinationStatus
  /** Code of the reviewed category (毕业去向类别代码), '' while there is none. */
  readonly category: string
  readonly confirmation: Confirmation | null
  /**
   * Confirmed once, or mended or given back by the school in time: it may be confirmed again until the service
   * ends, whatever the windows say, for the delay is not the graduate's.
   */
  readonly confirmableLate: boolean
  /** What the graduate says is wrong or has changed, until the school has mended or answered it. */
  readonly objection: Objection | null
}

/** 信息有误 or 申请变更: the school is asked to mend what was reviewed (seed N §六, §二). */
export interface Objection {
  readonly kind: 'error' | 'change'
  readonly at: Instant
  readonly text: string
  /** Fields that the graduate pointed at. */
  readonly fields: readonly string[]
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

/** The stored answer of the latest request of a call: asking again gives it again. */
export interface Receipt {
  readonly requestId: string
  readonly bodyHash: string
  readonly reply: unknown
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
  /** When the last of them ends, by which a cohort's are listed; 0 where there is none. */
  readonly extendedUntil: Instant
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
    /** The lists of the review desk in which it stands (desk-lists.ts). */
    readonly sourceLists: readonly string[]
    /** Whether it waits with anything changed: what the lists say, as one value that can be counted by. */
    readonly sourceChanged: boolean
    readonly destination: string
    readonly destinationAt: Instant
    readonly destinationBarred: readonly string[]
    readonly destinationLists: readonly string[]
    readonly destinationChanged: boolean
    /** For whose decision a correction waits; '' when it waits for nobody. */
    readonly correction: string
    readonly correctionAt: Instant
  }
  /** What reviewers should look at closely, by flow. */
  readonly signals: Signals
  readonly lease: Lease | null
  readonly history: readonly Entry[]
  readonly seq: number
  readonly outbox: readonly Outgoing[]
  readonly outboxDueAt: Instant
  /** Since when the oldest work that fails is due, `NEVER` where none does any more; absent: none ever did. */
  readonly outboxFailingSince?: Instant
  readonly receipts: Readonly<Record<string, Receipt>>
  /** What is still kept of it (domain/keeping/schedule.ts): all, or who it was and what was decided. */
  readonly kept: 'whole' | 'evidence'
  /** When the service had ended for a graduate of whom only the evidence is kept; absent before. */
  readonly keptFrom?: Instant
}
