import { laidTogether, stillCounts, type Found, type FoundAtNight } from '../../domain/audit/standing'
import type { Finding } from '../../domain/audit/verify'
import type { Instant } from '../../domain/registration/registration'
import { DatabaseBusy, type Database } from './database'

const COLLECTION = 'jobs'
/** The job's own document, beside its lease. */
const NIGHTLY = 'verifyAudit'
/** Two colleagues may find something at once. */
const TRIES = 3

/** Where a verification goes on: behind a block, or with the anchor of a day (its midnight in China). */
export interface AuditPlace {
  readonly phase: 'blocks' | 'anchors'
  readonly at: number
}

/** What a verification, or a part of it, has worked through and found. */
export interface Verified {
  readonly blocks: number
  readonly lines: number
  /** Lines that are gone, and rightfully so. */
  readonly purged: number
  /** All of them, though no more than the first are kept. */
  readonly found: number
  readonly findings: readonly Finding[]
  /** The last block that it came to; 0: none. */
  readonly upTo: number
}

export const nothingVerified: Verified = {
  blocks: 0,
  lines: 0,
  purged: 0,
  found: 0,
  findings: [],
  upTo: 0,
}

/** How the nightly verification stands. */
export interface NightlyState {
  readonly rev: number
  readonly startedAt: Instant
  /** When the newest block was anchored last. */
  readonly anchoredAt: Instant
  /** Null: it has ended. */
  readonly place: AuditPlace | null
  readonly soFar: Verified
  /** What the latest that came to its end found; null before the first. */
  readonly last: (Verified & FoundAtNight) | null
  /** What verifications that somebody started found; null: nothing yet. */
  readonly byHand: FoundByHand | null
}

/** Its number guards it by itself: the night's own writes go on beside it. */
export interface FoundByHand extends Found {
  readonly rev: number
}

const neverRun: NightlyState = {
  rev: 0,
  startedAt: 0,
  anchoredAt: 0,
  place: null,
  soFar: nothingVerified,
  last: null,
  byHand: null,
}

const nothingFound: Found = { at: 0, found: 0, findings: [] }

/** The state of the nightly verification, and what was found by hand: one document, one guarded write a portion. */
export function auditStates(database: Database) {
  const nightly = async (): Promise<NightlyState> => {
    const [found] = await database.find(COLLECTION, { _id: NIGHTLY }, { limit: 1 })
    // Before the first portion there is nothing but the lease.
    return { ...neverRun, ...(found as Partial<NightlyState> | undefined) }
  }
  return {
    nightly,

    /** Stores what follows from what was read; false when another run was faster. */
    keep: async ({ rev }: NightlyState, after: Omit<NightlyState, 'rev' | 'byHand'>): Promise<boolean> => {
      const { startedAt, anchoredAt, place, soFar, last } = after
      const fields = { startedAt, anchoredAt, place, soFar, last, rev: rev + 1 }
      const filter = { _id: NIGHTLY, rev: rev === 0 ? { notAfter: 0 } : rev }
      if ((await database.update(COLLECTION, { filter, update: { set: fields } })) === 1) return true
      return rev === 0 && (await database.insert(COLLECTION, [{ _id: NIGHTLY, ...fields }])) === 'inserted'
    },

    /**
     * Keeps what was found by hand, laid together with what was before and still counts: one read and one guarded
     * write, which touches nothing of the night's. @throws {DatabaseBusy} others were faster each time
     */
    keepByHand: async (found: Found): Promise<void> => {
      for (let tried = 0; tried < TRIES; tried += 1) {
        const { byHand, last } = await nightly()
        const before = byHand !== null && stillCounts(byHand, last) ? byHand : nothingFound
        const after: FoundByHand = { ...laidTogether(before, found), rev: (byHand?.rev ?? 0) + 1 }
        const filter = { _id: NIGHTLY, 'byHand.rev': byHand?.rev ?? { notAfter: 0 } }
        const update = { set: { byHand: after } }
        if ((await database.update(COLLECTION, { filter, update })) === 1) return
        const isFirst = byHand === null
        if (isFirst && (await database.insert(COLLECTION, [{ _id: NIGHTLY, byHand: after }])) === 'inserted')
          return
      }
      throw new DatabaseBusy('what was found by hand')
    },
  }
}
