import type { Policy } from '../../domain/cohort/policy'
import type { Output } from '../../domain/contract/contract'
import { slotsOf } from '../../domain/registration/attachments'
import { standingProofs } from '../../domain/registration/standing-proof'
import type { Proof, ProofFlow } from '../../domain/registration/proof'
import type { Registration } from '../../domain/registration/registration'

type OwnRecord = Output<'me.get'>['records'][number]

/** The slots of a policy as a page shows them. */
export function slotViews(policy: Policy): OwnRecord['slots'] {
  return slotsOf(policy).map(({ key, purpose, required, when, fields }) => {
    const { name = key, help = '', maxBytes = 0, minEdge = 0 } = policy.slots[key] ?? {}
    const condition =
      when === null ? null : Object.entries(when).map(([field, values]) => [field, [...values]])
    return {
      key,
      purpose,
      name,
      help,
      required,
      maxBytes,
      minEdge,
      fields: [...fields],
      when: condition === null ? null : (Object.fromEntries(condition) as Record<string, string[]>),
    }
  })
}

/** One proof as its owner sees it. */
export const proofView = (
  id: string,
  { flow, slot, bytes, width, height, at }: Proof,
): OwnRecord['proofs'][number] => ({ id, flow, slot, bytes, width, height, at })

/** The standing proofs of a flow. */
export const ownProofs = (registration: Registration, flow: ProofFlow): OwnRecord['proofs'] =>
  standingProofs(registration, flow).map(([id, proof]) => proofView(id, proof))
