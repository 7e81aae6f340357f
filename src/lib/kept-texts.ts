import { textsOf, withText, type Texts } from './field-texts'
import { keepable } from './keepable'
import { forget, keep, readKept } from './storage'

/** Under which the device keeps what is typed in a record's sheets and not taken over yet. */
export const sheetKey = (recordId: string): string => `sheet:${recordId}`

export const readTexts = (key: string): Texts => textsOf(readKept(key))

/** Keeps one text among the others of its key; null forgets it, and so does a text with a document number in it. */
export function keepText(key: string, field: string, text: string | null): void {
  const texts = withText(readTexts(key), field, text === null ? null : keepable(field, text))
  if (Object.keys(texts).length === 0) forget(key)
  else keep(key, texts)
}
