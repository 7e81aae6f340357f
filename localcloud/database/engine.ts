import { randomBytes } from 'node:crypto'
import { aggregate, find as project } from 'mingo'
import { PlatformError } from '../platform-error'
import { Collection } from './collection'
import type { Document } from './document'
import { isPlainObject } from './document'
import type { StoredDocument } from './document-cache'
import { DocumentCache } from './document-cache'
import { decode, encode } from './ejson'
import type { Order } from './order'
import { asDatabaseError, collect, startQuery } from './run-query'
import type { CollectionSpec } from './schema'
import type { CommitMode } from './sqlite'
import { Sqlite } from './sqlite'
import { applyUpdate } from './update'

export interface EngineOptions {
  /** Path of the SQLite file; omitted = in memory. */
  file?: string
  /** Default `each`. */
  commit?: CommitMode
  /** Makes the `_id` of a document inserted without one. */
  newId?: () => string
  /** Characters of document text kept in memory per collection. */
  cacheCharacters?: number
}

export interface FindOptions {
  order?: Order
  skip?: number
  limit?: number
  projection?: Document
}

export interface WriteOptions {
  /** All matches instead of the first. */
  multi?: boolean
}

/** How a query was answered. `examined` counts documents looked at; no `index` means a scan. */
export interface Explanation {
  index: string | undefined
  examined: number
  returned: number
}

/** All documents as texts, by collection; see `restore`. */
export type Snapshot = Readonly<Record<string, readonly string[]>>

const CACHE_CHARACTERS = 16 * 1024 * 1024

/**
 * The document database: MongoDB's meaning over SQLite. Every method is synchronous and atomic; values are
 * ordinary JavaScript values and answers are fresh copies.
 * @throws PlatformError DATABASE_COLLECTION_NOT_EXIST, or DATABASE_REQUEST_FAILED with MongoDB's words
 */
export class Engine {
  private readonly sqlite: Sqlite
  private readonly collections = new Map<string, Collection>()
  private readonly newId: () => string
  private readonly cacheCharacters: number

  constructor(options: EngineOptions) {
    this.newId = options.newId ?? (() => randomBytes(16).toString('hex'))
    this.cacheCharacters = options.cacheCharacters ?? CACHE_CHARACTERS
    this.sqlite = new Sqlite(options.file ?? ':memory:', options.commit ?? 'each', () => {
      for (const collection of this.collections.values()) collection.forget()
    })
    this.sqlite.exec('CREATE TABLE IF NOT EXISTS _collections(name TEXT PRIMARY KEY)')
    this.sqlite.exec(
      'CREATE TABLE IF NOT EXISTS _indexes(collection, name, definition, PRIMARY KEY(collection, name))',
    )
    this.sqlite.exec(
      'CREATE TABLE IF NOT EXISTS _multikey(collection, name, path, PRIMARY KEY(collection, name, path))',
    )
    for (const row of this.sqlite.all('SELECT name FROM _collections')) {
      const name = String(row['name'])
      this.collections.set(name, this.open(name))
    }
  }

  /** Documents looked at since the engine was opened. */
  get examined(): number {
    return [...this.collections.values()].reduce((sum, collection) => sum + collection.examined, 0)
  }

  /** Documents written since the engine was opened; a write that was rolled back counts too. */
  get written(): number {
    return [...this.collections.values()].reduce((sum, collection) => sum + collection.written, 0)
  }

  /** Creates a collection, or gives an existing one exactly these indexes. */
  ensureCollection(name: string, spec: CollectionSpec = {}): void {
    this.sqlite.write(() => {
      const collection = this.collections.get(name) ?? this.open(name)
      this.sqlite.run('INSERT OR IGNORE INTO _collections VALUES(?)', [name])
      collection.setIndexes(spec.indexes ?? [])
      this.collections.set(name, collection)
    })
  }

  hasCollection(name: string): boolean {
    return this.collections.has(name)
  }

  find(collection: string, query: Document = {}, options: FindOptions = {}): Document[] {
    return this.findTexts(collection, query, options).map(decodeDocument)
  }

  /** Like `find`, answering relaxed Extended JSON: what is stored is what travels to the SDK. */
  findTexts(collection: string, query: Document = {}, options: FindOptions = {}): string[] {
    const found = this.select(this.get(collection), query, options)
    const { projection } = options
    if (!projection) return found.map(({ text }) => text)
    const copies = found.map((stored) => stored.copy())
    return asDatabaseError(() => project<Document>(copies, {}, projection).all().map(encode))
  }

  /** Runs a find and answers what it cost. */
  explain(collection: string, query: Document, options: FindOptions = {}): Explanation {
    const target = this.get(collection)
    const before = target.examined
    const returned = this.select(target, query, options).length
    const { index } = startQuery(target, query, options)
    return { index, examined: target.examined - before, returned }
  }

  count(collection: string, query: Document = {}): number {
    return matchingRids(this.get(collection), query, { multi: true }).length
  }

