import type { Cohort } from '../../domain/cohort/cohort'
import type { Output, Parsed } from '../../domain/contract/contract'
import type { Failure } from '../../domain/contract/failure'
import { holdsDocumentNumber } from '../../domain/people/holds-document'
import { ticketLimits } from '../../domain/people/ticket-limits'
import type { Registration } from '../../domain/registration/registration'
import { err, ok, type Result } from '../../domain/result'
import type { Context } from '../door/context'
import { ticketOf, unanswered } from '../door/new-ticket'
import type { Verb } from '../door/route'
import type { Ticket } from '../store/tickets'
import { ticketView } from './ticket-view'

type Asked = Parsed<'ticket.open'>
type Opened = Result<Output<'ticket.open'>, Failure>

/**
 * Opens a call for help (N4): whose record it is about is the record's to say where the person is bound, else
 * the person's own word. The ticket's id follows from the request's, so that asking again opens no other.
 */
export const ticketOpen: Verb<'ticket.open'> = async (asked, context) => {
  const { store, openid, requestId, now } = context
  const _id = ticketIdOf(requestId)
  const before = await store.tickets.byId(_id)
  if (before !== null) return again(before, context)
  const cohort = await store.cohorts.get(asked.cohortId, now)
  if (cohort === null || cohort.paused) return err({ code: 'cohortMissing' })
  const registration = await store.registrations.ownIn(openid, asked.cohortId)
  if (namesDocument(asked, numberOf(context, registration))) return err({ code: 'textHoldsNumber' })

  const counter = `ticket_${context.vault.fingerprint(openid)}`
  if (!(await store.attempts.reserve(counter, ticketLimits.person, now)))
    return err({ code: 'ticketsTooMany' })
  const opener = registration === null ? await claimed(context, cohort, asked) : ticketOf(registration)
  const { kind, text } = asked
  const ticket = { ...opener, _id, openid, kind, text, at: now, bodyHash: context.bodyHash }
  if ((await store.tickets.insert(ticket)) === 'inserted') return ok({ ticket: ticketView(ticket) })
  // The twin of this very request came first; it was counted too.
  await store.attempts.giveBack(counter)
  const twin = await store.tickets.byId(_id)
  return twin === null ? err({ code: 'conflict' }) : again(twin, context)
}

/** An id of ours whatever a request is called: staff name it in their answers. */
const ticketIdOf = (requestId: string): string => `asked_${requestId}`

/** The digest covers the caller: to anybody else the answer is the same as to another text of one's own. */
const again = (ticket: Ticket, { bodyHash }: Context): Opened =>
  ticket.bodyHash === bodyHash ? ok({ ticket: ticketView(ticket) }) : err({ code: 'conflict' })

/** The whole number, for this comparison only; '' of who is not bound. */
const numberOf = ({ vault }: Context, registration: Registration | null): string =>
  registration === null ? '' : vault.open(registration.document, `${registration._id}|document`)

const namesDocument = ({ text, claimant: { name, studentNo, phone } }: Asked, own: string): boolean =>
  [text, name, studentNo, phone].some((part) => holdsDocumentNumber(part, own))

type Opener = ReturnType<typeof ticketOf>

/** Who is not bound says who they are; a college that the cohort does not have is none. */
async function claimed(
  { store, now }: Context,
  { _id: cohortId, campusId }: Cohort,
  { claimant }: Asked,
): Promise<Opener> {
  const { name, studentNo, phone } = claimant
  const colleges = claimant.collegeId === '' ? [] : await store.structures.colleges(cohortId, now)
  const collegeId = colleges.some(({ id }) => id === claimant.collegeId) ? claimant.collegeId : ''
  return {
    ...unanswered,
    campusId,
    cohortId,
    collegeId,
    classId: '',
    registrationId: '',
    name,
    studentNo,
    phone,
  }
}
