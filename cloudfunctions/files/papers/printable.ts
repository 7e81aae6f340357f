/** What of a font has to be known to say whether it can draw a text. */
export interface Coverage {
  hasGlyphForCodePoint(codePoint: number): boolean
}

/** Seen nowhere, whatever draws it: joiners, direction marks, variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu
/** Everything between words; the full-width blank stays as wide as it is. */
const blank = /(?:[^\S\u3000]|\p{Cc})+/gu

/** How a character that the font lacks is written: `〔U+20164〕`. */
export const codeOf = (character: string): string =>
  `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`

/**
 * A text as the font can draw it, and how many characters it lacks. A rare character never vanishes, and never
 * looks like another one: its code stands in its place, which names it exactly.
 */
export function printable(text: string, font: Coverage): { readonly text: string; readonly missing: number } {
  let missing = 0
  const drawn = [...text.replace(invisible, '').replace(blank, ' ').trim()].map((character) => {
    if (font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return character
    missing += 1
    return codeOf(character)
  })
  return { text: drawn.join(''), missing }
}
