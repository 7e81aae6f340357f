import { reportedFields } from '../../../domain/registration/confirmation'
import { fields } from '../../../domain/registration/fields'
import type { OwnRecord } from '../../lib/me'
import { readableDate } from '../../lib/time'
import { documentEnd, texts } from '../../texts/destination'
import type { Shown } from './model'

type Field = (typeof reportedFields)[number]

/** What a confirmation reports about the person, and where the school has the household and the archive. */
export interface Basics {
  readonly person: readonly Shown[]
  readonly moved: readonly Shown[]
}

/** Everything of the record that is confirmed, by label; of the document only its end. */
export function basicsOf(own: OwnRecord, nameOfPlace: (code: string) => string | null): Basics {
  const shown = (field: Field): Shown => {
    if (field === 'documentType') return { label: own.documentType, value: documentEnd(own.documentLast4) }
    const value = own.record[field] ?? ''
    const words = field === 'sourcePlace' ? (nameOfPlace(value) ?? value) : readableDate(value)
    return { label: fields[field].label, value: words === '' ? texts.notFilled : words }
  }
  const isMoved = (field: Field): boolean => fields[field].section === 'staff'
  return {
    person: reportedFields.filter((field) => !isMoved(field)).map(shown),
    moved: reportedFields.filter(isMoved).map(shown),
  }
}
