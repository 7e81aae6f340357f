import type { ReviewView } from './review'

export type BroughtProof = ReviewView['proofs'][number]

export interface ProofsShown {
  /** Field → what proves it, beside its change. */
  readonly beside: ReadonlyMap<string, readonly BroughtProof[]>
  /** Field → proofs whose facts stand there: where one proves several fields, only at the first of them. */
  readonly facts: ReadonlyMap<string, readonly BroughtProof[]>
  /** What proves none of the changes on the page. */
  readonly attached: readonly BroughtProof[]
}

/** Where each picture stands: beside the changes that it proves or, without one, among the attachments. */
export function proofsShown(proofs: readonly BroughtProof[], changed: readonly string[]): ProofsShown {
  const told = new Set<string>()
  const beside = new Map<string, readonly BroughtProof[]>()
  const facts = new Map<string, readonly BroughtProof[]>()
  for (const field of changed) {
    const here = proofs.filter(({ fields }) => fields.includes(field))
    if (here.length === 0) continue
    beside.set(field, here)
    const fresh = here.filter(({ id }) => !told.has(id))
    if (fresh.length > 0) facts.set(field, fresh)
    for (const { id } of here) told.add(id)
  }
  return { beside, facts, attached: proofs.filter(({ id }) => !told.has(id)) }
}

/** Slots that a return may name, each once. */
export function slotsBrought(proofs: readonly BroughtProof[]): readonly { field: string; label: string }[] {
  const names = new Map(proofs.map(({ slot, name }) => [slot, name]))
  return [...names].map(([field, label]) => ({ field, label }))
}

const KB = 1000
const MB = 1000 * KB

/** `1.2 MB`, `350 KB`; as the limits are told. */
export const sizeShown = (bytes: number): string =>
  bytes >= MB ? `${(bytes / MB).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / KB))} KB`

/** Enough of it to compare two pictures by eye: `3f9a2c10…81be`. */
export const hashShown = (sha256: string): string => `${sha256.slice(0, 8)}…${sha256.slice(-4)}`

export const TURNS = [0, 90, 180, 270] as const
export type Turn = (typeof TURNS)[number]

/** A quarter more to the right (1) or to the left (-1). */
export const turned = (turn: Turn, by: 1 | -1): Turn =>
  TURNS[(TURNS.indexOf(turn) + by + TURNS.length) % TURNS.length] ?? 0
