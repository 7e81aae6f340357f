import { isDeepStrictEqual } from 'node:util'
import { destinationHistory } from '../../../domain/registration/past-tense'
import type { Claims, Registration } from '../../../domain/registration/registration'
import { destinationWrites } from './destination-invariants'
import { personOf, type History, type Version } from './history'
import { GRACE_SECONDS } from './history-school'
import { commandCalls, flowOf, flows, legalSteps, placeOf, type FlowName } from './legal-steps'

type Check = (version: Version, history: History) => readonly string[]

/** What has to hold of every write on a record, as the log below the implementation has it. */
export const writeInvariants = {
  'every write grows rev by one': {
    sentence: 'Each applied write makes rev exactly one larger, so that no two writes saw the same record.',
    faults: ({ before, after }) =>
      after.rev === before.rev + 1 ? [] : [`rev went from ${String(before.rev)} to ${String(after.rev)}`],
  },
  'every step is legal': {
    sentence: 'A status changes only by a step of the model, taken by the call that may take it.',
    faults: (version) => flows.flatMap((flow) => illegalStep(version, flow)),
  },
  'a decision saw what it decided': {
    sentence:
      'Who approves or returns named the round, level and digest that stood in that moment; who confirms, round and digest; who mends, the confirmation too.',
    faults: ({ delivery: { call, input }, before }) => {
      if (!['review.approve', 'review.return', ...withoutLevel].includes(call)) return []
      const { frozen, level } = before[flowOf(call, input)]
      const seen = {
        round: frozen?.round,
        digest: frozen?.digest,
        ...(!withoutLevel.includes(call) && { level }),
        ...(mendings.has(call) && { confirmation: before.destination.confirmation?.id ?? null }),
      }
      return isDeepStrictEqual(input['seen'], seen)
        ? []
        : [`saw ${show(input['seen'])}, decided ${show(seen)}`]
    },
  },
  'nobody passes a live lease': {
    sentence: 'Nobody decides on or claims a record that another person holds.',
    faults: ({ delivery: { call, openid, now }, before: { lease } }) =>
      ['review.approve', 'review.return', 'queue.next'].includes(call) &&
      lease !== null &&
      lease.by !== openid &&
      lease.until > now
        ? [`${openid} wrote while ${lease.by} held it for ${String(lease.until - now)} ms more`]
        : [],
  },
  'nobody writes what is not theirs to write': {
    sentence: 'A person changes only the own record, or records inside the own scope.',
    faults: ({ delivery: { openid }, after }, history) =>
      personOf(history, openid)?.reaches.includes(after._id) === true
        ? []
        : [`${openid} does not reach ${after._id}`],
  },
  'a call changes only its own part': {
    sentence:
      'A write leaves alone whatever its call has no business with: claims of a lease, a drain of claims.',
    faults: ({ delivery: { call }, before, after }) => {
      const own: ReadonlySet<string> = new Set(['rev', ...(mayChange[call] ?? [])])
      return (Object.keys(after) as (keyof Registration)[])
        .filter((field) => !own.has(field) && !isDeepStrictEqual(before[field], after[field]))
        .map((field) => `${call} changed ${field}`)
    },
  },
  'no value entered is lost': {
    sentence: 'What a student saved stays in the form until the student saves the same field again.',
    faults: lostValues,
  },
  'rounds count submissions': {
    sentence: 'A round grows by exactly one with each submission and never otherwise.',
    faults: ({ delivery: { call }, before, after }) =>
      flows
        .filter(
          (flow) =>
            after[flow].round !==
            before[flow].round +
              (call === `${flow}.submit` || (flow === 'destination' && newRounds.has(call)) ? 1 : 0),
        )
        .map(
          (flow) =>
            `${call} made ${flow} round ${String(before[flow].round)} into ${String(after[flow].round)}`,
        ),
  },
  'every command leaves one line of history': {
    sentence:
      'A command that was stored has exactly one new line, by the person, about the event; a lease or a drain has none.',
    faults: wrongLines,
  },
  'students write while it is open': {
    sentence:
      'A student writes in the window, before the deadline of a return, or in the grace of a submission seen in time; where the school was late, confirming and mending go on.',
    faults: tooLate,
  },
  ...destinationWrites,
} as const satisfies Record<string, { readonly sentence: string; readonly faults: Check }>

const mendings: ReadonlySet<string> = new Set(['destination.correct', 'destination.reopen'])
const withoutLevel = ['destination.confirm', ...mendings]
/** Calls by which the school itself says what a destination is. */
const bySchool: ReadonlySet<string> = new Set([
  'destination.import',
  'destination.prefill',
  'destination.correct',
])
const newRounds: ReadonlySet<string> = new Set(['destination.import', 'destination.correct'])

const show = (value: unknown): string => JSON.stringify(value)

