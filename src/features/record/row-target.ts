import { fields, isFieldKey } from '../../../domain/registration/fields'
import { choosable } from '../../lib/correctable'
import type { PageName } from '../../lib/pages'
import type { OwnRecord, RecordRow } from './sections'

/** Where a tap on a line leads: to the form, to the contact page, to a correction; null: nowhere. */
export function targetOf(own: OwnRecord, { key, fieldClass }: RecordRow): PageName | null {
  if (!isFieldKey(key)) return null
  const { actions } = own.source
  const isFree = fieldClass !== 'locked'
  if (isFree && actions.includes('submit')) return 'source'
  if (isFree && actions.includes('edit') && fields[key].section === 'contact') return 'contact'
  return own.mayRequestCorrection && choosable(own).includes(key) ? 'correction' : null
}
