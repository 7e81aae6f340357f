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

/** What is kept of a code: as somebody typed it, and as it was made. */
export const codeHashOf = (vault: Vault, typed: string): string =>
  vault.fingerprint(`invite|${typedBase32(typed)}`)

/** What is kept of a phone number. @param digits as `mobileOf` gives them */
export const phoneFpOf = (vault: Vault, digits: string): string => vault.fingerprint(`phone|${digits}`)

/**
 * The digest of a request that brought a phone number, as it is kept: the plain one could be tried out against
 * all the numbers there are.
 */
export const bodyFpOf = (vault: Vault, bodyHash: string): string => vault.fingerprint(`body|${bodyHash}`)

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
