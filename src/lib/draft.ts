import { keepableTexts } from './keepable'
import { forget, keep, keptKeys, readKept } from './storage'

/** What was typed on this device and is not known to be on the server: field → value. */
export type Draft = Readonly<Record<string, string>>
export type DraftFlow = 'source' | 'destination'

const keyOf = (recordId: string, flow: DraftFlow): string => `draft:${flow}:${recordId}`

export const readDraft = (recordId: string, flow: DraftFlow): Draft => readValues(keyOf(recordId, flow))

function readValues(key: string): Draft {
  const kept = readKept(key)
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** Keeps the draft of a record, all but texts with a document number; an empty one leaves nothing behind. */
export const keepDraft = (recordId: string, flow: DraftFlow, draft: Draft): void =>
  keepValues(keyOf(recordId, flow), draft)

function keepValues(key: string, draft: Draft): void {
  const kept = keepableTexts(draft)
  if (Object.keys(kept).length === 0) forget(key)
  else keep(key, kept)
}

const roundKey = (recordId: string, flow: DraftFlow): string => `draftRound:${flow}:${recordId}`
const earlierKey = (recordId: string, flow: DraftFlow): string => `draftEarlier:${flow}:${recordId}`

/** The round in which the draft was typed (src/lib/draft-rounds.ts); '' where none is known. */
export function readRound(recordId: string, flow: DraftFlow): string {
  const kept = readKept(roundKey(recordId, flow))
  return typeof kept === 'string' ? kept : ''
}

export const keepRound = (recordId: string, flow: DraftFlow, round: string): void =>
  keep(roundKey(recordId, flow), round)

/** What was typed in an earlier round and never sent. */
export const readEarlier = (recordId: string, flow: DraftFlow): Draft =>
  readValues(earlierKey(recordId, flow))

export const keepEarlier = (recordId: string, flow: DraftFlow, draft: Draft): void =>
  keepValues(earlierKey(recordId, flow), draft)

const basesKey = (recordId: string, flow: DraftFlow): string => `draftBases:${flow}:${recordId}`

/** What the server was known to have of each field of the draft (src/lib/draft-bases.ts). */
export function readBases(recordId: string, flow: DraftFlow): Readonly<Record<string, readonly string[]>> {
  const kept = readKept(basesKey(recordId, flow))
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).flatMap(([field, values]: [string, unknown]) =>
      Array.isArray(values)
        ? [[field, values.filter((value): value is string => typeof value === 'string')]]
        : [],
    ),
  )
}

export function keepBases(
  recordId: string,
  flow: DraftFlow,
  bases: Readonly<Record<string, readonly string[]>>,
): void {
  if (Object.keys(bases).length === 0) forget(basesKey(recordId, flow))
  else keep(basesKey(recordId, flow), { ...bases })
}

const forgotten = new Set<(recordId: string) => void>()

/** One thing in memory for each record, whichever pages use it; it goes when the record is forgotten. */
export function perRecord<Kept extends { readonly drop: () => void }>(
  make: (recordId: string) => Kept,
): (recordId: string) => Kept {
  const all = new Map<string, Kept>()
  forgotten.add((recordId) => {
    all.get(recordId)?.drop()
    all.delete(recordId)
  })
  return (recordId) => {
    const made = all.get(recordId) ?? make(recordId)
    all.set(recordId, made)
    return made
  }
}

/** Removes whatever this device has of a record, in memory and in store: it is nobody's here any more. */
export function forgetRecord(recordId: string): void {
  for (const drop of forgotten) drop(recordId)
  for (const key of keptKeys()) if (key.split(':').includes(recordId)) forget(key)
}
