import { fields, type FieldKey } from '../../../domain/registration/fields'
import type { OwnRecord } from '../../lib/me'
import { readableDate } from '../../lib/time'
import { documentEnd, texts } from '../../texts/destination'
import type { Shown } from './model'

/** What a receiver of the archive reads about the person. */
const shown = [
  'name',
  'sex',
  'birthDate',
  'studentNo',
  'college',
  'major',
  'level',
  'years',
  'graduatesOn',
  'sourcePlace',
] as const satisfies readonly FieldKey[]

/** 个人基本信息, by label; of the document only its end. */
export function basicsOf(own: OwnRecord, nameOfPlace: (code: string) => string | null): readonly Shown[] {
  const items = shown.map((field) => {
    const value = own.record[field] ?? ''
    const words = field === 'sourcePlace' ? (nameOfPlace(value) ?? value) : readableDate(value)
    return { label: fields[field].label, value: words === '' ? texts.notFilled : words }
  })
  const document = { label: own.documentType, value: documentEnd(own.documentLast4) }
  return [...items.slice(0, 3), document, ...items.slice(3)]
}
