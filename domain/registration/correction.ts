import type { Instant } from './instant'

export type CorrectionStatus = 'requested' | 'verified' | 'applied' | 'refused' | 'withdrawn'

/**
 * 更正申请 (seed G 附表1): values that only the school can change, asked for with proof. A record has one at a
 * time; those that have ended are also kept in a collection of their own.
 */
export interface Correction {
  readonly id: string
  readonly status: CorrectionStatus
  readonly requestedBy: string
  readonly at: Instant
  /** Field → what it says and what it should say (错误字段原信息, 更正信息). */
  readonly values: Readonly<Record<string, { readonly was: string; readonly value: string }>>
  readonly reason: string
  /** Hashes of the pictures it was asked for with, by slot. */
  readonly proofs: Readonly<Record<string, readonly string[]>>
  readonly decisions: readonly {
    readonly event: 'verify' | 'apply' | 'refuse' | 'withdraw'
    readonly by: string
    readonly at: Instant
    readonly reason: string
  }[]
}
