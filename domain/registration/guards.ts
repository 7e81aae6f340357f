import { serviceEnd } from '../cohort/service-end'
import { isOpenAt, windowsOf } from '../cohort/windows'
import type { Capability } from '../people/roles'
import { covers, grantsFor, levelsOf, liveGrants } from '../people/staff'
import type { Attempt } from './attempt'
import { changedFields } from './changed-fields'
import { missingSlots, wantedSlots } from './attachments'
import { isOpenCorrection } from './correction-state'
import { categoryOf } from '../destination/categories'
import { householdProblems } from '../destination/households'
import { archiveLeadsHome, destinationProblems } from './destination-problems'
import { sameValues } from './differing'
import { contentsDigest } from './report-content'
import type { Registration } from './registration'
import { realNameState } from './real-name'
import {
  arrivesInGrace,
  lengthens,
  mayConfirmLate,
  resubmitWindow,
  reviewIsOpen,
  reviewPhase,
  windowIsOpen,
} from './guard-windows'
import { kindsFor } from './report-state'
import { sourceProblems } from './source-fields'
import type { Predicate, Standing } from './standing'
import { standingProofs } from './standing-proof'
import { openQuestions } from './survey'
import { isSlip, UNDO_MS } from './slip'

/**
 * Conditions that a row of a flow table may name. A guard's name is also the refusal code, so table, log
 * and sentence share one word. A composite guard (below) holds when one of its branches holds.
 */
const reaches = (attempt: Attempt, capability: Capability): boolean =>
  grantsFor(attempt.actor.staff, capability, attempt.now).some((grant) => covers(grant, attempt.registration))

const ownLevels = (attempt: Attempt, { chain }: Standing): readonly number[] => {
  const own = levelsOf(attempt.actor.staff, attempt.registration, attempt.now)
  return chain.flatMap((key, index) => (own.includes(key) ? [index] : []))
}

const hasText = (texts: Readonly<Record<string, string>> | undefined): boolean =>
  Object.values(texts ?? {}).some((text) => text.trim() !== '')

const confirmationOf = ({ destination }: Registration): string | null => destination.confirmation?.id ?? null

const isOwnerOf = ({ registration, actor }: Attempt): boolean => registration.binding?.openid === actor.openid

/** Which fields staff may correct is delegated; 院系 by a delegation of its own (H4: 招生就业处). */
const isDelegated = (
  { policy, actor, registration, now }: Attempt,
  what: 'correctField' | 'mendCollege',
): boolean =>
  liveGrants(actor.staff, now).some(
    (grant) => policy.delegations[what].includes(grant.role) && covers(grant, registration),
  )

/** What each state of the real-name check is enough for: to submit, and to be approved. */
const realNameIs = {
  notNeeded: { given: true, checked: true },
  needed: { given: false, checked: false },
  pending: { given: true, checked: false },
  passed: { given: true, checked: true },
  refused: { given: false, checked: false },
} as const satisfies Record<ReturnType<typeof realNameState>, { given: boolean; checked: boolean }>

/** Until when contact fields are changed at once: by the cohort's rule, whatever the submission waits for. */
function isFreeStillOpen(attempt: Attempt, standing: Standing): boolean {
  const { policy, cohort, registration, now } = attempt
  const untilCompleted = standing.status !== 'completed'
  switch (policy.freeUntil) {
    case 'windowClose':
      return untilCompleted && sourceWindows.some((isOpen) => isOpen(attempt, standing))
    case 'completed':
      return untilCompleted
    case 'serviceEnd':
      return now < serviceEnd(cohort, registration)
  }
}

const sourceWindows: readonly Predicate[] = [
  windowIsOpen('source', 'cohort'),
  windowIsOpen('source', 'college'),
  windowIsOpen('source', 'extension'),
]

/** Conditions of the `by` column. */
export const byConditions = {
  asStudent: ({ actor }) => actor.as === 'student',
  asStaff: ({ actor }) => actor.as === 'staff',
  atThisLevel: (attempt, standing) => ownLevels(attempt, standing).includes(standing.level),
  atEarlierLevel: (attempt, standing) => ownLevels(attempt, standing).some((level) => level < standing.level),
  atLastLevel: (attempt, standing) => ownLevels(attempt, standing).includes(standing.chain.length - 1),
  revokesForAll: (attempt) => reaches(attempt, 'revoke.any'),
  mendsRecords: (attempt) => reaches(attempt, 'record.mend'),
} as const satisfies Record<string, Predicate>

