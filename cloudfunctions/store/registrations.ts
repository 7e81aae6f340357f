import { isDeepStrictEqual } from 'node:util'
import type { FieldCondition } from '../../domain/cohort/policy-contradictions'
import type { Grant } from '../../domain/people/staff'
import type { FieldKey } from '../../domain/registration/fields'
import { NEVER, type Instant, type Registration } from '../../domain/registration/registration'
import type { Database, Filter } from './database'
import { scopeFilter } from './scope'
import type { College } from './tallies'

const COLLECTION = 'registrations'
/** Most registrations one person is bound to: one a cohort, and few live cohorts. */
const OWN_LIMIT = 10

/** Which graduates are walked through; `collegeId` null: the whole cohort. */
export interface Walk {
  readonly campusId: string
  readonly cohortId: string
  readonly collegeId: string | null
}

interface Beginning {
  readonly cohortId: string
  readonly text: string
  readonly limit: number
}

/**
 * Registrations, found only in ways that name an owner, a unique key or a staff scope. The scope is part
 * of the query: a record outside it is not read at all.
 */
export function registrations(database: Database) {
  const first = async (filter: Filter): Promise<Registration | null> => {
    const [found] = await database.find(COLLECTION, filter, { limit: 1 })
    return (found as Registration | undefined) ?? null
  }
  return {
    ofOwner: async (openid: string): Promise<Registration[]> =>
      (await database.find(COLLECTION, { 'binding.openid': openid }, { limit: OWN_LIMIT })) as Registration[],

    ownIn: (openid: string, cohortId: string): Promise<Registration | null> =>
      first({ 'binding.openid': openid, cohortId }),

    byStudentNo: (cohortId: string, studentNo: string): Promise<Registration | null> =>
      first({ cohortId, studentNo }),

    /** By a document number, as any of the keys keeps it. */
    byFingerprint: (cohortId: string, documentFps: readonly string[]): Promise<Registration | null> =>
      first({ cohortId, documentFp: { in: documentFps } }),

    /** Who holds any of these document numbers. */
    byFingerprints: async (cohortId: string, documentFps: readonly string[]): Promise<Registration[]> =>
      documentFps.length === 0
        ? []
        : ((await database.find(
            COLLECTION,
            { cohortId, documentFp: { in: documentFps } },
            { limit: documentFps.length },
          )) as Registration[]),

    byId: (_id: string): Promise<Registration | null> => first({ _id }),

    /** The record if one of the grants reaches it; grants are asked one after the other (most people have one). */
    inScope: async (_id: string, grants: readonly Grant[]): Promise<Registration | null> => {
      for (const grant of grants) {
        const found = await first({ _id, ...scopeFilter(grant) })
        if (found !== null) return found
      }
      return null
    },

    /**
     * Graduates of a cohort, or of one of its colleges, behind a 学号 and in its order, whatever their state: who
     * walks decides how far a step goes, and no read looks at more than it gives.
     */
    behind: async (
      { campusId, cohortId, collegeId }: Walk,
      after: string,
      limit: number,
    ): Promise<Registration[]> =>
      (await database.find(
        COLLECTION,
        { campusId, cohortId, ...(collegeId !== null && { collegeId }), studentNo: { after } },
        { order: [['studentNo', 'asc']], limit },
      )) as Registration[],

    /** Graduates of a cohort of whom so much is kept, behind a 学号 and in its order. */
    keptAs: async (
      cohortId: string,
      kept: Registration['kept'],
      { after, limit }: { readonly after: string; readonly limit: number },
    ): Promise<Registration[]> =>
      (await database.find(
        COLLECTION,
        { cohortId, kept, studentNo: { after } },
        { order: [['studentNo', 'asc']], limit },
      )) as Registration[],

    /** Graduates one of whose names, or ways to write them, begins so. */
    byName: async (grant: Grant, { cohortId, text, limit }: Beginning): Promise<Registration[]> =>
      (await database.find(
        COLLECTION,
        { ...scopeFilter({ ...grant, cohortIds: null }), cohortId, nameKeys: { prefix: text } },
        { limit },
      )) as Registration[],

    /**
     * Graduates whose 学号 begins so, in its order. To a roster a letter is the same in both cases; stored is how
     * it was written: as this text has it, or all in one case. One read for each of these ways, of which digits have
     * one: an index finds the beginning of a number, and not one of several.
     */
    byNumber: async (grant: Grant, { cohortId, text, limit }: Beginning): Promise<Registration[]> => {
      const ways = [...new Set([text, text.toUpperCase(), text.toLowerCase()])]
      const scope = { ...scopeFilter({ ...grant, cohortIds: null }), cohortId }
      const order = [['studentNo', 'asc']] as const
      const found = await Promise.all(
        ways.map((begins) =>
          database.find(COLLECTION, { ...scope, studentNo: { begins } }, { order, limit }),
        ),
      )
      return (found.flat() as Registration[])
        .sort((one, other) => (one.studentNo < other.studentNo ? -1 : 1))
        .slice(0, limit)
    },

    /** Of these records, those that a grant reaches. */
    inScopeById: async (grant: Grant, ids: readonly string[]): Promise<Registration[]> =>
      (await database.find(
        COLLECTION,
        { ...scopeFilter(grant), _id: { in: ids } },
        { limit: ids.length },
      )) as Registration[],

    /** Those of these 学号 that a grant reaches. */
    inScopeByStudentNo: async (
      grant: Grant,
      cohortId: string,
      studentNos: readonly string[],
    ): Promise<Registration[]> =>
      (await database.find(
        COLLECTION,
        { ...scopeFilter({ ...grant, cohortIds: null }), cohortId, studentNo: { in: studentNos } },
        { limit: studentNos.length },
      )) as Registration[],

    /** Those with more time than everybody that is not over yet, the last to end first (B11). */
    extended: async (
      grant: Grant,
      cohortId: string,
      { now, limit }: { readonly now: Instant; readonly limit: number },
    ): Promise<Registration[]> =>
      (await database.find(
        COLLECTION,
        {
          ...scopeFilter({ ...grant, cohortIds: null }),
          cohortId,
          extendedUntil: { above: now, upTo: NEVER },
        },
        { order: [['extendedUntil', 'desc']], limit },
      )) as Registration[],

    /** Whose document one of these keys sealed, behind a record and in the order of ids. */
    sealedBy: async (
      kids: readonly string[],
      { after, limit }: { readonly after: string; readonly limit: number },
    ): Promise<Registration[]> =>
      (await database.find(
        COLLECTION,
        { 'document.kid': { in: kids }, _id: { after } },
        { order: [['_id', 'asc']], limit },
      )) as Registration[],

    /** Whose fingerprint begins so, but for the first few, which are left aside. */
    fingerprintedBy: async (
      begins: string,
      { skip, limit }: { readonly skip: number; readonly limit: number },
    ): Promise<Registration[]> =>
      (await database.find(
        COLLECTION,
        { documentFp: { begins } },
        { order: [['documentFp', 'asc']], skip, limit },
      )) as Registration[],

    dueForOutbox: async (now: Instant, limit: number): Promise<Registration[]> =>
      (await database.find(
        COLLECTION,
        { outboxDueAt: { lte: now } },
        {
          order: [['outboxDueAt', 'asc']],
          limit,
        },
      )) as Registration[],

    /** Since when the oldest outgoing work is due; null where none is. */
    oldestDue: async (now: Instant): Promise<Instant | null> => {
      const options = { order: [['outboxDueAt', 'asc']], limit: 1 } as const
      const [oldest] = await database.find(COLLECTION, { outboxDueAt: { lte: now } }, options)
      return (oldest as Registration | undefined)?.outboxDueAt ?? null
    },

    /** Since when the oldest work that fails again and again is due; null where none fails. */
    oldestFailing: async (now: Instant): Promise<Instant | null> => {
      const options = { order: [['outboxFailingSince', 'asc']], limit: 1 } as const
      const [oldest] = await database.find(COLLECTION, { outboxFailingSince: { lte: now } }, options)
      return (oldest as Registration | undefined)?.outboxFailingSince ?? null
    },

    /** How many have outgoing work that is due, up to a limit. */
    countDue: (now: Instant, most: number): Promise<number> =>
      database.countUpTo(COLLECTION, { outboxDueAt: { lte: now } }, { most }),

    /** Whether anything about graduates of a college has happened that the timer has not done its part of yet. */
    anyDue: async ({ cohortId, collegeId }: College, now: Instant): Promise<boolean> =>
      (await database.countUpTo(
        COLLECTION,
        { cohortId, collegeId, outboxDueAt: { lte: now } },
        { most: 1 },
      )) > 0,

    /**
     * The one write of a command: stores what differs, if the document is still the one that was read.
     * False: somebody else wrote in between; read and decide again.
     */
    replace: async (before: Registration, after: Registration): Promise<boolean> => {
      const set = { ...changedFields(before, after), rev: before.rev + 1 }
      const filter = { _id: before._id, rev: before.rev }
      return (await database.update(COLLECTION, { filter, update: { set } })) === 1
    },

    /**
     * How many graduates of a cohort who fit a condition have no value of a field; `most` at most. One operation,
     * whatever the condition: `{}` is everybody.
     */
    countWithout: (
      { campusId, cohortId }: Pick<Walk, 'campusId' | 'cohortId'>,
      { field, when }: { readonly field: FieldKey; readonly when: FieldCondition },
      most: number,
    ): Promise<number> => {
      const fitting = Object.entries(when).map(([other, accepted]) =>
        effectiveIn(other as FieldKey, accepted),
      )
      const allOf = [effectiveIn(field, ['']), ...fitting]
      return database.countUpTo(COLLECTION, { campusId, cohortId, removed: null }, { most, allOf })
    },

    /** Removes a record that is still as it was read. */
    remove: ({ _id, rev }: Pick<Registration, '_id' | 'rev'>): Promise<number> =>
      database.remove(COLLECTION, { _id, rev }),

    insertAll: (documents: readonly Registration[]): Promise<'inserted' | 'duplicate'> =>
      database.insert(COLLECTION, documents),

    byStudentNos: async (cohortId: string, studentNos: readonly string[]): Promise<Registration[]> =>
      (await database.find(
        COLLECTION,
        { cohortId, studentNo: { in: studentNos } },
        {
          limit: studentNos.length,
        },
      )) as Registration[],
  }
}

/** An effective value is one of these, '' being none: what is laid over the roster, or the roster's where nothing is. */
function effectiveIn(field: FieldKey, accepted: readonly string[]): readonly Filter[] {
  const [roster, over] = [`roster.${field}`, `amended.${field}.value`]
  const absent = accepted.includes('') ? [null] : []
  return [{ [over]: null, [roster]: { in: [...accepted, ...absent] } }, { [over]: { in: accepted } }]
}

/** Fields a write never touches: they are the document's identity, or the store's own. */
const fixed: ReadonlySet<string> = new Set(['_id', 'schema', 'rev', 'campusId', 'cohortId'])

function changedFields(before: Registration, after: Registration): Record<string, unknown> {
  const entries = Object.entries(after) as [keyof Registration, unknown][]
  return Object.fromEntries(
    entries.filter(([field, value]) => !fixed.has(field) && !isDeepStrictEqual(value, before[field])),
  )
}
