import type { Output } from '../../../domain/contract/contract'
import { DAY, dateTime, roughly } from '../../lib/time'
import { calls as texts } from '../../texts/staff'

export type CallPage = Output<'ticket.list'>
export type WaitingCall = CallPage['rows'][number]

/** Who has waited so long is marked; milliseconds. */
const OVERDUE_MS = 2 * DAY

export interface CallShown {
  readonly id: string
  readonly name: string
  /** What it is about. */
  readonly kind: string
  readonly wait: string
  readonly overdue: boolean
  readonly text: string
  /** Where nobody is bound: the name is only what was claimed. */
  readonly signal: string | undefined
}

/** A call for help as the list shows it. */
export function callShown({ id, name, kind, at, text, registrationId }: WaitingCall, now: number): CallShown {
  return {
    id,
    name: name === '' ? texts.nameless : name,
    kind: texts.kinds[kind],
    wait: roughly(now - at),
    overdue: now - at >= OVERDUE_MS,
    text,
    signal: registrationId === '' ? texts.unbound : undefined,
  }
}

export interface Said {
  readonly key: string
  readonly who: string
  readonly time: string
  readonly text: string
}

/** The question and every answer, in order. */
export const threadOf = ({ at, text, answers }: WaitingCall): readonly Said[] => [
  { key: 'question', who: texts.student, time: dateTime(at), text },
  ...answers.map((answer, index) => ({
    key: String(index),
    who: texts[answer.by],
    time: dateTime(answer.at),
    text: answer.text,
  })),
]

/** All rows, each once. */
export const rowsOf = (pages: readonly CallPage[]): readonly WaitingCall[] => [
  ...new Map(pages.flatMap(({ rows }) => rows).map((row) => [row.id, row])).values(),
]
