import { effectiveValues } from '../../domain/registration/effective-values'
import { ownCommand } from '../door/flow-command'
import type { Verb } from '../door/route'

/** Changes contact fields at once, as long as the cohort allows it, whatever the submission waits for. */
export const sourceEdit: Verb<'source.edit'> = ({ cohortId, claims }, context) =>
  ownCommand(context, {
    call: 'source.edit',
    cohortId,
    event: { source: 'edit' },
    input: { claims },
    reply: (next) => ({ record: effectiveValues(next), savedAt: context.now }),
  })
