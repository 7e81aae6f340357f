import { canonical } from '../registration/digest'
import type { Instant } from '../registration/instant'

/** Collections whose lines are chained: who looked, what happened, and what was rightfully deleted of both. */
export const auditedCollections = ['accessLog', 'events', 'purges'] as const
export type AuditedCollection = (typeof auditedCollections)[number]

/** Most lines of one block: with their tags they take a twentieth of the largest document. */
export const BLOCK_LINES = 200

/** A line as it is stored. `block`: the number of the block that holds it; 0 while none does. */
export interface StoredLine {
  readonly _id: string
  readonly at: Instant
  readonly block: number
  readonly [field: string]: unknown
}

export interface FoundLine {
  readonly collection: AuditedCollection
  readonly line: StoredLine
}

/** What a block says of a line: where it is, whose it is, and the tag of all it says. */
export interface ChainedLine {
  readonly collection: AuditedCollection
  readonly id: string
  /** '' of a line about many. */
  readonly registrationId: string
  readonly cohortId: string
  readonly at: Instant
  readonly hash: string
}

/** Lines that were sealed together, and behind which block. Written once, never again. */
export interface Block {
  /** The number with leading zeros: inserting it is what decides who appends. */
  readonly _id: string
  readonly number: number
  readonly at: Instant
  /** By which key it is sealed. */
  readonly kid: string
  readonly previous: string
  readonly lines: readonly ChainedLine[]
  readonly hash: string
}

/** The newest block, as the next one names it. */
export type Head = Pick<Block, 'number' | 'hash'>
/** Before the first block. */
export const noHead: Head = { number: 0, hash: '' }

/** Keyed tag of a text (HMAC); null where the key is gone. */
export type Tagging = (kid: string, text: string) => string | null

export const blockId = (number: number): string => String(number).padStart(12, '0')

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * The tag of everything a line says but the number of its block, which is set later. Keyed, so that nothing can be
 * guessed from what stays in the block when the line is deleted by the schedule.
 */
export function lineHash({ collection, line }: FoundLine, kid: string, tag: Tagging): string | null {
  const { block: _mark, ...said } = line
  return tag(kid, `line|${collection}|${canonical(said)}`)
}

export const blockHash = (
  { number, at, kid, previous, lines }: Omit<Block, '_id' | 'hash'>,
  tag: Tagging,
): string | null => tag(kid, `block|${canonical({ number, at, kid, previous, lines })}`)

interface Sealing {
  readonly kid: string
  readonly tag: Tagging
  readonly at: Instant
}

/** The block of these lines behind the head. @throws where the key is not there */
export function nextBlock(head: Head, found: readonly FoundLine[], { kid, tag, at }: Sealing): Block {
  const sealed = (hash: string | null): string => {
    if (hash === null) throw new Error(`no audit key ${kid}`)
    return hash
  }
  const lines = found.map(({ collection, line }): ChainedLine => ({
    collection,
    id: line._id,
    registrationId: textOf(line['registrationId']),
    cohortId: textOf(line['cohortId']),
    at: line.at,
    hash: sealed(lineHash({ collection, line }, kid, tag)),
  }))
  const block = { number: head.number + 1, at, kid, previous: head.hash, lines }
  return { _id: blockId(block.number), ...block, hash: sealed(blockHash(block, tag)) }
}
