import { fields } from '../registration/fields'
import { err, ok, type Result } from '../result'
import { foldWidth, hasControls, lengthOf, singleSpaced, withoutSpaces } from './fold-text'

export type NameRefusal = 'nameMissing' | 'nameTooLong' | 'nameInvalid'

/** Every mark that is typed between the parts of a transliterated name; U+00B7 is the official one. */
const interpuncts = /[•・･．.‧∙⋅●·]/gu
const interpunct = '·'

/** Longest text looked at: hostile input is refused before any rewriting. */
const rawLimit = 400

/**
 * A personal name as it is stored: outer spaces dropped, inner ones too unless the name is in Latin
 * letters, one interpunct (·), half-width letters. Rare characters are kept as they are; length is
 * counted by code point against the limit of the field.
 */
export function normaliseName(text: string): Result<string, NameRefusal> {
  if (text.length > rawLimit) return err('nameTooLong')
  if (hasControls(text)) return err('nameInvalid')
  const folded = singleSpaced(foldWidth(text))
  if (folded === '') return err('nameMissing')
  const latin = /[A-Za-z]/u.test(folded)
  // "J. Smith" keeps its stop: only a name in Han characters uses the interpunct.
  const name = latin ? folded : withoutSpaces(folded).replace(interpuncts, interpunct)
  if (lengthOf(name) > fields.name.maxLength) return err('nameTooLong')
  if (!/\p{Letter}/u.test(name)) return err('nameInvalid')
  return ok(name)
}
