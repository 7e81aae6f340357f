/**
 * One index: unique or not, over dotted paths. One of the paths may hold an array of single values (multikey,
 * and then not unique); none may lead through an array or hold objects.
 */
export interface IndexSpec {
  name: string
  fields: readonly { path: string; order: 1 | -1 }[]
  unique?: boolean
}

export interface CollectionSpec {
  /** The platform's access rule for clients; only functions reach this database, so it is not evaluated here. */
  permission?: string
  indexes?: readonly IndexSpec[]
}

/** Collections by name: the parsed database.json. */
export interface DatabaseSpec {
  collections: Readonly<Record<string, CollectionSpec>>
}

/** Names become parts of quoted SQL identifiers. */
export const isSafeName = (name: unknown): name is string =>
  typeof name === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(name)
