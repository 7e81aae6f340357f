import type { Instant } from './instant'

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
