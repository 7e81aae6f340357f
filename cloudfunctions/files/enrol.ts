import { placed, type Structure } from '../../domain/cohort/structure'
import { bareDocument } from '../../domain/people/documents'
import type { RosterRow } from '../../domain/roster/read-row'
import { canonical } from '../../domain/registration/digest'
import { newRegistration, reimported, type Enrolment } from '../../domain/registration/new-registration'
import type { Registration } from '../../domain/registration/registration'
import type { Context } from '../api/context'
import { DatabaseBusy, DuplicateKey } from '../store/database'
import { nameKeys } from './name-keys'

const TRIES = 3

export interface Enrolled {
  created: number
  updated: number
  unchanged: number
  /** Worksheet rows refused because their document belongs to another record already. */
  readonly taken: number[]
}

export interface Target {
  readonly campusId: string
  readonly cohortId: string
  readonly importId: string
}

/** Units of the rows, and the structure with the names that were unknown. */
export function placeRows(
  rows: readonly RosterRow[],
  before: Structure,
  hash: (text: string) => string,
): Structure {
  return rows.reduce((structure, row) => placed(structure, unitNames(row), hash).structure, before)
}

const unitNames = ({ values }: RosterRow) => ({
  college: values.college ?? '',
  majorCode: values.majorCode ?? '',
  major: values.major ?? '',
  class: values.class ?? '',
})

/**
 * Writes a batch of roster rows: one read, one write for all that are new, one guarded write for each
 * that changed. Rows that say what is stored already cost no write, so importing again changes nothing.
 */
export async function enrol(
  context: Context,
  rows: readonly RosterRow[],
  { target, structure }: { readonly target: Target; readonly structure: Structure },
): Promise<Enrolled> {
  const { store } = context
  const done: Enrolled = { created: 0, updated: 0, unchanged: 0, taken: [] }
  const standing = await store.registrations.byStudentNos(
    target.cohortId,
    rows.map(({ studentNo }) => studentNo),
  )
  const byStudentNo = new Map(standing.map((registration) => [registration.studentNo, registration]))
  const fresh: { readonly row: RosterRow; readonly registration: Registration }[] = []

  for (const row of rows) {
    const before = byStudentNo.get(row.studentNo)
    const rosterHash = hashOf(context, row)
    if (before === undefined) {
      const id = context.newId()
      fresh.push({
        row,
        registration: newRegistration(id, enrolment(context, row, { id, target, structure, rosterHash })),
      })
    } else if (before.rosterHash === rosterHash) done.unchanged += 1
    else
      await update(
        context,
        { row, before, next: enrolment(context, row, { id: before._id, target, structure, rosterHash }) },
        done,
      )
  }
  await insert(context, fresh, done)
  return done
}

const hashOf = ({ hash, vault }: Context, { values, documentNo }: RosterRow): string =>
  hash(canonical({ values, document: vault.fingerprint(bareDocument(documentNo)) }))

interface About {
  readonly id: string
  readonly target: Target
  readonly structure: Structure
  readonly rosterHash: string
}

function enrolment(
  { vault, hash }: Context,
  row: RosterRow,
  { id, target, structure, rosterHash }: About,
): Enrolment {
  const { documentNo, documentType, values, name } = row
  return {
    ...target,
    values,
    rosterHash,
    documentType,
    documentFp: vault.fingerprint(bareDocument(documentNo)),
    documentLast4: documentNo.slice(-4),
    document: vault.seal(documentNo, `${id}|document`),
    nameKeys: nameKeys(name),
    units: placed(structure, unitNames(row), hash).ids,
  }
}

/** All at once; if one document is taken, one by one, so that only that row is refused. */
async function insert(
  { store }: Context,
  fresh: readonly { readonly row: RosterRow; readonly registration: Registration }[],
  done: Enrolled,
): Promise<void> {
  if (fresh.length === 0) return
  if ((await store.registrations.insertAll(fresh.map(({ registration }) => registration))) === 'inserted') {
    done.created += fresh.length
    return
  }
  for (const { row, registration } of fresh) {
    if ((await store.registrations.insertAll([registration])) === 'inserted') done.created += 1
    else done.taken.push(row.row)
  }
}

interface Changed {
  readonly row: RosterRow
  readonly before: Registration
  readonly next: Enrolment
}

/** Somebody's write in between only means laying the roster under what they wrote. */
async function update(
  { store, openid, now }: Context,
  { row, before, next }: Changed,
  done: Enrolled,
): Promise<void> {
  let current: Registration | null = before
  try {
    for (let tried = 0; tried < TRIES && current !== null; tried += 1) {
      if (await store.registrations.replace(current, reimported(current, next, { by: openid, now }))) {
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
