import { LIMITS } from '../limits'
import { databaseRefused, invalidParameter } from '../platform-error'
import type { Document } from './document'
import { type DocumentCache, StoredDocument } from './document-cache'
import { encode } from './ejson'
import { duplicateKey, Indexes } from './indexes'
import type { Key } from './key'
import { keyOf } from './key'
import type { Order } from './order'
import type { KeyTable } from './key-table'
import { planQuery } from './plan'
import type { IndexSpec } from './schema'
import { isSafeName } from './schema'
import type { Row, Sqlite } from './sqlite'

/** Documents read in one go by a scan. */
const SCAN_CHUNK = 256

/** Row ids in the order they should be visited. */
export interface Candidates {
  index: string | undefined
  sorted: boolean
  rids: Iterable<number>
}

/** The tables of one collection: documents, and one key table per index. */
export class Collection {
  private readonly documents: string
  private readonly idTable: KeyTable
  private readonly indexes: Indexes
  /** Documents looked at by queries so far. */
  examined = 0
  /** Documents written so far: inserted, replaced or removed. */
  written = 0

  /** Opens a collection with the indexes it has, creating it when it is new. */
  constructor(
    private readonly sqlite: Sqlite,
    readonly name: string,
    readonly cache: DocumentCache,
  ) {
    if (!isSafeName(name)) throw invalidParameter(`invalid collection name: ${String(name)}`)
    this.documents = `d:${name}`
    this.idTable = {
      name: '_id_',
      table: this.documents,
      unique: true,
      columns: [{ path: '_id', column: 'id', order: 1 }],
      multikey: new Set(),
    }
    sqlite.exec(
      `CREATE TABLE IF NOT EXISTS "${this.documents}"(rid INTEGER PRIMARY KEY, id NOT NULL UNIQUE, doc TEXT NOT NULL)`,
    )
    this.indexes = new Indexes(sqlite, name)
  }

  /** Makes the indexes the wanted ones: builds new or changed ones, drops the others. */
  setIndexes(wanted: readonly IndexSpec[]): void {
    this.sqlite.write(() => {
      this.indexes.set(wanted, () => this.scan())
    })
  }

  /** After a rollback: what is remembered of the tables may be what was just rolled back. */
  forget(): void {
    this.cache.clear()
    this.indexes.reload()
  }

  /** @throws PlatformError E11000 when the id or a unique key is taken */
  insert(document: Document): void {
    const id = keyOf(document['_id'])
    if (id === undefined || id === null)
      throw databaseRefused('_id must be a string, number, date or boolean')
    if (this.sqlite.first(`SELECT rid FROM "${this.documents}" WHERE id IS ?`, [id]))
      throw duplicateKey(this.name, this.idTable, [id])
    const text = this.textOf(document)
    this.written += 1
    const rid = this.sqlite.run(`INSERT INTO "${this.documents}"(id, doc) VALUES(?, ?)`, [id, text])
    this.indexes.insert(rid, document)
    this.cache.put(new StoredDocument(rid, text))
  }

  /** Replaces the content of a stored document; the id stays. */
  replace(stored: StoredDocument, document: Document): void {
    const text = this.textOf(document)
    this.written += 1
    this.sqlite.run(`UPDATE "${this.documents}" SET doc = ? WHERE rid = ?`, [text, stored.rid])
    this.indexes.replace(stored, document)
    this.cache.put(new StoredDocument(stored.rid, text))
  }

  remove(rid: number): void {
    this.written += 1
    this.cache.drop(rid)
    this.sqlite.run(`DELETE FROM "${this.documents}" WHERE rid = ?`, [rid])
    this.indexes.remove(rid)
  }

  read(rid: number): StoredDocument | undefined {
    const cached = this.cache.get(rid)
    if (cached) return cached
    const row = this.sqlite.first(`SELECT doc FROM "${this.documents}" WHERE rid = ?`, [rid])
    if (!row) return undefined
    const stored = new StoredDocument(rid, String(row['doc']))
    this.cache.put(stored)
    return stored
  }

  /** All documents in the order they were inserted, a chunk in memory at a time and past the cache. */
  *scan(): Iterable<StoredDocument> {
    let last = 0
    for (;;) {
      const rows = this.sqlite.all(
        `SELECT rid, doc FROM "${this.documents}" WHERE rid > ? ORDER BY rid LIMIT ${SCAN_CHUNK}`,
        [last],
      )
      for (const row of rows) yield this.cache.get(Number(row['rid'])) ?? toStored(row)
      if (rows.length < SCAN_CHUNK) return
      last = Number(rows.at(-1)?.['rid'])
    }
  }

  /**
   * The rows a key table leaves to be looked at, or undefined when only a scan will do.
   * @param first how many will probably be needed; more are fetched in doubling steps
   */
  candidates(query: Document, order: Order, first: number): Candidates | undefined {
    const plan = planQuery([this.idTable, ...this.indexes.keyTables], query, order)
    if (!plan) return undefined
    const rids = this.pages(plan.sql, plan.parameters, first)
    return { index: plan.index, sorted: plan.sorted, rids: plan.repeats ? once(rids) : rids }
  }

  private *pages(sql: string, parameters: readonly Key[], first: number): Iterable<number> {
    for (let size = first, offset = 0; ; offset += size, size *= 2) {
      const limit = Number.isFinite(size) ? size : -1
      const rows = this.sqlite.all(`${sql} LIMIT ? OFFSET ?`, [...parameters, limit, offset])
      for (const row of rows) yield Number(row['rid'])
      if (limit < 0 || rows.length < size) return
    }
  }

  private textOf(document: Document): string {
    const text = encode(document)
    if (Buffer.byteLength(text) > LIMITS.documentBytes)
      throw databaseRefused('object to insert too large: over 16 MB')
    return text
  }
}

const toStored = (row: Row) => new StoredDocument(Number(row['rid']), String(row['doc']))

/** Leaves out what came before: a document has as many rows in a multikey table as its array has elements. */
function* once(rids: Iterable<number>): Iterable<number> {
  const seen = new Set<number>()
  for (const rid of rids) {
    if (seen.has(rid)) continue
    seen.add(rid)
    yield rid
  }
}
