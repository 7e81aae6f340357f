import * as z from 'zod/mini'
import { askedInSteps } from '../registration/outgoing'
import { actingAs, cohortId, count, filled, id, instant, nothing, text } from './atoms'

/** What a call for help is about (求助): the three causes of no match, a locked binding, a revocation, anything else. */
export const ticketKinds = [
  'notListed',
  'infoChanged',
  'wrongYear',
  'locked',
  ...askedInSteps,
  'other',
] as const
export type TicketKind = (typeof ticketKinds)[number]
/** Those that a graduate opens by hand; the others follow from a step. */
export const openedByHand = ['notListed', 'infoChanged', 'wrongYear', 'locked', 'other'] as const

const answer = z.strictObject({ at: instant, by: z.enum(['staff', 'student']), text: z.string() })

const shown = {
  id: z.string(),
  kind: z.enum(ticketKinds),
  text: z.string(),
  at: instant,
  closed: z.boolean(),
  answers: z.array(answer),
}

/**
 * `ticket.open`: a call for help to those who look after the person; who is not bound says who they are. A
 * text with a document number in it is refused: it is nobody's to read.
 */
export const ticketOpen = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    kind: z.enum(openedByHand),
    text: filled(300),
    /** Of who is not bound in this cohort; left aside for who is. */
    claimant: z._default(
      z.strictObject({ name: text(40), studentNo: text(20), phone: text(20), collegeId: text(80) }),
      { name: '', studentNo: '', phone: '', collegeId: '' },
    ),
  }),
  output: z.strictObject({ ticket: z.strictObject(shown) }),
} as const

/** `ticket.own`: the person's own, the newest first. */
export const ticketOwn = {
  on: 'api',
  input: nothing,
  output: z.strictObject({ tickets: z.array(z.strictObject(shown)) }),
} as const

/** `ticket.list`: open calls for help inside the own scope, the longest waiting first. */
export const ticketList = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    as: actingAs,
    after: z._default(z.nullable(z.strictObject({ at: instant, id })), null),
  }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        ...shown,
        rev: count,
        /** The record it is about; '' of who is not bound. */
        registrationId: z.string(),
        name: z.string(),
        studentNo: z.string(),
        phone: z.string(),
      }),
    ),
    next: z.nullable(z.strictObject({ at: instant, id: z.string() })),
  }),
} as const

/** `ticket.answer`: `rev` is the revision that was read, so that two answers do not meet. */
export const ticketAnswer = {
  on: 'api',
  input: z.strictObject({ id, rev: count, text: filled(300), close: z.boolean() }),
  output: z.strictObject({ rev: count, closed: z.boolean() }),
} as const
