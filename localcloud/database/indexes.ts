import { databaseRefused, invalidParameter } from '../platform-error'
import type { Document } from './document'
import type { StoredDocument } from './document-cache'
import type { Key } from './key'
import { keyRowsOf } from './key-rows'
import type { KeyTable } from './key-table'
import type { IndexSpec } from './schema'
import { isSafeName } from './schema'
import type { Sqlite } from './sqlite'

const sameKey = (left: Key, right: Key | undefined) =>
  left instanceof Uint8Array && right instanceof Uint8Array
    ? Buffer.compare(left, right) === 0
    : left === right

const sameRows = (left: readonly Key[][], right: readonly Key[][]) =>
  left.length === right.length &&
  left.every((row, at) => row.every((key, column) => sameKey(key, right[at]?.[column])))

const quoteKey = (key: Key | undefined) => (key instanceof Uint8Array ? 'binary' : JSON.stringify(key))

/** @returns the refusal of a unique key that stands already, in MongoDB's words */
export function duplicateKey(collection: string, { name, columns }: KeyTable, keys: readonly Key[]): Error {
  const pairs = columns.map(({ path }, position) => `${path}: ${quoteKey(keys[position])}`)
  return databaseRefused(
    `E11000 duplicate key error collection: local.${collection} index: ${name} dup key: { ${pairs.join(', ')} }`,
  )
}

/**
 * The key tables of one collection, one per index. A table holds one row per document until a document
 * arrives whose indexed array needs several; from then on it is multikey, as an index of MongoDB is.
 */
export class Indexes {
  private known: KeyTable[]

  /** Opens the key tables that the collection has. */
  constructor(
    private readonly sqlite: Sqlite,
    private readonly collection: string,
  ) {
    this.known = this.stored().map(({ definition }) => this.toKeyTable(JSON.parse(definition) as IndexSpec))
  }

  get keyTables(): readonly KeyTable[] {
    return this.known
  }

  /**
   * Makes the key tables match the wanted indexes: builds new or changed ones, drops the others.
   * @param scan reads all documents, to build from
   */
  set(wanted: readonly IndexSpec[], scan: () => Iterable<StoredDocument>): void {
    const known = new Map(this.stored().map(({ name, definition }) => [name, definition]))
    const keyTables = wanted.map((spec) => this.toKeyTable(spec))
    for (const [position, keyTable] of keyTables.entries()) {
      const definition = JSON.stringify(wanted[position])
      if (known.get(keyTable.name) !== definition) this.build(keyTable, definition, scan())
      known.delete(keyTable.name)
    }
    for (const name of known.keys()) this.drop(name)
    this.known = keyTables
  }

  /** @throws PlatformError E11000 when a unique key is taken, or what `keyRowsOf` refuses */
  insert(rid: number, document: Document): void {
    for (const keyTable of this.known) this.insertKeys(keyTable, rid, document)
  }

  /** @throws PlatformError like `insert` */
  replace({ rid, document: before }: StoredDocument, after: Document): void {
    for (const keyTable of this.known) {
      if (sameRows(keyRowsOf(keyTable, before).rows, keyRowsOf(keyTable, after).rows)) continue
      this.deleteKeys(keyTable, rid)
      this.insertKeys(keyTable, rid, after)
    }
  }

  remove(rid: number): void {
    for (const keyTable of this.known) this.deleteKeys(keyTable, rid)
  }

  /** After a rollback: a table that became multikey in what was rolled back is not. */
  reload(): void {
    for (const keyTable of this.known) this.setMultikey(keyTable, this.multikeyPaths(keyTable.name))
  }

  private insertKeys(keyTable: KeyTable, rid: number, document: Document): void {
    const { rows, array } = keyRowsOf(keyTable, document)
    if (array !== undefined && rows.length > 1) this.becomeMultikey(keyTable, array)
    const places = ['?', ...keyTable.columns.map(() => '?')].join(', ')
    for (const keys of rows) {
      if (keyTable.unique) this.refuseTaken(keyTable, keys)
      this.sqlite.run(`INSERT INTO "${keyTable.table}" VALUES(${places})`, [rid, ...keys])
    }
  }

  private refuseTaken(keyTable: KeyTable, keys: readonly Key[]): void {
    const where = keyTable.columns.map(({ column }) => `${column} IS ?`).join(' AND ')
    if (this.sqlite.first(`SELECT rid FROM "${keyTable.table}" WHERE ${where}`, keys))
      throw duplicateKey(this.collection, keyTable, keys)
  }

