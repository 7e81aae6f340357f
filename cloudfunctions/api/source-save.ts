import { effectiveValues } from '../../domain/registration/effective-values'
import { classChosenIn } from '../door/chosen-class'
import { ownCommand } from '../door/flow-command'
import type { Verb } from '../door/route'

/** Saves what the student typed: free fields at once, proof fields as claims. */
export const sourceSave: Verb<'source.save'> = ({ cohortId, claims, survey }, context) =>
  ownCommand(context, {
    call: 'source.save',
    cohortId,
    event: { source: 'save' },
    input: { claims, ...(survey !== undefined && { survey }) },
    more: (registration) => classChosenIn(context, registration, claims),
    reply: (next) => ({
      record: effectiveValues(next),
      claims: { ...next.source.claims },
      savedAt: context.now,
    }),
  })
