import type { Document } from './document'
import { decode } from './ejson'

/** A document as stored. `document` is parsed once, on first use, and must not be changed. */
export class StoredDocument {
  private parsed: Document | undefined

  constructor(
    readonly rid: number,
    readonly text: string,
  ) {}

  get document(): Document {
    return (this.parsed ??= this.copy())
  }

  /** A fresh copy that the caller may change. */
  copy(): Document {
    return decode(this.text) as Document
  }
}

/** The most recently used documents of one collection, bounded by the length of their texts. */
export class DocumentCache {
  private readonly entries = new Map<number, StoredDocument>()
  private length = 0

  /** @param capacity characters of text to keep; the parsed form costs a few times as much */
  constructor(private readonly capacity: number) {}

  get(rid: number): StoredDocument | undefined {
    const entry = this.entries.get(rid)
    if (entry) {
      this.entries.delete(rid)
      this.entries.set(rid, entry)
    }
    return entry
  }

  put(entry: StoredDocument): void {
    this.drop(entry.rid)
    this.entries.set(entry.rid, entry)
    this.length += entry.text.length
    for (const oldest of this.entries.keys()) {
      if (this.length <= this.capacity) break
      this.drop(oldest)
    }
  }

  drop(rid: number): void {
    this.length -= this.entries.get(rid)?.text.length ?? 0
    this.entries.delete(rid)
  }

  clear(): void {
    this.entries.clear()
    this.length = 0
  }
}
