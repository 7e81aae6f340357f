import { foldWidth, withoutSpaces } from '../../../domain/people/fold-text'

export interface CodeFound {
  readonly code: string
  readonly name: string
}

/** Marks between the words of a name: nobody types them. */
const plain = (text: string): string => withoutSpaces(foldWidth(text)).replace(/[、，,]/gu, '')

/** Codes whose name contains the text, in the table's order; all of them for ''. */
export const codesFound = (names: Readonly<Record<string, string>>, wanted: string): readonly CodeFound[] =>
  Object.entries(names)
    .filter(([, name]) => plain(name).includes(plain(wanted)))
    .map(([code, name]) => ({ code, name }))
