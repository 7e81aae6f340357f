import type { Registration } from '../../../domain/registration/registration'
import { destinationStates } from './destination-invariants'
import { flows, levelsOf, placeOf, settledPlaces, type FlowName } from './legal-steps'

/** Whose decision is awaited where, in the histories' school. */
const awaited: Readonly<Record<FlowName, Readonly<Record<string, string>>>> = {
  source: { 'inReview@0': 'counselor', 'inReview@1': 'office' },
  destination: { 'inReview@0': 'counselor', 'inReview@1': 'office' },
}

/** What has to hold of a record whenever one looks, each with its sentence; answers what is wrong with it. */
export const stateInvariants = {
  'one decision a level stands': {
    sentence:
      'Of a round, every level below the present one has decided exactly once, no level twice, and nobody at two levels.',
    faults: (registration) => flows.flatMap((flow) => decisionFaults(registration, flow)),
  },
  'the queue says where it waits': {
    sentence:
      'Queue fields agree with status and level, so that nothing waits unseen and nothing settled is offered.',
    faults: (registration) =>
      flows.flatMap((flow) => {
        const place = placeOf(registration, flow)
        const reviewer = awaited[flow][place] ?? ''
        const expected = reviewer === '' ? '' : `inReview:${reviewer}`
        const queued = registration.queue[flow]
        const lists = [...registration.queue[`${flow}Lists`]].sort().join(' ')
        const listed = listsFor(registration, flow, expected).sort().join(' ')
        return [
          ...(queued === expected ? [] : [`${flow} stands at ${place} and is queued as '${queued}'`]),
          ...(lists === listed ? [] : [`${flow} stands at ${place} and in the lists '${lists}'`]),
        ]
      }),
  },
  'amendments come from approved rounds': {
    sentence:
      'A value laid over the roster by a review belongs to a round that every level approved and nobody took back.',
    faults: amendmentFaults,
  },
  'what is reviewed is frozen': {
    sentence: 'A submission under review or settled has a frozen content of its own round.',
    faults: (registration) =>
      flows.flatMap((flow) => {
        const { round, frozen } = registration[flow]
        const place = placeOf(registration, flow)
        const needed = place.startsWith('inReview@') || settledPlaces.has(place)
        return !needed || frozen?.round === round
          ? []
          : [`${flow} ${place} of round ${String(round)} has another frozen content`]
      }),
  },
  ...destinationStates,
} as const satisfies Record<
  string,
  { readonly sentence: string; readonly faults: (registration: Registration) => readonly string[] }
>

/** The lists of the desk in which a record stands, by hand: what waits, whether it says anything new, its signals. */
function listsFor(registration: Registration, flow: FlowName, waits: string): string[] {
  const place = placeOf(registration, flow)
  if (place === 'returned') return ['returned']
  if (settledPlaces.has(place)) return ['settled']
  if (waits === '') return []
  const codes = new Set(registration.signals[flow].map(({ code }) => code))
  const says = saysNothingNew(registration, flow) ? 'unchanged' : 'changed'
  return [waits, `${waits}:${says}`, ...[...codes].map((code) => `${waits}:${code}`)]
}

/** A source that says what the roster says; a destination has no roster, and always says something. */
export function saysNothingNew({ roster, ...registration }: Registration, flow: FlowName): boolean {
  const { values = {} } = registration[flow].frozen ?? {}
  const before: Readonly<Record<string, string | undefined>> = flow === 'source' ? roster : {}
  return [...Object.keys(values), ...Object.keys(before)].every(
    (field) => (values[field] ?? '') === (before[field] ?? ''),
  )
}

function decisionFaults(registration: Registration, flow: 'source' | 'destination'): readonly string[] {
  const { round, decisions } = registration[flow]
  const keys = decisions.map((decision) => `round ${String(decision.round)} level ${String(decision.level)}`)
  const twice = keys
    .filter((key, index) => keys.indexOf(key) !== index)
    .map((key) => `two decisions on ${key}`)

  const place = placeOf(registration, flow)
  const ofRound = decisions.filter((decision) => decision.round === round)
  const people = new Set(ofRound.map(({ by }) => by))
  const same = people.size < ofRound.length ? [`one person decided twice in round ${String(round)}`] : []

  const passed = place.startsWith('inReview@')
    ? Number(place.slice('inReview@'.length))
    : settledPlaces.has(place)
      ? levelsOf(registration, flow)
      : null
  const missing =
    // What the school brought or mended was decided by nobody.
    registration[flow].frozen?.proxy !== true && passed !== null && ofRound.length !== passed
      ? [`${flow} ${place} after ${String(ofRound.length)} decisions of round ${String(round)}`]
      : []
  return [...twice, ...same, ...missing]
}

function amendmentFaults({ source, amended }: Registration): readonly string[] {
  const reviewed = Object.entries(amended).filter(([, { cause }]) => cause === 'source')
  const unfounded = reviewed
    .filter(
      ([field, { ref, value }]) =>
        !settled(source) || ref !== String(source.round) || source.frozen?.values[field] !== value,
    )
    .map(([field, { ref }]) => `${field} was amended by round ${ref}, which is not approved`)
  const { values = {}, baseline = {} } = source.frozen ?? {}
  const forgotten = Object.keys(values)
    .filter((field) => settled(source) && values[field] !== (baseline[field] ?? ''))
    .filter((field) => amended[field]?.value !== values[field])
    .map((field) => `${field} was approved and does not stand`)
  return [...unfounded, ...forgotten]
}

const settled = ({ status }: Registration['source']): boolean => settledPlaces.has(status)
