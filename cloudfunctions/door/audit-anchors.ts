import type { Head } from '../../domain/audit/chain'
import { beginningOfDay, dayKey, hourOf } from '../../domain/china-time'
import type { Instant } from '../../domain/registration/registration'
import type { Store } from '../store/store'

/** A number and a tag. */
const MOST_BYTES = 1_000
/** China has no summer time. */
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Hours that are compared: longer than from one night to the next. */
const HOURS = 48

/** Private storage: no client can write there, and no job of ours removes from there. */
const dayPath = (at: Instant): string => `audit/heads/${dayKey(at)}.json`
const hourPath = (at: Instant): string =>
  `audit/heads/${dayKey(at)}/${String(hourOf(at)).padStart(2, '0')}.json`

/** Whether both are of one hour: then one anchor is enough. */
export const isSameHour = (one: Instant, other: Instant): boolean =>
  Math.floor(one / HOUR_MS) === Math.floor(other / HOUR_MS)

interface Anchoring {
  readonly store: Pick<Store, 'files' | 'auditChain'>
  readonly now: Instant
  readonly log: (line: Readonly<Record<string, string | number>>) => void
}

/**
 * Writes the newest block's number and tag where the database does not reach: into a file of today and one of
 * this hour, each written once, and into the log each time. Whoever rewrites the chain afterwards, even with its key,
 * would have to rewrite these.
 */
export async function anchorHead({ store, now, log }: Anchoring): Promise<void> {
  const head = await store.auditChain.last()
  if (head === null) return
  const { number, hash } = head
  log({ level: 'info', place: 'auditHead', number, hash })
  for (const path of [dayPath(now), hourPath(now)])
    if ((await store.files.readPath(path, MOST_BYTES)) === null)
      await store.files.write(path, Buffer.from(JSON.stringify({ number, hash }), 'utf8'))
}

/** Where the first anchors of these days lie. */
export const dayPaths = (days: readonly Instant[]): readonly string[] => days.map(dayPath)

/** Where those of the latest hours lie. */
export const hourPaths = (now: Instant): readonly string[] =>
  Array.from({ length: HOURS }, (_, index) => hourPath(now - index * HOUR_MS))

/** Heads as they were anchored there, as far as they were, each once; null of a file that says no head. */
export async function anchorsOf(
  { files }: Pick<Store, 'files'>,
  paths: readonly string[],
): Promise<readonly (Head | null)[]> {
  const there = [...(await files.urls(paths, 60)).keys()]
  const found = await Promise.all(there.map((path) => files.readPath(path, MOST_BYTES)))
  // A file that is not there although it has an address was never written.
  const heads = found.flatMap((bytes) =>
    bytes === null ? [] : [bytes === 'tooLarge' ? null : headIn(bytes)],
  )
  return [...new Map(heads.map((head) => [JSON.stringify(head), head])).values()]
}

function headIn(bytes: Buffer): Head | null {
  try {
    const { number, hash } = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>
    return typeof number === 'number' && typeof hash === 'string' ? { number, hash } : null
  } catch {
    return null
  }
}

/** Midnights of the days from one instant to another, both among them, at most so many. */
export function daysFrom(from: Instant, to: Instant, most: number): readonly Instant[] {
  const first = beginningOfDay(from)
  const count = Math.floor((beginningOfDay(to) - first) / DAY_MS) + 1
  return Array.from({ length: Math.max(0, Math.min(count, most)) }, (_, index) => first + index * DAY_MS)
}

/** The midnight behind these days. */
export const dayBehind = (days: readonly Instant[]): Instant => (days.at(-1) ?? 0) + DAY_MS

/**
 * Where comparing with anchors begins: with the first block, but no later than so long ago, for a chain that was
 * written anew begins late. Longer than a season.
 */
export const firstAnchored = (first: Instant, now: Instant): Instant =>
  beginningOfDay(Math.min(first, now - 400 * DAY_MS))
