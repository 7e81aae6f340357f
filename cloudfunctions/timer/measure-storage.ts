import { beginningOfDay } from '../../domain/china-time'
import type { Instant } from '../../domain/registration/registration'
import type { Store } from '../store/store'
import { unlimited, type Means } from './means'

const PAGE = 500

/**
 * Adds up the pictures that are kept, once a day from midnight in China on, page by page of the list of them: a run
 * that has no time left, or breaks off, is gone on with by the next one. Pictures that come or go meanwhile may be
 * missed: it is a size, not an account.
 */
export async function measureStorage(
  store: Store,
  now: Instant,
  { spent }: Means = unlimited,
): Promise<{ added: number }> {
  let progress = await store.health.storage()
  const { measured } = progress
  if (progress.cursor === null) {
    if (measured !== null && measured.at >= beginningOfDay(now)) return { added: 0 }
    progress = { cursor: '', files: 0, bytes: 0, measured }
  }
  let added = 0
  for (;;) {
    const page = await store.proofUses.after(progress.cursor ?? '', PAGE)
    const files = progress.files + page.length
    const bytes = page.reduce((sum, use) => sum + (use.bytes ?? 0), progress.bytes)
    added += page.length
    const isWhole = page.length < PAGE
    progress = isWhole
      ? { cursor: null, files: 0, bytes: 0, measured: { at: now, files, bytes } }
      : { cursor: page.at(-1)?._id ?? '', files, bytes, measured }
    await store.health.setStorage(progress)
    if (isWhole || spent()) return { added }
  }
}
