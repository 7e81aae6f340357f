import { LIMITS } from '../limits'
import { databaseRefused, invalidParameter } from '../platform-error'
import type { Document } from './document'
import { type DocumentCache, StoredDocument } from './document-cache'
import { encode } from './ejson'
import type { Key } from './key'
import { keyOf, readPath } from './key'
import type { Order } from './order'
import type { KeyTable } from './plan'
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

const sameKey = (left: Key, right: Key | undefined) =>
  left instanceof Uint8Array && right instanceof Uint8Array
    ? Buffer.compare(left, right) === 0
    : left === right

const quoteKey = (key: Key | undefined) => (key instanceof Uint8Array ? 'binary' : JSON.stringify(key))

/** The tables of one collection: documents, and one key table per index. */
export class Collection {
  private readonly documents: string
  private readonly idTable: KeyTable
  private keyTables: KeyTable[]
  /** Documents looked at by queries so far. */
  examined = 0

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
    }
    sqlite.exec(
      `CREATE TABLE IF NOT EXISTS "${this.documents}"(rid INTEGER PRIMARY KEY, id NOT NULL UNIQUE, doc TEXT NOT NULL)`,
    )
    this.keyTables = this.storedIndexes().map(({ definition }) =>
      this.toKeyTable(JSON.parse(definition) as IndexSpec),
    )
  }

  /** Makes the key tables match the wanted indexes: builds new or changed ones, drops the others. */
  setIndexes(wanted: readonly IndexSpec[]): void {
    this.sqlite.write(() => {
      const known = new Map(this.storedIndexes().map(({ name, definition }) => [name, definition]))
      const keyTables = wanted.map((spec) => this.toKeyTable(spec))
      for (const [position, keyTable] of keyTables.entries()) {
        const definition = JSON.stringify(wanted[position])
        if (known.get(keyTable.name) !== definition) this.build(keyTable, definition)
        known.delete(keyTable.name)
      }
      for (const name of known.keys()) this.dropIndex(name)
      this.keyTables = keyTables
    })
  }

  /** @throws PlatformError E11000 when the id or a unique key is taken */
  insert(document: Document): void {
    const id = keyOf(document['_id'])
    if (id === undefined || id === null)
      throw databaseRefused('_id must be a string, number, date or boolean')
    if (this.sqlite.first(`SELECT rid FROM "${this.documents}" WHERE id IS ?`, [id]))
      throw this.duplicate(this.idTable, [id])
    const text = this.textOf(document)
    const rid = this.sqlite.run(`INSERT INTO "${this.documents}"(id, doc) VALUES(?, ?)`, [id, text])
    for (const keyTable of this.keyTables) this.insertKeys(keyTable, rid, document)
    this.cache.put(new StoredDocument(rid, text))
  }

  /** Replaces the content of a stored document; the id stays. */
  replace(stored: StoredDocument, document: Document): void {
    const text = this.textOf(document)
    this.sqlite.run(`UPDATE "${this.documents}" SET doc = ? WHERE rid = ?`, [text, stored.rid])
    for (const keyTable of this.keyTables) {
      const before = this.keysOf(keyTable, stored.document)
      const after = this.keysOf(keyTable, document)
      if (before.every((key, position) => sameKey(key, after[position]))) continue
      this.deleteKeys(keyTable, stored.rid)
      this.insertKeys(keyTable, stored.rid, document)
    }
    this.cache.put(new StoredDocument(stored.rid, text))
  }

  remove(rid: number): void {
    this.cache.drop(rid)
    this.sqlite.run(`DELETE FROM "${this.documents}" WHERE rid = ?`, [rid])
    for (const keyTable of this.keyTables) this.deleteKeys(keyTable, rid)
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
    const plan = planQuery([this.idTable, ...this.keyTables], query, order)
    if (!plan) return undefined
    return { index: plan.index, sorted: plan.sorted, rids: this.pages(plan.sql, plan.parameters, first) }
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

  private keysOf(keyTable: KeyTable, document: Document): Key[] {
    return keyTable.columns.map(({ path }) => {
      const key = keyOf(readPath(document, path))
      if (key !== undefined) return key
      throw databaseRefused(
        `index ${keyTable.name} of ${this.name}: '${path}' holds an array or object, which the local cloud does not index`,
      )
    })
  }

  private insertKeys(keyTable: KeyTable, rid: number, document: Document): void {
    const keys = this.keysOf(keyTable, document)
    if (keyTable.unique) {
      const where = keyTable.columns.map(({ column }) => `${column} IS ?`).join(' AND ')
      if (this.sqlite.first(`SELECT rid FROM "${keyTable.table}" WHERE ${where}`, keys))
        throw this.duplicate(keyTable, keys)
    }
    const places = ['?', ...keys.map(() => '?')].join(', ')
    this.sqlite.run(`INSERT INTO "${keyTable.table}" VALUES(${places})`, [rid, ...keys])
  }

  private deleteKeys(keyTable: KeyTable, rid: number): void {
    this.sqlite.run(`DELETE FROM "${keyTable.table}" WHERE rid = ?`, [rid])
  }

  private duplicate(keyTable: KeyTable, keys: readonly Key[]): Error {
    const pairs = keyTable.columns.map(({ path }, position) => `${path}: ${quoteKey(keys[position])}`)
    return databaseRefused(
      `E11000 duplicate key error collection: local.${this.name} index: ${keyTable.name} dup key: { ${pairs.join(', ')} }`,
    )
  }

  private toKeyTable(spec: IndexSpec): KeyTable {
    if (!isSafeName(spec.name) || spec.fields.length === 0) {
      throw invalidParameter(`collection ${this.name}: an index needs a plain name and at least one field`)
    }
    const columns = spec.fields.map(({ path, order }, position) => ({ path, order, column: `k${position}` }))
    return { name: spec.name, table: `k:${this.name}:${spec.name}`, unique: spec.unique === true, columns }
  }

  private storedIndexes(): { name: string; definition: string }[] {
    const rows = this.sqlite.all('SELECT name, definition FROM _indexes WHERE collection = ?', [this.name])
    return rows.map((row) => ({ name: String(row['name']), definition: String(row['definition']) }))
  }

  private build(keyTable: KeyTable, definition: string): void {
    this.dropIndex(keyTable.name)
    const columns = keyTable.columns.map(({ column }) => column)
    const ordered = keyTable.columns.map(({ column, order }) => `${column} ${order === 1 ? 'ASC' : 'DESC'}`)
    this.sqlite.exec(`CREATE TABLE "${keyTable.table}"(rid INTEGER PRIMARY KEY, ${columns.join(', ')})`)
    this.sqlite.exec(`CREATE INDEX "${keyTable.table}:order" ON "${keyTable.table}"(${ordered.join(', ')})`)
    this.sqlite.run('INSERT INTO _indexes VALUES(?, ?, ?)', [this.name, keyTable.name, definition])
    for (const stored of this.scan()) this.insertKeys(keyTable, stored.rid, stored.document)
  }

  private dropIndex(name: string): void {
    this.sqlite.exec(`DROP TABLE IF EXISTS "k:${this.name}:${name}"`)
    this.sqlite.run('DELETE FROM _indexes WHERE collection = ? AND name = ?', [this.name, name])
  }
}

const toStored = (row: Row) => new StoredDocument(Number(row['rid']), String(row['doc']))
