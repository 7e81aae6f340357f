import type { Parsed } from '../../domain/contract/contract'
import type { SourceEvent } from '../../domain/registration/source-flow'
import { staffCommand } from '../door/flow-command'
import type { Verb } from '../door/route'

const events: Readonly<Record<Parsed<'upstream.record'>['result'], SourceEvent>> = {
  passed: 'recordPassed',
  initialised: 'recordInitialised',
  mismatched: 'recordMismatched',
}

/** What 省中心 said about a completed record, from a list that has a name (G4, G11, G14). */
export const recordUpstream: Verb<'upstream.record'> = ({ id, result, cause, importId }, context) =>
  staffCommand(context, {
    call: 'upstream.record',
    id,
    event: { source: events[result] },
    input: { importId, ...(cause !== '' && { reasons: { general: cause } }) },
    reply: () => ({}),
  })
