import type { Correction } from './correction'
import type { Entry } from './entry'
import type { Instant } from './instant'
import type { ProofPaths } from './proof'
import type { Report } from './report'
import type { SignalledFlow } from './signal'

/** Field → its old and its new value. */
export type ValueChanges = Readonly<Record<string, { readonly was: string; readonly value: string }>>

/** What a call for help is about that follows from a step. */
export const askedInSteps = ['revokeAsked', 'destinationError', 'destinationChange'] as const
export type AskedInStep = (typeof askedInSteps)[number]

/** Work that follows from a write and is done by the timer, at least once, with one effect per id. */
export type Outgoing = Work & {
  /** When it was due before it failed for the first time; absent: it has not failed. */
  readonly failingSince?: Instant
}

type Work =
  | { readonly id: string; readonly dueAt: Instant; readonly kind: 'event'; readonly entry: Entry }
  | {
      readonly id: string
      readonly dueAt: Instant
      readonly kind: 'notice'
      readonly to: string
      readonly notice: string
      readonly params: Readonly<Record<string, string>>
      readonly changes: ValueChanges
      /** How often WeChat was asked to deliver it and would take it later. */
      readonly tries?: number
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
  /** A call for help that follows from a step (申请取消审核, 去向有误, 申请变更). */
  | {
      readonly id: string
      readonly dueAt: Instant
      readonly kind: 'ticket'
      readonly about: AskedInStep
      readonly openid: string
      readonly text: string
    }
  /** What is personal goes because the graduate asked for it; `whole`: all of it, where nothing is evidence. */
  | {
      readonly id: string
      readonly dueAt: Instant
      readonly kind: 'erase'
      readonly by: string
      readonly whole: boolean
    }
  /** Everything outside the record goes, as far as an end of keeping says; at the last end the record follows. */
  | {
      readonly id: string
      readonly dueAt: Instant
      readonly kind: 'purge'
      readonly step: 'personal' | 'evidence'
      readonly by: string
      /** Who was bound; '' where nobody was. */
      readonly openid: string
      readonly paths: readonly string[]
      /** How many pictures those are. */
      readonly pictures: number
    }
  /** A person let go of the record: the résumé that they wrote meanwhile goes (G5). */
  | { readonly id: string; readonly dueAt: Instant; readonly kind: 'forgetResume'; readonly openid: string }
  /** Looks at a submission beside those of others (shared pictures, phones, employers), for its signals. */
  | {
      readonly id: string
      readonly dueAt: Instant
      readonly kind: 'examine'
      readonly flow: SignalledFlow
      readonly round: number
      /** Because somebody else brought the same later: it makes nobody else be looked at again. */
      readonly again?: true
    }
