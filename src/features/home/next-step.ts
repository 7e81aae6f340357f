import type { OwnRecord } from './own-record'
import { mendedFields } from '../../lib/mended-fields'
import type { PageName } from '../../lib/pages'
import {
  asDeadline,
  confirmingDeadline,
  fillingDeadline,
  spanFor,
  spanState,
  type Deadline,
  type SpanState,
} from './deadlines'
import { awaitedOf, ownerOf, reviewPhase, type Awaited, type Level } from './levels'
import { lackOf, type Lack } from './lack'
import { approvalsOf, broughtOf, submittedAt, wasConfirmed, type Brought } from './past'
import { isConfirmed, stageOf, upstreamOf, type Flow, type Stage } from './stages'

export type Task = 'bind' | 'source' | 'destination' | 'confirm' | 'report'

/**
 * Whose turn it is. `held`: it would be time, but the server does not offer it (a pause, something the school
 * has to record first).
 */
export type Turn = 'yours' | 'returned' | 'waiting' | 'ahead' | 'closed' | 'unset' | 'held' | 'done'

export interface NextStep {
  readonly task: Task
  readonly turn: Turn
  /** The step of the ladder at which it stands. */
  readonly at: string
  /** What the one button opens. */
  readonly page: PageName
  readonly deadline: Deadline | null
  /** Who holds it, while it waits for somebody else. */
  readonly waitsFor: {
    readonly name: string
    readonly owner: string
    readonly since: number | null
    readonly word: Awaited
  } | null
  /** What the teacher, or the level above, said when it came back. */
  readonly reasons: readonly string[]
  readonly mayWithdraw: boolean
  /** How many changes lie saved and not submitted. */
  readonly kept: number
  readonly begun: boolean
  /** What the school brought of a destination. */
  readonly brought: Brought | null
  /** It was confirmed once, and is to be confirmed again. */
  readonly again: boolean
  /** The school has mended it since its graduate read it. */
  readonly mended: boolean
  /** What the school has to record first. */
  readonly lacks: Lack | null
}

const plain = {
  deadline: null,
  waitsFor: null,
  reasons: [],
  mayWithdraw: false,
  kept: 0,
  begun: false,
  brought: null,
  again: false,
  mended: false,
  lacks: null,
} as const

const bindStep: NextStep = { ...plain, task: 'bind', turn: 'yours', at: 'bind', page: 'bind' }

/** The one thing that comes next for a graduate, as the server's actions and windows have it. */
export function nextStep(record: OwnRecord | null, now: number): NextStep {
  if (record === null) return bindStep
  const source = sourceSteps[stageOf(record, 'source')](record, now)
  const destination = destinationSteps[stageOf(record, 'destination')](record, now)
  const both = [source, destination].filter((step) => step !== null)
  const [first] = both
    .filter((step) => urgency(step) < NOT_URGENT)
    .sort((one, other) => urgency(one) - urgency(other))
  if (first !== undefined) return first
  if (destination.turn === 'done' || source === null) return destination
  // What the school brought is confirmed whatever became of the source: a window that is over leads nowhere.
  return source.turn === 'closed' && destination.task === 'confirm' ? destination : source
}

const NOT_URGENT = 10
const turnUrgency: Readonly<Record<Turn, number>> = {
  returned: 0,
  yours: 1,
  waiting: NOT_URGENT,
  ahead: NOT_URGENT,
  closed: NOT_URGENT,
  unset: NOT_URGENT,
  held: NOT_URGENT,
  done: NOT_URGENT,
}

/** What can be done now goes first: what came back before what is new, the source before the destination. */
const urgency = ({ turn }: NextStep): number => turnUrgency[turn]

type Stepper = (record: OwnRecord, now: number) => NextStep

const sourceSteps: Readonly<Record<Stage, (record: OwnRecord, now: number) => NextStep | null>> = {
  filling: (record, now) => filling(record, 'source', now),
  returned: (record, now) => returned(record, 'source', now),
  reviewing: (record, now) => reviewing(record, 'source', now),
  passed: (record) => upstream(record),
}

const destinationSteps: Readonly<Record<Stage, Stepper>> = {
  // What the school opened again is to be mended for its reasons, as what it sent back.
  filling: (record, now) =>
    record.destination.returned === null
      ? filling(record, 'destination', now)
      : returned(record, 'destination', now),
  returned: (record, now) => returned(record, 'destination', now),
  reviewing: (record, now) => reviewing(record, 'destination', now),
  passed: (record, now) => confirming(record, now),
}

