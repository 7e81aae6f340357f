import { isDeepStrictEqual } from 'node:util'
import { NEVER, type Registration } from '../../../domain/registration/registration'
import type { End, StoredEvent } from './history'
import { startsWithNothing } from './history-school'
import { flows, legalSteps, placeOf, type FlowName, type LegalStep } from './legal-steps'

type Check = (registration: Registration, end: End) => readonly string[]

/** What has to hold of a record when everything is over and the outgoing work has been done. */
export const endInvariants = {
  'every line of history is delivered once': {
    sentence: 'Every line of history has exactly one lasting copy in events, word by word, without a gap.',
    faults: (registration, end) => {
      const events = eventsOf(registration, end)
      const gaps =
        events.length === registration.seq && events.every(({ seq }, index) => seq === index + 1)
          ? []
          : [`events ${events.map(({ seq }) => seq).join(',')} of ${String(registration.seq)} lines`]
      const other = registration.history
        .filter(
          (line) =>
            !events.some(
              ({ _id, registrationId: _of, campusId: _on, cohortId: _in, block: _under, ...entry }) =>
                _id === `${registration._id}_${String(line.seq)}` && isDeepStrictEqual(entry, line),
            ),
        )
        .map(({ seq, what }) => `line ${String(seq)} (${what}) has no copy`)
      return [...gaps, ...other]
    },
  },
  'every notice arrives once': {
    sentence:
      'The graduate is told exactly once of every completion, return and revocation that nobody undid within ten seconds, and of nothing else.',
    faults: noticeFaults,
  },
  'nothing is left to do': {
    sentence: 'After the last drain no outgoing work is left on the record.',
    faults: ({ outbox, outboxDueAt }) =>
      outbox.length === 0 && outboxDueAt === NEVER
        ? []
        : [`${String(outbox.length)} pieces of work are left`],
  },
  'the history tells how it came to stand where it stands': {
    sentence:
      'Read from the beginning, the lines of history are legal steps that end where the record stands.',
    faults: (registration, end) => flows.flatMap((flow) => storyFaults(registration, { end, flow })),
  },
} as const satisfies Record<string, { readonly sentence: string; readonly faults: Check }>

const eventsOf = ({ _id }: Registration, { events }: End): readonly StoredEvent[] =>
  events.filter(({ registrationId }) => registrationId === _id).sort((a, b) => a.seq - b.seq)

const startOf = (registration: Registration, flow: FlowName): string =>
  flow === 'destination' && startsWithNothing(registration) ? 'none' : 'draft'

/** The steps behind the lines of one flow, as far as the lines name them: a line tells the level it left. */
function* stepsOf(
  registration: Registration,
  { end, flow }: { end: End; flow: FlowName },
): Generator<{ event: StoredEvent; from: string; step: LegalStep | null }> {
  let place = startOf(registration, flow)
  for (const event of eventsOf(registration, end)) {
    const fitting = legalSteps.filter(
      (step) => step.flow === flow && step.says === event.what && step.from === place,
    )
    const says = legalSteps.some((step) => step.flow === flow && step.says === event.what)
    if (!says) continue
    const step = fitting.find(({ to }) => leads(registration, { event, to, flow, end })) ?? fitting[0] ?? null
    yield { event, from: place, step }
    place = step?.to ?? place
  }
}

/** Two rows of the destination fork by the category of the round: the next line of the flow tells which it was. */
function leads(
  registration: Registration,
  { event, to, flow, end }: { event: StoredEvent; to: string; flow: FlowName; end: End },
): boolean {
  const next = eventsOf(registration, end).find(
    ({ seq, what }) => seq > event.seq && legalSteps.some((step) => step.flow === flow && step.says === what),
  )
  if (next === undefined) return placeOf(registration, flow) === to
  const level = to.startsWith('inReview@') ? Number(to.slice('inReview@'.length)) : 0
  return (
    next.level === level &&
    legalSteps.some((step) => step.flow === flow && step.from === to && step.says === next.what)
  )
}

function storyFaults(registration: Registration, about: { end: End; flow: FlowName }): readonly string[] {
  const { flow } = about
  let place = startOf(registration, flow)
  const faults: string[] = []
  for (const { event, from, step } of stepsOf(registration, about)) {
    if (step === null) faults.push(`line ${String(event.seq)} says ${event.what} at ${from}`)
    place = step?.to ?? from
  }
  const stands = placeOf(registration, flow)
  const voided = place === 'confirmed' && stands === 'reviewed'
  return faults.length > 0 || place === stands || voided
    ? faults
    : [`the history of ${flow} ends at ${place}, the record stands at ${stands}`]
}

/** How long a decision can be undone before anybody is told of it (B7), in milliseconds. */
const UNDONE_MS = 10_000
/** How long a call may take to write what was sent in time. */
const WRITTEN_MS = 10_000

type Told = ReturnType<typeof stepsOf> extends Generator<infer Step> ? Step : never

function noticeFaults(registration: Registration, end: End): readonly string[] {
  const to = registration.binding?.openid ?? ''
  const steps = flows.flatMap((flow) => slipsOf([...stepsOf(registration, { end, flow })], end))
  const named = steps.flatMap(({ told, event, step }) =>
    step?.notice === undefined ? [] : [{ told, line: `${event._id}_notice ${step.notice} ${to}` }],
  )
  const found = end.notices
    .filter(({ registrationId }) => registrationId === registration._id)
    .map((notice) => `${notice._id} ${notice.notice} ${notice.to}`)
  const missing = named.filter(({ told, line }) => told === 'yes' && !found.includes(line))
  const possible = named.filter(({ told }) => told !== 'no').map(({ line }) => line)
  const surplus = found.filter((line, index) => !possible.includes(line) || found.indexOf(line) !== index)
  return [
    ...missing.map(({ line }) => `not told: ${line}`),
    ...surplus.map((line) => `told without reason: ${line}`),
  ]
}

/**
 * Which steps are told: a decision undone within ten seconds is not, and neither is its undoing. Only one that was
 * sent in time and took longer to write than a call may take can meet a timer that has told already: then both may
 * be told.
 */
function slipsOf(
  steps: readonly Told[],
  { writtenAt }: End,
): readonly (Told & { readonly told: 'yes' | 'no' | 'perhaps' })[] {
  const verdicts = steps.map((): 'yes' | 'no' | 'perhaps' => 'yes')
  // Decisions of the round that stand, the latest last: an undoing takes the latest.
  const standing: { readonly index: number; readonly until: number }[] = []
  steps.forEach(({ event, step }, index) => {
    const by = step?.by ?? ''
    if (/\.(submit|withdraw|import|correct|reopen|change)$/.test(by)) standing.length = 0
    else if (/\.(approve|return)$/.test(by)) standing.push({ index, until: event.at + UNDONE_MS })
    else if (/\.(revoke|takeBack)$/.test(by)) {
      const undone = standing.pop()
      if (undone === undefined || event.at >= undone.until) return
      const written = writtenAt.get(event._id) ?? event.at
      verdicts[undone.index] = verdicts[index] = written < undone.until + WRITTEN_MS ? 'no' : 'perhaps'
    }
  })
  return steps.map((step, index) => ({ ...step, told: verdicts[index] ?? 'yes' }))
}
