import type { Phase } from '../../../domain/cohort/cohort'
import { isOpenAt } from '../../../domain/cohort/windows'
import type { OwnRecord } from './own-record'
import { returnedAt, submittedAt } from './past'
import type { Flow } from './stages'

export interface Span {
  readonly opensAt: number
  readonly closesAt: number
}

/** What the ruler shows: from when to when, and what its beginning was. */
export interface Deadline extends Span {
  readonly began: 'opened' | 'reviewing' | 'returned' | 'bound'
  readonly extended: boolean
}

export type SpanState = 'open' | 'ahead' | 'closed' | 'unset'

export function spanState(span: Span | null, now: number): SpanState {
  if (span === null) return 'unset'
  if (isOpenAt(span, now)) return 'open'
  return now < span.opensAt ? 'ahead' : 'closed'
}

const order: Readonly<Record<SpanState, number>> = { open: 0, ahead: 1, closed: 2, unset: 3 }

/** Of several phases that allow the same thing, the window that counts now: open, else the next, else the last. */
export function spanFor(record: OwnRecord, phases: readonly Phase[], now: number): Span | null {
  const spans = phases.flatMap((phase) => record.windows[phase] ?? [])
  const [best] = spans.sort(
    (one, other) =>
      order[spanState(one, now)] - order[spanState(other, now)] ||
      (spanState(one, now) === 'ahead' ? one.opensAt - other.opensAt : other.closesAt - one.closesAt),
  )
  return best ?? null
}

/** Phases in which a graduate may work on a flow (guards `sourceOpen` and `destinationOpen`). */
export const fillingPhases: Readonly<Record<Flow, readonly Phase[]>> = {
  source: ['source'],
  destination: ['destination', 'change'],
}
export const confirmingPhases: readonly Phase[] = ['confirmation', 'change']

/** An extension has no beginning of its own (it opens at 0): the ruler then begins where the graduate did. */
export function asDeadline(span: Span, record: OwnRecord, began: 'opened' | 'reviewing'): Deadline {
  if (span.opensAt > 0) return { ...span, began, extended: false }
  return { ...ofBound(record, span.closesAt), extended: true }
}

const ofBound = ({ boundAt }: OwnRecord, closesAt: number) =>
  ({ opensAt: boundAt, closesAt, began: 'bound' }) as const

/** Until when a destination may be confirmed: the window, or the end of the service where the school was late. */
export function confirmingDeadline(record: OwnRecord, now: number): Deadline | null {
  const span = spanFor(record, confirmingPhases, now)
  const { confirmableLate, serviceEndsAt } = record.destination
  const late = confirmableLate && now < serviceEndsAt && spanState(span, now) !== 'open'
  if (late) return { ...ofBound(record, serviceEndsAt), extended: false }
  return span === null ? null : asDeadline(span, record, 'opened')
}

/** Until when a graduate may work on a flow: its window or, once returned, the day given for it if later. */
export function fillingDeadline(record: OwnRecord, flow: Flow, now: number): Deadline | null {
  const span = spanFor(record, fillingPhases[flow], now)
  const open = span !== null && isOpenAt(span, now) ? span : null
  const given = record[flow].returned
  if (given !== null && given.resubmitBy > now && given.resubmitBy >= (open?.closesAt ?? 0)) {
    const back = returnedAt(record, flow) ?? submittedAt(record, flow)
    // Nobody gave back what the school brought half (N6).
    if (back === null) return { ...ofBound(record, given.resubmitBy), extended: false }
    return { opensAt: back, closesAt: given.resubmitBy, began: 'returned', extended: false }
  }
  return span === null ? null : asDeadline(span, record, 'opened')
}
