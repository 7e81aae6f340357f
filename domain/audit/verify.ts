import type { KeepStep } from '../keeping/kinds'
import type { Instant } from '../registration/instant'
import {
  blockHash,
  blockId,
  lineHash,
  type AuditedCollection,
  type Block,
  type ChainedLine,
  type FoundLine,
  type Head,
  type Tagging,
} from './chain'

/**
 * What may be wrong with the chain. `edited`: a line says something else than when it was sealed. `missing`: it is
 * gone, and nothing says that it was deleted by rule. `reordered`: a line stands under another block. `added`: a line
 * stands under a block that does not hold it, or under none there is. `truncated`: an anchor names a block behind the
 * last. `brokenLink`: a block is not the one that was written, or not behind the one before.
 */
export const findingKinds = ['edited', 'missing', 'reordered', 'added', 'truncated', 'brokenLink'] as const
export type FindingKind = (typeof findingKinds)[number]

/** Where something is wrong; never what a line says. */
export interface Finding {
  readonly kind: FindingKind
  readonly block: number
  /** '' of a whole block. */
  readonly collection: AuditedCollection | ''
  readonly id: string
}

/** What was deleted of a record by the schedule, or because a person asked. */
export interface Purge {
  readonly _id: string
  readonly at: Instant
  /** `retention`, or the openid of who did it. */
  readonly by: string
  readonly registrationId: string
  /** The record's cohort. */
  readonly scope: string
  readonly what: KeepStep
}

const takesLines: KeepStep = 'evidence'

/** Some blocks in their order, with every line that they name or that names them. */
export interface Part {
  /** The block before the first of them, which was found right. */
  readonly head: Head
  readonly blocks: readonly Block[]
  readonly lines: readonly FoundLine[]
  readonly purges: readonly Purge[]
  /** The number of the newest block: its lines may not bear their mark yet. */
  readonly last: number
}

const ofBlock = (kind: FindingKind, block: number): Finding => ({ kind, block, collection: '', id: '' })
const keyOf = (collection: string, id: string): string => `${collection}|${id}`

/** Everything that is wrong with a part of the chain. */
export const findingsOf = (part: Part, tag: Tagging): readonly Finding[] => [
  ...brokenLinks(part, tag),
  ...faultyLines(part, tag),
  ...addedLines(part),
]

function brokenLinks({ head, blocks }: Part, tag: Tagging): readonly Finding[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1] ?? head
    const follows =
      block.number === before.number + 1 &&
      block._id === blockId(block.number) &&
      block.previous === before.hash
    return follows && blockHash(block, tag) === block.hash ? [] : [ofBlock('brokenLink', block.number)]
  })
}

function faultyLines({ blocks, lines, purges, last }: Part, tag: Tagging): readonly Finding[] {
  const found = new Map(lines.map((one) => [keyOf(one.collection, one.line._id), one]))
  const faultOf = (block: Block, chained: ChainedLine): FindingKind | null => {
    const one = found.get(keyOf(chained.collection, chained.id))
    if (one === undefined) return purges.some((purge) => covers(purge, chained)) ? null : 'missing'
    if (lineHash(one, block.kid, tag) !== chained.hash) return 'edited'
    const { block: mark } = one.line
    const unmarked = mark === 0 && block.number === last
    return mark === block.number || unmarked ? null : 'reordered'
  }
  return blocks.flatMap((block) =>
    block.lines.flatMap((chained): Finding[] => {
      const kind = faultOf(block, chained)
      const { collection, id } = chained
      return kind === null ? [] : [{ kind, block: block.number, collection, id }]
    }),
  )
}

/**
 * Whether the line may be gone: only the last end of a record takes lines (domain/keeping/schedule.ts), and what was
 * deleted has to be older than its deletion. Deletions are never deleted.
 */
export const covers = ({ at, registrationId, what }: Purge, line: ChainedLine): boolean =>
  line.collection !== 'purges' &&
  what === takesLines &&
  line.at <= at &&
  registrationId !== '' &&
  registrationId === line.registrationId

/** Lines under one of these blocks which no block of them names; one that another names is `reordered` there. */
function addedLines({ head, blocks, lines }: Part): readonly Finding[] {
  const end = blocks.at(-1)?.number ?? head.number
  const named = new Set(
    blocks.flatMap((block) => block.lines.map(({ collection, id }) => keyOf(collection, id))),
  )
  return lines.flatMap(({ collection, line: { _id: id, block } }): Finding[] =>
    block > head.number && block <= end && !named.has(keyOf(collection, id))
      ? [{ kind: 'added', block, collection, id }]
      : [],
  )
}

/** Lines whose mark is the number of no block. */
export const strayFindings = (strays: readonly FoundLine[]): readonly Finding[] =>
  strays.map(({ collection, line: { _id: id } }) => ({ kind: 'added', block: 0, collection, id }))

/**
 * Compares the chain with what was written outside of the database.
 * @param anchors heads as they were anchored; null of an anchor that cannot be read
 * @param blocks the blocks that they name, as far as these stand
 * @param last the number of the newest block
 */
export function anchorFindings(
  anchors: readonly (Head | null)[],
  blocks: readonly Head[],
  last: number,
): readonly Finding[] {
  const hashes = new Map(blocks.map(({ number, hash }) => [number, hash]))
  return anchors.flatMap((anchor) => {
    if (anchor === null) return [ofBlock('brokenLink', 0)]
    if (anchor.number > last) return [ofBlock('truncated', anchor.number)]
    return hashes.get(anchor.number) === anchor.hash ? [] : [ofBlock('brokenLink', anchor.number)]
  })
}
