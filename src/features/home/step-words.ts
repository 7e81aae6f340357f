import { failureSentences } from '../../../domain/messages'
import { roughly } from '../../lib/time'
import {
  aheadText,
  keptText,
  moreReasons,
  opensOn,
  teacherSaid,
  texts,
  waitingText,
  waitingTitle,
} from '../../texts/home'
import type { NextStep, Task, Turn } from './next-step'

export interface StepWords {
  readonly title: string
  readonly lines: readonly string[]
  readonly button: string
  /** Something to do is a filled button, something to look at an outlined one. */
  readonly filled: boolean
}

/** Reasons told in full on the first page; the others are a tap away. */
const REASONS_SHOWN = 2

/** What the first card says about a step. `kept` counts changes on this device and on the server together. */
export function wordsOf(step: NextStep, kept: number, now: number): StepWords {
  const { turn } = step
  return {
    title: titles[turn](step),
    lines: lines[turn](step, kept, now),
    button: buttons[turn](step, kept),
    filled: turn === 'yours' || turn === 'returned',
  }
}

const ownTitle = ({ task }: NextStep): string => texts.titles[task]

const titles: Readonly<Record<Turn, (step: NextStep) => string>> = {
  yours: ownTitle,
  returned: ({ task }) =>
    task === 'destination' ? texts.returnedTitles.destination : texts.returnedTitles.source,
  waiting: (step) => (step.waitsFor === null ? ownTitle(step) : waitingTitle(step.waitsFor.name)),
  ahead: ownTitle,
  closed: ownTitle,
  unset: ownTitle,
  held: ownTitle,
  done: ownTitle,
}

const yours: Readonly<Record<Task, string>> = {
  ...texts.yours,
  bind: texts.visitor.text,
  report: texts.doneText,
}

const closedAsk: Readonly<Record<Task, string>> = { ...texts.closedAsk, bind: '', report: '' }

const lines: Readonly<Record<Turn, (step: NextStep, kept: number, now: number) => readonly string[]>> = {
  yours: (step, kept) => {
    const { task, begun, brought, again, mended } = step
    if (task === 'confirm' && again) return [texts.confirmAgain]
    if (task === 'confirm' && mended) return [texts.confirmMended]
    if (brought !== null) return [texts.brought[brought]]
    if (kept > 0) return [keptText(kept)]
    return [begun ? texts.goOn : yours[task]]
  },
  returned: ({ reasons }) => {
    if (reasons.length === 0) return [texts.returnedAbove]
    const shown = reasons.slice(0, REASONS_SHOWN).map(teacherSaid)
    return reasons.length > REASONS_SHOWN ? [...shown, moreReasons(reasons.length - REASONS_SHOWN)] : shown
  },
  waiting: ({ waitsFor, mayWithdraw }, _kept, now) => [
    ...(waitsFor === null
      ? []
      : [waitingText(waitsFor.owner, waitsFor.since === null ? null : roughly(now - waitsFor.since))]),
    ...(mayWithdraw ? [texts.withdrawable] : []),
  ],
  ahead: ({ deadline }, _kept, now) => (deadline === null ? [] : [aheadText(opensOn(deadline.opensAt, now))]),
  // When it closed stands at the ruler below.
  closed: ({ task }) => [closedAsk[task]],
  unset: () => [texts.unsetText],
  held: ({ task, lacks }) => [
    task === 'confirm' ? texts.confirmHeld[lacks ?? 'other'] : failureSentences.isActive,
  ],
  done: () => [texts.doneText],
}

const { buttons: labels } = texts
const toDo: Readonly<Record<Task, string>> = {
  bind: texts.visitor.button,
  source: labels.begin,
  destination: labels.register,
  confirm: labels.confirm,
  report: labels.report,
}

const toLookAt = ({ task }: NextStep): string => (task === 'confirm' ? labels.contents : labels.record)

const buttons: Readonly<Record<Turn, (step: NextStep, kept: number) => string>> = {
  yours: ({ task, begun, brought }, kept) =>
    brought === 'prefilled' ? labels.complete : kept > 0 || begun ? labels.goOn : toDo[task],
  returned: () => labels.mend,
  waiting: () => labels.receipt,
  ahead: toLookAt,
  closed: toLookAt,
  unset: toLookAt,
  held: toLookAt,
  done: () => labels.report,
}
