import type { QueuePage, WaitingRow } from './queue-view'
import type { Claim, ReviewView } from './use-claim'

/** The first row that can be had and was not skipped. */
export const firstUnseen = (
  rows: readonly WaitingRow[],
  skipped: ReadonlySet<string>,
  now: number,
): WaitingRow | undefined =>
  rows.find(({ id, lease }) => !skipped.has(id) && (lease === null || lease.mine || lease.until <= now))

type Cursor = QueuePage['next']

/** What of the server is needed to get past what was skipped. */
export interface Waiting {
  /** As useClaim answers. */
  readonly take: (id: string | null) => ReturnType<Claim['claim']>
  /** Undefined when no answer came. */
  readonly list: (after: Cursor) => Promise<QueuePage | undefined>
  readonly release: (id: string) => void
}

export interface Next {
  readonly review: ReviewView | null | undefined
  /** Everything was skipped before: it begins anew. */
  readonly again: boolean
}

/** The next record that was not skipped in this sitting; when all were, the one that the server offers. */
export async function nextUnseen(waiting: Waiting, skipped: ReadonlySet<string>): Promise<Next> {
  const offered = await waiting.take(null)
  if (!offered || !skipped.has(offered.id)) return { review: offered, again: false }
  const review = await unseen(waiting, skipped)
  if (review === null) return { review: offered, again: true }
  waiting.release(offered.id)
  return { review, again: false }
}

/** Looks through the list, the longest waiting first. Null: nothing there was not skipped. */
async function unseen(
  { take, list }: Waiting,
  skipped: ReadonlySet<string>,
): Promise<ReviewView | null | undefined> {
  // What a colleague takes in between is not asked for again.
  const tried = new Set(skipped)
  let after: Cursor = null
  do {
    const page: QueuePage | undefined = await list(after)
    if (page === undefined) return undefined
    for (;;) {
      const row = firstUnseen(page.rows, tried, page.now)
      if (row === undefined) break
      const review = await take(row.id)
      if (review !== null) return review
      tried.add(row.id)
    }
    after = page.next
  } while (after !== null)
  return null
}
