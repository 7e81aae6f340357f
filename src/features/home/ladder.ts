import type { OwnRecord } from './own-record'
import { dueDay, monthDay, roughly } from '../../lib/time'
import {
  broughtOn,
  closedDay,
  doneOn,
  leftFor,
  opensOn,
  passedOn,
  reviewsFrom,
  startsOn,
  texts,
  waitedFor,
} from '../../texts/home'
import { confirmingPhases, fillingPhases, spanFor, spanState, type Span } from './deadlines'
import { ownerOf, reviewPhase, type Level } from './levels'
import { nextStep, type NextStep, type Turn } from './next-step'
import { approvalsOf, broughtOf, importedAt, submittedAt } from './past'
import { isConfirmed, stageOf, upstreamOf, type Flow, type Stage } from './stages'

/** One step, as the kit's ladder shows it. */
export interface LadderStep {
  readonly key: string
  readonly name: string
  readonly owner: string
  readonly date: string
  readonly state: 'done' | 'now' | 'waiting' | 'returned' | 'ahead'
}

/** Whether a step, taken by itself, lies behind. */
type Passed = 'done' | 'open'

interface Told {
  readonly record: OwnRecord
  readonly now: number
  readonly next: NextStep
}

/** Every step of the way for one graduate: who holds it, until when, and how far it is. */
export function ladderOf(record: OwnRecord, now: number): readonly LadderStep[] {
  const told: Told = { record, now, next: nextStep(record, now) }
  return [
    {
      key: 'bind',
      name: texts.steps.bind,
      owner: texts.you,
      date: doneOn(record.boundAt, now),
      state: 'done',
    },
    ownStep(told, 'source'),
    ...levelSteps(told, 'source'),
    ...destinationSteps(told),
    confirmStep(told),
    reportStep(told),
  ]
}

/** Where in the ladder somebody stands, counted from one. */
export const positionIn = (steps: readonly LadderStep[], { at }: NextStep): number =>
  steps.findIndex(({ key }) => key === at) + 1

/** How the step at hand looks. What cannot be done yet, or any more, waits. */
const handStates: Readonly<Record<Turn, LadderStep['state']>> = {
  yours: 'now',
  returned: 'returned',
  waiting: 'waiting',
  ahead: 'waiting',
  closed: 'waiting',
  unset: 'waiting',
  held: 'waiting',
  done: 'ahead',
}

function stateOf({ next }: Told, key: string, passed: Passed): LadderStep['state'] {
  if (passed === 'done') return 'done'
  return next.at === key ? handStates[next.turn] : 'ahead'
}

/** What the school brought whole was reviewed by nobody here: it is one step, and the school's (N3). */
function destinationSteps(told: Told): readonly LadderStep[] {
  const { record, now } = told
  if (broughtOf(record) !== 'imported')
    return [ownStep(told, 'destination'), ...levelSteps(told, 'destination')]
  const at = importedAt(record)
  return [
    {
      key: 'destination',
      name: texts.steps.destination,
      owner: texts.school,
      date: at === null ? texts.done : broughtOn(at, now),
      state: 'done',
    },
  ]
}

const ownPassed: Readonly<Record<Stage, Passed>> = {
  filling: 'open',
  returned: 'open',
  reviewing: 'done',
  passed: 'done',
}

function ownStep(told: Told, flow: Flow): LadderStep {
  const { record, now, next } = told
  const passed = ownPassed[stageOf(record, flow)]
  const at = submittedAt(record, flow)
  const date =
    passed === 'done'
      ? at === null
        ? texts.done
        : doneOn(at, now)
      : next.at === flow
        ? handDate(told)
        : spanDate(spanFor(record, fillingPhases[flow], now), now)
  return { key: flow, name: texts.steps[flow], owner: texts.you, date, state: stateOf(told, flow, passed) }
}

/** What stands beside the step at hand: how long there is left, or why nothing can be done. */
function handDate({ next: { turn, deadline }, now }: Told): string {
  const dates: Readonly<Record<Turn, () => string>> = {
    yours: () => (deadline === null ? '' : leftFor(roughly(deadline.closesAt - now))),
    returned: () => (deadline === null ? texts.returned : dueDay(deadline.closesAt, now)),
    waiting: () => '',
    ahead: () => spanDate(deadline, now),
    closed: () => spanDate(deadline, now),
    unset: () => texts.unset,
    held: () => texts.held,
    done: () => '',
  }
  return dates[turn]()
}

