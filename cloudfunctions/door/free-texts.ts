import { holdsDocumentNumber } from '../../domain/people/holds-document'

/** Names under which calls bring what people write in their own words. */
const written = ['reason', 'text', 'cause', 'reasons', 'importId', 'fields'] as const

/**
 * Whether somebody wrote a document number into a reason, an answer or a call for help. Such words go into the
 * history, the access log or an inbox, where a number would be sealed nowhere.
 */
export function writesDocumentNumber(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false
  const brought: Readonly<Record<string, unknown>> = { ...input }
  const own = written.flatMap((name) => textsIn(brought[name]))
  if (own.some((text) => holdsDocumentNumber(text, ''))) return true
  // Rows of a list bring words of their own.
  return Object.values(brought).some((value) => Array.isArray(value) && value.some(writesDocumentNumber))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).filter((part) => typeof part === 'string')
}
