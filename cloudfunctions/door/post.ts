import { appointing } from '../../domain/people/staff-entry'
import type { Grant } from '../../domain/people/staff'
import type { Post, PostEdit } from '../store/posts'
import type { Vault } from '../store/vault'
import type { Context } from './context'
import { base32, typedBase32 } from './report-numbers'

/** Ten characters of five bits: nobody who has five tries in six hours guesses one. */
const CODE_CHARACTERS = 10
const DAY = 86_400_000
/** An invitation from a sheet has no code; it ends all the same. */
export const IMPORTED_DAYS = 30

/** The code of a post follows from its id: it is told again to the same request and stands nowhere. */
export const codeOf = (vault: Vault, id: string): string =>
  base32(Buffer.from(vault.tag(`invite|${id}`), 'base64url'), CODE_CHARACTERS)

const codeText = (typed: string): string => `invite|${typedBase32(typed)}`
const phoneText = (digits: string): string => `phone|${digits}`

/** What is kept of a code, as it was made. */
export const codeHashOf = (vault: Vault, typed: string): string => vault.fingerprint(codeText(typed))

/** What may be kept of a code that somebody typed, by whichever key. */
export const codeHashesOf = (vault: Vault, typed: string): readonly string[] =>
  vault.fingerprints(codeText(typed))

/** What is kept of a phone number. @param digits as `mobileOf` gives them */
export const phoneFpOf = (vault: Vault, digits: string): string => vault.fingerprint(phoneText(digits))

/** What may be kept of it, by whichever key. */
export const phoneFpsOf = (vault: Vault, digits: string): readonly string[] =>
  vault.fingerprints(phoneText(digits))

/**
 * The digest of a request that brought a phone number, as it is kept: the plain one could be tried out against
 * all the numbers there are.
 */
export const bodyFpOf = (vault: Vault, bodyHash: string): string => vault.fingerprint(`body|${bodyHash}`)

/** Whether this is the digest that was kept, by whichever key. */
export const isBodyFp = (vault: Vault, kept: string | undefined, bodyHash: string): boolean =>
  kept !== undefined && vault.fingerprints(`body|${bodyHash}`).includes(kept)

export interface Offered {
  readonly id: string
  readonly campusId: string
  readonly workNo: string
  readonly name: string
  /** Digits; '' without a phone. */
  readonly phone: string
  readonly grants: readonly Grant[]
  readonly days: number
  readonly byCode: boolean
  readonly waits: boolean
  readonly what: PostEdit['what']
}

/** A post as it is first stored. */
export function newPost(
  { vault, openid: by, now: at, requestId, bodyHash }: Context,
  offered: Offered,
): Post {
  const { id, campusId, workNo, name, phone, grants, days, byCode, waits, what } = offered
  return {
    _id: id,
    rev: 1,
    campusId,
    workNo,
    name,
    phoneFp: phone === '' ? '' : phoneFpOf(vault, phone),
    phoneLast4: phone.slice(-4),
    grants,
    codeHash: byCode ? codeHashOf(vault, codeOf(vault, id)) : '',
    until: at + days * DAY,
    by,
    at,
    open: true,
    administrator: appointing(grants).length > 0,
    proposal: waits ? { by, at } : null,
    secondedBy: null,
    usedBy: null,
    usedAt: null,
    withdrawnAt: null,
    edits: [{ at, by, what }],
    lastEdit: { requestId, bodyHash: bodyFpOf(vault, bodyHash), reply: { id, waits }, by, at },
  }
}

/** The post with one more line of its story. */
export const edited = (
  post: Post,
  { openid: by, now: at }: Pick<Context, 'openid' | 'now'>,
  what: PostEdit['what'],
): readonly PostEdit[] => [{ at, by, what }, ...post.edits]
