import { holdsDocumentNumber, holdsResidentNumber } from '../people/holds-document'
import { isCreditCode } from './credit-code'
import { isPhone } from './phone'

type Check = (text: string) => boolean

/** Fields in whose own form many digits are right: a code of 18, a phone with its extension, the number of a shop. */
const rightForms: Readonly<Record<string, Check>> = {
  creditCode: isCreditCode,
  'archive.phone': isPhone,
  shopUrl: (text) => !holdsResidentNumber(text),
}

/**
 * Whether a text typed into a field holds a document number, which is sealed nowhere: the server refuses it, and no
 * device keeps it (N4). Fields of any form; those of a destination by their own.
 */
export const holdsNumberIn = (field: string, text: string): boolean => {
  const isRight = Object.hasOwn(rightForms, field) ? rightForms[field] : undefined
  return isRight?.(text) !== true && holdsDocumentNumber(text, '')
}
