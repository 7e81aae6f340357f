import { elementsOf, richText } from './xml'

/**
 * A workbook's shared strings, kept as UTF-8 bytes: half a million of them as JavaScript strings would
 * take more memory than the function has.
 */
export interface StringPool {
  /** The string of an index; '' for one that is not there. */
  readonly at: (index: number) => string
}

/** Longest string kept; a cell cannot hold more than 32,767 characters. */
const longestString = 40_000

export async function readStringPool(chunks: AsyncIterable<Buffer>): Promise<StringPool> {
  let bytes = Buffer.allocUnsafe(1024 * 1024)
  let ends = new Uint32Array(64 * 1024)
  let count = 0
  let used = 0
  const add = (text: string): void => {
    const needed = used + text.length * 3
    if (needed > bytes.length)
      bytes = Buffer.concat([bytes.subarray(0, used)], Math.max(needed, bytes.length * 2))
    if (count === ends.length) {
      const larger = new Uint32Array(ends.length * 2)
      larger.set(ends)
      ends = larger
    }
    used += bytes.write(text, used)
    ends[count] = used
    count += 1
  }
  for await (const { prefix, elements } of elementsOf(chunks, { root: 'sst', name: 'si' })) {
    for (const { inner } of elements) add(richText(inner, prefix).slice(0, longestString))
  }
  return {
    at: (index) => {
      if (!Number.isInteger(index) || index < 0 || index >= count) return ''
      return bytes.toString('utf8', index === 0 ? 0 : ends[index - 1], ends[index])
    },
  }
}

export const emptyPool: StringPool = { at: () => '' }
