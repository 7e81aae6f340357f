import { newRegistration, reimported } from '../../domain/registration/new-registration'
import type { Registration } from '../../domain/registration/registration'
import type { RosterRow } from '../../domain/roster/read-row'
import type { Context } from '../door/context'
import { DatabaseBusy, DuplicateKey } from '../store/database'
import { enrolmentOf, saysTheSame, type Place } from './enrolment'
import { holdersByAnyKey } from './holders'
import { nameKeys } from './name-keys'

const TRIES = 3

export interface Enrolled {
  created: number
  updated: number
  unchanged: number
  /** Worksheet rows refused because their document belongs to another record already. */
  readonly taken: number[]
  /** Worksheet rows refused because of the graduate only the evidence is kept. */
  readonly erased: number[]
}

export const nothingEnrolled = (): Enrolled => ({
  created: 0,
  updated: 0,
  unchanged: 0,
  taken: [],
  erased: [],
})

interface Batch {
  readonly context: Context
  readonly place: Place
  /** Counts what was done so far. */
  readonly done: Enrolled
}

interface Fresh {
  readonly row: RosterRow
  readonly registration: Registration
}

/**
 * Writes a batch of roster rows: one read, one write for all that are new, one guarded write for each
 * that changed. Rows that say what is stored already cost no write, so importing again changes nothing.
 */
export async function enrol(context: Context, rows: readonly RosterRow[], place: Place): Promise<Enrolled> {
  const batch: Batch = { context, place, done: nothingEnrolled() }
  const standing = await standingOf(batch, rows)
  const fresh: Fresh[] = []
  for (const row of rows) {
    const before = standing.get(row.studentNo)
    if (before !== undefined) await update(batch, row, before)
    else {
      const id = context.newId()
      fresh.push({ row, registration: newRegistration(id, enrolmentOf(context, row, { id, place })) })
    }
  }
  await insert(batch, fresh)
  return batch.done
}

/** The records of these students that stand already, by student number. */
async function standingOf(
  { context, place }: Batch,
  rows: readonly RosterRow[],
): Promise<ReadonlyMap<string, Registration>> {
  const numbers = rows.map(({ studentNo }) => studentNo)
  const standing = await context.store.registrations.byStudentNos(place.target.cohortId, numbers)
  return new Map(standing.map((registration) => [registration.studentNo, registration]))
}

/** All at once; if something stands twice, one by one, so that only that row is refused. */
async function insert(batch: Batch, wanted: readonly Fresh[]): Promise<void> {
  const fresh = await notHeldUnderAnotherKey(batch, wanted)
  await insertFresh(batch, fresh)
  await giveWay(batch, fresh)
}

/** While a key is turned the unique index does not see that two fingerprints are of one document: we look ourselves. */
async function notHeldUnderAnotherKey(
  { context, place, done }: Batch,
  fresh: readonly Fresh[],
): Promise<readonly Fresh[]> {
  const holders = await holdersByAnyKey(
    context,
    place.target.cohortId,
    fresh.map(({ row }) => row),
  )
  return fresh.filter(({ row }) => {
    const isHeld = holders.of(row).some(({ studentNo }) => studentNo !== row.studentNo)
    if (isHeld) done.taken.push(row.row)
    return !isHeld
  })
}

/**
 * Two imports may bring one document in the same moment, each under its own key. Whoever finds the other afterwards
 * takes the own record back: both may do so, and the next import brings one of them.
 */
async function giveWay({ context, place, done }: Batch, fresh: readonly Fresh[]): Promise<void> {
  const { cohortId } = place.target
  const rows = fresh.map(({ row }) => row)
  const holders = await holdersByAnyKey(context, cohortId, rows)
  for (const { row, registration } of fresh) {
    const others = holders.of(row).filter(({ _id }) => _id !== registration._id)
    if (others.length === 0 || !holders.of(row).some(({ _id }) => _id === registration._id)) continue
    if ((await context.store.registrations.remove(registration)) === 0) continue
    done.created -= 1
    done.taken.push(row.row)
  }
}

async function insertFresh(batch: Batch, fresh: readonly Fresh[]): Promise<void> {
  const { context, done } = batch
  if (fresh.length === 0) return
  const all = fresh.map(({ registration }) => registration)
  if ((await context.store.registrations.insertAll(all)) === 'inserted') {
    done.created += fresh.length
    return
  }
  // A refused insert of many is not all or nothing everywhere: rows before the duplicate may stand by now.
  const standing = await standingOf(
    batch,
    fresh.map(({ row }) => row),
  )
  for (const one of fresh) {
    const stands = standing.get(one.row.studentNo)
    if (stands === undefined) await insertOne(batch, one)
    else if (stands._id === one.registration._id) done.created += 1
    else await update(batch, one.row, stands)
  }
}

async function insertOne(batch: Batch, { row, registration }: Fresh): Promise<void> {
  const { context, place, done } = batch
  const { registrations } = context.store
  if ((await registrations.insertAll([registration])) === 'inserted') {
    done.created += 1
    return
  }
  const { cohortId } = place.target
  const owner = await registrations.byFingerprint(cohortId, [registration.documentFp])
  if (owner !== null && owner.studentNo !== row.studentNo) {
    done.taken.push(row.row)
    return
  }
  // Another import brought the same graduate in this very moment.
  const stands = owner ?? (await registrations.byStudentNo(cohortId, row.studentNo))
  if (stands === null) throw new DatabaseBusy(new Error('a record came and went while it was imported'))
  await update(batch, row, stands)
}

/** Somebody's write in between only means laying the roster under what they wrote. */
async function update({ context, place, done }: Batch, row: RosterRow, before: Registration): Promise<void> {
  if (saysTheSame(context, row, before.rosterHash)) {
    done.unchanged += 1
    return
  }
  const holders = await holdersByAnyKey(context, place.target.cohortId, [row])
  if (holders.of(row).some(({ _id }) => _id !== before._id)) {
    done.taken.push(row.row)
    return
  }
  const { store, openid: by, now } = context
  const next = enrolmentOf(context, row, { id: before._id, place })
  let current: Registration | null = before
  try {
    for (let tried = 0; tried < TRIES && current !== null; tried += 1) {
      // Of whom only the evidence is kept, no roster brings anything back.
      if (current.kept !== 'whole') {
        done.erased.push(row.row)
        return
      }
      const after = withNameKeys(reimported(current, next, { by, now }), row)
      if (await store.registrations.replace(current, after)) {
        done.updated += 1
        return
      }
      current = await store.registrations.byId(before._id)
    }
    throw new DatabaseBusy(new Error('a record changes faster than it can be imported'))
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    done.taken.push(row.row)
  }
}

/** A name that was approved stands before the roster's: the person is searched by the name that is shown. */
const withNameKeys = (registration: Registration, row: RosterRow): Registration =>
  registration.name === row.name ? registration : { ...registration, nameKeys: nameKeys(registration.name) }
