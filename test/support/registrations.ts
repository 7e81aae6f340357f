import { waitingNowhere } from './waiting-nowhere'
import { digestOf } from '../../domain/registration/digest'
import type { Values } from '../../domain/registration/fields'
import type { Picture, Proof, ProofPaths, Upload } from '../../domain/registration/proof'
import type { Correction } from '../../domain/registration/correction'
import {
  NEVER,
  type Claims,
  type DestinationState,
  type Flow,
  type Frozen,
  type Registration,
  type SourceState,
} from '../../domain/registration/registration'
import { UPLOAD_MS } from '../../domain/registration/proofs'
import { EMPLOYED, HOUSEHOLD } from './destination-values'
import { GRADUATE } from './people'
import { DURING, PLACE, WINDOWS, sha256 } from './school'

export const ROSTER: Values = {
  name: '林晓舟',
  sex: '女',
  birthDate: '2004-05-06',
  ethnicity: '汉族',
  politicalStatus: '共青团员',
  sourcePlace: '430102',
  urbanRural: '城镇',
  studentNo: '2023000001',
  college: '法学院',
  major: '法学',
  class: '法学2301',
  graduatesOn: '2027-06',
  trainingMode: '非定向',
  mobile: '13800000000',
  address: '岳麓区解放路一号',
}

/** What the graduate wants to change with proof, and what the form then says. */
export const CLAIMS: Claims = { politicalStatus: '中共党员' }
export { EMPLOYED, HOUSEHOLD }

/** Where the pictures of a proof lie, by its id. */
export const pathsOf = (id: string): ProofPaths => ({
  incoming: `incoming/${id}`,
  kept: `kept/${id}`,
  viewing: `viewing/${id}`,
})

/** What was found out about a picture, the same for the same name. */
export const aPicture = (name: string): Picture => ({
  sha256: sha256(name),
  look: sha256(name).slice(0, 16),
  bytes: 300_000,
  width: 1200,
  height: 900,
})

/** A standing proof of a slot, with a picture of its own. */
export const aProof = (id: string, over: Partial<Proof> & Pick<Proof, 'flow' | 'slot'>): Proof => ({
  ...aPicture(over.slot),
  at: DURING.source,
  paths: pathsOf(id),
  approvedIn: null,
  removedAt: null,
  deletedAt: null,
  ...over,
})

/** A picture on its way since the time of the source window. */
export const anUpload = (id: string, over: Partial<Upload> & Pick<Upload, 'flow' | 'slot'>): Upload => ({
  at: DURING.source,
  until: DURING.source + UPLOAD_MS,
  paths: pathsOf(id),
  hold: null,
  ...over,
})

export const PROOFS: Registration['proofs'] = {
  p1: aProof('p1', { flow: 'source', slot: 'partyProof' }),
  p2: aProof('p2', { flow: 'destination', slot: 'agreement' }),
}

/** The proof of a correction. */
export const EVIDENCE = aProof('p3', { flow: 'correction', slot: 'evidence' })

/** 更正申请 as it waits for the college. */
export const aCorrection = (over: Partial<Correction> = {}): Correction => ({
  id: 'correction-1',
  status: 'requested',
  requestedBy: GRADUATE,
  at: DURING.source,
  values: { graduatesOn: { was: '2027-06', value: '2027-12' } },
  reason: '实际十二月毕业',
  proofs: { evidence: [EVIDENCE.sha256] },
  decisions: [],
  ...over,
})

/** Numbers of reports, as they are stored. */
export const REPORT = { archive: 'A2C4E6G8J0K2M4N6', household: 'H2C4E6G8J0K2M4N6' } as const

/** What each submission names: the pictures of its own flow. */
const NAMED = {
  source: { partyProof: [sha256('partyProof')] },
  destination: { agreement: [sha256('agreement')] },
}

type Content = Pick<Frozen, 'values' | 'baseline'> & Partial<Frozen>

export function frozen(content: Content): Frozen {
  const whole = { round: 1, proofs: {}, ...content }
  return {
    at: DURING.source,
    by: GRADUATE,
    proxy: false,
    policyVersion: 4,
    digest: digestOf(whole, sha256),
    ...whole,
  }
}

const sourceFrozen = (over: Partial<Frozen> = {}): Frozen =>
  frozen({ values: { ...ROSTER, ...CLAIMS }, baseline: { ...ROSTER }, proofs: NAMED.source, ...over })
const destinationFrozen = (over: Partial<Frozen> = {}): Frozen =>
  frozen({ values: EMPLOYED, baseline: {}, proofs: NAMED.destination, ...over })

const empty: Flow = {
  level: 0,
  round: 0,
  claims: {},
  frozen: null,
  returned: null,
  decisions: [],
  earlier: [],
}

