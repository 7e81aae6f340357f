import { canonical } from '../registration/digest'
import type { Values } from '../registration/fields'

/**
 * What a row says, as one word: a row with the same word is stored already.
 * @param hash SHA-256
 * @param documentFp the fingerprint by which its document is looked up; another key makes another word
 */
export const rosterWord = (hash: (text: string) => string, values: Values, documentFp: string): string =>
  hash(canonical({ values, document: documentFp }))
