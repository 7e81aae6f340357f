import { MOST_IN_BATCH } from '../../../domain/contract/review'
import type { Output } from '../../../domain/contract/contract'
import { isPickable, type DeskRow } from './rows'

/** One of those who are approved together: what goes to the server, and how the page calls it. */
export interface BatchItem {
  readonly id: string
  readonly seen: NonNullable<DeskRow['seen']>
  readonly name: string
  readonly place: string
}

const itemOf = ({ id, seen, name, class: place }: DeskRow): BatchItem[] =>
  seen === null ? [] : [{ id, seen, name, place }]

/** Those that can be chosen at once: of what has been read, no more than one call takes. */
export const pickableOf = (rows: readonly DeskRow[], now: number): readonly DeskRow[] =>
  rows.filter((row) => isPickable(row, now)).slice(0, MOST_IN_BATCH)

/** The chosen ones that are still there, still the same, and can still be chosen. */
export const itemsOf = (
  rows: readonly DeskRow[],
  picked: ReadonlySet<string>,
  now: number,
): readonly BatchItem[] =>
  rows
    .filter((row) => picked.has(row.id) && isPickable(row, now))
    .slice(0, MOST_IN_BATCH)
    .flatMap(itemOf)

/** With one more, or without it; what one call cannot take stays out. */
export function toggled(picked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  if (picked.has(id)) return new Set([...picked].filter((one) => one !== id))
  return picked.size >= MOST_IN_BATCH ? picked : new Set([...picked, id])
}

export interface Told {
  readonly id: string
  readonly name: string
  readonly place: string
  /** Null: approved; otherwise the code of why not. */
  readonly refused: string | null
}

/** What came of each; those that need a look come first. */
export function toldOf(
  items: readonly BatchItem[],
  results: Output<'review.approveMany'>['results'],
): readonly Told[] {
  const refusals = new Map(results.map(({ id, refused }) => [id, refused]))
  const told = items.map(({ id, name, place }) => {
    const refused = refusals.get(id)
    return { id, name, place, refused: refused === undefined ? 'unexpected' : refused }
  })
  return [
    ...told.filter(({ refused }) => refused !== null),
    ...told.filter(({ refused }) => refused === null),
  ]
}
