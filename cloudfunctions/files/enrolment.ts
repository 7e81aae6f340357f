import { placed, type Structure } from '../../domain/cohort/structure'
import { bareDocument } from '../../domain/people/documents'
import type { Enrolment } from '../../domain/registration/new-registration'
import type { RosterRow } from '../../domain/roster/read-row'
import { rosterWord } from '../../domain/roster/roster-word'
import type { Context } from '../door/context'
import { nameKeys } from './name-keys'

export interface Target {
  readonly campusId: string
  readonly cohortId: string
  readonly importId: string
}

/** Where rows go: the cohort, and its units with the names the rows bring. */
export interface Place {
  readonly target: Target
  readonly structure: Structure
}

/** Units of the rows, and the structure with the names that were unknown. */
export function placeRows(
  rows: readonly RosterRow[],
  before: Structure,
  hash: (text: string) => string,
): Structure {
  return rows.reduce((structure, row) => placed(structure, unitNames(row), hash).structure, before)
}

/** The colleges that rows belong to, each once. */
export const collegeIdsOf = (
  rows: readonly RosterRow[],
  structure: Structure,
  hash: (text: string) => string,
): readonly string[] => [...new Set(rows.map((row) => placed(structure, unitNames(row), hash).ids.collegeId))]

const unitNames = ({ values }: RosterRow) => ({
  college: values.college ?? '',
  majorCode: values.majorCode ?? '',
  major: values.major ?? '',
  class: values.class ?? '',
})

const rosterHashOf = ({ hash, vault }: Context, { values, documentNo }: RosterRow): string =>
  rosterWord(hash, values, vault.fingerprint(bareDocument(documentNo)))

/** Whether a row is stored already, under whichever key its document was. */
export const saysTheSame = (
  { hash, vault }: Context,
  { values, documentNo }: RosterRow,
  rosterHash: string,
): boolean =>
  documentFpsOf(vault, documentNo).some((documentFp) => rosterWord(hash, values, documentFp) === rosterHash)

/** By what a document number may be kept, the current key's first. */
export const documentFpsOf = (vault: Context['vault'], documentNo: string): readonly string[] =>
  vault.fingerprints(bareDocument(documentNo))

/** A row as the record with this id takes it: the document is sealed for that place and no other. */
export function enrolmentOf(
  context: Context,
  row: RosterRow,
  { id, place: { target, structure } }: { readonly id: string; readonly place: Place },
): Enrolment {
  const { vault, hash } = context
  const { documentNo, documentType, values, name } = row
  return {
    ...target,
    values,
    rosterHash: rosterHashOf(context, row),
    documentType,
    documentFp: vault.fingerprint(bareDocument(documentNo)),
    documentLast4: documentNo.slice(-4),
    document: vault.seal(documentNo, `${id}|document`),
    nameKeys: nameKeys(name),
    units: placed(structure, unitNames(row), hash).ids,
  }
}
