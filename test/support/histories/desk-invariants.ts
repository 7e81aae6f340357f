import { isDeepStrictEqual } from 'node:util'
import type { Registration } from '../../../domain/registration/registration'
import { itemsOf, type BatchAnswer } from './batch-acts'
import { personOf, type Delivery, type History, type Looked, type Version } from './history'
import { castOf } from './history-school'
import { flowOf, placeOf, settledPlaces, type FlowName } from './legal-steps'
import { saysNothingNew } from './state-invariants'

/** Written down by hand, like everything here: what the desk promises, in milliseconds. */
const LEASE_MS = 5 * 60_000
const UNDONE_MS = 10_000

const { counselors, office } = castOf('')
const levelOf: Readonly<Record<string, string>> = {
  ...Object.fromEntries(counselors.map((one) => [one, '0'])),
  [office]: '1',
}

type Check = (version: Version, history: History) => readonly string[]

/** What has to hold of every write at the review desk. */
export const deskInvariants = {
  'several at once are approved without a look': {
    sentence:
      'A record that is approved among several says nothing new, was looked at beside others, and has no signal.',
    faults: ({ delivery: { inBatch, input, call }, before }) => {
      if (inBatch !== true) return []
      const flow = flowOf(call, input)
      return [
        ...(saysNothingNew(before, flow) ? [] : ['changed values were approved without a look']),
        ...(before.outbox.some((work) => work.kind === 'examine' && work.flow === flow)
          ? ['a record that was not looked at beside others was approved without a look']
          : []),
        ...(before.signals[flow].length === 0 ? [] : ['a record with signals was approved without a look']),
      ]
    },
  },
  'a lease is taken by a claim, prolonged by its holder, ended by its holder or the office': {
    sentence:
      'A lease runs five minutes from a claim or a renewal; only a live one is renewed, and only by its holder; others are ended by the office alone.',
    faults: leaseFaults,
  },
  'a return is taken back by who returned it, within ten seconds': {
    sentence: 'After ten seconds the graduate has been told, and a return stands.',
    faults: ({ delivery: { call, input, openid, now }, before }) => {
      if (call !== 'review.takeBack') return []
      const { returned } = before[flowOf(call, input)]
      if (returned?.by !== openid) return [`${openid} took back what ${String(returned?.by)} returned`]
      const late = now - (returned.at + UNDONE_MS)
      return late < 0 ? [] : [`taken back ${String(late)} ms too late`]
    },
  },
  'undoing leaves the record as it was before the decision': {
    sentence:
      'A decision that is taken back leaves state, place in the queue and amendments as they were before it.',
    faults: undoingFaults,
  },
  'counselors decide while their review is open': {
    sentence: 'At the first level nothing is approved or returned after the review has closed.',
    faults: ({ delivery: { call, input, now }, before }, { reviewClosesAt }) => {
      if (reviewClosesAt === null || !/^review\.(approve|return)$/.test(call)) return []
      const late = now - reviewClosesAt
      return placeOf(before, flowOf(call, input)) === 'inReview@0' && late >= 0
        ? [`${call} was stored ${String(late)} ms after closing`]
        : []
    },
  },
} as const satisfies Record<string, { readonly sentence: string; readonly faults: Check }>

function leaseFaults({ delivery, before: { lease: was }, after: { lease: is } }: Version): readonly string[] {
  const { call, openid, now, requestId, input } = delivery
  if (!call.startsWith('queue.')) return []
  const live = was !== null && was.until > now
  const own = live && was.by === openid
  switch (call) {
    case 'queue.next':
      return isDeepStrictEqual(is, { by: openid, until: now + LEASE_MS, request: requestId })
        ? []
        : [`a claim left ${show(is)}`]
    case 'queue.renew':
      return own && isDeepStrictEqual(is, { ...was, until: now + LEASE_MS })
        ? []
        : [`${openid} renewed ${show(was)} into ${show(is)}`]
    default:
      return is === null && (own || (live && input['ofOthers'] === true && openid === office))
        ? []
        : [`${openid} ended ${show(was)}`]
  }
}

const show = (value: unknown): string => JSON.stringify(value)

/** What a decision and its undoing together leave alone. */
function undoneParts(registration: Registration, flow: FlowName): Readonly<Record<string, unknown>> {
  const { queue, amended, archive } = registration
  // What an approval lays elsewhere: over the roster, or into the archive's place.
  const laid = flow === 'source' ? { amended } : { archive }
  const { status, level, round, claims, frozen, decisions } = registration[flow]
  return {
    ...{ status, level, round, claims, frozen, decisions, ...laid },
    queue: queue[flow],
    barred: queue[`${flow}Barred`],
    // The timer may have counted meanwhile what the submission shares with others: that is not undone.
    lists: queue[`${flow}Lists`].slice(0, 2),
  }
}