const recorded = ['history', 'seq', 'outbox', 'outboxDueAt', 'receipts', 'lease', 'queue']
const mayChange: Readonly<Record<string, readonly string[]>> = {
  'source.save': ['amended', 'source', ...recorded],
  'source.submit': ['source', 'signals', ...recorded],
  'source.withdraw': ['source', ...recorded],
  'destination.save': ['destination', ...recorded],
  'destination.submit': ['destination', 'signals', ...recorded],
  'destination.withdraw': ['destination', ...recorded],
  'destination.confirm': ['destination', ...recorded],
  'review.approve': ['source', 'destination', 'archive', 'amended', ...recorded],
  'review.return': ['source', 'destination', ...recorded],
  'review.revoke': ['source', 'destination', 'archive', 'amended', ...recorded],
  'review.takeBack': ['source', 'destination', ...recorded],
  'queue.next': ['lease'],
  'queue.renew': ['lease'],
  'queue.release': ['lease'],
  // Signals shared with others are counted by the timer, and are lists of the desk.
  'destination.import': ['destination', 'archive', ...recorded],
  'destination.prefill': ['destination', ...recorded],
  'destination.correct': ['destination', 'archive', 'signals', ...recorded],
  'destination.reopen': ['destination', ...recorded],
  'destination.change': ['destination', ...recorded],
  'destination.reportError': ['destination', ...recorded],
  'destination.askChange': ['destination', ...recorded],
  'household.record': ['destination', 'household', ...recorded],
  timer: ['outbox', 'outboxDueAt', 'outboxFailingSince', 'signals', 'queue'],
}

function illegalStep(
  { delivery: { call, input }, before, after }: Version,
  flow: FlowName,
): readonly string[] {
  const [from, to] = [placeOf(before, flow), placeOf(after, flow)]
  const about = commandCalls.has(call) && flowOf(call, input) === flow
  if (!about && from === to) return []
  // Taking the source back takes a confirmation with it: the graduate confirms again.
  if (flow === 'destination' && call === 'review.revoke' && from === 'confirmed' && to === 'reviewed')
    return []
  const legal = legalSteps.some(
    (step) => step.flow === flow && step.by === call && step.from === from && step.to === to,
  )
  return legal ? [] : [`${call} took ${flow} from ${from} to ${to}`]
}

/** The form as the student sees it: roster, what stands over it, what waits for approval. */
function formOf({ roster, amended, source, destination }: Registration): Claims {
  const standing = Object.fromEntries(Object.entries(amended).map(([field, { value }]) => [field, value]))
  const wished = Object.fromEntries(
    Object.entries(destination.claims).map(([field, value]) => [`destination ${field}`, value]),
  )
  return { ...roster, ...standing, ...source.claims, ...wished }
}

function lostValues({ delivery: { call, input }, before, after }: Version): readonly string[] {
  const prefix = call === 'destination.save' ? 'destination ' : ''
  const claims = call.endsWith('.save') ? (input['claims'] as Claims) : {}
  const entered = Object.fromEntries(
    Object.entries(claims).map(([field, value]) => [`${prefix}${field}`, value]),
  )
  const [was, is] = [{ ...formOf(before), ...entered }, formOf(after)]
  return (
    [...new Set([...Object.keys(was), ...Object.keys(is)])]
      // What the school brings or mends is the school's to say, and stands in the form.
      .filter((field) => !(bySchool.has(call) && field.startsWith('destination ')))
      .filter((field) => (was[field] ?? '') !== (is[field] ?? ''))
      .map((field) => `${call} made ${field} '${is[field] ?? ''}' instead of '${was[field] ?? ''}'`)
  )
}

function wrongLines({ delivery: { call, openid, input }, before, after }: Version): readonly string[] {
  const added = after.history.filter(({ seq }) => seq > before.seq)
  const grown = after.seq - before.seq
  if (!commandCalls.has(call))
    return grown === 0 && added.length === 0 ? [] : [`${call} left a line of history`]
  // Savings of one person in a row are one line.
  const last = before.history.at(-1)
  const joins =
    call.endsWith('.save') &&
    last?.by === openid &&
    legalSteps.some(({ by, says }) => by === call && says === last.what)
  if (grown === 0 && joins) return []
  if (grown !== 1 || added.length !== 1)
    return [`${call} left ${String(added.length)} lines, seq grew by ${String(grown)}`]
  const [line] = added
  const flow = flowOf(call, input)
  const says = legalSteps.find((step) => step.by === call && step.flow === flow)?.says
  return line?.what === says && line?.by === openid && line.round === after[flow].round
    ? []
    : [`${call} of ${openid} was written down as ${show(line)}`]
}

/** In histories of an hour every approval leaves less time than a return gives; and what follows makes late too. */
const wasLate = ({ history }: Registration): boolean => history.some(({ what }) => makesLate.has(what))
const makesLate: ReadonlySet<string> = new Set([
  destinationHistory.approve,
  destinationHistory.confirm,
  destinationHistory.correct,
  destinationHistory.reopen,
])

function tooLate({ delivery, before }: Version, { closesAt }: History): readonly string[] {
  const { call, now, firstSeenAt, input } = delivery
  if (/\.(confirm|correct|reopen)$/.test(call) && wasLate(before)) return []
  if (!/\.(save|submit|withdraw|confirm|askChange|change|correct|reopen)$/.test(call)) return []
  const resubmitBy = !/\.(save|submit|withdraw)$/.test(call)
    ? 0
    : (before[flowOf(call, input)].returned?.resubmitBy ?? 0)
  const ends = Math.max(closesAt, resubmitBy)
  const inGrace =
    call.endsWith('.submit') &&
    firstSeenAt !== null &&
    firstSeenAt < ends &&
    now < ends + GRACE_SECONDS * 1000
  return now < ends || inGrace ? [] : [`${call} was stored ${String(now - ends)} ms after closing`]
}
