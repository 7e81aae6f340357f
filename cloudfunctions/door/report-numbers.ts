import { foldWidth } from '../../domain/people/fold-text'
import { sameText, type Vault } from '../store/vault'

/** Crockford's base 32: without I, L, O and U, so that nothing read aloud is mistaken for something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 15 characters of 5 bits: 75 bits, guessed by nobody who also needs the name. */
const RANDOM_CHARACTERS = 15

/** Characters for the bits of the bytes, first bit first. */
export function base32(bytes: Uint8Array, characters: number): string {
  let text = ''
  for (let index = 0; index < characters; index += 1) {
    const bit = index * 5
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0)
    text += ALPHABET[(pair >> (11 - (bit & 7))) & 31] ?? ''
  }
  return text
}

/** Times x in the field of 32 elements (x⁵ + x² + 1). */
const doubled = (element: number): number => (element << 1) ^ (element & 16 ? 0b100101 : 0)

/** A check character that notices every single wrong character and every swap of two neighbours. */
function checkCharacter(text: string): string {
  let sum = 0
  for (const character of text) sum = doubled(sum) ^ ALPHABET.indexOf(character)
  return ALPHABET[doubled(sum)] ?? ''
}

/**
 * The number of the report that this request of this person issues: the same again for the same request, and
 * another for the same requestId with other content (`bodyHash` is the digest of caller, call and input), so
 * that no record can come to name a report that says something else.
 */
export function reportNumber(
  vault: Vault,
  request: { readonly openid: string; readonly requestId: string; readonly bodyHash: string },
): string {
  const { openid, requestId, bodyHash } = request
  const random = base32(vault.reportTag(`number|${openid}|${requestId}|${bodyHash}`), RANDOM_CHARACTERS)
  return random + checkCharacter(random)
}

/** Whether a text is a number in its stored form, letter by letter. */
export const isNumber = (text: string): boolean =>
  /^[0-9A-HJKMNP-TV-Z]{16}$/.test(text) && checkCharacter(text.slice(0, -1)) === text.at(-1)

/**
 * A number as somebody typed it, in its stored form; null when it cannot be one. Case, width, dashes and
 * blanks do not matter, and I, L, O are read as 1, 1, 0.
 */
export function readNumber(typed: string): string | null {
  const text = typedBase32(typed)
  return isNumber(text) ? text : null
}

/** Characters of base 32 as somebody typed them, in their stored form. */
export const typedBase32 = (typed: string): string =>
  foldWidth(typed)
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')

/** As people read it: 4-4-4-4. */
export const shownNumber = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1-')

/** 96 bits: a forged QR code costs no read, and no luck finds one. */
const TAG_BYTES = 12

/** The check tag that a QR code carries beside the number. */
export const tagOf = (vault: Vault, number: string): string =>
  vault.reportTag(`tag|${number}`).subarray(0, TAG_BYTES).toString('base64url')

export const isTagOf = (vault: Vault, number: string, tag: string): boolean =>
  sameText(tagOf(vault, number), tag)

/** What the QR code says: the address of the public page for this very report. */
export const reportLink = (vault: Vault, reportUrl: string, number: string): string =>
  `${reportUrl}?n=${number}&t=${tagOf(vault, number)}`
