import { BLOCK_LINES, nextBlock, noHead, type Block, type FoundLine } from '../../domain/audit/chain'
import type { Instant } from '../../domain/registration/registration'
import type { Store } from '../store/store'
import { unlimited, type Means } from './means'

/** In one run; what is left waits for the next. */
const MOST_BLOCKS = 50

/**
 * Seals what was written since into blocks, each behind the one before. Whoever inserts the next number has appended
 * it; then its lines get their mark. A run that breaks off in between is finished by the next, which marks the lines of
 * the last block before it appends another: so no line is sealed twice, and none is left out.
 */
export async function chainAudit(
  store: Store,
  now: Instant,
  { spent, vault }: Means = unlimited,
): Promise<{ blocks: number; lines: number }> {
  const sum = { blocks: 0, lines: 0 }
  if (vault.auditKid === '') return sum
  for (let turn = 0; turn < MOST_BLOCKS && !spent(); turn += 1) {
    // In this order: lines that are read after the newest block was can be in no other but that one.
    const last = await store.auditChain.last()
    const waiting = await store.auditChain.waiting(BLOCK_LINES)
    if (waiting.length === 0) break
    if (last !== null) await store.auditChain.mark(last)
    const block = blockOf(last, waiting, { now, vault })
    if (block === null) continue
    // Somebody else was faster: those lines may be theirs.
    if ((await store.auditChain.append(block)) === 'duplicate') continue
    await store.auditChain.mark(block)
    sum.blocks += 1
    sum.lines += block.lines.length
  }
  return sum
}

interface Sealing extends Pick<Means, 'vault'> {
  readonly now: Instant
}

/** The oldest that the last block does not hold; null where it holds them all. */
function blockOf(last: Block | null, waiting: readonly FoundLine[], { now, vault }: Sealing): Block | null {
  const held = new Set(last?.lines.map(({ collection, id }) => `${collection}|${id}`))
  const fresh = waiting
    .filter(({ collection, line }) => !held.has(`${collection}|${line._id}`))
    .sort((one, other) => one.line.at - other.line.at || (one.line._id < other.line._id ? -1 : 1))
    .slice(0, BLOCK_LINES)
  const sealing = { kid: vault.auditKid, tag: vault.auditTag, at: now }
  return fresh.length === 0 ? null : nextBlock(last ?? noHead, fresh, sealing)
}
