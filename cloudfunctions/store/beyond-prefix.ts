const LAST_POINT = 0x10ffff
/** Halves of pairs of UTF-16; no code points of texts, so that the one behind U+D7FF is U+E000. */
const SURROGATES = { first: 0xd800, next: 0xe000 }

/**
 * The first text behind all that begin with `prefix`: the prefix with its last code point raised. Nothing is
 * appended instead, because a large character is not large everywhere: MongoDB orders texts by code point,
 * JavaScript by halves of pairs, where U+10FFFF sorts in front of full-width letters. A raised prefix bounds the
 * same texts in both orders, except behind U+D7FF and U+FFFF, which are no characters.
 * @param prefix texts are compared as they are: case and width matter
 * @returns null when nothing lies behind: of the empty text, and of U+10FFFF repeated
 */
export function beyondPrefix(prefix: string): string | null {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0)
  while (points.at(-1) === LAST_POINT) points.pop()
  const last = points.pop()
  if (last === undefined) return null
  const raised = last + 1 === SURROGATES.first ? SURROGATES.next : last + 1
  return String.fromCodePoint(...points, raised)
}
