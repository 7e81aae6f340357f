import { attaching } from '../door/attaching'
import { ownCommand } from '../door/flow-command'
import type { Verb } from '../door/route'

/** Takes a picture away; one that a submission names stays for those who decided on it. */
export const proofRemove: Verb<'proof.remove'> = ({ cohortId, flow, proof }, context) =>
  ownCommand(context, {
    call: 'proof.remove',
    cohortId,
    event: attaching[flow].detach,
    input: { proof: { id: proof } },
    reply: () => ({}),
  })
