import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { routes } from '../../../cloudfunctions/api/routes'
import { collections } from '../../../cloudfunctions/database.json'
import { door } from '../../../cloudfunctions/door/handle'
import { filesRoutes } from '../../../cloudfunctions/files/routes'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import { openStore, type Store } from '../../../cloudfunctions/store/store'
import { openVault } from '../../../cloudfunctions/store/vault'
import { drainOutbox } from '../../../cloudfunctions/timer/drain-outbox'
import { functionsDir } from '../../../config/functions'
import { defaultPolicy } from '../../../domain/cohort/default-policy'
import { contract, type Call, type Input } from '../../../domain/contract/contract'
import type { Reply } from '../../../domain/contract/failure'
import type { Registration } from '../../../domain/registration/registration'
import { openEngine, type DatabaseSpec, type Snapshot } from '../../../localcloud'
import { engineDatabase } from '../histories/engine-database'
import {
  castOf,
  COHORT_ID,
  historyCohort,
  historyRegistrations,
  historyStaff,
  sha256,
  START,
} from '../histories/history-school'
import { residentNumber } from '../cloud-graduates'
import { memoryFiles } from '../memory-files'
import { noPhones, noSenders, unmeasured } from '../no-phones'
import { dyingStore, type Death } from './dying-store'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const key = (letter: string): Buffer => Buffer.from(letter.repeat(32), 'utf8')
const vault = openVault(
  {
    seal: { k1: key('s') },
    current: 'k1',
    fingerprint: { f1: key('f') },
    currentFingerprint: 'f1',
    ticket: key('t'),
    report: key('r'),
    audit: { a1: key('a') },
    currentAudit: 'a1',
  },
  randomBytes,
)
const handlers = {
  api: door('api', routes),
  files: door('files', filesRoutes(join(functionsDir, 'files', 'assets'))),
}
const cast = castOf('')
export const student = cast.students[0]
export const counselor = cast.counselors[0]

/** One call as its caller sends it; sent again, it is the same request. */
export interface Request<C extends Call = Call> {
  readonly by: string
  readonly call: C
  readonly input: Input<C>
}
export const request = <C extends Call>(by: string, call: C, input: Input<C>): Request => ({
  by,
  call,
  input,
})

/** Everything that stands, to go back to. */
export interface Kept {
  readonly now: number
  readonly documents: Snapshot
  readonly files: ReadonlyMap<string, Buffer>
}

/**
 * A graduate whose form asks for 证明材料一, the own counselor, the rules with their slots, and a storage:
 * the functions' own code over the local engine in this process, so that it can die at any operation.
 */
export class ProofWorld {
  readonly files = memoryFiles()
  now = START
  readonly #engine = openEngine()
  #ids = 0

  constructor() {
    for (const [name, spec] of Object.entries(collections as DatabaseSpec['collections']))
      this.#engine.ensureCollection(name, spec)
    this.#engine.insert('policies', { ...defaultPolicy(COHORT_ID) })
    this.#engine.insert('cohorts', { ...historyCohort(START + 30 * DAY, null) })
    for (const person of historyStaff(cast)) this.#engine.insert('staff', { ...person })
    for (const registration of historyRegistrations(cast))
      this.#engine.insert('registrations', {
        ...registration,
        // Submitting looks into the number: it has to be one, and sealed for this very record.
        document: vault.seal(residentNumber('430102', '2004-05-06', 7), `${registration._id}|document`),
      })
  }

  pass(milliseconds: number): void {
    this.now += milliseconds
  }

  /** Answers the reply, or `died`; the operations are those it began. */
  async send(
    { by, call, input }: Request,
    { requestId = `request-${String((this.#ids += 1))}`, death = null }: Sent = {},
  ): Promise<Outcome<Reply<unknown>>> {
    return this.#live(death, (store) =>
      handlers[contract[call].on](
        { call, input, requestId },
        {
          ...{ openid: by, fromAppid: '', now: this.now, store, vault, hash: sha256, reportUrl: '' },
          newId: () => `id-${String((this.#ids += 1))}`,
          phoneNumbers: noPhones,
          ...unmeasured,
          ...noSenders,
          firstAdministratorSecret: null,
          sheetsByHand: false,
          log: () => undefined,
        },
      ),
    )
  }

  /** The value of a call that has to succeed here. */
  async must(sent: Request): Promise<unknown> {
    const { answer } = await this.send(sent)
    if (answer !== 'died' && answer.ok) return answer.value
    throw new Error(`${sent.call} was refused: ${JSON.stringify(answer)}`)
  }

  /** The part of the timer that does outgoing work. */
  timer(death: Death | null = null): Promise<Outcome<unknown>> {
    return this.#live(death, (store) => drainOutbox(store, this.now))
  }

  record(): Registration {
    const [found] = this.#engine.find('registrations', { _id: cast.records[0] })
    return found as unknown as Registration
  }

  /** Ids of the proofs in the list of used pictures. */
  uses(): readonly string[] {
    return this.#engine.find('proofUses').map(({ _id }) => String(_id))
  }

  keep(): Kept {
    return { now: this.now, documents: this.#engine.snapshot(), files: new Map(this.files.lying) }
  }

  async goBack(kept: Kept): Promise<void> {
    this.now = kept.now
    this.#engine.restore(kept.documents)
    await this.files.removePaths([...this.files.lying.keys()])
    for (const [path, bytes] of kept.files) await this.files.write(path, bytes)
  }

  async #live<T>(death: Death | null, work: (store: Store) => Promise<T>): Promise<Outcome<T>> {
    const { database, files, operations, died } = dyingStore(engineDatabase(this.#engine), this.files, death)
    const answer = await Promise.race([work(openStore(database, emptyRulesCache(), files)), died])
    return { answer, operations }
  }
}

interface Sent {
  readonly requestId?: string
  readonly death?: Death | null
}

export interface Outcome<T> {
  readonly answer: T | 'died'
  readonly operations: readonly string[]
}
