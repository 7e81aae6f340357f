import type { Instant } from '../registration/registration'
import type { LevelKey } from '../people/roles'
import type { PushRules } from '../push/rules'

/** Phases in which graduates act; only these can be extended for one of them (B11). */
export const studentPhases = ['source', 'destination', 'confirmation', 'change'] as const
export type StudentPhase = (typeof studentPhases)[number]

/** 阶段. A review phase belongs to one level of the chain. */
export type Phase = StudentPhase | `review:${LevelKey}`

/** Half-open: open at `opensAt`, closed at `closesAt`. */
export interface Window {
  readonly opensAt: Instant
  readonly closesAt: Instant
}

export type Windows = Readonly<Partial<Record<Phase, Window>>>

/** 届: who belongs to it and when what may be done. Rules of content are in the policy. */
export interface Cohort {
  readonly _id: string
  readonly rev: number
  readonly campusId: string
  readonly year: number
  readonly name: string
  readonly paused: boolean
  readonly scope: {
    /** 学历层次 that belong to the cohort. */
    readonly levels: readonly string[]
    readonly hmt: boolean
    readonly international: boolean
    readonly completers: boolean
  }
  readonly windows: Windows
  /** A college's own windows stand beside the cohort's: either one being open is enough. */
  readonly collegeWindows: Readonly<Record<string, Windows>>
  /** 截点: who has no destination at this instant counts as 待就业. */
  readonly cutOffAt: Instant | null
  /** Months after graduation in which reports can be had (seed N: 毕业时间加六个月). */
  readonly serviceEndsMonths: number
  /** How long after closing an attempt that began before it may still arrive. */
  readonly graceSeconds: number
  /** Days a returned graduate has to submit again, whatever the window says. */
  readonly resubmitDays: number
  readonly policyVersion: number
  /** When who is told that work piles up, and when nobody is disturbed; absent: the default. */
  readonly push?: PushRules
  /** How long what is kept after the service; absent: the default (domain/keeping/schedule.ts). */
  readonly keeping?: { readonly personalDays: number; readonly evidenceDays: number }
}
