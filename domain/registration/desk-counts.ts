import { changedList, listElsewhere, unchangedList } from './desk-lists'
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

/** Registrations that stand alike in one flow, as the database groups them. */
export interface CountedFlow {
  /** `queue`: for whose decision they wait (queue-key.ts); '' for nobody's. */
  readonly standing: readonly (OfClass & { readonly queue: string; readonly status: string })[]
  /** Those among the waiting in which something was changed. */
  readonly changed: readonly (OfClass & { readonly queue: string })[]
}

export interface DeskGroups extends Readonly<Record<FlowName, CountedFlow>> {
  readonly corrections: readonly (OfClass & { readonly level: string })[]
  readonly categories: readonly CategoryCount[]
}

/** The counts of one college by class; classes in which nothing stands anywhere are left out. */
export function deskTally({ source, destination, corrections, categories }: DeskGroups): DeskTally {
  const words = { source: wordsOf(source), destination: wordsOf(destination) }
  const waiting = corrections.map(({ classId, level, count }) => ({ classId, word: level, count }))
  const all = [...words.source, ...words.destination, ...waiting]
  const classIds = [...new Set(all.map(({ classId }) => classId))].sort()
  return {
    classes: classIds.map((classId) => ({
      classId,
      source: summed(words.source, classId),
      destination: summed(words.destination, classId),
      corrections: summed(waiting, classId),
    })),
    categories: categories.filter(({ category }) => category !== ''),
  }
}

interface Word extends OfClass {
  readonly word: string
}

/** By the words of the lists. What waits unchanged is the rest; counted a moment apart, it is never below none. */
function wordsOf({ standing, changed }: CountedFlow): readonly Word[] {
  const places = standing.flatMap(({ classId, queue, status, count }): Word[] => {
    const word = queue === '' ? listElsewhere(status) : queue
    return word === undefined ? [] : [{ classId, word, count }]
  })
  const waiting = standing.filter(({ queue }) => queue !== '')
  const unchanged = waiting.map(({ classId, queue, count }): Word => {
    const other = changed.find((group) => group.classId === classId && group.queue === queue)?.count ?? 0
    return { classId, word: unchangedList(queue), count: Math.max(0, count - other) }
  })
  const altered = changed.map(({ classId, queue, count }) => ({ classId, word: changedList(queue), count }))
  return [...places, ...unchanged, ...altered]
}

function summed(words: readonly Word[], classId: string): Counts {
  const sums = new Map<string, number>()
  for (const one of words)
    if (one.classId === classId && one.count > 0) sums.set(one.word, (sums.get(one.word) ?? 0) + one.count)
  return Object.fromEntries(sums)
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