  /** Inserts one document or several, all or none; answers their ids. */
  insert(collection: string, documents: Document | readonly Document[]): unknown[] {
    const list = isPlainObject(documents) ? [documents] : documents
    const complete = list.map(({ _id, ...fields }): Document => ({ _id: _id ?? this.newId(), ...fields }))
    this.write(this.get(collection), (target) => {
      for (const document of complete) target.insert(document)
    })
    return complete.map((document) => document['_id'])
  }

  /** Applies Mongo update operators; answers how many documents matched. Atomic, also with `multi`. */
  // eslint-disable-next-line max-params -- the same four words as MongoDB's own update
  update(collection: string, query: Document, update: Document, options: WriteOptions = {}): number {
    return this.rewrite(collection, query, {
      ...options,
      change: (document) => {
        applyUpdate(document, update, query)
        return document
      },
    })
  }

  /** Replaces a document whole, or inserts it. Answers whether it existed. */
  replace(collection: string, id: unknown, fields: Document): boolean {
    const document = { _id: id, ...fields }
    const existed = this.rewrite(collection, { _id: id }, { change: () => document }) > 0
    if (!existed) this.insert(collection, document)
    return existed
  }

  /** Removes the first match, or with `multi` all; answers how many. */
  remove(collection: string, query: Document, options: WriteOptions = {}): number {
    return this.write(this.get(collection), (target) => {
      const rids = matchingRids(target, query, options)
      for (const rid of rids) target.remove(rid)
      return rids.length
    })
  }

  /** Runs an aggregation pipeline. A `$match` in front uses the indexes. */
  aggregate(collection: string, pipeline: readonly Document[]): Document[] {
    const [first, ...rest] = pipeline
    const match = first && isPlainObject(first['$match']) ? first['$match'] : undefined
    const { matches } = startQuery(this.get(collection), match ?? {}, {})
    return asDatabaseError(() =>
      aggregate(copiesOf(matches), match ? rest : [...pipeline], {
        scriptEnabled: false,
        collectionResolver: (name) => this.find(name),
      }),
    )
  }

  /** Resolves when everything written so far is on disk; only grouped commits ever wait. */
  settled(): Promise<void> {
    return this.sqlite.settled()
  }

  /** A copy of all documents. */
  snapshot(): Snapshot {
    const texts = (collection: Collection) => Array.from(collection.scan(), ({ text }) => text)
    return Object.fromEntries([...this.collections].map(([name, collection]) => [name, texts(collection)]))
  }

  /** Puts the collections of a snapshot, which must exist, back to what they held. */
  restore(snapshot: Snapshot): void {
    for (const [name, texts] of Object.entries(snapshot)) {
      this.write(this.get(name), (target) => {
        for (const rid of matchingRids(target, {}, { multi: true })) target.remove(rid)
        for (const text of texts) target.insert(decodeDocument(text))
      })
    }
  }

  /** Closes the file. In grouped mode wait for `settled()` first. */
  close(): void {
    this.sqlite.close()
  }

  private open(name: string): Collection {
    return new Collection(this.sqlite, name, new DocumentCache(this.cacheCharacters))
  }

  private get(name: string): Collection {
    const collection = this.collections.get(name)
    if (collection) return collection
    throw new PlatformError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}`)
  }

  private select(collection: Collection, query: Document, options: FindOptions): StoredDocument[] {
    const { order = {}, skip = 0, limit = Infinity } = options
    const selection = { order, wanted: skip + limit }
    return collect(startQuery(collection, query, selection), selection).slice(skip)
  }

  private rewrite(collection: string, query: Document, { multi = false, change }: Rewrite): number {
    return this.write(this.get(collection), (target) => {
      const rids = matchingRids(target, query, { multi })
      for (const rid of rids) {
        const stored = target.read(rid)
        if (stored) target.replace(stored, change(stored.copy()))
      }
      return rids.length
    })
  }

  private write<T>(collection: Collection, work: (collection: Collection) => T): T {
    try {
      return this.sqlite.write(() => work(collection))
    } catch (error) {
      collection.forget()
      throw error
    }
  }
}

interface Rewrite extends WriteOptions {
  /** Gets a copy that it may change; answers the new content. */
  change: (document: Document) => Document
}

const decodeDocument = (text: string) => decode(text) as Document

/** Only the ids of what will be written are collected first: writing must not disturb the reading. */
function matchingRids(collection: Collection, query: Document, { multi = false }: WriteOptions): number[] {
  const selection = multi ? {} : { wanted: 1 }
  const { matches } = startQuery(collection, query, selection)
  const rids: number[] = []
  for (const { rid } of matches) {
    rids.push(rid)
    if (!multi) break
  }
  return rids
}

function* copiesOf(matches: Iterable<StoredDocument>): Iterable<Document> {
  for (const stored of matches) yield stored.copy()
}

/**
 * Opens a document database in this process, without HTTP.
 * @param options `file` omitted = in memory; creating one takes about a millisecond
 */
export const openEngine = (options: EngineOptions = {}): Engine => new Engine(options)
