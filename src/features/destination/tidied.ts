import { destinationField, isDestinationField } from '../../../domain/destination/fields'
import { foldWidth, withoutSpaces } from '../../../domain/people/fold-text'

const bare = (text: string): string => withoutSpaces(foldWidth(text))

/** What people type or paste, as it is kept: a code in groups and small letters is still the code. */
export function tidied(field: string, text: string): string {
  if (field === 'creditCode') return bare(text).replace(/-/gu, '').toUpperCase()
  if (!isDestinationField(field)) return text
  const { kind } = destinationField(field)
  if (kind === 'phone') return bare(text)
  if (kind === 'number') return bare(text).replace(/[,，]|元$/gu, '')
  return kind === 'url' ? withoutSpaces(text) : text
}
