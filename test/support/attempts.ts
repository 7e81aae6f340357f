import type { Cohort } from '../../domain/cohort/cohort'
import type { Policy } from '../../domain/cohort/policy'
import type { Actor, Attempt, AttemptInput } from '../../domain/registration/attempt'
import { contentsDigest } from '../../domain/registration/report-content'
import type {
  DestinationState,
  Objection,
  Registration,
  SourceState,
} from '../../domain/registration/registration'
import { actors, decidesAt } from './people'
import { aDestination, aRegistration, aSource, EMPLOYED, EVIDENCE, HOUSEHOLD, REPORT } from './registrations'
import { aCohort, aPolicy, DURING, sha256, type Levels } from './school'

/**
 * Attempts in which every guard holds, one for each thing a person can do. A test changes exactly what it
 * is about with the functions below.
 */
const levels: Readonly<Record<string, ReturnType<Attempt['lookUpPlace']>>> = {
  '430000': 'province',
  '430100': 'city',
  '430102': 'county',
  '430103': 'county',
  '110100': 'city',
  '110105': 'county',
  '710000': 'province',
  '810000': 'province',
  '820000': 'province',
  '430121': 'retired',
}

export const lookUpPlace: Attempt['lookUpPlace'] = (code) =>
  Object.hasOwn(levels, code) ? (levels[code] ?? 'unknown') : 'unknown'

/** Codes of the test are their own city's first four digits. */
export const places: Attempt['places'] = {
  cityOf: (code) => (code === '' ? '' : `${code.slice(0, 4)}00`),
  nameOf: (code) => (code === '' ? '' : `地区${code}`),
}

const attempt = (over: Partial<Attempt>): Attempt => ({
  registration: aRegistration(),
  cohort: aCohort(),
  policy: aPolicy(),
  actor: actors.graduate,
  input: {},
  now: DURING.source,
  newId: 'new-id',
  lookUpPlace,
  places,
  hash: sha256,
  ...over,
})

export const onRecord = (given: Attempt, over: Partial<Registration>): Attempt => ({
  ...given,
  registration: { ...given.registration, ...over },
})
export const onSource = (given: Attempt, over: Partial<SourceState>): Attempt =>
  onRecord(given, { source: { ...given.registration.source, ...over } })
export const onDestination = (given: Attempt, over: Partial<DestinationState>): Attempt =>
  onRecord(given, { destination: { ...given.registration.destination, ...over } })
export const onCohort = (given: Attempt, over: Partial<Cohort>): Attempt => ({
  ...given,
  cohort: { ...given.cohort, ...over },
})
export const onPolicy = (given: Attempt, over: Partial<Policy>): Attempt => ({
  ...given,
  policy: { ...given.policy, ...over },
})
export const by = (given: Attempt, actor: Actor): Attempt => ({ ...given, actor })
export const bringing = (given: Attempt, input: AttemptInput): Attempt => ({
  ...given,
  input: { ...given.input, ...input },
})
/** The same attempt with a part of its input missing. */
export const without = (given: Attempt, ...parts: readonly (keyof AttemptInput)[]): Attempt => ({
  ...given,
  input: Object.fromEntries(
    Object.entries(given.input).filter(([part]) => !parts.some((gone) => gone === part)),
  ),
})
export const when = (given: Attempt, now: number): Attempt => ({ ...given, now })

const reasons = { general: '请补充材料' }

/** What the reviewer has on the screen: exactly what was frozen. */
export function seenBy({ registration }: Attempt, flow: 'source' | 'destination'): AttemptInput {
  const { frozen } = registration[flow]
  return frozen === null ? {} : { seen: { round: frozen.round, digest: frozen.digest } }
}

/** What staff have on the screen where a household is recorded. */
export const householdSeenBy = ({ registration: { household, destination } }: Attempt): AttemptInput => ({
  householdSeen: { values: household.values, confirmation: destination.confirmation?.id ?? null },
})

/** What the graduate has on the screen: every line that the reports would say now. */
export const readingAll = (given: Attempt): Attempt => bringing(given, { contents: contentsDigest(given) })

/** What a graduate said of a reviewed destination, until somebody has mended or answered it. */
export const anObjection = (over: Partial<Objection> = {}): Objection => ({
  kind: 'error',
  at: DURING.confirmation,
  text: '单位名称写错了',
  fields: ['unitName'],
  ...over,
})

