import type { DataKind, KeepStep } from '../../domain/keeping/kinds'
import type { Database, Filter, Update } from './database'
import type { KindCounts } from './keepings'

/** More than there ever are of a few hundred graduates. */
const MOST = 100_000

/** A graduate whose keeping ends, as far as what stands outside the record is found by it. */
export interface Leaving {
  readonly registrationId: string
  readonly cohortId: string
  /** Who is bound, or was until now; '' where nobody was. */
  readonly openid: string
}

/** Kinds that stand outside the record and are found by it, at each end. */
type Outside = Extract<
  DataKind,
  | 'notices'
  | 'tickets'
  | 'corrections'
  | 'reports'
  | 'resumes'
  | 'proofUses'
  | 'bindings'
  | 'consents'
  | 'events'
  | 'accessLog'
>

/** What is taken out of a document of which the rest is evidence. */
const strips = {
  tickets: {
    set: {
      text: '',
      name: '',
      phone: '',
      openid: '',
      answers: [],
      lastAnswer: null,
      bodyHash: '',
      closed: true,
    },
    // An answer that was being written beside it would bring the old ones back.
    inc: { rev: 1 },
  },
  corrections: { set: { values: {}, reason: '', requestedBy: '', decisions: [] } },
  reports: { set: { lines: [], name: '' } },
} as const satisfies Partial<Record<Outside, Pick<Update, 'set' | 'inc'>>>

const ofRecord = (all: readonly Leaving[]): Filter => ({
  registrationId: { in: all.map(({ registrationId }) => registrationId) },
})
const byRecordId = (all: readonly Leaving[]): Filter => ({
  _id: { in: all.map(({ registrationId }) => registrationId) },
})
const held = (all: readonly Leaving[]): readonly Leaving[] => all.filter(({ openid }) => openid !== '')
/** Null: nobody was bound, and there is nothing to ask for. */
const byHolder = (all: readonly Leaving[]): Filter | null => {
  const ids = held(all).map(({ openid, cohortId }) => `${cohortId}|${openid}`)
  return ids.length === 0 ? null : { _id: { in: ids } }
}

/** What somebody wrote, or was told, in this cohort while they were bound to no record. */
const unboundOf =
  (field: 'openid' | 'to') =>
  (all: readonly Leaving[]): Filter | null => {
    const openids = held(all).map(({ openid }) => openid)
    const cohortIds = held(all).map(({ cohortId }) => cohortId)
    return openids.length === 0
      ? null
      : { registrationId: '', [field]: { in: openids }, cohortId: { in: [...new Set(cohortIds)] } }
  }

interface Part {
  readonly kind: Outside
  readonly where: (all: readonly Leaving[]) => Filter | null
  /** Absent: it is deleted. */
  readonly strip?: Pick<Update, 'set' | 'inc'>
}

/** Of consents only those of people who hold nothing else here; that takes a look of its own. */
const parts: Readonly<Record<KeepStep, readonly Part[]>> = {
  personal: [
    { kind: 'notices', where: ofRecord },
    { kind: 'tickets', where: ofRecord, strip: strips.tickets },
    { kind: 'corrections', where: ofRecord, strip: strips.corrections },
    { kind: 'reports', where: ofRecord, strip: strips.reports },
    { kind: 'resumes', where: byRecordId },
    { kind: 'proofUses', where: ofRecord },
    { kind: 'notices', where: unboundOf('to') },
    { kind: 'tickets', where: unboundOf('openid') },
    { kind: 'bindings', where: byHolder },
  ],
  evidence: [
    { kind: 'tickets', where: ofRecord },
    { kind: 'corrections', where: ofRecord },
    { kind: 'reports', where: ofRecord },
    { kind: 'events', where: ofRecord },
    { kind: 'accessLog', where: ofRecord },
  ],
}

/** At the last end what a call wrote beside the first one goes as well; it is so rare that it is not counted. */
const settled: typeof parts = {
  personal: parts.personal,
  evidence: [...parts.personal.filter(({ strip }) => strip === undefined), ...parts.evidence],
}

/** What there is of graduates outside their records. The same table counts and deletes, so that both mean the same. */
export function remains(database: Database) {
  /** Of these people, those who are bound to no other record and are no staff. */
  const withoutRest = async (all: readonly Leaving[]): Promise<readonly string[]> => {
    const openids = held(all).map(({ openid }) => openid)
    if (openids.length === 0) return []
    const [bound, staff] = await Promise.all([
      database.find('registrations', { 'binding.openid': { in: openids } }, { limit: 1_000 }),
      database.find('staff', { _id: { in: openids } }, { limit: openids.length }),
    ])
    const own = new Set(all.map(({ registrationId }) => registrationId))
    const others = (bound as { _id: string; binding: { openid: string } }[]).filter(
      ({ _id }) => !own.has(_id),
    )
    const staying = new Set([
      ...others.map(({ binding }) => binding.openid),
      ...(staff as { _id: string }[]).map(({ _id }) => _id),
    ])
    return openids.filter((openid) => !staying.has(openid))
  }
  const consentsOf = async (all: readonly Leaving[]): Promise<Filter | null> => {
    const openids = await withoutRest(all)
    return openids.length === 0 ? null : { _id: { in: openids } }
  }
  return {
    /** How many documents of each kind an end concerns. One operation a part, and three for consents. */
    count: async (step: KeepStep, all: readonly Leaving[]): Promise<KindCounts> => {
      if (all.length === 0) return {}
      const counted = await Promise.all(
        parts[step].map(async ({ kind, where }): Promise<readonly [DataKind, number]> => {
          const filter = where(all)
          return [kind, filter === null ? 0 : await database.countUpTo(kind, filter, { most: MOST })]
        }),
      )
      const consents = step === 'personal' ? await consentsOf(all) : null
      const agreed = consents === null ? 0 : await database.countUpTo('consents', consents, { most: MOST })
      const each: readonly (readonly [DataKind, number])[] = [...counted, ['consents', agreed]]
      const sum: Partial<Record<DataKind, number>> = {}
      for (const [kind, count] of each) if (count > 0) sum[kind] = (sum[kind] ?? 0) + count
      return sum
    },

    /** Deletes, or strips, all of it; doing it again finds nothing new. */
    settle: async (step: KeepStep, one: Leaving): Promise<void> => {
      for (const { kind, where, strip } of settled[step]) {
        const filter = where([one])
        if (filter === null) continue
        if (strip === undefined) await database.remove(kind, filter)
        else await database.update(kind, { filter, update: strip })
      }
      const consents = step === 'personal' ? await consentsOf([one]) : null
      if (consents !== null) await database.remove('consents', consents)
    },
  }
}
