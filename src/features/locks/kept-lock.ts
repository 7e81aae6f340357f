import { isFieldKey, type FieldKey } from '../../../domain/registration/fields'
import { textsOf } from '../../lib/field-texts'
import { holdsNumbers } from '../../lib/holds-numbers'
import type { Kept } from '../../lib/pasted-list'
import { forget, keep, readKept } from '../../lib/storage'

export type Way = 'lock' | 'unlock'

/** A lock, or its taking back, while it is written down. */
export interface Written {
  readonly way: Way
  /** Of the policy; '' while none is chosen. */
  readonly event: string
  /** Null: at once. */
  readonly from: number | null
  /** Which are unlocked. */
  readonly fields: readonly FieldKey[]
  /** Why they are unlocked. */
  readonly reason: string
  readonly lines: string
}

const nothing: Written = { way: 'lock', event: '', from: null, fields: [], reason: '', lines: '' }

/** What was written on this device and is not all sent yet; a paste with document numbers in it is not kept. */
export function keptLock(cohortId: string): Kept<Written> {
  const key = `locks:${cohortId}`
  return {
    nothing,
    read: () => {
      const { way, event = '', from = '', fields = '', reason = '', lines = '' } = textsOf(readKept(key))
      return {
        way: way === 'unlock' ? way : 'lock',
        event,
        from: /^\d+$/.test(from) ? Number(from) : null,
        fields: fields.split(' ').filter(isFieldKey),
        reason,
        lines,
      }
    },
    keep: ({ way, event, from, fields, reason, lines }) =>
      keep(key, {
        way,
        event,
        from: from === null ? '' : String(from),
        fields: fields.join(' '),
        reason,
        lines: holdsNumbers(lines) ? '' : lines,
      }),
    forget: () => forget(key),
  }
}