type Editable = 'draft' | 'returned'

/** Sent back this very instant by this person. */
const returnedNow = <State extends SourceState | DestinationState>(
  state: State,
  { openid }: Actor,
  at: number,
): State => ({ ...state, returned: state.returned === null ? null : { ...state.returned, by: openid, at } })

/** Attempts on the source submission. */
export const sourceAttempt = {
  filling: (status: Editable = 'draft', levels: Levels = 1): Attempt =>
    attempt({ registration: aRegistration({ source: aSource[status]() }), policy: aPolicy(levels) }),
  proxying: (status: Editable = 'draft'): Attempt =>
    bringing(by(sourceAttempt.filling(status), actors.counselor), { reasons: { general: '学生无法绑定' } }),
  /** Bringing a picture for the changed political status. */
  attaching: (status: Editable): Attempt =>
    bringing(sourceAttempt.filling(status), { proof: { id: 'upload-1', slot: 'partyProof' } }),
  detaching: (status: Editable): Attempt => bringing(sourceAttempt.filling(status), { proof: { id: 'p1' } }),
  /** Mending the own phone number, whatever the submission waits for. */
  editing: (given: Attempt): Attempt => bringing(given, { claims: { mobile: '13900000000' } }),
  /** Bringing the proof of a correction. */
  evidencing: (given: Attempt): Attempt => bringing(given, { proof: { id: 'upload-3', slot: 'evidence' } }),
  /** Taking away the proof of a correction. */
  unevidencing: (given: Attempt): Attempt =>
    bringing(onRecord(given, { proofs: { ...given.registration.proofs, p3: EVIDENCE } }), {
      proof: { id: 'p3' },
    }),
  waiting: (level: number, levels: Levels): Attempt =>
    attempt({ registration: aRegistration({ source: aSource.inReview(level) }), policy: aPolicy(levels) }),
  approving: (level: number, levels: Levels): Attempt => {
    const waiting = sourceAttempt.waiting(level, levels)
    return bringing(by(waiting, decidesAt(level)), seenBy(waiting, 'source'))
  },
  returning: (level: number, levels: Levels): Attempt =>
    bringing(sourceAttempt.approving(level, levels), { reasons }),
  /** Taking back the approval of the level below. */
  revoking: (level: number, levels: Levels): Attempt =>
    bringing(by(sourceAttempt.waiting(level, levels), decidesAt(level - 1)), { reasons }),
  /** Taking back the own return, in the instant in which it was given. */
  takingBack: (level: number, levels: Levels): Attempt => {
    const source = returnedNow(aSource.returned(level), decidesAt(level), DURING.source)
    const given = attempt({ registration: aRegistration({ source }), policy: aPolicy(levels) })
    return bringing(by(given, decidesAt(level)), { reasons })
  },
  completed: (levels: Levels = 1): Attempt =>
    attempt({ registration: aRegistration({ source: aSource.completed(levels) }), policy: aPolicy(levels) }),
  revokingLast: (levels: Levels): Attempt =>
    bringing(by(sourceAttempt.completed(levels), decidesAt(levels - 1)), { reasons }),
  recording: (): Attempt =>
    bringing(by(sourceAttempt.completed(), actors.office), { importId: 'import-2', reasons }),
  /** The office locks fields, or unlocks them, because something happened to the graduate. */
  locking: (given: Attempt): Attempt =>
    bringing(by(given, actors.office), {
      reasons: { general: '申请电子协议' },
      locks: { fields: ['politicalStatus', 'graduatesOn'], from: DURING.source },
    }),
  correcting: (status: Editable | 'completed' | 'inReview'): Attempt =>
    bringing(by(attempt({ registration: aRegistration({ source: aSource[status]() }) }), actors.counselor), {
      reasons,
      claims: { ethnicity: '苗族' },
    }),
}

const withSource = (destination: DestinationState): Registration =>
  aRegistration({
    source: aSource.completed(),
    destination,
    archive: { origin: 'student', values: { transfer: '转回生源地', place: '430102' } },
  })
const onHand = (destination: DestinationState, now: number, levels: Levels = 1): Attempt =>
  attempt({ registration: withSource(destination), policy: aPolicy(levels), now })

