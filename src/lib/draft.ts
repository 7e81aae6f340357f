import { forget, keep, readKept } from './storage'

/** What was typed on this device and is not known to be on the server: field → value. */
export type Draft = Readonly<Record<string, string>>

const keyOf = (recordId: string, flow: 'source' | 'destination'): string => `draft:${flow}:${recordId}`

export function readDraft(recordId: string, flow: 'source' | 'destination'): Draft {
  const kept = readKept(keyOf(recordId, flow))
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** Keeps the whole draft of a record; an empty one leaves nothing behind. */
export function keepDraft(recordId: string, flow: 'source' | 'destination', draft: Draft): void {
  if (Object.keys(draft).length === 0) forget(keyOf(recordId, flow))
  else keep(keyOf(recordId, flow), { ...draft })
}
