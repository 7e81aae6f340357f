import type { Instant } from '../../domain/registration/registration'
import { sameText, type Vault } from '../store/vault'

interface Attempted {
  readonly openid: string
  readonly requestId: string
  readonly bodyHash: string
}

const sealedPart = ({ openid, requestId, bodyHash }: Attempted, firstSeenAt: Instant): string =>
  ['ticket', openid, requestId, bodyHash, String(firstSeenAt)].join('|')

/**
 * Proof of when the server first saw a request that it could not serve: grace without a write. It counts
 * for this person, this request and this very content only.
 */
export const issueTicket = (vault: Vault, attempted: Attempted, firstSeenAt: Instant): string =>
  `${String(firstSeenAt)}.${vault.tag(sealedPart(attempted, firstSeenAt))}`

/** The instant a ticket proves, or null for one that is not ours, not this request's, or from the future. */
export function readTicket(
  vault: Vault,
  attempted: Attempted & { readonly now: Instant },
  ticket: string,
): Instant | null {
  const [instant = '', tag = ''] = ticket.split('.')
  const firstSeenAt = Number(instant)
  if (!/^\d{1,16}$/.test(instant) || firstSeenAt > attempted.now) return null
  return sameText(vault.tag(sealedPart(attempted, firstSeenAt)), tag) ? firstSeenAt : null
}
