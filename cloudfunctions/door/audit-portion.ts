import { noHead, type Block, type ChainedLine, type FoundLine, type Head } from '../../domain/audit/chain'
import { MOST_FINDINGS } from '../../domain/audit/standing'
import { anchorFindings, covers, findingsOf, strayFindings } from '../../domain/audit/verify'
import type { Finding, Purge } from '../../domain/audit/verify'
import type { Instant } from '../../domain/registration/registration'
import { MOST_READ } from '../store/audit-chain'
import { nothingVerified, type AuditPlace, type Verified } from '../store/audit-states'
import type { Store } from '../store/store'
import type { Vault } from '../store/vault'
import { anchorsOf, dayBehind, dayPaths, daysFrom, firstAnchored, hourPaths } from './audit-anchors'

/** Blocks that are read at once. */
const BLOCKS = 20
/** So many of their lines are compared: fewer than one read gives, so that one line too many is always among them. */
const LINES = MOST_READ - 1
/** Anchors of a month are compared at once. */
const DAYS = 31

export interface Verifying {
  readonly store: Store
  readonly vault: Pick<Vault, 'auditTag'>
  readonly now: Instant
}

export interface Portion {
  readonly verified: Verified
  /** Null: this was the last. */
  readonly next: AuditPlace | null
}

/**
 * Works through a bounded part of the audit's chain: first the blocks with their lines, from the beginning on, then
 * what was anchored day by day, and hour by hour of late. At most twenty operations.
 * @param place where the portion before ended; null: from the beginning
 */
export const verifyPortion = (verifying: Verifying, place: AuditPlace | null): Promise<Portion> =>
  place?.phase === 'anchors' ? verifyAnchors(verifying, place.at) : verifyBlocks(verifying, place?.at ?? 0)

async function verifyBlocks({ store, vault, now }: Verifying, after: number): Promise<Portion> {
  // The block behind which it goes on was found right before; where it is gone nothing fits behind it.
  const read = await store.auditChain.from(after, BLOCKS + 1)
  const [first] = read
  const isThere = after > 0 && first?.number === after
  const head: Head = after === 0 ? noHead : { number: after, hash: isThere ? first.hash : '' }
  const following = isThere ? read.slice(1) : read
  const blocks = fitting(following)
  const newest = await store.auditChain.last()
  const end = Math.max(after, ...blocks.map(({ number }) => number))
  const last = Math.max(newest?.number ?? 0, end)
  const lines = await linesOf(store, blocks, head)
  const purges = await purgesFor(store, blocks, lines)
  const isLast = blocks.length === following.length && read.length <= BLOCKS
  const findings = [
    ...findingsOf({ head, blocks, lines, purges, last }, vault.auditTag),
    ...(isLast ? strayFindings(await straysOf(store, last)) : []),
  ]
  const named = blocks.flatMap((block) => block.lines)
  return {
    verified: {
      blocks: blocks.length,
      lines: named.length,
      purged: goneOf(named, lines).length - findings.filter(({ kind }) => kind === 'missing').length,
      ...counted(findings),
      upTo: end,
    },
    next: isLast ? { phase: 'anchors', at: await firstDay(store, now) } : { phase: 'blocks', at: end },
  }
}

const counted = (findings: readonly Finding[]): Pick<Verified, 'found' | 'findings'> => ({
  found: findings.length,
  findings,
})

/** As many blocks as there are lines to compare at once, and always one. */
function fitting(blocks: readonly Block[]): readonly Block[] {
  let lines = 0
  const beyond = blocks.slice(0, BLOCKS).findIndex(({ lines: { length } }) => (lines += length) > LINES)
  return blocks.slice(0, beyond === -1 ? BLOCKS : Math.max(1, beyond))
}

const keyOf = (collection: string, id: string): string => `${collection}|${id}`

/** What stands under these blocks' numbers, and what they name wherever it stands; each line once. */
async function linesOf(store: Store, blocks: readonly Block[], head: Head): Promise<readonly FoundLine[]> {
  const end = blocks.at(-1)
  if (end === undefined) return []
  const found = [...(await store.auditChain.under(head.number + 1, end.number))]
  const named = blocks.flatMap((block) => block.lines)
  const elsewhere = new Map<ChainedLine['collection'], string[]>()
  for (const { collection, id } of goneOf(named, found))
    elsewhere.set(collection, [...(elsewhere.get(collection) ?? []), id])
  for (const [collection, ids] of elsewhere)
    for (let start = 0; start < ids.length; start += LINES)
      found.push(...(await store.auditChain.byId(collection, ids.slice(start, start + LINES))))
  return found
}

function goneOf(named: readonly ChainedLine[], found: readonly FoundLine[]): readonly ChainedLine[] {
  const there = new Set(found.map(({ collection, line }) => keyOf(collection, line._id)))
  return named.filter(({ collection, id }) => !there.has(keyOf(collection, id)))
}

/** Only where lines are gone it is asked by what right. A record's deletion ends with the record: one that stands gives none. */
async function purgesFor(
  store: Store,
  blocks: readonly Block[],
  lines: readonly FoundLine[],
): Promise<readonly Purge[]> {
  const gone = goneOf(
    blocks.flatMap((block) => block.lines),
    lines,
  )
  if (gone.length === 0) return []
  const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => id !== '')
  const purges = await store.auditChain.purgesOf(distinct(gone.map(({ registrationId }) => registrationId)))
  const covering = purges.filter((purge) => gone.some((line) => covers(purge, line)))
  const standing = await store.auditChain.standing(distinct(covering.map((purge) => purge.registrationId)))
  return covering.filter(({ registrationId }) => !standing.has(registrationId))
}

/** A block that was appended since bears a number that was none when this began. */
async function straysOf(store: Store, last: number): Promise<readonly FoundLine[]> {
  const strays = await store.auditChain.strays(last)
  if (strays.length === 0) return []
  const newest = (await store.auditChain.last())?.number ?? 0
  return strays.filter(({ line: { block } }) => !(block > last && block <= newest))
}

async function firstDay(store: Store, now: Instant): Promise<Instant> {
  const [first] = await store.auditChain.from(0, 1)
  return firstAnchored(first?.at ?? now, now)
}

async function verifyAnchors({ store, now }: Verifying, from: Instant): Promise<Portion> {
  const days = daysFrom(from, now, DAYS)
  const next = dayBehind(days)
  const isLast = days.length < DAYS || next > now
  const anchors = await anchorsOf(store, [...dayPaths(days), ...(isLast ? hourPaths(now) : [])])
  const blocks = await store.auditChain.these(anchors.flatMap((head) => head?.number ?? []))
  const last = (await store.auditChain.last())?.number ?? 0
  const findings = anchorFindings(anchors, blocks, last)
  return {
    verified: { ...nothingVerified, ...counted(findings), upTo: last },
    next: isLast ? null : { phase: 'anchors', at: next },
  }
}

/** Two portions as one. */
export const together = (one: Verified, other: Verified): Verified => ({
  blocks: one.blocks + other.blocks,
  lines: one.lines + other.lines,
  purged: one.purged + other.purged,
  found: one.found + other.found,
  findings: [...one.findings, ...other.findings].slice(0, MOST_FINDINGS),
  upTo: Math.max(one.upTo, other.upTo),
})
