/** What clients may do with files, as the application brings it. */
export interface StorageSpec {
  /** Beginnings of the paths below which clients may upload; each ends with a slash. */
  clientsWrite: readonly string[]
}

/**
 * Decides by path whether a client may upload there. Without a specification clients write everywhere.
 * @throws RangeError for a beginning that is no folder: `in` would also open `inside/`
 */
export function clientWrites(spec: StorageSpec | undefined): (path: string) => boolean {
  if (!spec) return () => true
  const odd = spec.clientsWrite.find((folder) => !/^[^/].*\/$/.test(folder))
  if (odd !== undefined)
    throw new RangeError(`${JSON.stringify(odd)} is no folder: it has to end with a slash`)
  return (path) => spec.clientsWrite.some((folder) => path.startsWith(folder) && path !== folder)
}
