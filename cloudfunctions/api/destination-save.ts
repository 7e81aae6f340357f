import { ownCommand } from '../door/flow-command'
import type { Verb } from '../door/route'

/** Saves the destination and the archive's way as claims. */
export const destinationSave: Verb<'destination.save'> = ({ cohortId, claims }, context) =>
  ownCommand(context, {
    call: 'destination.save',
    cohortId,
    event: { destination: 'save' },
    input: { claims },
    reply: (next) => ({ claims: { ...next.destination.claims }, savedAt: context.now }),
  })
