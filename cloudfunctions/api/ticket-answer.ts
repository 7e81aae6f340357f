import { MOST_ANSWERS } from '../../domain/people/ticket-limits'
import { objectionAnswered } from '../../domain/registration/objection'
import { withOutgoing } from '../../domain/registration/record'
import type { AskedInStep } from '../../domain/registration/outgoing'
import type { Registration } from '../../domain/registration/registration'
import { declined } from '../../domain/registration/revocation'
import { err, ok } from '../../domain/result'
import type { Context } from '../door/context'
import type { Verb } from '../door/route'
import { noticeOf } from '../store/notices'
import type { Answered, Ticket } from '../store/tickets'
import type { Store } from '../store/store'

/**
 * Answers a call for help inside the own scope, guarded by the revision that was read, and tells who opened
 * it. The same request again tells it again, which is one notice.
 */
export const ticketAnswer: Verb<'ticket.answer'> = async ({ id, rev, text, close }, context) => {
  const { store, grants, requestId, bodyHash, openid, now } = context
  const ticket = await store.tickets.inScope(id, grants)
  if (ticket === null) return err({ code: 'notFound' })
  const { lastAnswer: last } = ticket
  if (last?.requestId === requestId) {
    if (last.bodyHash !== bodyHash) return err({ code: 'conflict' })
    await tell(context, ticket, last.reply)
    return ok(last.reply)
  }
  if (ticket.rev !== rev) return err({ code: 'conflict' })
  if (ticket.closed) return err({ code: 'wrongStatus' })
  const answers = [...ticket.answers, { at: now, by: 'staff' as const, openid, text }]
  const reply = { rev: rev + 1, closed: close || answers.length >= MOST_ANSWERS }
  // First: a crash in between leaves a call that is still open, not a graduate who can never ask again.
  if (reply.closed) await settle(context, ticket)
  const lastAnswer = { requestId, bodyHash, reply }
  if (!(await store.tickets.answer(ticket, { answers, closed: reply.closed, lastAnswer })))
    return err({ code: 'conflict' })
  await tell(context, ticket, reply)
  return ok(reply)
}

const TRIES = 3

interface Settled {
  readonly by: string
  readonly now: number
  /** When the call for help was made: another objection since then is answered by its own. */
  readonly askedAt: number
}

const answeredObjection = (registration: Registration, settled: Settled): Registration =>
  registration.destination.objection?.at === settled.askedAt
    ? objectionAnswered(registration, settled)
    : registration

/** What the record still waits for, by what was asked: the approval stands, the destination stays as it is. */
const settlements: Readonly<Record<AskedInStep, (registration: Registration, by: Settled) => Registration>> =
  { revokeAsked: declined, destinationError: answeredObjection, destinationChange: answeredObjection }

const isAskedInStep = (kind: Ticket['kind']): kind is AskedInStep => Object.hasOwn(settlements, kind)

/** A call for help that is closed without what was asked having been done was answered with no. */
async function settle({ store, openid, now }: Context, { kind, registrationId, at }: Ticket): Promise<void> {
  if (!isAskedInStep(kind)) return
  await changeRecord(store, registrationId, (registration) =>
    settlements[kind](registration, { by: openid, now, askedAt: at }),
  )
}

/**
 * Its id follows from the ticket and its revision, so that telling twice is once: into the inbox at once, and by the
 * record's outbox to WeChat. Nobody is told where nobody is bound any more.
 */
async function tell(
  { store, now }: Context,
  { _id: id, openid, registrationId, campusId, cohortId, collegeId, classId }: Ticket,
  { rev }: Answered['reply'],
): Promise<void> {
  if (openid === '') return
  const about = { registrationId, campusId, cohortId, collegeId, classId }
  const work = {
    id: `${id}_${String(rev)}`,
    dueAt: now,
    kind: 'notice',
    to: openid,
    notice: 'ticketAnswered',
    params: { ticket: id },
    changes: {},
  } as const
  await store.notices.add([noticeOf(about, work, false)])
  // Who is bound to nothing looks into the inbox.
  if (registrationId === '') return
  await changeRecord(store, registrationId, (registration) =>
    registration.binding?.openid === openid ? withOutgoing(registration, [work]) : registration,
  )
}

/** Decides again as often as somebody else was faster; the same object is no change. */
async function changeRecord(
  store: Store,
  registrationId: string,
  change: (registration: Registration) => Registration,
): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const registration = await store.registrations.byId(registrationId)
    if (registration === null) return
    const next = change(registration)
    if (next === registration || (await store.registrations.replace(registration, next))) return
  }
}
