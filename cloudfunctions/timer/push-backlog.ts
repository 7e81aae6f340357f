import type { Cohort } from '../../domain/cohort/cohort'
import { backlogsOf } from '../../domain/push/backlog'
import { decidePushes, nothingTold } from '../../domain/push/decide'
import { pushRulesOf } from '../../domain/push/rules'
import type { Instant } from '../../domain/registration/registration'
import { DatabaseBusy } from '../store/database'
import type { StoredMemory } from '../store/pushes'
import type { Store } from '../store/store'
import { deliverPushes } from './deliver-pushes'
import { kindOf, unlimited, type Means } from './means'
import { addNotices, rowsOf } from './spread-push'

/**
 * Tells of work that piles up (B10). What to tell is decided from the tallies alone and from what was told before, and
 * remembered with it in one guarded write; then it is spread to its recipients under ids that follow from it, and each
 * is reserved before it leaves. Broken off anywhere, nothing is told twice and nothing that was decided is lost.
 */
export async function pushBacklog(
  store: Store,
  now: Instant,
  means: Means = unlimited,
): Promise<{ pushed: number; sent: number; failed: number }> {
  let pushed = 0
  let failed = 0
  for (const cohort of await store.cohorts.list(now)) {
    if (means.spent()) break
    try {
      if (!cohort.paused) pushed += await pushedOf(store, cohort, { now, means })
    } catch (error) {
      if (error instanceof DatabaseBusy) throw error
      means.log({ level: 'error', job: 'pushBacklog', place: 'cohort', kind: kindOf(error) })
      failed += 1
    }
  }
  const { sent, failed: undelivered } = await deliverPushes(store, now, means)
  return { pushed, sent, failed: failed + undelivered }
}

interface At {
  readonly now: Instant
  readonly means: Means
}

/** How many pushes were spread; each is done with before the next one, so that a run without time keeps what it did. */
async function pushedOf(store: Store, cohort: Cohort, { now, means }: At): Promise<number> {
  let known = await remembered(store, cohort, now)
  let spread = 0
  for (const push of known?.pending ?? []) {
    if (known === null || means.spent()) break
    const { rows, notices } = await rowsOf(store, cohort, { push, now, means })
    await addNotices(store, notices)
    await store.pushes.add(rows)
    const after: StoredMemory = { ...known, pending: known.pending.slice(1) }
    known = (await store.pushes.remember(known, after)) ? { ...after, rev: known.rev + 1 } : null
    spread += 1
  }
  return spread
}

/** What is remembered once it is decided; null where somebody else decided at the same time. */
async function remembered(store: Store, cohort: Cohort, now: Instant): Promise<StoredMemory | null> {
  const { _id } = cohort
  const colleges = await store.structures.colleges(_id, now)
  const [before, tallies] = await Promise.all([
    store.pushes.memory(_id),
    store.tallies.of(_id, ['', ...colleges.map(({ id }) => id)]),
  ])
  const rules = pushRulesOf(cohort)
  const backlogs = tallies.flatMap((tally) => backlogsOf(tally, cohort, now))
  const { told, digest } = before ?? nothingTold
  const { pushes, memory } = decidePushes({ backlogs, rules, memory: { told, digest }, now })
  const start = before ?? { _id, rev: 0, count: 0, pending: [], ...nothingTold }
  if (pushes.length === 0 && isSame({ told, digest }, memory)) return before
  const after: StoredMemory = {
    ...start,
    ...memory,
    count: start.count + pushes.length,
    pending: [
      ...start.pending,
      ...pushes.map((push, index) => ({ ...push, number: start.count + index + 1 })),
    ],
  }
  return (await store.pushes.remember(before, after)) ? { ...after, rev: start.rev + 1 } : null
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