/** Where a flow is mended, and where what was handed in is looked at: a destination's one page does both. */
const returnedPages: Readonly<Record<Flow, PageName>> = { source: 'returned', destination: 'destination' }
const submittedPages: Readonly<Record<Flow, PageName>> = { source: 'receipt', destination: 'destination' }

/** `save` for a destination that nobody has begun; `submit` would need it to be there. */
const mayFill = (record: OwnRecord, flow: Flow): boolean =>
  record[flow].actions.some((action) => action === 'save' || action === 'submit')

/** Why nothing can be done, when the server offers nothing. */
const shutTurns: Readonly<Record<SpanState, Turn>> = {
  open: 'held',
  ahead: 'ahead',
  closed: 'closed',
  unset: 'unset',
}

function filling(record: OwnRecord, flow: Flow, now: number): NextStep {
  const { claims, round } = record[flow]
  const deadline = fillingDeadline(record, flow, now)
  const may = mayFill(record, flow)
  const kept = Object.keys(claims).length
  return {
    ...plain,
    task: flow,
    turn: may ? 'yours' : shutTurns[spanState(deadline, now)],
    at: flow,
    page: may ? flow : 'record',
    deadline,
    kept,
    begun: kept > 0 || round > 0,
    brought: flow === 'destination' ? broughtOf(record) : null,
  }
}

function returned(record: OwnRecord, flow: Flow, now: number): NextStep {
  const step = filling(record, flow, now)
  if (!mayFill(record, flow)) return step
  const { level, reasons: said = {} } = record[flow].returned ?? {}
  // What stands above the school is no teacher: home says it apart, with what to do (upstream.ts).
  const reasons = level === 'upstream' ? [] : Object.values(said)
  // Without a reason nobody gave it back: the school began it (N6), or gave it back to who was bound before.
  if (level !== 'upstream' && reasons.length === 0) return step
  return { ...step, turn: 'returned', page: returnedPages[flow], reasons }
}

function reviewing(record: OwnRecord, flow: Flow, now: number): NextStep {
  const { chain, level, actions } = record[flow]
  const at: Level | undefined = chain[level]
  const phase = at === undefined ? null : reviewPhase(at)
  const span = phase === null ? null : spanFor(record, [phase], now)
  const state = spanState(span, now)
  const since = approvalsOf(record, flow)[level - 1] ?? submittedAt(record, flow)
  return {
    ...plain,
    task: flow,
    turn: 'waiting',
    at: `${flow}:${level}`,
    page: submittedPages[flow],
    deadline:
      span !== null && (state === 'open' || state === 'ahead') ? asDeadline(span, record, 'reviewing') : null,
    waitsFor: at === undefined ? null : { name: at.name, owner: ownerOf(at), since, word: awaitedOf(at) },
    mayWithdraw: actions.includes('withdraw'),
  }
}

/** After the school's last yes; null when nobody above it is asked, or all have answered. */
function upstream(record: OwnRecord): NextStep | null {
  const { first, count, passed } = upstreamOf(record)
  const level = record.source.chain[first + passed]
  if (passed >= count || level === undefined) return null
  return {
    ...plain,
    task: 'source',
    turn: 'waiting',
    at: `source:${first + passed}`,
    page: 'receipt',
    waitsFor: {
      name: level.name,
      owner: ownerOf(level),
      since: approvalsOf(record, 'source').at(-1) ?? null,
      word: awaitedOf(level),
    },
  }
}

function confirming(record: OwnRecord, now: number): NextStep {
  if (isConfirmed(record)) return { ...plain, task: 'report', turn: 'done', at: 'report', page: 'report' }
  const deadline = confirmingDeadline(record, now)
  const may = record.destination.actions.includes('confirm')
  return {
    ...plain,
    task: 'confirm',
    turn: may ? 'yours' : shutTurns[spanState(deadline, now)],
    at: 'confirm',
    // Also before its time: what will be confirmed can be read there, and said to be wrong.
    page: 'confirmation',
    deadline,
    brought: broughtOf(record),
    again: wasConfirmed(record),
    mended: mendedFields(record).length > 0,
    lacks: lackOf(record),
  }
}
