import type { Proof, ProofFlow } from './proof'
import type { Registration } from './registration'

/** Whether a proof still stands: neither taken away nor deleted. */
export const isStanding = ({ removedAt, deletedAt }: Proof): boolean =>
  removedAt === null && deletedAt === null

/** The standing proof of each slot of a flow, with its id. */
export const standingProofs = (
  { proofs }: Pick<Registration, 'proofs'>,
  flow: ProofFlow,
): (readonly [id: string, proof: Proof])[] =>
  Object.entries(proofs).filter(([, proof]) => proof.flow === flow && isStanding(proof))

/** slot → hashes of the standing pictures of a flow, of these slots only. */
export function hashesOf(
  registration: Pick<Registration, 'proofs'>,
  flow: ProofFlow,
  wanted: ReadonlySet<string>,
): Record<string, readonly string[]> {
  const hashes: Record<string, string[]> = {}
  for (const [, { slot, sha256 }] of standingProofs(registration, flow))
    if (wanted.has(slot)) hashes[slot] = [...(hashes[slot] ?? []), sha256].sort()
  return hashes
}
