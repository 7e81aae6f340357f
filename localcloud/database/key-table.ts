/** A key table: one column per indexed path, in index order. */
export interface KeyTable {
  name: string
  table: string
  unique: boolean
  columns: readonly { path: string; column: string; order: 1 | -1 }[]
  /** The paths where a document has held several elements; each of them has a row of its own. */
  multikey: ReadonlySet<string>
}
