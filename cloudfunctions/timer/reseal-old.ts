import { bareDocument } from '../../domain/people/documents'
import type { Instant, Registration } from '../../domain/registration/registration'
import { rosterWord } from '../../domain/roster/roster-word'
import { DatabaseBusy, DuplicateKey } from '../store/database'
import { robotPlace } from '../store/robot-key'
import { sha256 } from '../store/sha256'
import type { Store } from '../store/store'
import { madeBy } from '../store/vault'
import { unlimited, type Means } from './means'

const BATCH = 50
const MOST_A_RUN = 500

export interface Resealed extends Readonly<Record<string, number>> {
  readonly resealed: number
  /** Records whose fingerprint by the current key stands in another record: one person twice, for people to look at. */
  readonly clashes: number
  /** Records and robots that could not be opened: a key is missing, or what is stored is broken. For people, too. */
  readonly failed: number
}

/**
 * Brings what old keys made to the current ones: sealed documents, robots, fingerprints, and the word by which an
 * import sees that a row is stored already. Each record is one guarded write; what is done is not found again, so a
 * run that broke off is simply gone on with. Without an old key it costs nothing.
 */
export async function resealOld(store: Store, now: Instant, means: Means = unlimited): Promise<Resealed> {
  const { seal, fingerprint } = means.vault.kids
  const run: Run = {
    store,
    means,
    left: MOST_A_RUN,
    clashes: new Set(),
    failed: new Set(),
    sum: { resealed: 0 },
  }
  if (seal.old.length > 0) {
    await resealRobots(run, now)
    await resealDocuments(run)
  }
  for (const kid of fingerprint.old) await renewFingerprints(run, kid)
  const clashes = run.clashes.size
  if (clashes > 0) means.log({ level: 'error', job: 'resealOld', place: 'clashes', count: clashes })
  const failed = run.failed.size
  if (failed > 0) means.log({ level: 'error', job: 'resealOld', place: 'failed', count: failed })
  return { ...run.sum, clashes, failed }
}

interface Run {
  readonly store: Store
  readonly means: Means
  left: number
  /** Ids of records. */
  readonly clashes: Set<string>
  /** Ids of records and cohorts. */
  readonly failed: Set<string>
  readonly sum: { resealed: number }
}

/**
 * One that cannot be opened is counted, and keeps nobody behind it waiting; a busy database ends the run, as ever.
 * @returns null where it failed
 */
async function attempted<T>({ failed }: Run, id: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DatabaseBusy) throw error
    failed.add(id)
    return null
  }
}

const isOver = ({ left, means }: Run): boolean => left <= 0 || means.spent()

/** A cohort's edit in between only means that the next run does it. */
async function resealRobots(run: Run, now: Instant): Promise<void> {
  const { store, means } = run
  for (const { _id, robot } of await store.cohorts.list(now))
    if (isOld(means, robot?.kid)) await attempted(run, _id, () => resealRobot(run, _id))
}

const isOld = ({ vault }: Means, kid = ''): boolean => vault.kids.seal.old.includes(kid)

async function resealRobot({ store, means, sum }: Run, cohortId: string): Promise<void> {
  const { vault } = means
  const cohort = await store.cohorts.fresh(cohortId)
  const robot = cohort?.robot
  if (cohort === null || robot === null || robot === undefined || !isOld(means, robot.kid)) return
  const place = robotPlace(cohort._id)
  const renewed = vault.seal(vault.open(robot, place), place)
  if (await store.cohorts.replace({ ...cohort, robot: renewed })) sum.resealed += 1
}

async function resealDocuments(run: Run): Promise<void> {
  const { store, means } = run
  let after = ''
  while (!isOver(run)) {
    const found = await store.registrations.sealedBy(means.vault.kids.seal.old, { after, limit: BATCH })
    for (const registration of found) {
      if (isOver(run)) return
      await attempted(run, registration._id, () => renew(run, registration))
    }
    after = found.at(-1)?._id ?? ''
    if (found.length < BATCH) return
  }
}

async function renewFingerprints(run: Run, kid: string): Promise<void> {
  // What could not be renewed stands in front of the rest and is passed over.
  let skip = 0
  while (!isOver(run)) {
    const found = await run.store.registrations.fingerprintedBy(madeBy(kid), { skip, limit: BATCH })
    for (const registration of found) {
      if (isOver(run)) return
      if ((await attempted(run, registration._id, () => renew(run, registration))) !== true) skip += 1
    }
    if (found.length < BATCH) return
  }
}

/** Seal and fingerprint at once; false where the fingerprint is still the old one afterwards. */
async function renew(run: Run, before: Registration): Promise<boolean> {
  const { store, means, sum } = run
  const { vault } = means
  const place = `${before._id}|document`
  const documentNo = vault.open(before.document, place)
  const sealed = { ...before, document: vault.seal(documentNo, place) }
  const documentFp = vault.fingerprint(bareDocument(documentNo))
  run.left -= 1
  try {
    const renewed = { ...sealed, documentFp, rosterHash: wordAfter(before, documentFp) }
    if (!(await store.registrations.replace(before, renewed))) return false
    sum.resealed += 1
    return true
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    run.clashes.add(before._id)
  }
  // The seal does not depend on it.
  if (before.document.kid !== vault.kids.seal.current) await store.registrations.replace(before, sealed)
  return false
}

/** A word of the values that stand in the record becomes the new key's; any other one is left as it is. */
const wordAfter = ({ roster, documentFp, rosterHash }: Registration, next: string): string =>
  rosterWord(sha256, roster, documentFp) === rosterHash ? rosterWord(sha256, roster, next) : rosterHash
