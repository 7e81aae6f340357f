import type { Cohort } from '../../domain/cohort/cohort'
import type { Made, Policy } from '../../domain/cohort/policy'
import type { Structure } from '../../domain/cohort/structure'
import type { Instant, Sealed } from '../../domain/registration/registration'
import type { Database, Primitive } from './database'

const COHORTS = 'cohorts'
const POLICIES = 'policies'
/** How long an edit of a window may take to reach every warm instance; closing instants are exact. */
export const FRESH_MS = 10_000
const MOST_COHORTS = 200

/** What a warm function instance keeps: cohorts and their structures for ten seconds, policies (immutable) for good. */
export interface RulesCache {
  cohorts: { readonly loadedAt: Instant; readonly byId: ReadonlyMap<string, StoredCohort> } | null
  readonly policies: Map<string, Policy>
  readonly structures: Map<string, KeptStructure>
}

interface KeptStructure {
  readonly loadedAt: Instant
  readonly structure: Structure
}

export const emptyRulesCache = (): RulesCache => ({
  cohorts: null,
  policies: new Map(),
  structures: new Map(),
})

/** The latest edit travels with what it changed: who and when, and its answer for the same request again. */
export interface Edited {
  readonly requestId: string
  readonly bodyHash: string
  readonly reply: unknown
  readonly by: string
  readonly at: Instant
}

/** One edit of a cohort as the office reads it afterwards: who, when, and what it said before and after. */
export interface CohortEdit {
  readonly at: Instant
  readonly by: string
  readonly what: 'made' | 'settings' | 'policy' | 'window' | 'collegeWindow' | 'unit' | 'push' | 'keeping'
  /** Phase of a window, with the college's id behind a slash where it is a college's; kind and id of a unit; else ''. */
  readonly where: string
  readonly before: Readonly<Record<string, Primitive>>
  readonly after: Readonly<Record<string, Primitive>>
  readonly reason: string
}

/** Edits kept with the cohort, and as many with its structure; the latest last. */
const EDITS_KEPT = 60

export const withEdits = (edits: readonly CohortEdit[], more: readonly CohortEdit[]): readonly CohortEdit[] =>
  [...edits, ...more].slice(-EDITS_KEPT)

/** A version with who made it. */
export interface StoredPolicy extends Policy {
  readonly made: Made
}

export interface StoredCohort extends Cohort {
  /** Key of the group robot of 企业微信; absent or null: none. It is opened for sending and never shown again. */
  readonly robot?: Sealed | null
  readonly lastEdit: Edited | null
  readonly edits: readonly CohortEdit[]
}

export function cohorts(database: Database, cache: RulesCache) {
  const all = async (now: Instant): Promise<ReadonlyMap<string, StoredCohort>> => {
    const kept = cache.cohorts
    if (kept !== null && now - kept.loadedAt < FRESH_MS && now >= kept.loadedAt) return kept.byId
    const found = (await database.find(
      COHORTS,
      { year: { lte: 9999 } },
      { limit: MOST_COHORTS },
    )) as StoredCohort[]
    const byId = new Map(found.map((cohort) => [cohort._id, cohort]))
    cache.cohorts = { loadedAt: now, byId }
    return byId
  }
  const fresh = async (cohortId: string): Promise<StoredCohort | null> => {
    const [found] = await database.find(COHORTS, { _id: cohortId }, { limit: 1 })
    return (found as StoredCohort | undefined) ?? null
  }
  return {
    list: async (now: Instant): Promise<StoredCohort[]> => [...(await all(now)).values()],

    /** A cohort that the kept list does not have may have been made since: it is there at once. */
    get: async (cohortId: string, now: Instant): Promise<StoredCohort | null> =>
      (await all(now)).get(cohortId) ?? fresh(cohortId),

    /** The stored cohort itself, for an edit. */
    fresh,

    policy: async (cohortId: string, version: number): Promise<Policy> => {
      const _id = `${cohortId}@${String(version)}`
      const kept = cache.policies.get(_id)
      if (kept !== undefined) return kept
      const [found] = await database.find(POLICIES, { _id }, { limit: 1 })
      if (found === undefined) throw new Error(`no policy ${_id}`)
      cache.policies.set(_id, found as Policy)
      return found as Policy
    },

    /** The policy in force of each cohort; one read for all that this instance does not keep yet. */
    current: async (wanted: readonly Cohort[]): Promise<readonly Policy[]> => {
      const ids = wanted.map(({ _id, policyVersion }) => `${_id}@${String(policyVersion)}`)
      const missing = ids.filter((id) => !cache.policies.has(id))
      if (missing.length > 0) {
        const found = await database.find(POLICIES, { _id: { in: missing } }, { limit: missing.length })
        for (const policy of found as Policy[]) cache.policies.set(policy._id, policy)
      }
      return ids.flatMap((id) => cache.policies.get(id) ?? [])
    },

    /** These versions, as far as they stand, with who made each. */
    versions: async (cohortId: string, numbers: readonly number[]): Promise<readonly StoredPolicy[]> => {
      const ids = numbers.map((version) => `${cohortId}@${String(version)}`)
      if (ids.length === 0) return []
      return (await database.find(POLICIES, { _id: { in: ids } }, { limit: ids.length })) as StoredPolicy[]
    },

    /** The highest version that stands, whether it ever came into force or not; 0: there is none. */
    highestVersion: async (cohortId: string): Promise<number> => {
      const order = [['version', 'desc']] as const
      const [found] = await database.find(POLICIES, { cohortId }, { order, limit: 1 })
      return (found as StoredPolicy | undefined)?.version ?? 0
    },

    insert: (cohort: StoredCohort): Promise<'inserted' | 'duplicate'> => {
      cache.cohorts = null
      return database.insert(COHORTS, [cohort])
    },

    insertPolicy: (policy: StoredPolicy): Promise<'inserted' | 'duplicate'> =>
      database.insert(POLICIES, [policy]),

    /** Guarded by the revision that was read; false when somebody else saved in between. */
    replace: async (after: StoredCohort): Promise<boolean> => {
      const { _id, rev, ...fields } = after
      const update = { set: { ...fields, rev: rev + 1 } }
      cache.cohorts = null
      return (await database.update(COHORTS, { filter: { _id, rev }, update })) === 1
    },
  }
}
