import { levelKeys, type LevelKey } from '../people/roles'
import { changedList, listElsewhere, unchangedList } from './desk-lists'
import type { Instant } from './instant'
import type { DestinationAlike, SourceAlike } from './progress'
import type { FlowName } from './standing'

/**
 * What the review desk counts: how many stand in each of its lists (desk-lists.ts), class by class, so that
 * everybody's own part of a college is a sum.
 */
type Counts = Readonly<Record<string, number>>

export interface ClassCounts extends Readonly<Record<FlowName, Counts>> {
  /** '' = unknown. */
  readonly classId: string
  /** Level → corrections that wait for it. */
  readonly corrections: Counts
}

/** Destinations of one category that were submitted and not sent back. */
export interface CategoryCount {
  readonly category: string
  readonly count: number
}

/** One college's. */
export interface DeskTally {
  readonly classes: readonly ClassCounts[]
  readonly categories: readonly CategoryCount[]
}

export const noDesk: DeskTally = { classes: [], categories: [] }

interface OfClass {
  readonly classId: string
  readonly count: number
}

interface OnDesk extends OfClass {
  /** '' = unknown. */
  readonly majorId: string
  /** Since when the first of them waits; 0 where they wait for nobody. */
  readonly since: Instant
  /** Whether they wait with anything changed. */
  readonly changed: boolean
}

/** Registrations that stand alike in one flow, as the database groups them: for progress and for the desk at once. */
export type SourceGroup = SourceAlike & OnDesk
export type DestinationGroup = DestinationAlike & OnDesk & { readonly category: string }

export interface DeskGroups {
  readonly source: readonly SourceGroup[]
  readonly destination: readonly DestinationGroup[]
  readonly corrections: readonly CorrectionGroup[]
}

interface CorrectionGroup extends OfClass {
  readonly level: LevelKey
  /** Since when the first of them waits. */
  readonly since: Instant
}

/** Since when the longest waiting correction waits for a level. */
export interface OldestCorrection {
  readonly level: LevelKey
  readonly at: Instant
}

/** Of every level for which a correction waits. */
export const oldestCorrections = (
  corrections: readonly Pick<CorrectionGroup, 'level' | 'since'>[],
): readonly OldestCorrection[] =>
  levelKeys.flatMap((level) => {
    const since = corrections.filter((group) => group.level === level).map((group) => group.since)
    return since.length === 0 ? [] : [{ level, at: Math.min(...since) }]
  })

/** The counts of one college by class; classes in which nothing stands anywhere are left out. */
export function deskTally({ source, destination, corrections }: DeskGroups): DeskTally {
  const flows: Readonly<Record<FlowName, readonly Standing[]>> = {
    source: source.map((group) => ({ ...group, queue: group.sourceQueue, status: group.source })),
    destination: destination.map((group) => ({
      ...group,
      queue: group.destinationQueue,
      status: group.destination,
    })),
  }
  const sums = {
    source: summed(flows.source.flatMap(wordsOf)),
    destination: summed(flows.destination.flatMap(wordsOf)),
    corrections: summed(corrections.map(({ classId, level, count }) => ({ classId, word: level, count }))),
  }
  const classIds = [...new Set(Object.values(sums).flatMap((of) => [...of.keys()]))].sort()
  return {
    classes: classIds.map((classId) => ({
      classId,
      source: Object.fromEntries(sums.source.get(classId) ?? []),
      destination: Object.fromEntries(sums.destination.get(classId) ?? []),
      corrections: Object.fromEntries(sums.corrections.get(classId) ?? []),
    })),
    categories: categoriesOf(destination),
  }
}

interface Standing extends OfClass {
  readonly changed: boolean
  /** For whose decision they wait (queue-key.ts); '' for nobody's. */
  readonly queue: string
  readonly status: string
}

interface Word extends OfClass {
  readonly word: string
}

/** By the words of the lists. */
function wordsOf({ classId, queue, status, changed, count }: Standing): readonly Word[] {
  const word = queue === '' ? listElsewhere(status) : queue
  if (word === undefined) return []
  const place = { classId, word, count }
  return queue === ''
    ? [place]
    : [place, { classId, word: changed ? changedList(queue) : unchangedList(queue), count }]
}

/** Class → word → count. One look at each word, however many classes there are. */
function summed(words: readonly Word[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const sums = new Map<string, Map<string, number>>()
  for (const { classId, word, count } of words) {
    const own = sums.get(classId) ?? new Map<string, number>()
    sums.set(classId, own.set(word, (own.get(word) ?? 0) + count))
  }
  return sums
}

const submitted: ReadonlySet<string> = new Set<DestinationGroup['destination']>([
  'inReview',
  'reviewed',
  'confirmed',
])

function categoriesOf(groups: readonly DestinationGroup[]): readonly CategoryCount[] {
  const sums = new Map<string, number>()
  for (const { destination, category, count } of groups)
    if (submitted.has(destination) && category !== '') sums.set(category, (sums.get(category) ?? 0) + count)
  return [...sums].map(([category, count]) => ({ category, count }))
}

/** A class somewhere, with what one person asks of it: the words of each list that is theirs there. */
export interface OwnClass<List extends string> {
  readonly counts: ClassCounts
  readonly words: Readonly<Record<List, ReadonlySet<string>>>
}

/** How many stand in each of somebody's lists. */
export const ownCounts = <List extends string>(
  classes: readonly OwnClass<List>[],
  flow: FlowName,
  lists: readonly List[],
): Record<List, number> =>
  Object.fromEntries(
    lists.map((list) => [
      list,
      classes.reduce((sum, { counts, words }) => sum + within(counts[flow], words[list]), 0),
    ]),
  ) as Record<List, number>

/** Of some counts, the sum of those under these words. */
export const within = (counts: Counts, words: ReadonlySet<string>): number =>
  Object.entries(counts).reduce((sum, [word, count]) => (words.has(word) ? sum + count : sum), 0)

/** Class → how many wait there for somebody, in both flows; of a class in which nothing was counted, nothing. */
export function waitingByClass(classes: readonly OwnClass<'waiting'>[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { counts, words } of classes) {
    const here = within(counts.source, words.waiting) + within(counts.destination, words.waiting)
    sums.set(counts.classId, (sums.get(counts.classId) ?? 0) + here)
  }
  return sums
}
