import { textsOf } from '../../lib/field-texts'
import { forget, keep, readKept } from '../../lib/storage'

/** What was written and not all recorded yet. */
export interface WrittenList {
  readonly name: string
  readonly lines: string
}

const keyOf = (cohortId: string): string => `upstream:${cohortId}`

export function readList(cohortId: string): WrittenList {
  const kept = textsOf(readKept(keyOf(cohortId)))
  return { name: kept['name'] ?? '', lines: kept['lines'] ?? '' }
}

export const keepList = (cohortId: string, list: WrittenList): void => keep(keyOf(cohortId), list)
export const forgetList = (cohortId: string): void => forget(keyOf(cohortId))