export const simpleGuards = {
  // who
  isActive: ({ registration, cohort }) =>
    registration.removed === null && registration.kept === 'whole' && !cohort.paused,
  isOwner: isOwnerOf,
  inScope: (attempt) => reaches(attempt, 'review') || reaches(attempt, 'record.mend'),
  notOwner: (attempt) => !isOwnerOf(attempt),

  // when
  beforeServiceEnd: (attempt) => attempt.now < serviceEnd(attempt.cohort, attempt.registration),

  // what the record holds
  surveyAnswered: ({ policy, registration, input }) => {
    const brought = input.survey ?? {}
    const open = openQuestions(policy.survey, { ...registration.source.survey, ...brought })
    // A wrong answer among those that came along is wrong input, and said to be so.
    return Object.entries(open).every(([id, problem]) => problem !== 'required' && Object.hasOwn(brought, id))
  },
  notAskedYet: ({ registration }) => registration.source.revocationAsked === null,
  realNameGiven: ({ policy, registration }) => realNameIs[realNameState(policy, registration)].given,
  realNameChecked: ({ policy, registration }) => realNameIs[realNameState(policy, registration)].checked,
  fieldsComplete: (attempt, { flow }) =>
    Object.keys(flow === 'source' ? sourceProblems(attempt) : destinationProblems(attempt)).length === 0,
  proofsPresent: (attempt) => missingSlots(attempt, 'source').length === 0,
  evidencePresent: (attempt) => missingSlots(attempt, 'destination').length === 0,
  slotWanted: (attempt, { flow }) =>
    wantedSlots({ attempt, flow }).some(({ key }) => key === attempt.input.proof?.slot),
  proofStands: ({ registration, input }, { flow }) =>
    standingProofs(registration, flow).some(([id]) => id === input.proof?.id),
  correctionSlot: (attempt) =>
    wantedSlots({ attempt, flow: 'correction' }).some(({ key }) => key === attempt.input.proof?.slot),
  correctionProofStands: ({ registration, input }) =>
    standingProofs(registration, 'correction').some(([id]) => id === input.proof?.id),
  noOpenCorrection: ({ registration }) => !isOpenCorrection(registration),
  freeStillOpen: isFreeStillOpen,
  archiveReady: (attempt) => attempt.registration.archive.origin !== 'none' && archiveLeadsHome(attempt),
  householdMoved: ({ registration }) => registration.household.moved,
  householdSeen: ({ registration, input: { householdSeen: seen } }) =>
    seen !== undefined &&
    seen.confirmation === confirmationOf(registration) &&
    sameValues(seen.values, registration.household.values),
  householdFilled: ({ input }) => Object.keys(householdProblems(input.household ?? {})).length === 0,
  notObjectedYet: ({ registration }) => registration.destination.objection === null,
  notUnderReview: ({ registration }) => registration.source.status !== 'inReview',
  extensionAhead: (attempt) =>
    attempt.input.extension !== undefined && lengthens(attempt, attempt.input.extension),
  extensionStands: ({ registration, input: { extension } }) =>
    registration.extensions.some(({ phase }) => phase === extension?.phase),
  notPassedUpstream: ({ registration }) =>
    registration.source.upstream !== 'passed' && registration.source.upstream !== 'initialised',
  // 初始化 follows 通过: an older list must not set the record back.
  notInitialisedYet: ({ registration }) => registration.source.upstream !== 'initialised',

  // the review
  notProxyAuthor: ({ registration, actor }, { flow }) => {
    const frozen = registration[flow].frozen
    return !(frozen?.proxy === true && frozen.by === actor.openid)
  },
  seenLatest: ({ registration, input: { seen } }, { flow, level }) => {
    const frozen = registration[flow].frozen
    if (frozen === null || seen === undefined) return false
    // A decision belongs to the level it was shown at: a revoke in between makes it stale.
    const isThere = (seen.level ?? level) === level
    // Who mends is told of a confirmation that this would void.
    const confirmed = seen.confirmation === undefined || seen.confirmation === confirmationOf(registration)
    return isThere && confirmed && seen.round === frozen.round && seen.digest === frozen.digest
  },
  notHeldByOther: ({ registration: { lease }, actor, now }) =>
    lease === null || lease.until <= now || lease.by === actor.openid,
  // Who asks for a revocation that nobody hears of does not get one that is told (B7).
  decidedJustNow: ({ registration, input, now }, { flow }) => {
    if (input.asSlip !== true) return true
    const { round, decisions } = registration[flow]
    return decisions.some((decision) => decision.round === round && isSlip(decision.at, now))
  },
  // What the school brought or mended without a round has no approval to take back: it is mended or opened again.
  decidedThisRound: ({ registration }, { flow }) => {
    const { round, decisions } = registration[flow]
    return decisions.some((decision) => decision.round === round)
  },
  returnedBySelf: ({ registration, actor }, { flow }) => registration[flow].returned?.by === actor.openid,
  returnedJustNow: ({ registration, now }, { flow }) => {
    const returned = registration[flow].returned
    return returned !== null && returned.level !== 'upstream' && now < returned.at + UNDO_MS
  },
  // Several at once are approved without a look: only what says nothing new, and gives no cause to look (B7).
  unchangedInBatch: ({ registration, input }, { flow }) =>
    input.inBatch !== true || changedFields(registration, flow).length === 0,
  unmarkedInBatch: ({ registration, input }, { flow }) =>
    input.inBatch !== true || registration.signals[flow].length === 0,
  // What others brought has not been looked at yet: no signal is no answer before that.
  examinedInBatch: ({ registration: { outbox }, input }, { flow }) =>
    input.inBatch !== true || !outbox.some((work) => work.kind === 'examine' && work.flow === flow),

  // what the call brought
  reasonGiven: ({ input }) => hasText(input.reasons),
  causeGiven: ({ input }) => hasText(input.reasons),
  recordedFromImport: ({ input }) => (input.importId ?? '') !== '',
  basicsChecked: ({ input }) => input.basicsChecked === true,
  // A confirmation names everything that the reports will say: another line is not what was read (N8).
  contentsSeen: (attempt) => attempt.input.contents === contentsDigest(attempt),
  schemaValid: (attempt) =>
    attempt.input.destination !== undefined && Object.keys(destinationProblems(attempt)).length === 0,
  categoryKnown: ({ policy, input: { destination } }) =>
    destination !== undefined && categoryOf(policy.destination.categoryTable, destination.category) !== null,
  // With it the destination would be whole, and reviewed at once.
  archiveMissing: ({ input: { destination } }) => (destination?.values['archive.transfer'] ?? '') === '',
  kindAllowed: ({ policy, registration, input: { report } }) =>
    report !== undefined &&
    kindsFor(policy, registration).includes(report.kind) &&
    policy.report.days.includes(report.days),
  reportStands: ({ registration, input: { revoked } }) =>
    revoked !== undefined && Object.values(registration.reports).includes(revoked),

  // what the school delegated
  selfChangeAllowed: ({ policy }) => policy.destination.selfChange,
  proxyAllowed: ({ policy }) => policy.proxySubmit,
  fieldDelegated: (attempt) => {
    const fields = Object.keys(attempt.input.claims ?? {})
    if (fields.length === 0)
      return isDelegated(attempt, 'correctField') || isDelegated(attempt, 'mendCollege')
    return fields.every((field) => isDelegated(attempt, field === 'college' ? 'mendCollege' : 'correctField'))
  },
} as const satisfies Record<string, Predicate>

