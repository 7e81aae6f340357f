import { rmSync } from 'node:fs'
import type { Statement } from 'node-sqlite3-wasm'
import { Database } from 'node-sqlite3-wasm'
import type { Key } from './key'

export type Row = Record<string, unknown>

/** `each`: a write is durable when it returns. `grouped`: writes of one turn share a COMMIT, see `settled`. */
export type CommitMode = 'each' | 'grouped'

/** Prepared statements kept; texts are few because they depend on the shape of a query only. */
const MOST_STATEMENTS = 300

const PRAGMAS = [
  'locking_mode=EXCLUSIVE',
  'journal_mode=WAL',
  'synchronous=FULL',
  'cache_size=-65536',
  'wal_autocheckpoint=4000',
]

/** One SQLite file: prepared statements and transactions. Never leaves a cursor open. */
export class Sqlite {
  private readonly database: Database
  private readonly statements = new Map<string, Statement>()
  private group: Promise<void> | undefined
  private inWrite = false

  /**
   * @param file path of the database, or ':memory:'
   * @param onLost called when a group could not be committed and what was read from it is void
   */
  constructor(
    file: string,
    private readonly mode: CommitMode,
    private readonly onLost: () => void,
  ) {
    // The lock folder of a process that was killed; our own owner lock has already ruled out a living one.
    if (file !== ':memory:') rmSync(`${file}.lock`, { recursive: true, force: true })
    this.database = new Database(file)
    if (file !== ':memory:') for (const pragma of PRAGMAS) this.database.exec(`PRAGMA ${pragma}`)
  }

  exec(sql: string): void {
    this.database.exec(sql)
  }

  all(sql: string, parameters: readonly Key[] = []): Row[] {
    return this.prepare(sql).all([...parameters])
  }

  first(sql: string, parameters: readonly Key[] = []): Row | undefined {
    return this.all(sql, parameters)[0]
  }

  /** Runs a statement that changes rows; answers the row id of an insert. */
  run(sql: string, parameters: readonly Key[] = []): number {
    return Number(this.prepare(sql).run([...parameters]).lastInsertRowid)
  }

  /**
   * Runs `work` so that it happens wholly or not at all. In grouped mode it is durable once `settled()`
   * resolves, otherwise when this returns.
   */
  write<T>(work: () => T): T {
    if (this.inWrite) return work()
    if (this.mode === 'grouped' && !this.group) this.openGroup()
    this.exec('SAVEPOINT work')
    this.inWrite = true
    try {
      const result = work()
      this.exec('RELEASE work')
      return result
    } catch (error) {
      this.exec('ROLLBACK TO work')
      this.exec('RELEASE work')
      throw error
    } finally {
      this.inWrite = false
    }
  }

  /** Resolves when everything written so far, by anyone, is on disk. Rejects if it could not be. */
  settled(): Promise<void> {
    return this.group ?? Promise.resolve()
  }

  /** In grouped mode, wait for `settled()` first: an open group is lost. */
  close(): void {
    for (const statement of this.statements.values()) statement.finalize()
    this.statements.clear()
    this.database.close()
  }

  private openGroup(): void {
    this.exec('BEGIN')
    this.group = new Promise((resolve, reject) => {
      setImmediate(() => {
        this.group = undefined
        try {
          this.exec('COMMIT')
          resolve()
        } catch (error) {
          if (this.database.inTransaction) this.exec('ROLLBACK')
          this.onLost()
          reject(error instanceof Error ? error : new Error(String(error)))
        }
      })
    })
    // Whoever answers a caller waits for the group and sees the failure; nobody may be waiting at all.
    this.group.catch(() => undefined)
  }

  private prepare(sql: string): Statement {
    const known = this.statements.get(sql)
    if (known) {
      this.statements.delete(sql)
      this.statements.set(sql, known)
      return known
    }
    const statement = this.database.prepare(sql)
    this.statements.set(sql, statement)
    const [oldest] = this.statements
    if (this.statements.size > MOST_STATEMENTS && oldest) {
      oldest[1].finalize()
      this.statements.delete(oldest[0])
    }
    return statement
  }
}
