import { isDeepStrictEqual } from 'node:util'
import type { Claims, Registration } from '../../../domain/registration/registration'
import type { Reply } from '../../../domain/contract/failure'
import type { Delivery, History, Version } from './history'
import { personOf } from './history'
import { commandCalls, flowOf } from './legal-steps'

/** All deliveries of one requestId, and what they wrote. */
interface Request {
  readonly id: string
  readonly call: string
  readonly deliveries: readonly Delivery[]
  readonly versions: readonly Version[]
}

type Answered = Delivery & { readonly outcome: { readonly kind: 'answered'; readonly reply: Reply<unknown> } }
type Check = (request: Request, history: History) => readonly string[]

/** What has to hold between a request, its answers and what was stored for it. */
export const answerInvariants = {
  'what was acknowledged is stored once': {
    sentence:
      'A command that was acknowledged was stored exactly once, and what was answered is what was stored.',
    faults: (request, history) => [...storedTwice(request, history), ...notStored(request, history)],
  },
  'the same request gets the same answer': {
    sentence: 'However often a request is delivered, every acknowledgement is the first one.',
    faults: (request, history) => {
      const replies = new Set(acknowledged(request).map(({ outcome }) => JSON.stringify(outcome.reply)))
      const excused = request.versions.length - storedTwice(request, history).length
      return replies.size <= Math.max(1, excused)
        ? []
        : [`${request.id} was answered in ${String(replies.size)} ways`]
    },
  },
  'what was refused left nothing': {
    sentence:
      'A delivery that was refused wrote nothing, and nothing that was stored before is refused afterwards.',
    faults: (request, history) => refusedThough(request, history),
  },
  'one id stands for one content': {
    sentence: 'Another content under the id of a stored request is neither stored nor acknowledged.',
    faults: (request, history) =>
      request.deliveries.flatMap((delivery) => {
        const kept = keptReceipt(request, history, delivery)
        if (kept === null || isDeepStrictEqual(kept.delivery.input, delivery.input)) return []
        return isAnswered(delivery) && delivery.outcome.reply.ok
          ? [`${request.id} was acknowledged for another content`]
          : []
      }),
  },
} as const satisfies Record<string, { readonly sentence: string; readonly faults: Check }>

/** The commands of a history, each with all its deliveries. */
export function requestsOf(history: History): readonly Request[] {
  const byId = new Map<string, Delivery[]>()
  for (const delivery of history.deliveries) {
    if (!commandCalls.has(delivery.call)) continue
    const known = byId.get(nameOf(delivery))
    if (known === undefined) byId.set(nameOf(delivery), [delivery])
    else known.push(delivery)
  }
  return [...byId].map(([id, deliveries]) => ({
    id,
    call: deliveries[0]?.call ?? '',
    deliveries,
    versions: history.versions.filter(({ delivery }) => nameOf(delivery) === id),
  }))
}

/** A request for several records counts as one for each of them. */
const nameOf = ({ requestId, inBatch, input }: Delivery): string =>
  inBatch === true ? `${requestId} ${String(input['id'])}` : requestId

const isAnswered = (delivery: Delivery): delivery is Answered => delivery.outcome.kind === 'answered'
const acknowledged = ({ deliveries, versions }: Request): readonly Answered[] => {
  const content = versions[0]?.delivery.input ?? deliveries[0]?.input
  return deliveries
    .filter(isAnswered)
    .filter(({ outcome, input }) => outcome.reply.ok && isDeepStrictEqual(input, content))
}

/** A record keeps the latest receipt of each call: whether another request's has taken this one's place since. */
const replaced = (version: Version, until: number, { versions }: History): boolean =>
  versions.some(
    ({ operation, delivery, after }) =>
      after._id === version.after._id &&
      delivery.call === version.delivery.call &&
      delivery.requestId !== version.delivery.requestId &&
      operation > version.operation &&
      operation < until,
  )

function storedTwice({ id, versions }: Request, history: History): readonly string[] {
  return versions.slice(1).flatMap((version, index) => {
    const earlier = versions[index]
    return earlier === undefined || replaced(earlier, version.operation, history)
      ? []
      : [`${id} was stored twice`]
  })
}

function notStored(request: Request, history: History): readonly string[] {
  return acknowledged(request)
    .filter(
      ({ outcome: { reply }, input }) =>
        reply.ok &&
        !request.versions.some(({ after }) => tells(request.call, { value: reply.value, input, after })) &&
        !broughtBefore(request.call, input, history),
    )
    .map(
      ({ number }) => `${request.id} was acknowledged by delivery ${String(number)}; nothing stored says so`,
    )
}

/** A row that the record says already is taken in without a write: an earlier list brought the very same. */
const broughtBefore = (call: string, { rows }: Delivery['input'], { versions }: History): boolean =>
  rows !== undefined &&
  versions.some(({ delivery }) => delivery.call === call && isDeepStrictEqual(delivery.input['rows'], rows))

interface Told {
  readonly value: unknown
  readonly input: Delivery['input']
  readonly after: Registration
}