/** Decided in this round by whoever decides at each level below. */
const decisionsBelow = (level: number) =>
  Array.from({ length: level }, (_, below) => ({
    level: below,
    round: 1,
    by: `openid-decided-${below}`,
    at: DURING.source,
  }))

const returnedBy = (level: number | 'upstream') => ({
  level,
  reasons: { politicalStatus: '材料不清楚' },
  resubmitBy: WINDOWS.source.closesAt + 5 * 24 * 3_600_000,
  by: 'openid-returned',
  at: DURING.source,
  before: null,
})

const source = (over: Partial<SourceState>): SourceState => ({
  ...empty,
  status: 'draft',
  claims: CLAIMS,
  survey: { wish: '就业' },
  upstream: 'none',
  upstreamAt: null,
  revocationAsked: null,
  ...over,
})

/** The source submission in each of its states, by name. */
export const aSource = {
  draft: (): SourceState => source({}),
  inReview: (level = 0): SourceState =>
    source({ status: 'inReview', level, round: 1, frozen: sourceFrozen(), decisions: decisionsBelow(level) }),
  returned: (level: number | 'upstream' = 0): SourceState =>
    source({
      status: 'returned',
      level: level === 'upstream' ? 0 : level,
      round: 1,
      frozen: sourceFrozen(),
      returned: returnedBy(level),
    }),
  completed: (levels = 1): SourceState =>
    source({
      status: 'completed',
      round: 1,
      claims: {},
      frozen: sourceFrozen(),
      decisions: decisionsBelow(levels),
    }),
  /** Submitted by `by` for the graduate. */
  byProxy: (by: string, level = 0): SourceState => ({
    ...aSource.inReview(level),
    frozen: sourceFrozen({ by, proxy: true }),
  }),
}

const destination = (over: Partial<DestinationState>): DestinationState => ({
  ...empty,
  status: 'none',
  category: '',
  confirmation: null,
  confirmableLate: false,
  objection: null,
  ...over,
})
const entered = { claims: EMPLOYED }
const submitted = { ...entered, round: 1 }

/** The destination in each of its states, by name. */
export const aDestination = {
  none: (): DestinationState => destination({}),
  draft: (): DestinationState => destination({ status: 'draft', ...entered }),
  inReview: (level = 0): DestinationState =>
    destination({
      status: 'inReview',
      level,
      ...submitted,
      frozen: destinationFrozen(),
      decisions: decisionsBelow(level),
    }),
  returned: (level = 0): DestinationState =>
    destination({
      status: 'returned',
      level,
      ...submitted,
      frozen: destinationFrozen(),
      returned: { ...returnedBy(level), resubmitBy: WINDOWS.change.closesAt + 24 * 3_600_000 },
    }),
  reviewed: (levels = 1): DestinationState =>
    destination({
      status: 'reviewed',
      ...submitted,
      frozen: destinationFrozen(),
      decisions: decisionsBelow(levels),
      category: '10',
    }),
  confirmed: (levels = 1): DestinationState => ({
    ...aDestination.reviewed(levels),
    status: 'confirmed',
    confirmation: {
      id: 'confirmation-1',
      at: DURING.confirmation,
      digest: destinationFrozen().digest,
      contents: sha256('contents'),
    },
  }),
  byProxy: (by: string, level = 0): DestinationState => ({
    ...aDestination.inReview(level),
    frozen: destinationFrozen({ by, proxy: true }),
  }),
}

export const aRegistration = (over: Partial<Registration> = {}): Registration => ({
  _id: 'registration-1',
  schema: 1,
  rev: 3,
  ...PLACE,
  studentNo: '2023000001',
  documentFp: 'fingerprint',
  document: { kid: 'k1', iv: '', ct: '', tag: '' },
  documentType: 'residentId',
  documentLast4: '0000',
  name: '林晓舟',
  nameKeys: [],
  rosterPlace: { classId: PLACE.classId, majorId: PLACE.majorId },
  roster: ROSTER,
  rosterHash: 'hash-1',
  importId: 'import-1',
  amended: {},
  locks: [],
  removed: null,
  binding: { openid: GRADUATE, at: DURING.source, realName: 'unchecked', check: null },
  extensions: [],
  extendedUntil: 0,
  source: aSource.draft(),
  destination: aDestination.none(),
  correction: null,
  archive: { origin: 'none', values: {} },
  household: { moved: false, origin: 'none', values: {} },
  proofs: PROOFS,
  uploads: {},
  reports: { archive: null, household: null },
  queue: waitingNowhere,
  signals: { source: [], destination: [] },
  lease: null,
  history: [],
  seq: 0,
  outbox: [],
  outboxDueAt: NEVER,
  receipts: {},
  kept: 'whole',
  ...over,
})
