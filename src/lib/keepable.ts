import { holdsNumberIn } from '../../domain/destination/document-numbers'
import type { Texts } from './field-texts'

/** A text as this device may keep it: one in which a document number stands is not kept at all, but only shown. */
export const keepable = (field: string, text: string): string | null =>
  holdsNumberIn(field, text) ? null : text

/** Of texts by field, those that this device may keep. */
export const keepableTexts = (texts: Texts): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([field, text]) => keepable(field, text) !== null))