/** Whether an acknowledgement says what this version of the record says. */
function tells(call: string, { value, input, after }: Told): boolean {
  const flow = flowOf(call, input)
  const state = after[flow]
  // An approval of several says of a record only that it was approved.
  if (value === null) return true
  const told = value as Record<string, unknown>
  if (call.endsWith('.submit'))
    return told['round'] === state.round && told['digest'] === state.frozen?.digest
  if (call === 'destination.confirm') return told['confirmationId'] === after.destination.confirmation?.id
  if (call.endsWith('.save'))
    return (
      isDeepStrictEqual(told['claims'], state.claims) &&
      holdsRecord(after, told['record'] as Claims | undefined)
    )
  if (call === 'household.record') return isDeepStrictEqual(value, { household: after.household })
  if (/\.(reportError|askChange)$/.test(call))
    return isDeepStrictEqual(value, { objection: after.destination.objection })
  const { status, level, round } = state
  return isDeepStrictEqual(value, { status, level, round })
}

function holdsRecord({ roster, amended }: Registration, record: Claims = {}): boolean {
  return Object.entries(record).every(
    ([field, value]) => value === (amended[field]?.value ?? (roster as Claims)[field]),
  )
}

/** The write whose receipt stood when this delivery last looked at the record. */
function keptReceipt({ versions }: Request, history: History, delivery: Delivery): Version | null {
  const looked = history.operations
    .filter(
      (operation) =>
        operation.delivery.number === delivery.number &&
        operation.kind === 'find' &&
        operation.collection === 'registrations' &&
        (delivery.inBatch !== true || isOf(operation.asked, delivery.input['id'])),
    )
    .at(-1)
  if (looked === undefined) return null
  const before = versions
    .filter(({ operation, after }) => operation < looked.number && looked.returned.includes(after._id))
    .at(-1)
  return before === undefined || replaced(before, looked.number, history) ? null : before
}

const isOf = (asked: unknown, id: unknown): boolean => (asked as { readonly _id?: unknown })._id === id

function refusedThough(request: Request, history: History): readonly string[] {
  return request.deliveries.filter(isAnswered).flatMap((delivery) => {
    const { reply } = delivery.outcome
    if (reply.ok || reply.error.code === 'busy') return []
    if (request.versions.some((version) => version.delivery.number === delivery.number))
      return [`${request.id} was refused as ${reply.error.code} and stored`]
    const kept = keptReceipt(request, history, delivery)
    if (kept === null || !isDeepStrictEqual(kept.delivery.input, delivery.input)) return []
    return [`${request.id} was refused as ${reply.error.code} after it had been stored`]
  })
}

/** What has to hold of all answers together. */
export const servingInvariants = {
  'no answer is a bug': {
    sentence:
      'Every answer is a typed reply; none says unexpected, and no client of the histories sends bad input.',
    faults: ({ deliveries }: Pick<History, 'deliveries'>): readonly string[] =>
      deliveries
        .filter(isAnswered)
        .flatMap(({ number, call, outcome: { reply } }) =>
          !reply.ok && ['unexpected', 'badInput', 'unknownCall'].includes(reply.error.code)
            ? [`delivery ${String(number)} of ${call} was answered ${reply.error.code}`]
            : [],
        ),
  },
  'staff receive only their scope': {
    sentence: 'The database never returns a record outside the scope of the member of staff who asks.',
    faults: (history: History): readonly string[] =>
      history.operations.flatMap(({ number, delivery, collection, returned }) => {
        const person = personOf(history, delivery.openid)
        if (collection !== 'registrations' || person?.kind !== 'staff') return []
        return returned
          .filter((id) => !person.reaches.includes(id))
          .map((id) => `operation ${String(number)} brought ${id} to ${person.openid}`)
      }),
  },
  'who claims holds': {
    sentence:
      'A claim that was answered stands in the record as a lease of that request; sent again, it gets the same record while it does.',
    faults: claimFaults,
  },
} as const satisfies Record<
  string,
  { readonly sentence: string; readonly faults: (history: History) => readonly string[] }
>

function claimFaults(history: History): readonly string[] {
  const leases = history.versions.filter(({ delivery }) => delivery.call === 'queue.next')
  const claims = history.deliveries.filter(isAnswered).filter(({ call }) => call === 'queue.next')
  const untrue = claims.flatMap(({ requestId, endedAt, outcome: { reply } }) => {
    const review = reply.ok
      ? (reply.value as { review: { id: string; leaseUntil: number } | null }).review
      : null
    // Prolonged meanwhile, it is the same lease: a repeated claim is told how long it runs now.
    const held = history.versions.some(
      ({ operation, after }) =>
        operation <= endedAt &&
        after._id === review?.id &&
        after.lease?.request === requestId &&
        after.lease.until === review.leaseUntil,
    )
    return review === null || held ? [] : [`${requestId} was told of a lease that is not stored`]
  })
  const second = leases.flatMap(({ delivery, after }) =>
    leases
      .filter(
        (earlier) => earlier.delivery.requestId === delivery.requestId && earlier.after._id !== after._id,
      )
      .filter((earlier) => stillHeld(history, earlier, delivery))
      .map((earlier) => `${delivery.requestId} holds ${earlier.after._id} and took ${after._id} too`),
  )
  return [...untrue, ...second]
}

/** Whether the lease of a version stood through the whole of a later delivery. */
function stillHeld({ versions }: History, { after, operation }: Version, delivery: Delivery): boolean {
  const { lease } = after
  // Two deliveries at the very same time may claim one record each; only one sent later finds the first's lease.
  if (lease === null || lease.until <= delivery.now || operation > delivery.startedAt) return false
  return !versions.some(
    (later) =>
      later.after._id === after._id && later.operation > operation && later.operation <= delivery.endedAt,
  )
}
