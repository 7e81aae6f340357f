import type { UnitIds } from '../cohort/structure'
import { effectiveValues } from './effective-values'
import type { Values } from './fields'
import { NEVER, type Amendment, type Flow, type Registration, type Sealed } from './registration'

/** What an import knows of one graduate. */
export interface Enrolment {
  readonly campusId: string
  readonly cohortId: string
  readonly importId: string
  readonly values: Values
  readonly rosterHash: string
  readonly documentType: string
  readonly documentFp: string
  readonly documentLast4: string
  readonly document: Sealed
  readonly nameKeys: readonly string[]
  readonly units: UnitIds
}

const untouched: Flow = { level: 0, round: 0, claims: {}, frozen: null, returned: null, decisions: [] }

/** A graduate's record as an import makes it: nothing bound, nothing entered, nothing due. */
export function newRegistration(_id: string, enrolment: Enrolment): Registration {
  const { campusId, cohortId, importId, values, units } = enrolment
  return {
    _id,
    schema: 1,
    rev: 1,
    campusId,
    cohortId,
    ...identityOf(enrolment),
    ...units,
    roster: values,
    rosterHash: enrolment.rosterHash,
    importId,
    amended: {},
    locks: [],
    removed: null,
    binding: null,
    extensions: [],
    source: { ...untouched, status: 'draft', survey: {}, upstream: 'none', upstreamAt: null },
    destination: { ...untouched, status: 'none', category: '', confirmation: null },
    archive: { origin: 'none', values: {} },
    household: { moved: values.householdMoved === '是', origin: 'none', values: {} },
    proofs: {},
    queue: { source: '', sourceAt: 0, destination: '', destinationAt: 0 },
    lease: null,
    history: [],
    seq: 0,
    outbox: [],
    outboxDueAt: NEVER,
    receipts: {},
  }
}

const identityOf = ({ values, documentType, documentFp, documentLast4, document, nameKeys }: Enrolment) => ({
  studentNo: values.studentNo ?? '',
  name: values.name ?? '',
  nameKeys,
  documentType,
  documentFp,
  documentLast4,
  document,
})

/**
 * The record after the roster was imported again: the lower layer is replaced; an amendment that the
 * roster now agrees with is absorbed, one that it contradicts stays and is named in `conflicts`.
 */
export function reimported(
  registration: Registration,
  enrolment: Enrolment,
): { readonly registration: Registration; readonly conflicts: readonly string[] } {
  const { values, units } = enrolment
  const conflicts: string[] = []
  const amended: Record<string, Amendment> = {}
  for (const [field, amendment] of Object.entries(registration.amended)) {
    const fromRoster = values[field as keyof Values] ?? ''
    if (amendment.value === fromRoster) continue
    amended[field] = amendment
    if (fromRoster !== (registration.roster[field as keyof Values] ?? '')) conflicts.push(field)
  }
  const next: Registration = {
    ...registration,
    ...identityOf(enrolment),
    ...units,
    roster: values,
    rosterHash: enrolment.rosterHash,
    importId: enrolment.importId,
    amended,
    household: { ...registration.household, moved: values.householdMoved === '是' },
  }
  // An approved name stays the name that lists and searches show.
  const name = effectiveValues(next).name ?? next.name
  return {
    registration: name === next.name ? next : { ...next, name, nameKeys: registration.nameKeys },
    conflicts,
  }
}