function undoingFaults({ delivery, after, operation }: Version, { versions }: History): readonly string[] {
  const { call, input, now } = delivery
  if (!/^review\.(revoke|takeBack)$/.test(call)) return []
  const flow = flowOf(call, input)
  const decision = decisionUndone(versions, { of: after, flow, operation })
  if (decision === null) return []
  const was = undoneParts(decision.before, flow)
  const is = undoneParts(after, flow)
  const faults = Object.keys(was)
    .filter((part) => !isDeepStrictEqual(was[part], is[part]))
    .map((part) => `${part} was ${show(was[part])} and is ${show(is[part])}`)
  const slip = now < decision.delivery.now + UNDONE_MS
  const [since, wasSince] = [after.queue[`${flow}At`], decision.before.queue[`${flow}At`]]
  // A slip costs nobody their place; an earlier place, given by the submission itself, is no loss.
  const moved =
    slip && since > wasSince ? [`it waited since ${String(wasSince)}, now since ${String(since)}`] : []
  return [...faults, ...moved]
}

/** The write of the decision that is undone, where it is in the history and nothing but leases and drains came after. */
function decisionUndone(
  versions: readonly Version[],
  { of, flow, operation }: { readonly of: Registration; readonly flow: FlowName; readonly operation: number },
): Version | null {
  const earlier = versions.filter((one) => one.after._id === of._id && one.operation < operation)
  // What the office mended since stands in a round of its own, where it was.
  const moves = earlier.filter(
    ({ before, after }) =>
      placeOf(before, flow) !== placeOf(after, flow) || before[flow].round !== after[flow].round,
  )
  const last = moves.at(-1)
  return last !== undefined &&
    /^review\.(approve|return)$/.test(last.delivery.call) &&
    !savedSince(earlier, last)
    ? last
    : null
}

const savedSince = (versions: readonly Version[], { operation }: Version): boolean =>
  versions.some((one) => one.operation > operation && one.delivery.call.endsWith('.save'))

/** What has to hold of the answer to an approval of several. */
export const batchInvariants = {
  'an approval of several is answered row by row': {
    sentence:
      'Every record is answered for, in order: approved where this request stored it, refused where this delivery stored nothing.',
    faults: rowFaults,
  },
} as const satisfies Record<
  string,
  { readonly sentence: string; readonly faults: (delivery: Delivery, history: History) => readonly string[] }
>

function rowFaults(delivery: Delivery, { versions }: History): readonly string[] {
  const { outcome, requestId, number } = delivery
  if (outcome.kind === 'lost' || !outcome.reply.ok) return []
  const { results } = outcome.reply.value as BatchAnswer
  const asked = itemsOf(delivery).map(({ id }) => id)
  const told = results.map(({ id }) => id)
  const rows = isDeepStrictEqual(asked, told)
    ? []
    : [`asked for ${asked.join(', ')}, told of ${told.join(', ')}`]
  const stored = versions.filter((version) => version.delivery.requestId === requestId)
  const untrue = results.flatMap(({ id, refused }) => {
    const own = stored.filter(({ after }) => after._id === id)
    if (refused === null)
      return own.length > 0 ? [] : [`${requestId} says ${id} was approved, and nothing was stored`]
    return own.some((version) => version.delivery.number === number)
      ? [`${requestId} says ${id} was refused as ${refused}, and it was stored`]
      : []
  })
  return [...rows, ...untrue]
}

/** What has to hold when all is over and everybody looks at the desk. */
export const deskEndInvariants = {
  'what waits is found by exactly those who may decide': {
    sentence:
      'A list shows what waits in reach for the person, except what that person decided before or owns; sorted by whether it says anything new.',
    faults: ({ people, end: { desk, registrations } }: History): readonly string[] =>
      desk.flatMap((look) => {
        const reaches = personOf({ people }, look.openid)?.reaches ?? []
        const expected = registrations
          .filter((one) => reaches.includes(one._id) && belongs(one, look))
          .map(({ _id }) => _id)
        return isDeepStrictEqual([...look.ids].sort(), expected.sort())
          ? []
          : [`${look.openid} finds ${look.ids.join(', ')} in ${look.list}, instead of ${expected.join(', ')}`]
      }),
  },
} as const satisfies Record<
  string,
  { readonly sentence: string; readonly faults: (history: History) => readonly string[] }
>

function belongs(registration: Registration, { openid, flow, list }: Looked): boolean {
  const place = placeOf(registration, flow)
  if (list === 'returned') return place === 'returned'
  if (settledPlaces.has(place) || place !== `inReview@${levelOf[openid] ?? ''}`) return false
  const { decisions, round } = registration[flow]
  const decided = decisions.some((decision) => decision.round === round && decision.by === openid)
  if (decided || registration.binding?.openid === openid) return false
  return list === 'waiting' || saysNothingNew(registration, flow) === (list === 'unchanged')
}
