import type { Phase, Window } from '../../domain/cohort/cohort'
import type { When } from '../../domain/cohort/policy'
import { spanOf } from '../../domain/cohort/windows'
import type { Output } from '../../domain/contract/contract'
import { liveGrants, type Staff } from '../../domain/people/staff'
import { roles } from '../../domain/people/roles'
import { chainFor } from '../../domain/cohort/chain'
import { allowedActions } from '../../domain/registration/allowed-actions'
import type { Attempt } from '../../domain/registration/attempt'
import { effectiveValues } from '../../domain/registration/effective-values'
import { fieldKeys, type Values } from '../../domain/registration/fields'
import type { Registration } from '../../domain/registration/registration'
import { rulingValues } from '../../domain/registration/ruling-policy'
import { shownCategory } from '../../domain/registration/shown-destination'
import { effectiveClass } from '../../domain/registration/source-fields'
import type { FlowName } from '../../domain/registration/standing'
import { ok } from '../../domain/result'
import { attemptOn } from '../door/command'
import { ownProofs, slotViews } from '../door/proof-views'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'

type OwnRecord = Output<'me.get'>['records'][number]

/** Everything the first page needs: own records, place in the staff list, cohorts to bind to. Two operations when warm. */
export const meGet: Verb<'me.get'> = async (_input, context) => {
  const { store, openid, now } = context
  const [own, staff, cohorts] = await Promise.all([
    store.registrations.ofOwner(openid),
    store.staff.find(openid),
    store.cohorts.list(now),
  ])
  const open = cohorts.filter(({ paused }) => !paused)
  const policies = await store.cohorts.current(open)
  const records = await Promise.all(own.map((registration) => ownRecord(context, registration)))
  const bindable = open.flatMap(({ _id, name, year }) => {
    const bind = policies.find(({ cohortId }) => cohortId === _id)?.bind
    if (bind === undefined) return []
    const { key, secret, name: asksName, studentNoPattern } = bind
    return [{ id: _id, name, year, bind: { key, secret, name: asksName, studentNoPattern } }]
  })
  return ok({ now, records, staff: staffView(staff, now), cohorts: bindable })
}

function staffView(staff: Staff | null, now: number): Output<'me.get'>['staff'] {
  const grants = liveGrants(staff, now)
  if (staff === null || grants.length === 0) return null
  const own = [...new Set(grants.map(({ role }) => role))]
  return { name: staff.name, roles: own, capabilities: [...new Set(own.flatMap((role) => [...roles[role]]))] }
}

const phases: readonly Phase[] = [
  'source',
  'destination',
  'confirmation',
  'change',
  'review:counselor',
  'review:college',
  'review:office',
]

async function ownRecord(context: Context, registration: Registration): Promise<OwnRecord> {
  const about = { as: 'student', input: {} } as const
  const onSource = await attemptOn(context, registration, { ...about, flow: 'source' })
  const onDestination = await attemptOn(context, registration, { ...about, flow: 'destination' })
  const { cohort } = onSource
  const record = effectiveValues(registration)
  return {
    id: registration._id,
    cohortId: cohort._id,
    cohortName: cohort.name,
    name: registration.name,
    studentNo: registration.studentNo,
    documentType: registration.documentType,
    documentLast4: registration.documentLast4,
    boundAt: registration.binding?.at ?? 0,
    record,
    roster: rosterWhereItDiffers(registration.roster, record),
    fields: Object.fromEntries(fieldKeys.map((field) => [field, effectiveClass(onSource, field)])),
    rules: rulesOf(onSource),
    slots: slotViews(onSource.policy),
    proofs: [...ownProofs(registration, 'source'), ...ownProofs(registration, 'destination')],
    source: { ...flowView(onSource, 'source'), upstream: registration.source.upstream },
    destination: {
      ...flowView(onDestination, 'destination'),
      category: registration.destination.category,
      shownCategory: shownCategory(registration, cohort, context.now),
      confirmation: confirmationView(registration),
    },
    windows: Object.fromEntries(
      phases.map((phase): [string, Window | null] => [phase, spanOf(onSource, phase)]),
    ),
    history: registration.history.map(({ seq, at, byKind, what }) => ({ seq, at, byKind, what })),
  }
}

/** The roster's value of every field that now reads differently; '' where the roster had none (H5). */
function rosterWhereItDiffers(roster: Values, record: Values): Record<string, string> {
  const differing = fieldKeys.filter((field) => (roster[field] ?? '') !== (record[field] ?? ''))
  return Object.fromEntries(differing.map((field) => [field, roster[field] ?? '']))
}

function rulesOf({ policy }: Attempt): OwnRecord['rules'] {
  return Object.fromEntries(
    Object.entries(policy.fields).map(([field, { required, mendedBy }]) => [
      field,
      { required: typeof required === 'boolean' ? required : copyOf(required), mendedBy: [...mendedBy] },
    ]),
  )
}

const copyOf = (when: When): Record<string, string[]> =>
  Object.fromEntries(Object.entries(when).map(([field, values]) => [field, [...values]]))

function confirmationView({
  destination: { confirmation },
}: Registration): OwnRecord['destination']['confirmation'] {
  return confirmation === null ? null : { id: confirmation.id, at: confirmation.at }
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
