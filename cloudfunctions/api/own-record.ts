import type { Phase, Window } from '../../domain/cohort/cohort'
import { chainFor } from '../../domain/cohort/chain'
import { serviceEnd } from '../../domain/cohort/service-end'
import type { SlotPurpose } from '../../domain/cohort/policy'
import { spanOf } from '../../domain/cohort/windows'
import type { Output } from '../../domain/contract/contract'
import { categoryOf } from '../../domain/destination/categories'
import { allowedActions } from '../../domain/registration/allowed-actions'
import type { Attempt } from '../../domain/registration/attempt'
import { mayRequestCorrection } from '../../domain/registration/correction-effects'
import { effectiveValues } from '../../domain/registration/effective-values'
import { fieldKeys, type Values } from '../../domain/registration/fields'
import { asHolderReads } from '../../domain/registration/own-submission'
import { mayConfirmLate } from '../../domain/registration/guard-windows'
import { keptUntil } from '../../domain/registration/proof-effects'
import { proofFlows } from '../../domain/registration/proof'
import { confirmedContents, contentsDigest } from '../../domain/registration/report-content'
import type { Registration } from '../../domain/registration/registration'
import { rulesFor } from '../../domain/registration/rules-for'
import { rulingValues } from '../../domain/registration/ruling-policy'
import { shownCategory } from '../../domain/registration/shown-destination'
import { sourceEvents, type SourceEvent } from '../../domain/registration/source-flow'
import type { FlowName } from '../../domain/registration/standing'
import { attemptOn } from '../door/command'
import type { Context } from '../door/context'
import { correctionView } from '../door/correction-view'
import { formView, ofCorrections } from '../door/form-view'
import { ownProofs, slotViews } from '../door/proof-views'
import { destinationFacts } from './destination-facts'

type OwnRecord = Output<'me.get'>['records'][number]

const phases: readonly Phase[] = [
  'source',
  'destination',
  'confirmation',
  'change',
  'review:counselor',
  'review:college',
  'review:office',
]

/** A graduate's own record as its pages need it. */
export async function ownRecord(context: Context, registration: Registration): Promise<OwnRecord> {
  const about = { as: 'student', input: {} } as const
  const onSource = await attemptOn(context, registration, { ...about, flow: 'source' })
  const onDestination = await attemptOn(context, registration, { ...about, flow: 'destination' })
  const onCorrection = await attemptOn(context, registration, { ...about, flow: 'correction' })
  const { cohort } = onSource
  const record = effectiveValues(registration)
  const shown = shownCategory(registration, cohort, context.now)
  const read = { ...onDestination, registration: asHolderReads(registration) }
  return {
    id: registration._id,
    cohortId: cohort._id,
    cohortName: cohort.name,
    name: registration.name,
    studentNo: registration.studentNo,
    documentType: registration.documentType,
    documentLast4: registration.documentLast4,
    boundAt: registration.binding?.at ?? 0,
    stopped: registration.removed !== null ? 'removed' : cohort.paused ? 'paused' : null,
    proofsKeptUntil: keptUntil(onCorrection),
    record,
    roster: rosterWhereItDiffers(registration.roster, record),
    ...formView(onSource),
    freeUntil: onCorrection.policy.freeUntil,
    correction:
      registration.correction === null ? null : correctionView(onCorrection, registration.correction),
    mayRequestCorrection: mayRequestCorrection(onCorrection),
    slots: slotsFor(onSource, onCorrection),
    proofs: proofFlows.flatMap((flow) => ownProofs(registration, flow)),
    source: {
      ...flowView(onSource, 'source'),
      actions: sourceActions(onSource, onCorrection),
      upstream: registration.source.upstream,
      upstreamAt: registration.source.upstreamAt,
      revocationAskedAt: registration.source.revocationAsked?.at ?? null,
    },
    destination: {
      ...flowView(onDestination, 'destination'),
      category: read.registration.destination.category,
      shownCategory: shown,
      shownCategoryName: categoryOf(onDestination.policy.destination.categoryTable, shown)?.name ?? '',
      confirmation: confirmationView(registration),
      ...destinationFacts(read),
      contents: contentsOf(read),
      cutOffAt: cohort.cutOffAt,
      serviceEndsAt: serviceEnd(cohort, registration),
      confirmableLate: mayConfirmLate(onDestination),
    },
    windows: Object.fromEntries(
      phases.map((phase): [string, Window | null] => [phase, spanOf(onSource, phase)]),
    ),
    history: registration.history.map(({ seq, at, byKind, what, level, touched }) => ({
      seq,
      at,
      byKind,
      what,
      level,
      touched: [...touched],
    })),
  }
}

/** What can be started now on the submission, each by the rules that it follows. */
const sourceActions = (onSource: Attempt, onCorrection: Attempt): SourceEvent[] => {
  const allowed = { source: allowedActions(onSource).source, correction: allowedActions(onCorrection).source }
  return sourceEvents.filter(
    (event) =>
      !ofCorrections.has(event) &&
      allowed[rulesFor(event) === 'correction' ? 'correction' : 'source'].includes(event),
  )
}

const besideSubmission: ReadonlySet<SlotPurpose> = new Set<SlotPurpose>(['correction', 'resume'])

/** Places for pictures: those of the submission by its rules, those of a correction and a résumé by today's. */
const slotsFor = (onSource: Attempt, onCorrection: Attempt): OwnRecord['slots'] => [
  ...slotViews(onSource.policy).filter(({ purpose }) => !besideSubmission.has(purpose)),
  ...slotViews(onCorrection.policy).filter(({ purpose }) => besideSubmission.has(purpose)),
]

/** The roster's value of every field that now reads differently; '' where the roster had none (H5). */
function rosterWhereItDiffers(roster: Values, record: Values): Record<string, string> {
  const differing = fieldKeys.filter((field) => (roster[field] ?? '') !== (record[field] ?? ''))
  return Object.fromEntries(differing.map((field) => [field, roster[field] ?? '']))
}

function confirmationView({
  destination: { confirmation },
}: Registration): OwnRecord['destination']['confirmation'] {
  return confirmation === null ? null : { id: confirmation.id, at: confirmation.at }
}

/** What stands reviewed can be confirmed, and is shown as the reports will say it. */
function contentsOf(attempt: Attempt): OwnRecord['destination']['contents'] {
  const { archive, household } = confirmedContents(attempt)
  if (attempt.registration.destination.category === '') return null
  return { digest: contentsDigest(attempt), archive, household }
}

function flowView(attempt: Attempt, flow: FlowName) {
  const { status, level, round, claims, returned, frozen } = attempt.registration[flow]
  const chain = chainFor(attempt.policy, flow, rulingValues(attempt.registration, flow))
  return {
    status,
    level,
    round,
    chain: chain.map(({ kind, key, name }) => ({ kind, key, name })),
    claims: { ...claims },
    returned: returned === null ? null : { ...returned, reasons: { ...returned.reasons } },
    seen: frozen === null ? null : { round: frozen.round, digest: frozen.digest },
    actions: allowedActions(attempt)[flow],
  }
}
