import { categoryOf } from '../../domain/destination/categories'
import { allowedActions } from '../../domain/registration/allowed-actions'
import { effectiveValues } from '../../domain/registration/effective-values'
import { shownCategory } from '../../domain/registration/shown-destination'
import { err, ok } from '../../domain/result'
import { attemptOn } from '../door/command'
import { recordViewed } from '../door/record-viewed'
import type { Verb } from '../door/route'
import { destinationFacts } from './destination-facts'

/** A destination inside the own scope, as the school mends it; that they looked is written down first. */
export const destinationGet: Verb<'destination.get'> = async ({ id }, context) => {
  const registration = await context.store.registrations.inScope(id, context.grants)
  if (registration === null) return err({ code: 'notFound' })
  await recordViewed(context, registration)
  const attempt = await attemptOn(context, registration, { flow: 'destination', as: 'staff', input: {} })
  const record = effectiveValues(registration)
  const shown = shownCategory(registration, attempt.cohort, context.now)
  const { status, frozen, confirmation } = registration.destination
  return ok({
    id: registration._id,
    name: registration.name,
    studentNo: registration.studentNo,
    documentLast4: registration.documentLast4,
    college: record.college ?? '',
    major: record.major ?? '',
    class: record.class ?? '',
    sourcePlace: record.sourcePlace ?? '',
    status,
    shownCategory: shown,
    shownCategoryName: categoryOf(attempt.policy.destination.categoryTable, shown)?.name ?? '',
    householdMoved: record.householdMoved ?? '',
    ...destinationFacts(attempt),
    confirmedAt: confirmation?.at ?? null,
    confirmation: confirmation?.id ?? null,
    seen:
      frozen === null
        ? null
        : { round: frozen.round, digest: frozen.digest, confirmation: confirmation?.id ?? null },
    resubmitDays: attempt.cohort.resubmitDays,
    actions: allowedActions(attempt).destination,
  })
}
