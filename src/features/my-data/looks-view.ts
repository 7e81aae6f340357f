import type { Output } from '../../../domain/contract/contract'
import { clockTime, monthDay } from '../../lib/time'
import { lookerText, lookText, reasonText } from '../../texts/looks'

export type LooksPage = Output<'record.looks'>
type Row = LooksPage['rows'][number]

export interface LookShown {
  readonly id: string
  readonly time: string
  readonly who: string
  readonly text: string
  /** '' where nothing is known. */
  readonly why: string
}

/** One look in plain words. */
export const lookShown = ({ id, at, what, role, college, count, why }: Row, now: number): LookShown => ({
  id,
  time: `${monthDay(at, now)} ${clockTime(at)}`,
  who: lookerText(role, college),
  text: lookText(what, count),
  why: reasonText(what, why),
})

/** All looks, each once, the newest first. */
export const looksOf = (pages: readonly LooksPage[]): readonly Row[] => [
  ...new Map(pages.flatMap(({ rows }) => rows).map((row) => [row.id, row])).values(),
]
