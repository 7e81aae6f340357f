import databaseSpec from '../../cloudfunctions/database.json'
import { emptyRulesCache } from '../../cloudfunctions/store/cohorts'
import { openStore, type Store } from '../../cloudfunctions/store/store'
import { unlimited, type Means } from '../../cloudfunctions/timer/means'
import { runJobs } from '../../cloudfunctions/timer/run'
import type { JobName } from '../../domain/health/job-names'
import type { Cohort } from '../../domain/cohort/cohort'
import type { Registration } from '../../domain/registration/registration'
import { openEngine, type DatabaseSpec, type Snapshot } from '../../localcloud'
import { engineDatabase } from './histories/engine-database'
import { COHORT_ID, historyCohort, START } from './histories/history-school'
import { memoryFiles } from './memory-files'
import { dyingStore, type Death } from './proofs/dying-store'
import { aRegistration, frozen } from './registrations'

export const DAY = 24 * 3_600_000
/** Graduating in 2027-06 and six months of service: with the year. */
export const SERVICE_END = Date.parse('2028-01-01T00:00:00+08:00')
export const PERSONAL_END = SERVICE_END + 90 * DAY
export const EVIDENCE_END = SERVICE_END + 1_096 * DAY

/** Stands in whatever has to be gone first; ids, names and numbers do not have it. */
export const CANARY = 'CANARY'
const jobs: readonly JobName[] = ['drainOutbox', 'countTallies', 'keepSchedule']

/** What each graduate has outside the record, one a kind but events (3) and notices (2). */
export const HELD = {
  personal: {
    registrations: 1,
    pictures: 1,
    notices: 2,
    tickets: 1,
    corrections: 1,
    reports: 1,
    resumes: 1,
    proofUses: 1,
    bindings: 1,
    consents: 1,
  },
  evidence: { registrations: 1, tickets: 1, corrections: 1, reports: 1, events: 3, accessLog: 1 },
} as const

/** A cohort whose graduates left something everywhere, in this process: so that a run can die at any operation. */
export class KeepingWorld {
  readonly engine = openEngine()
  readonly files = memoryFiles()

  constructor(cohort: Partial<Cohort> = {}) {
    for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
      this.engine.ensureCollection(name, spec)
    this.engine.insert('cohorts', { ...historyCohort(START + 30 * DAY, null), ...cohort })
  }

  store(): Store {
    return openStore(engineDatabase(this.engine), emptyRulesCache(), this.files)
  }

  /** A graduate with a canary wherever something personal can stand; answers the record's id. */
  async graduate(number: number, over: Partial<Registration> = {}): Promise<string> {
    const id = `record-${String(number)}`
    const openid = `holder-${String(number)}`
    const studentNo = String(2_023_000_000 + number)
    const about = { registrationId: id, campusId: 'main', cohortId: COHORT_ID, collegeId: 'college' }
    const secret = (what: string): string => `${CANARY}-${what}-${String(number)}`
    const paths = {
      incoming: `incoming/${id}.jpg`,
      kept: `evidence/${id}`,
      viewing: `evidence/${id}.jpg`,
    }
    const values = { mobile: secret('mobile'), address: secret('address') }
    const own = frozen({ values, baseline: values, by: openid })
    const registration = aRegistration({
      _id: id,
      ...{ cohortId: COHORT_ID, campusId: 'main', studentNo, name: `Evidence ${String(number)}` },
      documentFp: `f1.${secret('fingerprint')}`,
      document: { kid: 'k1', iv: secret('iv'), ct: secret('ct'), tag: secret('tag') },
      documentLast4: secret('last4'),
      roster: { ...values, graduatesOn: '2027-06' },
      rosterHash: secret('roster'),
      amended: {
        mobile: {
          ...{ value: secret('new'), was: secret('old'), cause: 'self', ref: '', by: openid },
          ...{ at: START, before: null },
        },
      },
      binding: { openid, at: START, realName: 'unchecked', check: null },
      source: {
        ...aRegistration().source,
        round: 1,
        claims: values,
        frozen: own,
        survey: { q: secret('survey') },
      },
      archive: { origin: 'student', values: { 'archive.place': secret('archive') } },
      household: { moved: true, origin: 'import', values: { place: secret('household') } },
      proofs: {
        [`proof-${String(number)}`]: {
          ...{ flow: 'source', slot: 'photo', at: START, approvedIn: 1, removedAt: null, deletedAt: null },
          ...{ sha256: 'a'.repeat(64), look: secret('look'), bytes: 1, width: 1, height: 1, paths },
        },
      },
      receipts: {
        'source.submit': { requestId: 'request-1', bodyHash: '', reply: { name: secret('reply') } },
      },
      ...over,
    })
    for (const path of Object.values(paths)) await this.files.write(path, Buffer.from(secret('picture')))
    const insert = (collection: string, ...documents: Record<string, unknown>[]): unknown =>
      this.engine.insert(collection, documents)
    insert('registrations', { ...registration })
    insert(
      'notices',
      ...[1, 2].map((one) => ({
        ...about,
        ...{
          _id: `notice-${id}-${String(one)}`,
          to: openid,
          changes: { mobile: { was: secret('was'), value: '' } },
        },
      })),
    )
    insert('tickets', {
      ...about,
      ...{ _id: `ticket-${id}`, openid, text: secret('text'), name: secret('name'), phone: secret('phone') },
      ...{ answers: [{ text: secret('answer'), openid }], closed: false, lastAnswer: null, rev: 1 },
    })
    insert('corrections', {
      ...about,
      ...{ _id: `correction-${id}`, requestedBy: openid, reason: secret('reason'), endedAt: START },
      ...{ values: { mobile: { was: secret('w'), value: secret('v') } }, decisions: [{ by: openid }] },
    })
    insert('reports', {
      ...about,
      ...{ _id: `report-${id}`, name: secret('name'), lines: [{ label: 'unit', value: secret('unit') }] },
    })
    insert('resumes', { _id: id, openid, content: secret('resume') })
    insert('proofUses', {
      ...about,
      _id: `use-${id}`,
      sha256: secret('sha'),
      look: secret('look'),
      bands: [],
    })
    insert('bindings', { ...about, _id: `${COHORT_ID}|${openid}`, openid, at: START })
    insert('consents', { _id: openid, rev: 1, templates: { canary: secret('consent') } })
    insert(
      'events',
      ...[1, 2, 3].map((seq) => ({ _id: `${id}_${String(seq)}`, registrationId: id, seq, by: openid })),
    )
    insert('accessLog', { ...about, _id: `look-${id}`, by: 'office', at: START })
    return id
  }

