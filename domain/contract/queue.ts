import * as z from 'zod/mini'
import { signalCodes } from '../registration/signal'
import { actingAs, cohortId, count, filled, flow, id, instant, nothing, window } from './atoms'
import { reviewView, seenView, signal } from './review'

const optionalId = z._default(z.nullable(id), null)

/** Lists of the desk: what waits for the caller, part of it, or what was sent back or has passed the caller's level. */
export const deskLists = ['waiting', 'changed', 'unchanged', 'returned', 'passed', ...signalCodes] as const
export type DeskList = (typeof deskLists)[number]

/** What is asked for, in one cohort and flow. Everything narrows what the caller's own scope reaches. */
const asked = {
  cohortId,
  flow: z._default(flow, 'source'),
  as: actingAs,
  list: z._default(z.enum(deskLists), 'waiting'),
  majorId: optionalId,
  classId: optionalId,
  /** Only what has waited since before this instant. */
  waitingSince: z._default(z.nullable(instant), null),
}

/** One record as the desk's lists show it. */
const deskRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  studentNo: z.string(),
  college: z.string(),
  class: z.string(),
  status: z.string(),
  /** For whose decision it waits; '' for nobody's. */
  awaits: z.string(),
  /** Since when it stands in this list. */
  since: instant,
  submittedAt: instant,
  /** Fields whose submitted value differs from the record (source) or that are filled in (destination). */
  changed: z.array(z.string()),
  signals: z.array(signal),
  /** Goes back with an approval of several at once. */
  seen: seenView,
  lease: z.nullable(z.strictObject({ mine: z.boolean(), by: z.string(), until: instant })),
})

/**
 * `queue.list`: one page of one list, the longest waiting first. `after` is the `next` of the page before: who
 * pages on meets everybody who stands there throughout, once, whatever others decide meanwhile.
 */
export const queueList = {
  on: 'api',
  input: z.strictObject({
    ...asked,
    after: z._default(z.nullable(z.strictObject({ at: instant, id })), null),
  }),
  output: z.strictObject({
    now: instant,
    rows: z.array(deskRow),
    next: z.nullable(z.strictObject({ at: instant, id: z.string() })),
    /** When the reviews of this person's level open and close; null where no window is set. */
    window: z.nullable(window),
  }),
} as const

/**
 * `queue.find`: graduates of the own scope, in whatever state, by the beginning of 学号, name, pinyin or initials.
 * `more`: there are others, which a longer text would tell apart.
 */
export const queueFind = {
  on: 'api',
  input: z.strictObject({ cohortId, flow: z._default(flow, 'source'), as: actingAs, text: filled(40) }),
  output: z.strictObject({ now: instant, rows: z.array(deskRow), more: z.boolean() }),
} as const

const deskCounts = z.strictObject({
  waiting: count,
  changed: count,
  unchanged: count,
  returned: count,
  passed: count,
})

/** So many open calls for help are counted; a desk with more has no use for the exact number. */
export const MOST_TICKETS = 999

/**
 * `queue.counts`: how many stand in each list, as the timer counted them last (at most a minute ago), and the
 * classes of the own scope for the filters. Open calls for help are counted now.
 */
export const queueCounts = {
  on: 'api',
  input: z.strictObject({ cohortId, as: actingAs }),
  output: z.strictObject({
    /** When the oldest of the counts was made; null where nothing has been counted yet. */
    countedAt: z.nullable(instant),
    source: deskCounts,
    destination: deskCounts,
    corrections: count,
    /** Not counted beyond `MOST_TICKETS`: there, at least so many are open. */
    tickets: count,
    classes: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        majorId: z.string(),
        major: z.string(),
        /** Waiting for the caller in both flows. */
        waiting: count,
      }),
    ),
  }),
} as const

/**
 * `queue.next`: claims the next waiting record of what is asked for by a lease; null when nothing waits for this
 * person. With `id` it claims that record or, when somebody else holds it or it no longer waits, nothing.
 * `passOver`: records that were skipped in this sitting.
 */
export const queueNext = {
  on: 'api',
  input: z.strictObject({
    ...asked,
    id: optionalId,
    passOver: z._default(z.array(id).check(z.maxLength(50)), []),
  }),
  output: z.strictObject({ review: z.nullable(reviewView) }),
} as const

/** `queue.renew`: prolongs the caller's own live leases; answers how many, and until when. */
export const queueRenew = {
  on: 'api',
  input: z.strictObject({ ids: z.array(id).check(z.minLength(1), z.maxLength(3)) }),
  output: z.strictObject({ renewed: count, until: instant }),
} as const

/**
 * `queue.release`: gives a claimed record back to the queue; releasing what one does not hold changes nothing.
 * `ofOthers`: the office takes a record out of somebody's hands.
 */
export const queueRelease = {
  on: 'api',
  input: z.strictObject({ id, ofOthers: z._default(z.boolean(), false) }),
  output: nothing,
} as const
