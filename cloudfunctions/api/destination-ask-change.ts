import { ownCommand } from '../door/flow-command'
import type { Verb } from '../door/route'
import { objectionView } from './destination-facts'

/** 申请变更: asks the school for a change in the change period (N2). */
export const destinationAskChange: Verb<'destination.askChange'> = ({ cohortId, text }, context) =>
  ownCommand(context, {
    call: 'destination.askChange',
    cohortId,
    event: { destination: 'askChange' },
    input: { reasons: { general: text } },
    reply: ({ destination }) => ({ objection: objectionView(destination.objection) }),
  })
