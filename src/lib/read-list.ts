import type { CallFailure } from '../../domain/contract/failure'
import { failureSentences } from '../../domain/messages'
import { numbersIn, textRows } from '../../domain/roster/number-list'
import type { ChosenFile } from './chosen-file'
import { call, sentenceOf, troubleOf } from './cloud'
import { endingOf } from './ending-of'

/** Files that may hold a list of 学号. */
export const listEndings = ['xlsx', 'csv', 'txt'] as const

export type ListRead =
  | { readonly numbers: readonly string[]; readonly problem: null }
  | { readonly numbers: null; readonly problem: string }

const isListEnding = (ending: string): boolean => listEndings.some((one) => one === ending)

/**
 * The 学号 of a file. Plain text is read on this device where it can be; workbooks, and text that this device cannot
 * read, are brought to the cloud, which forgets them.
 */
export async function readList(file: ChosenFile): Promise<ListRead> {
  const ending = endingOf(file.name)
  if (!isListEnding(ending)) return refused('rosterNotXlsx')
  try {
    const text = ending === 'xlsx' ? null : textOf(await file.bytes())
    if (text !== null) {
      const read = numbersIn(textRows(text))
      return typeof read === 'string' ? refused(read) : { numbers: read, problem: null }
    }
    const { numbers } = await call('list.read', { fileID: await file.upload('lists') })
    return { numbers, problem: null }
  } catch (error) {
    return { numbers: null, problem: sentenceOf(troubleOf(error)) }
  }
}

const refused = (code: CallFailure): ListRead => ({ numbers: null, problem: failureSentences[code] })

/** UTF-8, and GB18030 where the engine knows it (WeChat's does not); null: unreadable here. */
export function textOf(bytes: ArrayBuffer): string | null {
  return utf8Of(new Uint8Array(bytes)) ?? legacyOf(bytes)
}

/** Strict, and without TextDecoder, which WeChat's engines have not. */
function utf8Of(bytes: Uint8Array): string | null {
  const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  try {
    return decodeURIComponent(escaped)
  } catch {
    return null
  }
}

function legacyOf(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