  /** The timer's part in it, until nothing changes any more; `died` where it was killed. */
  async run(
    now: number,
    death: Death | null = null,
    names: readonly JobName[] = jobs,
  ): Promise<{ operations: string[]; answer: unknown }> {
    const dying = dyingStore(engineDatabase(this.engine), this.files, death)
    const store = openStore(dying.database, emptyRulesCache(), dying.files)
    const answer = await Promise.race([runJobs(names, { store, now, means: unlimited }), dying.died])
    return { operations: dying.operations, answer }
  }

  /** As many minutes of timers as a night has work for. */
  async night(now: number, means: Partial<Means> = {}): Promise<void> {
    for (let minute = 0; minute < 6; minute += 1)
      await runJobs(jobs, {
        store: this.store(),
        now: now + minute * 60_000,
        means: { ...unlimited, ...means },
      })
  }

  all<T = Record<string, unknown>>(collection: string, where: Record<string, unknown> = {}): T[] {
    return this.engine.find(collection, where) as unknown as T[]
  }

  record(id: string): Registration | undefined {
    return this.all<Registration>('registrations', { _id: id })[0]
  }

  /** Collections, and folders of the storage, in which a text still stands. */
  hits(text: string): string[] {
    const collections = Object.keys((databaseSpec as DatabaseSpec).collections)
    const inDocuments = collections.filter((name) => JSON.stringify(this.all(name)).includes(text))
    const inFiles = [...this.files.lying].some(
      ([path, bytes]) => path.includes(text) || bytes.toString('utf8').includes(text),
    )
    return [...inDocuments, ...(inFiles ? ['storage'] : [])]
  }

  /** What the log of deletions sums up to, by cause and kind. */
  logged(): Record<string, Record<string, number>> {
    const sum: Record<string, Record<string, number>> = {}
    for (const { counts } of this.all<{ counts: Record<string, Record<string, number>> }>('keepings'))
      for (const [cause, kinds] of Object.entries(counts))
        for (const [kind, count] of Object.entries(kinds)) {
          const ofCause = (sum[cause] ??= {})
          ofCause[kind] = (ofCause[kind] ?? 0) + count
        }
    return sum
  }

  keep(): { readonly documents: Snapshot; readonly files: ReadonlyMap<string, Buffer> } {
    return { documents: this.engine.snapshot(), files: new Map(this.files.lying) }
  }

  async goBack({ documents, files }: ReturnType<KeepingWorld['keep']>): Promise<void> {
    this.engine.restore(documents)
    await this.files.removePaths([...this.files.lying.keys()])
    for (const [path, bytes] of files) await this.files.write(path, bytes)
  }
}
