/** Randomness that a seed repeats: the same seed tells the same history again. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number
  /** A whole number at least 0, less than `most`. */
  below(most: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly [T, ...T[]]): T
}

/** Mulberry32: small, fast, and good enough to choose who goes next. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number): number => Math.floor(next() * most)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => items[below(items.length)] ?? items[0],
  }
}

/** A seed of its own for one part of a history, so that a change of one part leaves the others as they were. */
export function seedFor(seed: number, part: string): number {
  let mixed = Math.imul(seed, 0x9e3779b1) ^ 0x811c9dc5
  for (const letter of part) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return mixed >>> 0
}
