import { staffCommand } from '../door/flow-command'
import type { Verb } from '../door/route'
import { householdView } from './destination-facts'

/** Staff write down where a household that moved to the school goes; the confirmation waits for it (N7). */
export const householdRecord: Verb<'household.record'> = ({ id, seen, values }, context) =>
  staffCommand(context, {
    call: 'household.record',
    id,
    event: { destination: 'recordHousehold' },
    input: { household: values, householdSeen: seen },
    reply: (next) => ({ household: householdView(next) }),
  })
