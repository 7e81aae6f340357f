import type { UnitIds } from '../cohort/structure'
import { amendedTo } from './amendments'
import { changesBetween } from './change'
import { effectiveValues } from './effective-values'
import { keepingConfirmation } from './confirmation'
import { fieldKeys, type Values } from './fields'
import { rosterHistory } from './past-tense'
import { onDesk } from './desk-lists'
import { nextDue, withEntry } from './record'
import {
  NEVER,
  type ClassPlace,
  type Flow,
  type Instant,
  type Registration,
  type Sealed,
} from './registration'
import { noSignals } from './signal'

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

const untouched: Flow = {
  level: 0,
  round: 0,
  claims: {},
  frozen: null,
  returned: null,
  decisions: [],
  earlier: [],
}

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
    rosterPlace: placeOf(units),
    roster: values,
    rosterHash: enrolment.rosterHash,
    importId,
    amended: {},
    locks: [],
    removed: null,
    binding: null,
    extensions: [],
    extendedUntil: 0,
    source: {
      ...untouched,
      status: 'draft',
      survey: {},
      upstream: 'none',
      upstreamAt: null,
      revocationAsked: null,
    },
    destination: {
      ...untouched,
      status: 'none',
      category: '',
      confirmation: null,
      confirmableLate: false,
      objection: null,
    },
    correction: null,
    archive: { origin: 'none', values: {} },
    household: { moved: values.householdMoved === '是', origin: 'none', values: {} },
    proofs: {},
    uploads: {},
    reports: { archive: null, household: null },
    queue: {
      source: '',
      sourceAt: 0,
      sourceBarred: [],
      sourceLists: [],
      sourceChanged: false,
      destination: '',
      destinationAt: 0,
      destinationBarred: [],
      destinationLists: [],
      destinationChanged: false,
      correction: '',
      correctionAt: 0,
    },
    signals: noSignals,
    lease: null,
    history: [],
    seq: 0,
    outbox: [],
    outboxDueAt: NEVER,
    receipts: {},
    kept: 'whole',
  }
}

const placeOf = ({ classId, majorId }: UnitIds): ClassPlace => ({ classId, majorId })

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
 * roster now agrees with is absorbed, one that it contradicts stays. What changes for the graduate voids a
 * confirmation, is a line of history and a message like every other edit by staff (B3, N11).
 */
export function reimported(
  registration: Registration,
  enrolment: Enrolment,
  { by, now }: { readonly by: string; readonly now: Instant },
): Registration {
  const { values, units } = enrolment
  const amended = Object.fromEntries(
    Object.entries(registration.amended).filter(
      ([field, amendment]) =>
        amendment.value !== (values[field as keyof Values] ?? '') &&
        // A class of another college is nobody's any more, and neither is the major that followed it.
        (amendment.place === undefined || units.collegeId === registration.collegeId),
    ),
  )
  const touched = fieldKeys.filter((field) => values[field] !== registration.roster[field])
  const next: Registration = {
    ...registration,
    ...identityOf(enrolment),
    collegeId: units.collegeId,
    rosterPlace: placeOf(units),
    roster: values,
    rosterHash: enrolment.rosterHash,
    importId: enrolment.importId,
    ...amendedTo(
      {
        roster: values,
        rosterPlace: placeOf(units),
        name: values.name ?? '',
        household: registration.household,
      },
      amended,
    ),
  }
  const before = effectiveValues(registration)
  const after = effectiveValues(next)
  // An approved name stays the name that lists and searches show.
  const named = next.name === values.name ? next : { ...next, nameKeys: registration.nameKeys }
  const told =
    registration.documentLast4 !== next.documentLast4 ||
    fieldKeys.some((field) => before[field] !== after[field])
  const entered = withEntry(onDesk(keepingConfirmation(registration, named)), now, {
    entry: {
      seq: registration.seq + 1,
      at: now,
      by,
      byKind: 'staff',
      what: rosterHistory.reimport,
      round: 0,
      level: 0,
      reasons: {},
      touched,
    },
    ...(told && { notice: 'recordCorrected', changes: changesBetween(before, after) }),
  })
  return units.collegeId === registration.collegeId ? entered : leaving(entered, registration.collegeId, now)
}

/** A record that moved to another college: the one it left has one graduate less to count. */
function leaving(next: Registration, collegeId: string, now: Instant): Registration {
  const id = `${next._id}_${String(next.seq)}_recount`
  const outbox = [...next.outbox, { id, dueAt: now, kind: 'recount', collegeId } as const]
  return { ...next, outbox, outboxDueAt: nextDue(outbox) }
}