/** Attempts on the destination. */
export const destinationAttempt = {
  importing: (): Attempt => {
    const { category = '', ...values } = EMPLOYED
    const nothing = onRecord(onHand(aDestination.none(), DURING.destination), {
      archive: { origin: 'none', values: {} },
    })
    return bringing(by(nothing, actors.office), {
      importId: 'import-2',
      destination: { category, values },
    })
  },
  /** A destination without the archive's way, which the graduate will add. */
  prefilling: (): Attempt => {
    const given = destinationAttempt.importing()
    const { 'archive.transfer': _transfer, 'archive.place': _place, ...going } = EMPLOYED
    const { category = '', ...values } = going
    return bringing(given, { destination: { category, values } })
  },
  filling: (status: Editable | 'none' = 'draft', levels: Levels = 1): Attempt =>
    onHand(aDestination[status](), DURING.destination, levels),
  /** Bringing the agreement that the category asks for. */
  attaching: (status: Editable): Attempt =>
    bringing(destinationAttempt.filling(status), { proof: { id: 'upload-1', slot: 'agreement' } }),
  detaching: (status: Editable): Attempt =>
    bringing(destinationAttempt.filling(status), { proof: { id: 'p2' } }),
  waiting: (level: number, levels: Levels): Attempt =>
    onHand(aDestination.inReview(level), DURING.destination, levels),
  approving: (level: number, levels: Levels): Attempt => {
    const waiting = destinationAttempt.waiting(level, levels)
    return bringing(by(waiting, decidesAt(level)), seenBy(waiting, 'destination'))
  },
  returning: (level: number, levels: Levels): Attempt =>
    bringing(destinationAttempt.approving(level, levels), { reasons }),
  revoking: (level: number, levels: Levels): Attempt =>
    bringing(by(destinationAttempt.waiting(level, levels), decidesAt(level - 1)), { reasons }),
  takingBack: (level: number, levels: Levels): Attempt => {
    const returned = returnedNow(aDestination.returned(level), decidesAt(level), DURING.destination)
    return bringing(by(onHand(returned, DURING.destination, levels), decidesAt(level)), { reasons })
  },
  revokingLast: (levels: Levels): Attempt =>
    bringing(by(onHand(aDestination.reviewed(levels), DURING.destination, levels), decidesAt(levels - 1)), {
      reasons,
    }),
  confirming: (): Attempt => {
    const reviewed = onHand(aDestination.reviewed(), DURING.confirmation)
    return readingAll(bringing(reviewed, { ...seenBy(reviewed, 'destination'), basicsChecked: true }))
  },
  settled: (status: 'reviewed' | 'confirmed'): Attempt => onHand(aDestination[status](), DURING.change),
  /** Saying that something is wrong, or has changed. */
  objecting: (status: 'reviewed' | 'confirmed'): Attempt =>
    bringing(destinationAttempt.settled(status), {
      reasons: { general: '单位名称写错了' },
      fields: ['unitName'],
    }),
  /** Opening the own destination again, where the cohort allows it. */
  changingSelf: (status: 'reviewed' | 'confirmed'): Attempt => {
    const given = destinationAttempt.settled(status)
    return onPolicy(given, { destination: { ...given.policy.destination, selfChange: true } })
  },
  /** The office mends what it has on the screen. */
  changing: (status: 'reviewed' | 'confirmed'): Attempt => {
    const given = by(destinationAttempt.settled(status), actors.office)
    return bringing(given, {
      ...seenBy(given, 'destination'),
      reasons,
      claims: { unitName: '另一家公司' },
    })
  },
  /** Staff write down where a household goes that moved to the school. */
  recordingHousehold: (destination: DestinationState): Attempt => {
    const household = { moved: true, origin: 'none', values: {} } as const
    const given = onRecord(onHand(destination, DURING.none), { household })
    return bringing(by(given, actors.counselor), { household: HOUSEHOLD, ...householdSeenBy(given) })
  },
  reporting: (): Attempt =>
    bringing(destinationAttempt.settled('confirmed'), {
      report: { kind: 'archive', days: 7, number: REPORT.archive },
    }),
  revokingReport: (): Attempt =>
    bringing(
      onRecord(destinationAttempt.settled('confirmed'), {
        reports: { archive: REPORT.archive, household: null },
      }),
      { revoked: REPORT.archive },
    ),
}
