import { fieldKeys, fields, type FieldKey } from '../../domain/registration/fields'
import type { OwnRecord } from './me'

/** Keys of the record, and what follows from the class: nobody changes them by a correction (G9). */
const notHere: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'studentNo',
  'documentType',
  'college',
  'major',
  'majorCode',
])

/**
 * Fields that a correction may name: while the form is open only what is locked in it; afterwards everything
 * that cannot be changed at once.
 */
export function choosable(own: OwnRecord): readonly FieldKey[] {
  const { actions } = own.source
  const maySave = actions.includes('save')
  const mayEdit = actions.includes('edit')
  return fieldKeys.filter((key) => {
    if (notHere.has(key)) return false
    const isLocked = (own.fields[key] ?? 'locked') === 'locked'
    return isLocked || (!maySave && !(mayEdit && fields[key].section === 'contact'))
  })
}
