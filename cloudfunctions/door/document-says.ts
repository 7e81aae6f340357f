import { documentTypes } from '../../domain/people/documents'
import { readResidentId } from '../../domain/people/resident-id'
import type { Registration } from '../../domain/registration/registration'
import type { DocumentSays } from '../../domain/registration/signal'
import type { Context } from './context'

/** What a resident identity card's number says about its holder; the number itself goes no further. */
export function documentSaysOf({ vault }: Context, registration: Registration): DocumentSays | null {
  const { _id, document, documentType } = registration
  if (documentType !== documentTypes.residentId.label) return null
  const read = readResidentId(vault.open(document, `${_id}|document`))
  if (!read.ok) return null
  const { birthDate, sex, divisionCode } = read.value
  return { birthDate, sex, divisionCode }
}
