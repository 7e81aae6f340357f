import { err, ok } from '../../domain/result'
import { attemptOn } from '../door/command'
import { reviewView } from './review-view'
import type { Verb } from '../door/route'

/** One record as the reviewer compares it. */
export const reviewGet: Verb<'review.get'> = async ({ id, flow }, context) => {
  const registration = await context.store.registrations.inScope(id, context.grants)
  if (registration === null) return err({ code: 'notFound' })
  const attempt = await attemptOn(context, registration, { flow, as: 'staff', input: {} })
  return ok(reviewView(attempt, flow))
}
