import { effectiveValues } from '../../domain/registration/effective-values'
import type { Registration } from '../../domain/registration/registration'
import type { Ticket } from '../store/tickets'

type Opener = Omit<Ticket, '_id' | 'openid' | 'kind' | 'text' | 'at' | 'bodyHash'>

/** Nobody has looked at it yet. */
export const unanswered = { rev: 1, closed: false, answers: [], lastAnswer: null } as const

/** A call for help about a record, as far as the record says it: where it belongs, and who can be called back. */
export function ticketOf(registration: Registration): Opener {
  const { _id: registrationId, campusId, cohortId, collegeId, classId, name, studentNo } = registration
  const phone = effectiveValues(registration).mobile ?? ''
  return { ...unanswered, campusId, cohortId, collegeId, classId, registrationId, name, studentNo, phone }
}
