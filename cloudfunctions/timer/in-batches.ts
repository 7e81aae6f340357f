import { unlimited, type Means } from './means'

const BATCH = 100

/** Removes batch by batch until one is not full or time is up. @param sweep removes at most so many, answers how many */
export async function inBatches(
  sweep: (limit: number) => Promise<number>,
  { spent }: Means = unlimited,
): Promise<{ swept: number }> {
  let swept = 0
  for (;;) {
    const removed = await sweep(BATCH)
    swept += removed
    if (removed < BATCH || spent()) return { swept }
  }
}
