import type { Policy } from '../cohort/policy'
import type { realNameStates } from '../contract/identity'
import type { Registration } from './registration'
import { isStanding } from './standing-proof'

export type RealNameState = (typeof realNameStates)[number]

/** Only the mainland's identity card is checked by name (seed G §四 步骤2: 港澳台学生只需完成学籍绑定). */
const CHECKED_DOCUMENT = '居民身份证'

type Asked = Pick<Policy, 'bind' | 'slots'>
type About = Pick<Registration, 'binding' | 'documentType' | 'proofs'>

/**
 * Where the real-name check of a record stands (G2), by the cohort's policy: derived, so that a policy that
 * begins or ceases to ask needs no repair. A picture brought after a refusal waits for another look.
 */
export function realNameState(
  { bind, slots }: Asked,
  { binding, documentType, proofs }: About,
): RealNameState {
  if (bind.realName === 'none' || documentType !== CHECKED_DOCUMENT) return 'notNeeded'
  const outcome = binding?.realName ?? 'unchecked'
  if (outcome === 'passed') return 'passed'
  const picture = bind.realName === 'manual' ? identityPicture(slots, proofs) : null
  if (picture !== null && binding?.check?.sha256 !== picture) return 'pending'
  return outcome === 'refused' ? 'refused' : 'needed'
}

/** Hash of the standing picture of the document; null where there is none. */
export function identityPicture(slots: Policy['slots'], proofs: Registration['proofs']): string | null {
  const standing = Object.values(proofs).find(
    (proof) => proof.flow === 'source' && isStanding(proof) && slots[proof.slot]?.purpose === 'identity',
  )
  return standing?.sha256 ?? null
}
