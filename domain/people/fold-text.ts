/** Typographic repairs that never change what a person meant to write. All are linear in the text. */

const fullWidthOffset = 0xfee0

/** U+200B–U+200D, U+2060 and U+FEFF have no width and arrive with text copied from web pages. */
const spaces = /[\s\u180e\u200b-\u200d\u2060\ufeff]+/gu

/** Controls, and the marks that turn the reading direction: they make one name look like another. */
const controls = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const everyControl = new RegExp(controls.source, 'gu')

/**
 * Full-width letters, digits and marks become their half-width forms. This is not NFKC, which would
 * also replace compatibility ideographs and so change how rare names are written.
 */
export const foldWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - fullWidthOffset))

/** Full-width letters and digits only: brackets and commas of Chinese text stay as they were typed. */
export const foldLettersAndDigits = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, foldWidth)

/** Without control characters and direction marks; tabs and line breaks become spaces. */
export const withoutControls = (text: string): string => text.replace(spaces, ' ').replace(everyControl, '')

/** Without any space, tab, line break, no-break or zero-width space. */
export const withoutSpaces = (text: string): string => text.replace(spaces, '')

/** Trimmed, every run of spaces of whatever kind made one ordinary space. */
export const singleSpaced = (text: string): string => text.replace(spaces, ' ').trim()

/** True if the text holds a control character or a direction mark (other than tab and line break). */
export const hasControls = (text: string): boolean => controls.test(text.replace(spaces, ' '))

/** Length as people count it: a character outside the Basic Multilingual Plane counts once. */
export function lengthOf(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xd800 && unit <= 0xdbff) at += 1
    length += 1
  }
  return length
}
