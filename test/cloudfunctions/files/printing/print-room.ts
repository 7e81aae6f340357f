import { createHash, randomBytes } from 'node:crypto'
import databaseSpec from '../../../../cloudfunctions/database.json'
import { reportPrint } from '../../../../cloudfunctions/files/report-print'
import { emptyRulesCache } from '../../../../cloudfunctions/store/cohorts'
import { DatabaseBusy, type Database } from '../../../../cloudfunctions/store/database'
import type { Files } from '../../../../cloudfunctions/store/files'
import { openStore, type Store } from '../../../../cloudfunctions/store/store'
import { keysFromEnvironment, openVault } from '../../../../cloudfunctions/store/vault'
import { runScheduled } from '../../../../cloudfunctions/timer/run'
import type { Output } from '../../../../domain/contract/contract'
import type { Failure } from '../../../../domain/contract/failure'
import type { Registration, Report } from '../../../../domain/registration/registration'
import type { Result } from '../../../../domain/result'
import { openEngine, type DatabaseSpec } from '../../../../localcloud'
import { environment } from '../../../support/cloud-school'
import { engineDatabase } from '../../../support/histories/engine-database'
import { memoryFiles } from '../../../support/memory-files'
import { noPhones, noSenders, unmeasured } from '../../../support/no-phones'
import { grant, staffOf } from '../../../support/people'
import { aDestination, aRegistration } from '../../../support/registrations'
import { aCohort, aPolicy, PLACE } from '../../../support/school'
import { aReport, assets } from '../papers/printed-report'

export const HOUR = 3_600_000
export const OFFICE = 'openid-office'
/** Small, so that few graduates make several parts. */
export const size = { read: 2, reads: 2, pages: 2 } as const
export type Answer = Result<Output<'report.print'>, Failure>

/** Where an instance dies, or the platform turns it away: the first operations come before. */
export interface Fault {
  readonly at: number
  readonly kind: 'dies before' | 'dies after' | 'busy after'
}

class Died extends Error {}

export interface Asked {
  readonly requestId?: string
  readonly collegeId?: string | null
  readonly by?: string
}

/** A cohort in memory, with somebody who prints, and every operation of database and storage counted. */
export class PrintRoom {
  now = Date.parse('2027-07-02T10:00:00+08:00')
  operations = 0
  fault: Fault | null = null
  /** Before this operation its caller waits; others go on. */
  stall: { readonly at: number; readonly until: Promise<void> } | null = null
  readonly files = memoryFiles()
  readonly engine = openEngine()
  private readonly vault = openVault(keysFromEnvironment(environment), randomBytes)

  constructor() {
    for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
      this.engine.ensureCollection(name, spec)
    this.engine.insert('cohorts', [{ ...aCohort() }])
    this.engine.insert('policies', [{ ...aPolicy() }])
  }

  /** A graduate who has confirmed; without a state of the report, none was issued. */
  add(studentNo: string, issued: 'inForce' | 'expired' | 'none', over: Partial<Registration> = {}): void {
    const number = `R${studentNo}`.padEnd(16, '0')
    const _id = `registration-${studentNo}`
    const registration = aRegistration({
      _id,
      studentNo,
      documentFp: studentNo,
      destination: aDestination.confirmed(),
      reports: { archive: issued === 'none' ? null : number, household: null },
      ...over,
    })
    this.engine.insert('registrations', [{ ...registration }])
    if (issued === 'none') return
    const report: Report = {
      ...aReport({ lines: [{ label: '学号', value: studentNo }] }),
      _id: number,
      registrationId: _id,
      campusId: PLACE.campusId,
      cohortId: PLACE.cohortId,
      confirmationId: 'confirmation-1',
      name: '林知夏',
      revokedAt: null,
      validUntil: this.now + (issued === 'inForce' ? 30 * 24 * HOUR : 0),
    }
    this.engine.insert('reports', [{ ...report }])
  }

  get store(): Store {
    const real = engineDatabase(this.engine)
    const database: Database = {
      find: (...asked) => this.counted(() => real.find(...asked)),
      insert: (...asked) => this.counted(() => real.insert(...asked)),
      update: (...asked) => this.counted(() => real.update(...asked)),
      remove: (...asked) => this.counted(() => real.remove(...asked)),
      countGroups: (...asked) => this.counted(() => real.countGroups(...asked)),
      countUpTo: (...asked) => this.counted(() => real.countUpTo(...asked)),
    }
    const { files } = this
    const storage: Files = {
      readPath: (path, most) => this.counted(() => files.readPath(path, most)),
      write: (path, bytes) => this.counted(() => files.write(path, bytes)),
      removePaths: (paths) => this.counted(() => files.removePaths(paths)),
      urls: (paths, seconds) => this.counted(() => files.urls(paths, seconds)),
    }
    return openStore(database, emptyRulesCache(), storage)
  }

  private async counted<T>(operation: () => Promise<T>): Promise<T> {
    this.operations += 1
    const isNow = this.fault?.at === this.operations
    if (this.stall?.at === this.operations) await this.stall.until
    if (isNow && this.fault?.kind === 'dies before') throw new Died()
    const answer = await operation()
    if (isNow && this.fault?.kind === 'dies after') throw new Died()
    if (isNow && this.fault?.kind === 'busy after') throw new DatabaseBusy(new Error('lost'))
    return answer
  }

  /** One call by a fresh instance; null when it died or was turned away. */
  async print(
    job: string | null,
    { requestId = 'request-1', collegeId = null, by = OFFICE }: Asked = {},
  ): Promise<Answer | null> {
    const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
    const staff = staffOf(by, [grant('office', { collegeIds: null })])
    try {
      return await reportPrint(assets, size)(
        { cohortId: PLACE.cohortId, collegeId, job },
        {
          openid: by,
          fromAppid: '',
          sheetsByHand: false,
          now: this.now,
          newId: () => 'none',
          store: this.store,
          vault: this.vault,
          hash,
          phoneNumbers: noPhones,
          ...unmeasured,
          ...noSenders,
          firstAdministratorSecret: null,
          reportUrl: 'https://check.example/report',
          log: () => undefined,
          requestId,
          bodyHash: hash(JSON.stringify([collegeId, job])),
          staff,
          grants: staff.grants,
        },
      )
    } catch (error) {
      if (error instanceof Died || error instanceof DatabaseBusy) return null
      throw error
    }
  }

  /** Asks as a page does until the job is done: what got no answer is asked again, with the same request. */
  async printAll(from: string | null = null): Promise<Output<'report.print'>> {
    let job = from
    for (let calls = 0; calls < 50; calls += 1) {
      const answer = await this.print(job, {
        requestId: job === null ? 'request-1' : `request-${calls + 10}`,
      })
      if (answer === null) continue
      if (!answer.ok) throw new Error(answer.error.code)
      if (answer.value.done) return answer.value
      ;({ job } = answer.value)
    }
    throw new Error('the job never ended')
  }

  revoke(studentNo: string): void {
    const found = { registrationId: `registration-${studentNo}` }
    this.engine.update('reports', found, { $set: { revokedAt: this.now } }, { multi: true })
  }

  /** The one file that lies at the address. */
  wholeFile(url: string | null): Buffer {
    const path = /cloud:\/\/memory\/(.*)\?/u.exec(url ?? '')?.[1] ?? ''
    const bytes = this.files.lying.get(path)
    if (bytes === undefined) throw new Error('nothing lies at the address')
    return bytes
  }

  async sweep(): Promise<void> {
    await runScheduled(this.store, this.now)
  }
}