  private deleteKeys(keyTable: KeyTable, rid: number): void {
    this.sqlite.run(`DELETE FROM "${keyTable.table}" WHERE rid = ?`, [rid])
  }

  private toKeyTable({ name, fields, unique = false }: IndexSpec): KeyTable {
    if (!isSafeName(name) || fields.length === 0) {
      throw invalidParameter(
        `collection ${this.collection}: an index needs a plain name and at least one field`,
      )
    }
    const columns = fields.map(({ path, order }, position) => ({ path, order, column: `k${position}` }))
    const keyTable: KeyTable = { name, table: '', unique, columns, multikey: new Set() }
    this.setMultikey(keyTable, this.multikeyPaths(name))
    return keyTable
  }

  private stored(): { name: string; definition: string }[] {
    const rows = this.sqlite.all('SELECT name, definition FROM _indexes WHERE collection = ?', [
      this.collection,
    ])
    return rows.map((row) => ({ name: String(row['name']), definition: String(row['definition']) }))
  }

  private multikeyPaths(name: string): ReadonlySet<string> {
    const rows = this.sqlite.all('SELECT path FROM _multikey WHERE collection = ? AND name = ?', [
      this.collection,
      name,
    ])
    return new Set(rows.map((row) => String(row['path'])))
  }

  private setMultikey(keyTable: KeyTable, paths: ReadonlySet<string>): void {
    keyTable.multikey = paths
    keyTable.table = this.tableName(keyTable.name, paths.size > 0)
  }

  private tableName(name: string, multikey: boolean): string {
    return `${multikey ? 'm' : 'k'}:${this.collection}:${name}`
  }

  private build(keyTable: KeyTable, definition: string, documents: Iterable<StoredDocument>): void {
    this.drop(keyTable.name)
    this.setMultikey(keyTable, new Set())
    this.create(keyTable, 'rid INTEGER PRIMARY KEY')
    this.sqlite.exec(
      `CREATE INDEX "${keyTable.table}:order" ON "${keyTable.table}"(${orderedColumns(keyTable)})`,
    )
    this.sqlite.run('INSERT INTO _indexes VALUES(?, ?, ?)', [this.collection, keyTable.name, definition])
    for (const { rid, document } of documents) this.insertKeys(keyTable, rid, document)
  }

  private create({ table, columns }: KeyTable, rid: string): void {
    this.sqlite.exec(`CREATE TABLE "${table}"(${[rid, ...columns.map(({ column }) => column)].join(', ')})`)
  }

  /** The first array that needs several rows moves the keys to a table where a row id may repeat. */
  private becomeMultikey(keyTable: KeyTable, path: string): void {
    if (keyTable.multikey.has(path)) return
    const single = keyTable.multikey.size === 0 ? keyTable.table : undefined
    this.sqlite.run('INSERT INTO _multikey VALUES(?, ?, ?)', [this.collection, keyTable.name, path])
    this.setMultikey(keyTable, new Set([...keyTable.multikey, path]))
    if (single === undefined) return
    const { table } = keyTable
    this.create(keyTable, 'rid INTEGER NOT NULL')
    this.sqlite.exec(`INSERT INTO "${table}" SELECT * FROM "${single}"`)
    this.sqlite.exec(`DROP TABLE "${single}"`)
    // Ends with the row id as every SQLite index of the other kind does: ties are read in one order in both.
    this.sqlite.exec(`CREATE INDEX "${table}:order" ON "${table}"(${orderedColumns(keyTable)}, rid)`)
    this.sqlite.exec(`CREATE INDEX "${table}:rid" ON "${table}"(rid)`)
  }

  private drop(name: string): void {
    for (const multikey of [false, true])
      this.sqlite.exec(`DROP TABLE IF EXISTS "${this.tableName(name, multikey)}"`)
    for (const table of ['_indexes', '_multikey'])
      this.sqlite.run(`DELETE FROM ${table} WHERE collection = ? AND name = ?`, [this.collection, name])
  }
}

const orderedColumns = ({ columns }: KeyTable) =>
  columns.map(({ column, order }) => `${column} ${order === 1 ? 'ASC' : 'DESC'}`).join(', ')
