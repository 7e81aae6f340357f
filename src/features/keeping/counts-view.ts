import type { Output } from '../../../domain/contract/contract'
import { monthDay } from '../../lib/time'
import { texts } from '../../texts/retention'

export type Counted = Output<'keeping.preview'>['counts'][number]
/** Kind → what the schedule calls it. */
export type KindNames = ReadonlyMap<string, string>

/** `个人资料：求助，抹去内容3条`. */
export const countLine = (one: Counted, names: KindNames): string =>
  texts.line(names.get(one.kind) ?? one.kind, one)

/** Counts of several parts as one, in the order in which they came. */
export function summed(parts: readonly (readonly Counted[])[]): readonly Counted[] {
  const sums = new Map<string, Counted>()
  for (const one of parts.flat()) {
    const key = `${one.cause}|${one.kind}`
    sums.set(key, { ...one, count: one.count + (sums.get(key)?.count ?? 0) })
  }
  return [...sums.values()]
}

/** A day with its year: it may be years away. */
export const farDay = (at: number): string => monthDay(at, 0)

/** The last day before a half-open end. */
export const lastDay = (until: number): string => farDay(until - 1)
