import { withUpload } from '../../domain/registration/proofs'
import { withOutgoing } from '../../domain/registration/record'
import type { ProofPaths } from '../../domain/registration/proof'
import { err, ok } from '../../domain/result'
import { attaching } from '../door/attaching'
import { attemptOn, command } from '../door/command'
import type { Verb } from '../door/route'
import type { Vault } from '../store/vault'

/** Begins an upload: the record knows of the files before there are any, so that none is ever forgotten. */
export const proofBegin: Verb<'proof.begin'> = ({ cohortId, flow, slot }, context) => {
  const { store, vault, now } = context
  const id = context.newId()
  const paths = pathsOf(vault, id)
  return command(context, {
    call: 'proof.begin',
    find: () => store.registrations.ownIn(context.openid, cohortId),
    step: async (registration) => {
      const input = { proof: { id, slot } }
      const { flow: ruledBy, mayBring } = attaching[flow]
      const allowed = mayBring(
        await attemptOn(context, registration, { flow: ruledBy, as: 'student', input }),
      )
      if (!allowed.ok) return err({ code: allowed.error })
      const begun = withUpload(registration, id, { flow, slot, at: now, paths })
      if ('until' in begun) return err({ code: 'uploadsTooMany', retryAfter: begun.until - now })
      return ok(withOutgoing(begun.registration, [begun.outgoing]))
    },
    reply: ({ uploads }) => ({ upload: id, path: paths.incoming, until: uploads[id]?.until ?? now }),
  })
}

/** Only the incoming path is told to anybody; the others cannot be guessed from it, nor be written by a client. */
const pathsOf = (vault: Vault, id: string): ProofPaths => ({
  incoming: `incoming/${id}`,
  kept: `evidence/${vault.tag(`kept|${id}`)}`,
  viewing: `evidence/${vault.tag(`viewing|${id}`)}.jpg`,
})
