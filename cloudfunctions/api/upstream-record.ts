import type { Parsed } from '../../domain/contract/contract'
import { heardIn, isHeard } from '../../domain/registration/heard'
import type { SourceEvent } from '../../domain/registration/source-flow'
import { staffCommand } from '../door/flow-command'
import type { Verb } from '../door/route'

const events: Readonly<Record<Parsed<'upstream.record'>['result'], SourceEvent>> = {
  passed: 'recordPassed',
  initialised: 'recordInitialised',
  mismatched: 'recordMismatched',
}

/**
 * What 省中心 said about a completed record, from a list that has a name (G4, G11, G14). What the same list said
 * already is answered as recorded, and is no second line of history.
 */
export const recordUpstream: Verb<'upstream.record'> = ({ id, result, cause, importId }, context) => {
  const input = { importId, ...(cause !== '' && { reasons: { general: cause } }) }
  return staffCommand(context, {
    call: 'upstream.record',
    id,
    event: { source: events[result] },
    input,
    already: (registration) => isHeard(registration, heardIn(input, result)),
    reply: () => ({}),
  })
}
