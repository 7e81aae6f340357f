export interface DiffParts {
  readonly before: string
  readonly old: string
  readonly new: string
  readonly after: string
}

/** Two values as what they share at both ends and what is different between. */
export function diffParts(oldValue: string, newValue: string): DiffParts {
  const older = [...oldValue]
  const newer = [...newValue]
  const most = Math.min(older.length, newer.length)
  let head = 0
  while (head < most && older[head] === newer[head]) head += 1
  let tail = 0
  while (tail < most - head && older.at(-1 - tail) === newer.at(-1 - tail)) tail += 1
  const text = (characters: readonly string[], from: number, to: number): string =>
    characters.slice(from, to).join('')
  return {
    before: text(older, 0, head),
    old: text(older, head, older.length - tail),
    new: text(newer, head, newer.length - tail),
    after: text(older, older.length - tail, older.length),
  }
}
