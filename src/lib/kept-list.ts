import { textsOf } from './field-texts'
import { holdsNumbers } from './holds-numbers'
import type { Kept } from './pasted-list'
import { forget, keep, readKept } from './storage'

/** A pasted list and what it is called. */
export interface NamedList {
  readonly name: string
  readonly lines: string
}

const nothing: NamedList = { name: '', lines: '' }

/**
 * What was written of a list and is not all done yet, on this device; a paste with document numbers in it is not kept.
 * @param kind what the list is for
 */
export function keptList(kind: string, cohortId: string): Kept<NamedList> {
  const key = `${kind}:${cohortId}`
  return {
    nothing,
    read: () => {
      const { name = '', lines = '' } = textsOf(readKept(key))
      return { name, lines }
    },
    keep: (list) => (holdsNumbers(list.lines) ? forget(key) : keep(key, list)),
    forget: () => forget(key),
  }
}
