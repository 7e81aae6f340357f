/** The desk's list claims records too: what both need is in lib. */
export { useClaim, type Claim, type ReviewView } from '../../lib/claim'