/** A window in a few words: when it opens, until when it is open, since when it is over. */
function spanDate(span: Span | null, now: number): string {
  if (span === null) return texts.unset
  const state = spanState(span, now)
  if (state === 'ahead') return opensOn(span.opensAt, now)
  return state === 'open' ? dueDay(span.closesAt, now) : closedDay(monthDay(span.closesAt - 1, now))
}

function levelSteps(told: Told, flow: Flow): readonly LadderStep[] {
  const { record } = told
  const approvals = approvalsOf(record, flow)
  const behind = levelsBehind(record, flow)
  return record[flow].chain.map((level, index): LadderStep => {
    const key = `${flow}:${index}`
    const passed: Passed = index < behind ? 'done' : 'open'
    const at = approvals[index]
    const date =
      passed === 'open'
        ? levelDate(told, level, key)
        : at === undefined
          ? texts.passed
          : passedOn(at, told.now)
    return { key, name: level.name, owner: stepOwner(level), date, state: stateOf(told, key, passed) }
  })
}

/** A level above the school is a step by its own name; beside it stands what kind of place that is. */
const stepOwner = (level: Level): string => (level.kind === 'upstream' ? texts.owners.above : ownerOf(level))

/** How many levels of the chain have said yes to what stands there. */
function levelsBehind(record: OwnRecord, flow: Flow): number {
  const { chain, level } = record[flow]
  const { first, passed } = upstreamOf(record)
  const counts: Readonly<Record<Stage, () => number>> = {
    filling: () => 0,
    returned: () => 0,
    reviewing: () => level,
    passed: () => (flow === 'source' ? first + passed : chain.length),
  }
  return counts[stageOf(record, flow)]()
}

function levelDate({ record, now, next }: Told, level: Level, key: string): string {
  const phase = reviewPhase(level)
  const span = phase === null ? null : spanFor(record, [phase], now)
  const since = next.at === key ? (next.waitsFor?.since ?? null) : null
  if (span === null || spanState(span, now) === 'closed')
    return since !== null
      ? waitedFor(roughly(now - since))
      : next.at === key
        ? texts.inHand
        : texts.afterPrevious
  const here = next.at === key && spanState(span, now) === 'ahead'
  return here ? reviewsFrom(span.opensAt, now) : dueDay(span.closesAt, now)
}

function confirmStep(told: Told): LadderStep {
  const { record, now, next } = told
  const passed: Passed = isConfirmed(record) ? 'done' : 'open'
  const span = spanFor(record, confirmingPhases, now)
  const at = record.destination.confirmation?.at
  const date =
    at !== undefined
      ? doneOn(at, now)
      : next.at === 'confirm'
        ? handDate(told)
        : span !== null && spanState(span, now) === 'ahead'
          ? startsOn(span.opensAt, now)
          : spanDate(span, now)
  return {
    key: 'confirm',
    name: texts.steps.confirm,
    owner: texts.you,
    date,
    state: stateOf(told, 'confirm', passed),
  }
}

function reportStep(told: Told): LadderStep {
  const date = isConfirmed(told.record) ? texts.reportReady : texts.reportAfter
  return {
    key: 'report',
    name: texts.steps.report,
    owner: texts.us,
    date,
    state: stateOf(told, 'report', 'open'),
  }
}

/** The way as somebody sees it who is not bound yet: what there is to do, without days or names. */
export function wayAhead(): readonly LadderStep[] {
  const { steps, visitor } = texts
  const line = (key: string, name: string, owner: string): LadderStep => ({
    key,
    name,
    owner,
    date: '',
    state: 'ahead',
  })
  return [
    { ...line('bind', steps.bind, texts.you), state: 'now' },
    line('source', steps.source, texts.you),
    line('source:0', visitor.review, visitor.reviewer),
    line('destination', steps.destination, texts.you),
    line('destination:0', visitor.review, visitor.reviewer),
    line('confirm', steps.confirm, texts.you),
    line('report', steps.report, texts.us),
  ]
}