/** Branches of the composite guards below; no row names one. */
export const branches = {
  sourceWindowOpen: windowIsOpen('source', 'cohort'),
  sourceCollegeWindowOpen: windowIsOpen('source', 'college'),
  sourceExtensionOpen: windowIsOpen('source', 'extension'),
  destinationWindowOpen: windowIsOpen('destination', 'cohort'),
  destinationCollegeWindowOpen: windowIsOpen('destination', 'college'),
  destinationExtensionOpen: windowIsOpen('destination', 'extension'),
  confirmationWindowOpen: windowIsOpen('confirmation', 'cohort'),
  confirmationCollegeWindowOpen: windowIsOpen('confirmation', 'college'),
  confirmationExtensionOpen: windowIsOpen('confirmation', 'extension'),
  changeWindowOpen: windowIsOpen('change', 'cohort'),
  changeCollegeWindowOpen: windowIsOpen('change', 'college'),
  changeExtensionOpen: windowIsOpen('change', 'extension'),
  beforeResubmitBy: (attempt, { flow }) =>
    resubmitWindow(attempt, flow).some((window) => isOpenAt(window, attempt.now)),
  sourceTicketInGrace: (attempt, { event }) =>
    event === 'submit' && arrivesInGrace(attempt, ['source'], resubmitWindow(attempt, 'source')),
  destinationTicketInGrace: (attempt, { event }) =>
    event === 'submit' &&
    arrivesInGrace(attempt, ['destination', 'change'], resubmitWindow(attempt, 'destination')),
  reviewWindowAbsent: (attempt, standing) =>
    Object.values(windowsOf(attempt, reviewPhase(standing))).every((windows) => windows.length === 0),
  reviewWindowOpen: reviewIsOpen('cohort'),
  reviewCollegeWindowOpen: reviewIsOpen('college'),
  confirmsLate: mayConfirmLate,
  sourceNotNeeded: ({ policy }) => policy.destination.needs === 'none',
  sourceCompleted: ({ registration }) => registration.source.status === 'completed',
  householdNotMoved: ({ registration }) => !registration.household.moved,
  householdRecorded: ({ registration }) => registration.household.origin !== 'none',
  reviewersMayRepeat: ({ policy }) => !policy.distinctReviewers,
  notDecidedThisRound: ({ registration, actor }, { flow }) => {
    const { round, decisions } = registration[flow]
    return !decisions.some((decision) => decision.round === round && decision.by === actor.openid)
  },
  decidedLast: (attempt, standing) => ownLevels(attempt, standing).includes(standing.level - 1),
} as const satisfies Record<string, Predicate>
