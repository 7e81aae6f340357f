/**
 * Takes the first `count` elements, in the order of `compare` or as they come. Holds at most twice as many
 * as asked for, whatever the length of the source.
 */
export function selectFirst<T>(
  source: Iterable<T>,
  count: number,
  compare?: (left: T, right: T) => number,
): T[] {
  const kept: T[] = []
  if (count <= 0) return kept
  for (const element of source) {
    kept.push(element)
    if (!compare && kept.length >= count) return kept
    if (compare && kept.length >= count * 2) kept.sort(compare).splice(count)
  }
  return compare ? kept.sort(compare).slice(0, count) : kept
}
