import { attaching } from '../door/attaching'
import { attemptOn, command } from '../door/command'
import type { Verb } from '../door/route'

/** Takes a picture away; one that a submission names stays for those who decided on it. */
export const proofRemove: Verb<'proof.remove'> = ({ cohortId, flow, proof }, context) =>
  command(context, {
    call: 'proof.remove',
    find: () => context.store.registrations.ownIn(context.openid, cohortId),
    step: async (registration) => {
      const input = { proof: { id: proof } }
      const { flow: ruledBy, takeAway } = attaching[flow]
      return takeAway(await attemptOn(context, registration, { flow: ruledBy, as: 'student', input }))
    },
    reply: () => ({}),
  })
